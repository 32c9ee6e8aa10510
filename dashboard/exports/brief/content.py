"""The content of a brief in the reader's language, read from the Store before it is laid out."""

import unicodedata
from collections.abc import Callable
from itertools import groupby
from string import punctuation
from urllib.parse import quote, urlencode

import pandas as pd

from dashboard.exports.brief import notes, outcomes
from dashboard.exports.brief.charts import charts
from dashboard.exports.brief.model import Brief, Event, Figure, Link, Role
from dashboard.exports.provenance import citation, register
from dashboard.model.atlas import NAME
from dashboard.model.periods import Comparison, compare
from dashboard.model.selection import Selection
from dashboard.model.text import later
from dashboard.store.engine import Store
from dashboard.store.questions import events
from dashboard.store.questions.events import Row, rows
from dashboard.store.questions.extracts import Extract, extract
from dashboard.text.i18n import SOURCE_LANGUAGE, Translator
from dashboard.text.sentences.dates import published
from dashboard.text.sentences.reading import findings, headline_names, parts_of_others, reading
from dashboard.text.sentences.selection import describe, showing
from dashboard.text.sentences.trend import change, compared
from dashboard.text.sentences.venues import venue

MOST_EVENTS = 20
"""The most events in the table: four pages hold them."""
MOST_LEADERS = 4
FEW_EVENTS = 12
"""Up to this many events the table has their summaries."""

Tell = Callable[[str, float], None]
"""Is called with the name of each step and the share (0 to 1) of work done. An exception from it ends the work."""


def brief(
    store: Store,
    selection: Selection,
    tr: Translator,
    address: str = "",
    tell: Tell = lambda step, share: None,
) -> Brief:
    """Return the brief of a Selection. ``address`` is that of the dashboard; without it there are no links to it."""
    tell(tr("Counting the events"), 0.0)
    totals = events.totals(store, selection)
    periods = compare(selection, store.first_year, store.last_year, store.last_full_year)
    located = events.locate(store, selection)
    tell(tr("Drawing the map and the charts"), 0.15)
    drawn = charts(store, selection, tr) if totals["events"] else ()
    event_rows = _events(store, selection, tr, address, tell)
    return Brief(
        language=tr.language,
        site=tr(NAME),
        title=_title(selection, tr),
        sentence=_printable(showing(totals["events"], store.event_count, selection, tr)),
        reading=_reading(store, selection, tr, totals, located),
        figures=_figures(store, totals, periods, tr),
        compared=compared(periods, store.created, tr),
        charts=drawn,
        roles=_roles(store, selection, tr) if totals["events"] else (),
        came_of_it=outcomes.sentence(store, selection, tr) if totals["events"] else "",
        outcomes=outcomes.latest(
            store, selection, tr, lambda key, title: _to_event(key, title, tr, address)
        ),
        heads=(tr("Dates and venue"), tr("Event and who had part in it"), tr("Articles")),
        events=event_rows,
        rest=_rest(totals["events"] - len(event_rows), tr),
        notes=notes.notes(tr),
        citation=citation(store, tr),
        link=_link(selection, tr, address),
        register=register(store, tr),
        year=store.created.year,
        labels={key: tr(text) for key, text in LABELS.items()},
    )


def _reading(
    store: Store,
    selection: Selection,
    tr: Translator,
    totals: dict[str, int],
    located: pd.DataFrame,
) -> str:
    """Return a summary of the events, and what stands out in them."""
    tracks = events.count(store, selection, ["track"], only_meetings=True)
    themes, organisations = (
        events.count(store, selection, [by]) for by in ("theme", "organisation")
    )
    first = reading(totals, tracks, located, selection, tr)
    more = findings(themes, organisations, totals["events"], selection, tr)
    return " ".join(filter(None, [first, more, parts_of_others(totals, tr)]))


LABELS = {
    "brief": later("Brief"),
    "figure": later("Headline figure"),
    "number": later("Number"),
    "change": later("Change"),
    "roles": later("Organisations by role"),
    "roles_rule": later(
        "Events in which an organisation had the role; one can have several. Those with most events are named."
    ),
    "role": later("Role"),
    "leaders": later("Organisations with most events"),
    "outcomes": later("What came of it"),
    "outcomes_rule": later(
        "An event counts once for each kind of outcome it has. The outcomes of the newest events in words:"
    ),
    "events": later("Events, newest first"),
    "notes": later("How to read this"),
    "cite": later("Cite as"),
    "page": later("Page"),
}


def _title(selection: Selection, tr: Translator) -> str:
    described = _printable(describe(selection, tr)) or tr("All events on record")
    return described[:1].upper() + described[1:]


def _printable(text: str) -> str:
    """Return the text without control characters, which an address can hold but file formats refuse."""
    return "".join(letter for letter in text if unicodedata.category(letter) not in ("Cc", "Cs"))


def _figures(
    store: Store, totals: dict[str, int], periods: Comparison | None, tr: Translator
) -> tuple[Figure, ...]:
    names = headline_names(tr)
    changes = dict.fromkeys(names, "")
    if periods:
        now, before = (events.totals(store, each) for each in (periods.current, periods.before))
        changes = {code: change(now[code], before[code], tr) for code in names}
    return tuple(
        Figure(tr.number(totals[code]), label, changes[code]) for code, label in names.items()
    )


def _roles(store: Store, selection: Selection, tr: Translator) -> tuple[Role, ...]:
    counts = events.count(store, selection, ["organisation", "role"]).dropna()
    found = []
    for role in tr.terms["roles"]:
        those = counts[counts["role"] == role]
        leaders = [
            (tr.term("organisations", code), tr.number(int(count)))
            for code, count in zip(
                those["organisation"].head(MOST_LEADERS),
                those["event_count"].head(MOST_LEADERS),
                strict=True,
            )
        ]
        if leaders:
            total = tr.plural("{count} organisation", "{count} organisations", len(those))
            found.append(Role(tr.term("roles", role), total, tuple(leaders)))
    return tuple(found)


def _events(
    store: Store, selection: Selection, tr: Translator, address: str, tell: Tell
) -> tuple[Event, ...]:
    newest = rows(events.list_events(store, selection, limit=MOST_EVENTS))
    known = {
        str(each.event["event_id"]): each
        for each in extract(store, [row["event_id"] for row in newest])
    }
    found = []
    for number, row in enumerate(newest):
        tell(tr("Listing the events"), 0.4 + 0.3 * number / len(newest))
        summary = str(row["summary"]) if len(newest) <= FEW_EVENTS else ""
        found.append(_event(row, known[row["event_id"]], summary, tr, address))
    return tuple(found)


def _event(row: Row, known: Extract, summary: str, tr: Translator, address: str) -> Event:
    by_role = groupby(known.organisations, key=lambda each: str(each["role"]))
    return Event(
        when=tr.period(row["start_date"], row["end_date"], row["date_precision"]),
        where=venue(row, tr),
        title=_to_event(row["event_id"], row["title"], tr, address),
        mark=tr("announced only") if row["status"] == "announced" else "",
        track=tr("Track {track}", track=row["track"]) if pd.notna(row["track"]) else "",
        summary=summary,
        roles=(
            *(
                (tr.term("roles", role), "; ".join(each["name"] for each in members))
                for role, members in by_role
            ),
            *_programmes(known, tr),
        ),
        articles=tuple(Link(_source(each, tr), _uri(each["url"])) for each in known.articles),
    )


def _programmes(known: Extract, tr: Translator) -> list[tuple[str, str]]:
    """Return what the programmes of an event are called, as a line below those of its roles."""
    names = [str(programme["label"]) for programme in known.programmes]
    return [(tr("Programme"), "; ".join(names))] if names else []


def _to_event(key: str, title: str, tr: Translator, address: str) -> Link:
    """Return the title of an event as a link to it on the dashboard."""
    query = urlencode([*_spoken(tr), ("event", key)])
    return Link(title, f"{address}/events?{query}" if address else "")


def _source(article: Row, tr: Translator) -> str:
    when = published(article["published"], tr) if article["published"] else ""
    return ", ".join(filter(None, [article["publisher"], when]))


def _uri(address: str) -> str:
    """Return the address in ASCII, as links in a PDF must be (RFC 3987, section 3.1)."""
    return quote(address, safe=punctuation)


def _rest(count: int, tr: Translator) -> str:
    if not count:
        return ""
    return tr.plural(
        "{count} earlier event of this choice is not listed here; the dashboard lists them all.",
        "{count} earlier events of this choice are not listed here; the dashboard lists them all.",
        count,
    )


def _link(selection: Selection, tr: Translator, address: str) -> Link:
    """Return a link to the Selection on the dashboard; without ``address`` only its parameters, as text."""
    query = urlencode([*selection.to_params(), *_spoken(tr)])
    whole = f"{address}/{'?' if query else ''}{query}" if address else ""
    return Link(whole or (f"?{query}" if query else tr("the whole register")), whole)


def _spoken(tr: Translator) -> list[tuple[str, str]]:
    return [] if tr.language == SOURCE_LANGUAGE else [("lang", tr.language)]
