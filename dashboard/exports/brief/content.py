"""What a brief of a Selection says: asked from the Store once, in the reader's language, before it is laid out."""

import unicodedata
from collections.abc import Callable
from string import punctuation
from urllib.parse import quote, urlencode

import pandas as pd

from dashboard.exports.brief import notes
from dashboard.exports.brief.charts import charts
from dashboard.exports.brief.model import Brief, Event, Figure, Link, Role
from dashboard.exports.provenance import citation
from dashboard.model.periods import Comparison, compare
from dashboard.model.selection import Selection
from dashboard.model.text import later
from dashboard.store.engine import Store
from dashboard.store.questions import events
from dashboard.store.questions.events import Row, rows
from dashboard.text.i18n import SOURCE_LANGUAGE, Words
from dashboard.text.sentences.leading import findings
from dashboard.text.sentences.selection import (
    change,
    compared,
    describe,
    headline_names,
    published,
    reading,
    showing,
    venue,
)

MOST_EVENTS = 26
"""So many events are listed at most: four pages hold them."""
MOST_LEADERS = 5
FEW_EVENTS = 12
"""Up to so many events each is told with its summary."""

Tell = Callable[[str, float], None]
"""Is told which step begins and which share of the work (0 to 1) is done; what it raises ends the work."""


def brief(
    store: Store,
    selection: Selection,
    words: Words,
    address: str = "",
    tell: Tell = lambda step, share: None,
) -> Brief:
    """The brief of a Selection. ``address`` is where the dashboard is served; without it nothing links back."""
    tell(words("Counting the events"), 0.0)
    totals = events.totals(store, selection)
    periods = compare(selection, store.first_year, store.last_year, store.last_full_year)
    located = events.locate(store, selection)
    tell(words("Drawing the map and the charts"), 0.15)
    drawn = charts(store, selection, words) if totals["events"] else ()
    listed = _events(store, selection, words, address, tell)
    return Brief(
        language=words.language,
        site=words("South Caucasus Peace Atlas"),
        title=_title(selection, words),
        sentence=_printable(showing(totals["events"], store.event_count, selection, words)),
        reading=_reading(store, selection, words, totals, located),
        figures=_figures(store, totals, periods, words),
        compared=compared(periods, store.created, words),
        charts=drawn,
        roles=_roles(store, selection, words) if totals["events"] else (),
        heads=(words("Dates and venue"), words("Event and who had part in it"), words("Articles")),
        events=listed,
        rest=_rest(totals["events"] - len(listed), words),
        notes=notes.notes(words),
        citation=citation(store, words),
        link=_link(selection, words, address),
        register=words(
            "Peace Atlas register {version}, {date}",
            version=store.version,
            date=words.day(store.created),
        ),
        year=store.created.year,
        labels={key: words(text) for key, text in LABELS.items()},
    )


def _reading(
    store: Store, selection: Selection, words: Words, totals: dict[str, int], located: pd.DataFrame
) -> str:
    """What the events show, and what stands out in them."""
    tracks, themes, organisations = (
        events.count(store, selection, [by]) for by in ("track", "theme", "organisation")
    )
    said = reading(totals, tracks, located, selection, words)
    more = findings(themes, organisations, totals["events"], selection, words)
    return f"{said} {more}".strip()


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
    "events": later("Events, newest first"),
    "notes": later("How to read this"),
    "cite": later("Cite as"),
    "page": later("Page"),
}


def _title(selection: Selection, words: Words) -> str:
    described = _printable(describe(selection, words)) or words("All events on record")
    return described[:1].upper() + described[1:]


def _printable(text: str) -> str:
    """The text without control characters, which an address can bring and no file format knows."""
    return "".join(letter for letter in text if unicodedata.category(letter) not in ("Cc", "Cs"))


def _figures(
    store: Store, totals: dict[str, int], periods: Comparison | None, words: Words
) -> tuple[Figure, ...]:
    names = headline_names(words)
    changes = dict.fromkeys(names, "")
    if periods:
        now, before = (events.totals(store, each) for each in (periods.current, periods.before))
        changes = {code: change(now[code], before[code], words) for code in names}
    return tuple(
        Figure(words.number(totals[code]), label, changes[code]) for code, label in names.items()
    )


def _roles(store: Store, selection: Selection, words: Words) -> tuple[Role, ...]:
    counts = events.count(store, selection, ["organisation", "role"]).dropna()
    found = []
    for role in words.terms["roles"]:
        those = counts[counts["role"] == role]
        leaders = [
            (words.term("organisations", code), words.number(int(count)))
            for code, count in zip(
                those["organisation"].head(MOST_LEADERS),
                those["event_count"].head(MOST_LEADERS),
                strict=True,
            )
        ]
        if leaders:
            total = words.plural("{count} organisation", "{count} organisations", len(those))
            found.append(Role(words.term("roles", role), total, tuple(leaders)))
    return tuple(found)


def _events(
    store: Store, selection: Selection, words: Words, address: str, tell: Tell
) -> tuple[Event, ...]:
    listed = rows(events.list_events(store, selection, limit=MOST_EVENTS))
    told = []
    for number, row in enumerate(listed):
        tell(words("Listing the events"), 0.4 + 0.3 * number / len(listed))
        record = events.detail(store, row["event_id"])
        summary = str(row["summary"]) if len(listed) <= FEW_EVENTS else ""
        told.append(_event(row, record, summary, words, address))
    return tuple(told)


def _event(row: Row, record: events.Record, summary: str, words: Words, address: str) -> Event:
    query = urlencode([*_spoken(words), ("event", row["event_id"])])
    named = record.organisations.groupby("role", sort=False)["name"]
    return Event(
        when=words.period(row["start_date"], row["end_date"], row["date_precision"]),
        where=venue(row, words),
        title=Link(str(row["title"]), f"{address}/events?{query}" if address else ""),
        mark=words("announced only") if row["status"] == "announced" else "",
        track=words("Track {track}", track=row["track"]) if pd.notna(row["track"]) else "",
        summary=summary,
        roles=tuple((words.term("roles", str(role)), "; ".join(names)) for role, names in named),
        articles=tuple(
            Link(_source(each, words), _uri(each["url"])) for each in rows(record.articles)
        ),
    )


def _source(article: Row, words: Words) -> str:
    when = published(article["published"], words) if article["published"] else ""
    return ", ".join(filter(None, [article["publisher"], when]))


def _uri(address: str) -> str:
    """The address in ASCII, as links in a PDF must be (RFC 3987, section 3.1)."""
    return quote(address, safe=punctuation)


def _rest(count: int, words: Words) -> str:
    if not count:
        return ""
    return words.plural(
        "{count} earlier event of this choice is not listed here; the dashboard lists them all.",
        "{count} earlier events of this choice are not listed here; the dashboard lists them all.",
        count,
    )


def _link(selection: Selection, words: Words, address: str) -> Link:
    """The same Selection on the dashboard; without its address, the part of it that names the Selection."""
    query = urlencode([*selection.to_params(), *_spoken(words)])
    whole = f"{address}/{'?' if query else ''}{query}" if address else ""
    return Link(whole or (f"?{query}" if query else words("the whole register")), whole)


def _spoken(words: Words) -> list[tuple[str, str]]:
    return [] if words.language == SOURCE_LANGUAGE else [("lang", words.language)]
