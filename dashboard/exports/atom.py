"""The newest events of a Selection as an Atom feed (RFC 4287)."""

from collections.abc import Sequence
from datetime import date
from typing import BinaryIO
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from dashboard.exports.provenance import LICENCE_ADDRESS, link, provenance
from dashboard.model.atlas import AUTHOR, NAME
from dashboard.model.selection import Selection
from dashboard.model.text import for_xml
from dashboard.store.engine import Store
from dashboard.store.questions import events
from dashboard.store.questions.events import Row, rows
from dashboard.store.questions.extracts import outcomes_of
from dashboard.text.i18n import Translator
from dashboard.text.sentences.selection import describe
from dashboard.text.sentences.venues import venue

MOST_ENTRIES = 50
_ATOM = "http://www.w3.org/2005/Atom"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_NAME = "https://south-caucasus-peace-atlas.invalid"
"""The name that identifiers are derived from. It is no web address: they stay the same wherever the dashboard runs."""


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write a feed of the newest events, at most MOST_ENTRIES, newest first.

    The register does not know when a record was added, so an entry has the date of the last day of its event, or the
    date of the register where that day is later.
    """
    tr = tr.knowing(store.terms)
    found = rows(events.list_events(store, selection, limit=MOST_ENTRIES))
    known = outcomes_of(store, [str(row["event_id"]) for row in found])
    root = _feed(store, selection, tr, site)
    for row in found:
        root.append(_entry(row, known.get(str(row["event_id"]), ()), store.created, tr, site))
    ET.indent(root)
    file.write(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    file.write(f"{ET.tostring(root, 'unicode')}\n".encode())


def identifier(*parts: str) -> str:
    """Return the permanent identifier (urn:uuid) of what these parts name."""
    return uuid5(NAMESPACE_URL, "/".join([_NAME, *parts])).urn


def _feed(store: Store, selection: Selection, tr: Translator, site: str) -> ET.Element:
    origin = provenance(store, selection, tr, site)
    chosen = describe(selection, tr)
    title = tr(NAME)
    root = ET.Element("feed", {"xmlns": _ATOM, f"{_XML}lang": tr.language})
    _text(root, "id", identifier("feed", urlencode(selection.to_params()), tr.language))
    _text(root, "title", f"{title}: {chosen}" if chosen else title)
    _text(root, "subtitle", f"{origin.selection}. {origin.counting}")
    _text(root, "updated", _instant(store.created))
    author = ET.SubElement(root, "author")
    _text(author, "name", AUTHOR)
    _text(root, "rights", f"{origin.citation} {LICENCE_ADDRESS} {origin.notice}")
    _link(root, "alternate", origin.link, "text/html")
    _link(root, "self", link(selection, tr, site, page="feed.atom"), "application/atom+xml")
    return root


def _entry(
    row: Row, outcomes: Sequence[Row], created: date, tr: Translator, site: str
) -> ET.Element:
    key = str(row["event_id"])
    entry = ET.Element("entry")
    _text(entry, "id", identifier("events", key))
    title = str(row["title"])
    announced = row["status"] == "announced"
    _text(entry, "title", tr("{title} (announced)", title=title) if announced else title)
    _text(entry, "updated", _instant(min(row["end_date"].date(), created)))
    _link(entry, "alternate", link(Selection(), tr, site, page=f"events/{key}"), "text/html")
    for theme in str(row["themes"]).split(";"):
        ET.SubElement(entry, "category", term=theme, label=tr.term("themes", theme))
    when = tr.period(row["start_date"], row["end_date"], row["date_precision"])
    told = [f"{when}, {venue(row, tr).removesuffix('.')}.", row["summary"], _came(outcomes, tr)]
    _text(entry, "summary", " ".join(filter(None, told)))
    return entry


def _came(outcomes: Sequence[Row], tr: Translator) -> str:
    """Return what came of an event in words; "" where no result is known."""
    texts = [
        f"{tr.term('outcome_kinds', row['kind'])}: {row['text']}" for row in outcomes if row["text"]
    ]
    if not texts:
        return ""
    return tr("What came of it: {outcomes}", outcomes="; ".join(texts))


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = for_xml(text)


def _link(parent: ET.Element, rel: str, href: str, media_type: str) -> None:
    ET.SubElement(parent, "link", rel=rel, href=href, type=media_type)


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
