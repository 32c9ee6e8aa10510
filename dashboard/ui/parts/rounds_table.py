"""The rounds of a process, newest first, with the time between them."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard.model.rounds import Missing
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.text.i18n import Translator
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, cards, outcomes, rounds_reading
from dashboard.ui.parts.table import table

MOST = 100
LONG = 2
"""A gap of at least this many times the usual one is marked."""


def draw(here: Page) -> None:
    """Draw the table, and sentences on the usual and the longest time between events and between numbered rounds."""
    tr, events = here.tr, here.ask(questions.rounds, limit=MOST)
    gaps = events["days_since"].dropna()
    missing = here.ask(questions.unrecorded_rounds)
    sentences = " ".join(
        filter(
            None,
            [_reading(events, here), _numbered(events, tr), _unrecorded(events, missing, tr)],
        )
    )
    blocks.heading(tr("Rounds"), sentences)
    usual = float(gaps.median()) if len(gaps) else 0.0
    heads = [tr("When"), tr("Event"), tr("Where"), tr("Days since the one before")]
    came = outcomes.lines(list(events["event_id"]), here)
    body = [
        _row(row, came[row["event_id"]], _is_long(row, usual), below, here)
        for row, below in zip(rows(events), _below(events, missing, usual), strict=True)
    ]
    put_html(table(tr("Rounds"), heads, body, ("", "", "", "number"), opens=True))
    if len(events) == MOST:
        st.caption(tr("The newest {count} are listed.", count=tr.number(MOST)))


def _reading(events: pd.DataFrame, here: Page) -> str:
    """Return the usual and the longest time between events; only dates known to the day are compared."""
    tr = here.tr
    dated = events.dropna(subset=["days_since"])
    if dated.empty:
        return tr("No two events in a row are known to the day.")
    longest = rows(dated.sort_values("days_since", ascending=False).head(1))[0]
    return tr(
        "Half of the events came within {usual} days of the one before. The longest gap, {days} days, ended on {date}. "
        "Only dates known to the day are compared; what was not reported is not seen.",
        usual=tr.number(int(dated["days_since"].median())),
        days=tr.number(int(longest["days_since"])),
        date=tr.day(longest["start_date"]),
    )


def _numbered(events: pd.DataFrame, tr: Translator) -> str:
    """Return the longest time between two rounds whose numbers follow each other; "" where none do."""
    found = rounds_reading.steps(rows(events))
    if not found:
        return ""
    longest = rounds_reading.longest_of(found)
    return tr(
        "Between numbered rounds alone the longest time was {days} days, from number {before} to {number}.",
        days=tr.number(longest.days),
        before=longest.number - 1,
        number=longest.number,
    )


def _unrecorded(events: pd.DataFrame, missing: Mapping[str, Missing | None], tr: Translator) -> str:
    """Return how many rounds between the numbered ones have no record; "" where none is missing."""
    below = [missing.get(key) for key in events["event_id"]]
    count = sum(each.count for each in below if each)
    if not count:
        return ""
    return tr.plural(
        "By the numbers in the titles, at least {count} round in between is not on record.",
        "By the numbers in the titles, at least {count} rounds in between are not on record.",
        count,
    )


def _below(
    events: pd.DataFrame, missing: Mapping[str, Missing | None], usual: float
) -> list[Missing | None]:
    """Return for each event the rounds without a record before it, or None.

    A numbered round has those just below its number. An event without a number, such as a meeting that prepares a
    round, has those of the next newer round, where the gap before it is long.
    """
    spans, nearest = [], None
    for row in rows(events):
        is_numbered = row["event_id"] in missing
        nearest = missing[row["event_id"]] if is_numbered else nearest
        spans.append(nearest if is_numbered or _is_long(row, usual) else None)
    return spans


def _is_long(row: Row, usual: float) -> bool:
    gap = row["days_since"]
    return bool(usual) and not pd.isna(gap) and bool(gap >= LONG * usual)


def no_record(missing: Missing, tr: Translator) -> str:
    """Return which rounds have no record: "No record of rounds 13 to 15"."""
    span = tr("{first} to {last}", first=missing.first, last=missing.last)
    ends = [str(missing.first), str(missing.last)]
    numbers = tr.listing(ends) if missing.last == missing.first + 1 else span
    if missing.count > missing.last - missing.first:
        return tr.plural(
            "No record of round {first}",
            "No record of rounds {numbers}",
            missing.count,
            first=missing.first,
            numbers=numbers,
        )
    return tr.plural(
        "No record of at least {count} of the rounds {numbers}",
        "No record of at least {count} of the rounds {numbers}",
        missing.count,
        numbers=numbers,
    )


def _row(row: Row, came: Markup, is_long: bool, below: Missing | None, here: Page) -> list[str]:
    gap = row["days_since"]
    number: str = "" if pd.isna(gap) else here.tr.number(int(gap))
    shown = html("<strong>{number}</strong>", number=number) if is_long else number
    note = (
        html('<span class="quiet">{missing}</span>', missing=no_record(below, here.tr))
        if below
        else NOTHING
    )
    return [
        cards.when(row, here),
        cards.opening(cards.record_link(row, here)) + cards.announced(row, here) + came,
        cards.where(row, here),
        join(filter(None, [shown, note]), html("<br>")),
    ]
