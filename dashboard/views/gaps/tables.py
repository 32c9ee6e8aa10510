"""Gaps and silences as tables, each with its evidence: its events, and the records before and after."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from dashboard.model.rounds import Missing
from dashboard.model.selection import ORGANISING, Selection
from dashboard.store.questions.events import Row, rows
from dashboard.store.questions.gaps import PAIR, Subject
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, gap_sentences, html
from dashboard.ui.parts.drilldown import Evidence, led, narrowed
from dashboard.ui.parts.rounds_table import no_record
from dashboard.ui.url import href
from dashboard.views.gaps import left_out

GAP: Subject = ("theme", "conflict")
MOST_ROWS, MOST_NOTES = 15, 8
"""Rows of a table; notes on a phone."""
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
"""What the table and the CSV of gaps hold."""
SILENCE_COLUMNS = ("day_count", "event_count", *_EVIDENCE)
"""What those of silences hold beside the columns of their subject."""
_VOCABULARIES = {"theme": "themes", "conflict": "conflicts", "series": "series"}


@dataclass(frozen=True)
class Listing:
    """A list as HTML, the numbers of its table and CSV, and how many subjects have too few events to be in it.

    Kept for all readers: never changed.
    """

    html: str
    numbers: pd.DataFrame
    left_out: int


def place(visit: Visit, key: str, title: str, by: Subject, made: Listing) -> None:
    """Draw a list, what it leaves out, and its table and CSV."""
    left_out.offer(visit, by, made.left_out)
    st.html(made.html)
    blocks.tools(visit, key, title, made.numbers, evidence(by))


def ranked(visit: Visit) -> Listing:
    """The gaps as sentences, the longest first, with the records before and after each."""
    everything = visit.gaps(GAP, 1, visit.options["show"] == "open")
    found = left_out.listed(visit, everything)
    return Listing(
        _ranked(visit, found), found[list(GAP_COLUMNS)], left_out.count(GAP, found, everything)
    )


def _ranked(visit: Visit, found: pd.DataFrame) -> str:
    words = visit.words
    if found.empty:
        none = (
            words("No combination with so many events has a whole year without any.")
            if visit.options["show"] == "all"
            else words("No combination with so many events is quiet until the end of these years.")
        )
        return f"<p>{escape(none)}</p>"
    heads = [
        words("Gap"),
        words("Length"),
        words("Events in all"),
        words("Last before"),
        words("First after"),
    ]
    until_now = visit.lasts_until_now
    # Where one conflict is chosen, the rule above the table names it, once for all rows.
    named = {"conflict"} if len(visit.selection.get("conflict")) == 1 else set()
    cells = [
        [
            escape(gap_sentences.gap(_without(row, named), until_now, words)),
            escape(words.plural("{count} year", "{count} years", row["year_count"])),
            _events(row, GAP, visit),
            _record(row, "before", visit),
            _record(row, "after", visit),
        ]
        for row in rows(_first(visit, found))
    ]
    return _listed(visit, words("Gaps"), heads, cells) + _cut(visit, found)


def _without(row: Row, columns: Collection[str]) -> Row:
    return {name: value for name, value in row.items() if name not in columns}


def never_recorded(visit: Visit) -> str:
    """The combinations without any event, as sentences in HTML; nothing where there is none."""
    words, found = visit.words, visit.never_recorded(int(visit.options["least"]))
    if found.empty:
        return ""
    items = "".join(
        f"<li>{escape(gap_sentences.never(row, words))} "
        f'<span class="quiet">({_sizes(row, visit)})</span></li>'
        for row in rows(_first(visit, found))
    )
    return f'<ul class="atlas-reported">{items}</ul>{_cut(visit, found)}'


def _sizes(row: Row, visit: Visit) -> str:
    """How many events the theme and the conflict have, each a link to them."""
    return ", ".join(
        led(
            f"{visit.words.term(_VOCABULARIES[key], row[key])}: {visit.words.number(row[f'{key}_count'])}",
            narrowed(visit.selection, row, by=(key,)),
        )
        for key in ("theme", "conflict")
    )


def silences(visit: Visit, by: Subject) -> Listing:
    """The longest silence of each subject, with the records before and after it."""
    everything = visit.silences(by, 1)
    found = left_out.listed(visit, everything)
    missed = left_out.count(by, found, everything)
    return Listing(_silences(visit, by, found), found[[*by, *SILENCE_COLUMNS]], missed)


def _silences(visit: Visit, by: Subject, found: pd.DataFrame) -> str:
    words = visit.words
    if found.empty:
        return f"<p>{escape(words('Nothing on record has so many events and a silence between them.'))}</p>"
    heads = [
        words("Of"),
        words("Longest silence"),
        words("Events in all"),
        words("Last before"),
        words("First after"),
    ]
    listed = rows(_first(visit, found))
    missing = _missing(listed, by, visit)
    cells = [
        [
            escape(_named(row, by, visit)),
            _length(row, missing.get(row["after_id"]), visit),
            _events(row, by, visit),
            _record(row, "before", visit),
            _record(row, "after", visit),
        ]
        for row in listed
    ]
    return _listed(visit, words("Longest silences"), heads, cells) + _cut(visit, found)


def _missing(listed: Sequence[Row], by: Subject, visit: Visit) -> Mapping[str, Missing | None]:
    """Of processes, the rounds without a record before each round, by event_id; of others nothing."""
    if by != ("series",):
        return {}
    processes = Selection.of(series=[row["series"] for row in listed])
    return visit.choosing(processes).unrecorded_rounds()


def _length(row: Row, missing: Missing | None, visit: Visit) -> str:
    """How long a silence lasted, since when where it lasts until today, and which rounds in it are not on record."""
    words = visit.words
    is_lasting = row["is_open"] and visit.lasts_until_now
    notes = [
        gap_sentences.since(row, words) if is_lasting else "",
        no_record(missing, words) if missing else "",
    ]
    quiet = [f'<span class="quiet">{escape(note)}</span>' for note in notes if note]
    return "<br>".join([escape(gap_sentences.length(row, words)), *quiet])


def _named(row: Row, by: Subject, visit: Visit) -> str:
    words = visit.words
    names = [words.term(_VOCABULARIES.get(key, "organisations"), row[key]) for key in by]
    return words("{name} with {other}", name=names[0], other=names[1]) if by == PAIR else names[0]


def evidence(by: Subject) -> Evidence:
    """Which events a row about such a subject counts."""
    return partial(narrowed, by=by, roles=ORGANISING if by == PAIR else ())


def _events(row: Row, by: Subject, visit: Visit) -> str:
    """The number of events, which leads to them."""
    return led(visit.words.number(row["event_count"]), evidence(by)(visit.selection, row))


def _record(row: Row, side: str, visit: Visit) -> str:
    """The event before or after, as a link to its record; in words where there is none."""
    words = visit.words
    if side == "after" and row["is_open"]:
        last = (
            words("none until today")
            if visit.lasts_until_now
            else words("none in the chosen years")
        )
        return f'<span class="quiet">{escape(last)}</span>'
    when = words.period(row[f"{side}_start"], row[f"{side}_end"], row[f"{side}_precision"])
    link = html.inner_link(
        row[f"{side}_title"], href("events", visit.selection, event=row[f"{side}_id"])
    )
    return f'<span class="quiet">{escape(when)}</span><br>{link}'


def _listed(visit: Visit, title: str, heads: list[str], cells: list[list[str]]) -> str:
    """A table as HTML; on a phone each row as a note."""
    if not visit.is_narrow:
        classes = ("", "nowrap", "number nowrap", "", "")
        return html.table(title, [escape(head) for head in heads], cells, classes)
    notes = []
    for what, size, events, before, after in cells:
        parts = zip(heads[1:], (size, events, before, after), strict=True)
        facts = "".join(f"<dt>{escape(head)}</dt><dd>{cell}</dd>" for head, cell in parts)
        notes.append(
            f'<div class="atlas-note"><p><strong>{what}</strong></p><dl class="atlas-pairs">{facts}</dl></div>'
        )
    return "".join(notes)


def _first(visit: Visit, found: pd.DataFrame) -> pd.DataFrame:
    """What is shown of an answer; the rest stands in its table and CSV."""
    return found.head(MOST_NOTES if visit.is_narrow else MOST_ROWS)


def _cut(visit: Visit, found: pd.DataFrame) -> str:
    """How many of all are shown, as HTML, where not all are."""
    words, shown = visit.words, len(_first(visit, found))
    if len(found) <= shown:
        return ""
    told = words(
        "The first {shown} of {all}; the table and the CSV hold all.",
        shown=shown,
        all=words.number(len(found)),
    )
    return f'<p class="atlas-rule">{escape(told)}</p>'
