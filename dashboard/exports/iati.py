"""Events as IATI 2.03 activities, one for each event; docs/iati.md describes the mapping and what it cannot express.

Elements are in the order of the official schema, https://iatistandard.org/en/iati-standard/203/.
"""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import BinaryIO
from xml.etree import ElementTree as ET

from dashboard.exports.labelled import VOCABULARIES
from dashboard.exports.provenance import Provenance, provenance
from dashboard.model import atlas
from dashboard.model import iati as codes
from dashboard.model.errors import ExportError
from dashboard.model.selection import Selection
from dashboard.model.tables import AREAS
from dashboard.model.text import for_xml, later
from dashboard.store.engine import Store
from dashboard.store.questions.events import Row
from dashboard.store.questions.extracts import Extract, extracts
from dashboard.text.i18n import SOURCE_LANGUAGE, Translator

REFERENCE, NAME, TYPE = "ATLAS_IATI_REF", "ATLAS_IATI_NAME", "ATLAS_IATI_TYPE"
UNREGISTERED = "XX-UNREGISTERED"
_DEFAULT_NAME = atlas.NAME
_OTHER_TYPE = "90"
_BOUND = later("Known by {precision} only: a bound of the time in which it took place.")
_UNREGISTERED = later("{setting} is not set: not for publication in the IATI Registry.")
_XML = "{http://www.w3.org/XML/1998/namespace}"
_TAGS = ("kind", "track", "mode", "conflicts", "series")
_ORGANISED = ("organiser", "co_organiser", "mediator", "host")
_HUNDREDTHS = 10_000


@dataclass(frozen=True)
class Reporter:
    """The reporting organisation; its reference is the beginning of the identifier of every activity."""

    reference: str
    name: str
    type: str

    @property
    def is_registered(self) -> bool:
        """False where the reference only holds the place of one."""
        return self.reference != UNREGISTERED


def reporter() -> Reporter:
    """Return the reporting organisation from the environment; a placeholder where it is not set.

    Raises ExportError where the reference has a character that IATI does not allow in identifiers.
    """
    found = Reporter(
        os.environ.get(REFERENCE, "").strip() or UNREGISTERED,
        os.environ.get(NAME, "").strip() or _DEFAULT_NAME,
        os.environ.get(TYPE, "").strip() or _OTHER_TYPE,
    )
    if re.search(r"[\s/&|?]", found.reference):
        raise ExportError(
            f"{REFERENCE}={found.reference}: expected a reference without spaces / & | ?"
        )
    return found


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write the selected events, oldest first, in English: the language of titles and summaries.

    Without any event the file has no activity, which the schema does not allow. Raises ExportError as ``reporter``.
    """
    english = Translator(SOURCE_LANGUAGE).knowing(store.terms)
    by = reporter()
    made = f"{store.created.isoformat()}T00:00:00Z"
    origin = _comment(provenance(store, selection, english, site), by, english)
    file.write(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {origin} -->\n'
        f'<iati-activities version="{codes.VERSION}" generated-datetime="{made}">\n'.encode()
    )
    for chunk in extracts(store, selection):
        for each in chunk:
            found = activity(each, by, store, english)
            ET.indent(found, level=1)
            file.write(f"  {ET.tostring(found, 'unicode')}\n".encode())
    file.write(b"</iati-activities>\n")


def activity(extract: Extract, by: Reporter, store: Store, tr: Translator) -> ET.Element:
    """Return one event as an iati-activity."""
    event = extract.event
    root = ET.Element("iati-activity", {f"{_XML}lang": SOURCE_LANGUAGE})
    root.set("last-updated-datetime", f"{store.created.isoformat()}T00:00:00Z")
    ET.SubElement(root, "iati-identifier").text = f"{by.reference}-{event['event_id']}"
    reporting = {"ref": by.reference, "type": by.type, "secondary-reporter": "1"}
    _with_narratives(root, "reporting-org", [by.name], **reporting)
    _with_narratives(root, "title", [event["title"]])
    _with_narratives(root, "description", [event["summary"]], type="1")
    if roles := _roles(extract, tr):
        _with_narratives(root, "description", [roles], type="4")
    _organisations(root, extract, tr)
    ET.SubElement(root, "activity-status", code=codes.STATUSES[event["status"]])
    _dates(root, event, store, tr)
    _recipients(root, event["conflicts"])
    for place in extract.places:
        _location(root, place)
    _sectors(root, event["themes"], store, tr)
    _tags(root, event, tr)
    for article in extract.articles:
        _document(root, article)
    return root


def percentages(weights: Mapping[str, Fraction]) -> dict[str, str]:
    """Return weights as percentages with two decimals whose sum is exactly 100.

    What rounding down leaves over goes to the largest remainders, in a tie to the first.
    """
    whole = sum(weights.values())
    exact = {code: weight * _HUNDREDTHS / whole for code, weight in weights.items()}
    parts = {code: int(value) for code, value in exact.items()}
    left = _HUNDREDTHS - sum(parts.values())
    for code in sorted(exact, key=lambda code: parts[code] - exact[code])[:left]:
        parts[code] += 1
    return {code: f"{part // 100}.{part % 100:02}" for code, part in parts.items() if part}


def _comment(origin: Provenance, by: Reporter, tr: Translator) -> str:
    warning = "" if by.is_registered else tr(_UNREGISTERED, setting=REFERENCE)
    text = f"{origin.title}. {origin.sentence()} {warning}".strip()
    return for_xml(re.sub("-(?=-)", "- ", text))


def _with_narratives(
    parent: ET.Element, name: str, texts: Iterable[str], **attributes: str
) -> ET.Element:
    """An element with its narratives."""
    element = ET.SubElement(parent, name, attributes)
    for text in texts:
        ET.SubElement(element, "narrative").text = for_xml(text)
    return element


def _roles(extract: Extract, tr: Translator) -> str:
    """Who had which role, in the words of the register: IATI has fewer roles."""
    named: dict[str, list[str]] = {}
    for row in extract.organisations:
        named.setdefault(row["role"], []).append(row["name"])
    return ". ".join(
        f"{tr.term('roles', role)}: {'; '.join(names)}" for role, names in named.items()
    )


def _organisations(root: ET.Element, extract: Extract, tr: Translator) -> None:
    """Each organisation once in each IATI role. Participants carried out what nobody is known to have organised."""
    roles = dict(codes.ROLES)
    if not any(row["role"] in _ORGANISED for row in extract.organisations):
        roles["participant"] = codes.IMPLEMENTING
    known = {
        (row["organisation_id"], roles[row["role"]]): row
        for row in extract.organisations
        if row["role"] in roles
    }
    for (_, role), row in known.items():
        attributes = {"role": role, "ref": row["iati_id"]}
        attributes["type"] = codes.ORGANISATION_TYPES.get(row["kind"])
        _with_narratives(root, "participating-org", [row["name"]], **_filled(attributes))
    if not known:
        _with_narratives(root, "participating-org", [tr("Not reported")], role=codes.IMPLEMENTING)


def _dates(root: ET.Element, event: Row, store: Store, tr: Translator) -> None:
    """First and last day. The end of an event that was held is left out where it is after the date of the register."""
    start, end = codes.DATE_TYPES[event["status"]]
    exact = event["date_precision"] == "day"
    known = tr.term("date_precisions", event["date_precision"]).lower()
    note = [] if exact else [tr(_BOUND, precision=known)]
    attributes = {"iso-date": event["start_date"].isoformat()}
    _with_narratives(root, "activity-date", note, type=start, **attributes)
    if event["status"] == "announced" or event["end_date"] <= store.created:
        attributes = {"iso-date": event["end_date"].isoformat()}
        _with_narratives(root, "activity-date", note, type=end, **attributes)


def _recipients(root: ET.Element, conflicts: Iterable[str]) -> None:
    """Equal parts for the conflicts, and within each for its countries; the venue does not matter."""
    weights: dict[str, Fraction] = {}
    for conflict in conflicts:
        countries = codes.RECIPIENTS.get(conflict, (codes.UNSPECIFIED_REGION,))
        for country in countries:
            weights[country] = weights.get(country, Fraction(0)) + Fraction(1, len(countries))
    shares = percentages(weights)
    region = shares.pop(codes.UNSPECIFIED_REGION, None)
    for country, share in sorted(shares.items()):
        ET.SubElement(root, "recipient-country", code=country, percentage=share)
    if region:
        ET.SubElement(root, "recipient-region", code=codes.UNSPECIFIED_REGION, percentage=region)


def _location(root: ET.Element, place: Row) -> None:
    location = ET.SubElement(root, "location", ref=place["place_id"])
    ET.SubElement(location, "location-reach", code=codes.LOCATION_OF_ACTIVITY)
    _with_narratives(location, "name", [place["name"]])
    if place["precision"] in AREAS:
        return
    point = ET.SubElement(location, "point", srsName="http://www.opengis.net/def/crs/EPSG/0/4326")
    ET.SubElement(point, "pos").text = f"{place['latitude']} {place['longitude']}"
    exactness = codes.EXACT if place["precision"] == "site" else codes.APPROXIMATE
    ET.SubElement(location, "exactness", code=exactness)


def _sectors(root: ET.Element, themes: Iterable[str], store: Store, tr: Translator) -> None:
    """Purposes of the DAC with shared codes merged, then the themes themselves; each set adds up to 100."""
    purposes: dict[str, Fraction] = {}
    for theme in themes:
        if purpose := store.purposes.get(theme):
            purposes[purpose] = purposes.get(purpose, Fraction(0)) + 1
    for code, share in percentages(purposes or {codes.PEACE_BUILDING: Fraction(1)}).items():
        ET.SubElement(root, "sector", vocabulary=codes.DAC, code=code, percentage=share)
    for code, share in percentages(dict.fromkeys(themes, Fraction(1))).items():
        attributes = {"vocabulary": codes.OWN, "code": code, "percentage": share}
        _with_narratives(root, "sector", [tr.term("themes", code)], **attributes)


def _tags(root: ET.Element, event: Row, tr: Translator) -> None:
    for column in _TAGS:
        values = event[column] if isinstance(event[column], tuple) else (event[column],)
        for code in filter(None, values):
            text = tr.term(VOCABULARIES[column], code)
            _with_narratives(root, "tag", [text], vocabulary=codes.OWN, code=f"{column}:{code}")


def _document(root: ET.Element, article: Row) -> None:
    path = article["url"].lower().partition("?")[0]
    form = "application/pdf" if path.endswith(".pdf") else "text/html"
    link = ET.SubElement(root, "document-link", url=article["url"], format=form)
    title = _with_narratives(link, "title", [article["headline"] or article["publisher"]])
    title[0].set(f"{_XML}lang", article["language"] if article["headline"] else SOURCE_LANGUAGE)
    ET.SubElement(link, "category", code=codes.WEB_PAGE)
    ET.SubElement(link, "language", code=article["language"])
    if len(article["published"] or "") == len("2020-01-01"):
        ET.SubElement(link, "document-date", {"iso-date": article["published"]})


def _filled(attributes: Mapping[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in attributes.items() if value}
