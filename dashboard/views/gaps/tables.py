"""Tables of gaps and of silences, with links to the events counted and to the records before and after."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd

from dashboard.model.dimensions import vocabulary_of
from dashboard.model.drilldown import Drilldown, narrowed
from dashboard.model.rounds import Missing
from dashboard.model.selection import ORGANISING, Selection
from dashboard.store import questions
from dashboard.store.questions.absence import PAIR, Subject
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, gap_sentences
from dashboard.ui.parts.drilldown import led
from dashboard.ui.parts.links import inner_link
from dashboard.ui.parts.rounds_table import no_record
from dashboard.ui.parts.short_list import Most, table_or_notes
from dashboard.ui.url import href
from dashboard.views.gaps import left_out

GAP: Subject = ("theme", "conflict")
MOST = Most(rows=15, notes=8)
_CLASSES = ("", "nowrap", "number nowrap", "", "")
_EVIDENCE = ("before_title", "before_end", "before_id", "after_title", "after_start", "after_id")
GAP_COLUMNS = (
    "theme",
    "conflict",
    "first_year",
    "last_year",
    "year_count",
    "event_count",
    *_EVIDENCE,
)
"""Columns of the table and the CSV of gaps."""
SILENCE_COLUMNS = ("day_count", "event_count", *_EVIDENCE)
"""Columns of those of silences, beside the columns of the subject."""


@dataclass(frozen=True)
class Listing:
    """A list as HTML, the numbers of its table and CSV, and how many subjects with few events it leaves out.

    It is cached for all readers, so it must not be changed.
    """

    body: Markup
    numbers: pd.DataFrame
    left_out: int


def place(page: Page, key: str, title: str, by: Subject, made: Listing) -> None:
    """Draw a Listing: how many subjects it leaves out, its rows, its table and CSV."""
    left_out.offer(page, by, made.left_out)
    put_html(made.body)
    blocks.tools(page, key, title, made.numbers, drilldown(by))


def ranked(page: Page) -> Listing:
    """Return the gaps as sentences, the longest first, with the records before and after each."""
    everything = page.ask(questions.gaps, by=GAP, least=1, only_open=page.options["show"] == "open")
    found = left_out.with_enough_events(page, everything)
    return Listing(
        _ranked(page, found), found[list(GAP_COLUMNS)], left_out.count(GAP, found, everything)
    )


def _ranked(page: Page, found: pd.DataFrame) -> Markup:
    tr = page.tr
    if found.empty:
        none = (
            tr("No combination with so many events has a whole year without any.")
            if page.options["show"] == "all"
            else tr("No combination with so many events is quiet until the end of these years.")
        )
        return html("<p>{none}</p>", none=none)
    heads = [
        tr("Gap"),
        tr("Length"),
        tr("Events in all"),
        tr("Last before"),
        tr("First after"),
    ]
    until_now = page.lasts_until_now
    # Where one conflict is chosen, the counting rule above the table names it, once for all rows.
    named = {"conflict"} if len(page.selection.get("conflict")) == 1 else set()
    cells = [
        [
            gap_sentences.gap(_without(row, named), until_now, tr),
            tr.plural("{count} year", "{count} years", row["year_count"]),
            _events(row, GAP, page),
            _record(row, "before", page),
            _record(row, "after", page),
        ]
        for row in rows(MOST.first(page, found))
    ]
    return table_or_notes(page, tr("Gaps"), heads, cells, _CLASSES) + MOST.cut(page, found)


def _without(row: Row, columns: Collection[str]) -> Row:
    return {name: value for name, value in row.items() if name not in columns}


def never_recorded(page: Page) -> Markup:
    """Return sentences about pairs of a theme and a conflict without any event; nothing where there is no such pair."""
    tr, found = page.tr, page.ask(questions.never_recorded, least=int(page.options["least"]))
    if found.empty:
        return NOTHING
    items = join(
        html(
            '<li>{sentence} <span class="quiet">({sizes})</span></li>',
            sentence=gap_sentences.never(row, tr),
            sizes=_sizes(row, page),
        )
        for row in rows(MOST.first(page, found))
    )
    return html('<ul class="atlas-reported">{items}</ul>', items=items) + MOST.cut(page, found)


def _sizes(row: Row, page: Page) -> Markup:
    """Return the numbers of events of the theme and of the conflict, as links to these events."""
    links = (
        led(
            f"{page.tr.term(vocabulary_of(key), row[key])}: {page.tr.number(row[f'{key}_count'])}",
            narrowed(page.selection, row, by=(key,)),
        )
        for key in ("theme", "conflict")
    )
    return join(links, ", ")


def silences(page: Page, by: Subject) -> Listing:
    """Return the longest silence of each subject, with the records before and after it."""
    everything = page.ask(questions.silences, by=by, least=1)
    found = left_out.with_enough_events(page, everything)
    missed = left_out.count(by, found, everything)
    return Listing(_silences(page, by, found), found[[*by, *SILENCE_COLUMNS]], missed)


def _silences(page: Page, by: Subject, found: pd.DataFrame) -> Markup:
    tr = page.tr
    if found.empty:
        none = tr("Nothing on record has so many events and a silence between them.")
        return html("<p>{none}</p>", none=none)
    heads = [
        tr("Of"),
        tr("Longest silence"),
        tr("Events in all"),
        tr("Last before"),
        tr("First after"),
    ]
    shown = rows(MOST.first(page, found))
    missing = _missing(shown, by, page)
    cells = [
        [
            _named(row, by, page),
            _length(row, missing.get(row["after_id"]), page),
            _events(row, by, page),
            _record(row, "before", page),
            _record(row, "after", page),
        ]
        for row in shown
    ]
    return table_or_notes(page, tr("Longest silences"), heads, cells, _CLASSES) + MOST.cut(
        page, found
    )


def _missing(shown: Sequence[Row], by: Subject, page: Page) -> Mapping[str, Missing | None]:
    """Return the unrecorded rounds before each event (event_id) of processes; nothing for other subjects."""
    if by != ("series",):
        return {}
    processes = Selection.of(series=[row["series"] for row in shown])
    return page.choosing(processes).ask(questions.unrecorded_rounds)


def _length(row: Row, missing: Missing | None, page: Page) -> Markup:
    """Return the length of a silence, its beginning where it lasts until today, and rounds in it without a record."""
    tr = page.tr
    is_lasting = row["is_open"] and page.lasts_until_now
    notes = [
        gap_sentences.since(row, tr) if is_lasting else "",
        no_record(missing, tr) if missing else "",
    ]
    quiet = [html('<span class="quiet">{note}</span>', note=note) for note in notes if note]
    return join([gap_sentences.length(row, tr), *quiet], html("<br>"))


def _named(row: Row, by: Subject, page: Page) -> str:
    tr = page.tr
    names = [tr.term(vocabulary_of(key.removeprefix("other_")), row[key]) for key in by]
    return tr("{name} with {other}", name=names[0], other=names[1]) if by == PAIR else names[0]


def drilldown(by: Subject) -> Drilldown:
    """Return the drilldown of a row about a subject: the Selection of the events that it counts."""
    return partial(narrowed, by=by, roles=ORGANISING if by == PAIR else ())


def _events(row: Row, by: Subject, page: Page) -> str:
    """Return the number of events as a link to them."""
    return led(page.tr.number(row["event_count"]), drilldown(by)(page.selection, row))


def _record(row: Row, side: str, page: Page) -> Markup:
    """Return the event before or after as a link to its record; a remark where there is none."""
    tr = page.tr
    if side == "after" and row["is_open"]:
        last = tr("none until today") if page.lasts_until_now else tr("none in the chosen years")
        return html('<span class="quiet">{last}</span>', last=last)
    when = tr.period(row[f"{side}_start"], row[f"{side}_end"], row[f"{side}_precision"])
    link = inner_link(row[f"{side}_title"], href("events", page.selection, event=row[f"{side}_id"]))
    return html('<span class="quiet">{when}</span><br>{link}', when=when, link=link)
