"""The table of funders: in how many events, of how many organisers, since when and until when, in how many tracks."""

import pandas as pd
import streamlit as st

from dashboard.model.selection import Selection
from dashboard.store.questions.events import Row, rows
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, html
from dashboard.ui.parts.drilldown import events_of, narrowed
from dashboard.ui.parts.profile_links import name_link

MOST_ROWS = 25


def draw(visit: Visit, funders: pd.DataFrame, organisers: pd.DataFrame) -> None:
    """The table and its download. ``funders`` and ``organisers`` are those of store/questions/links.py."""
    words = visit.words
    title = words("All funders, and for how long")
    blocks.heading(title, words("As reported; no amounts of money are recorded."))
    numbers = organisers["funder"].value_counts()
    shown = rows(funders.head(MOST_ROWS))
    listed = [_row(row, int(numbers.get(row["organisation"], 0)), visit) for row in shown]
    st.html(_narrow(listed, visit, title) if visit.is_narrow else _wide(listed, visit, title))
    blocks.more(visit, len(listed), len(funders))
    blocks.tools(visit, "funders", title, funders, _paid)


def _paid(selection: Selection, row: Row) -> Selection | None:
    return narrowed(selection, {"funder": row["organisation"]})


def _heads(visit: Visit) -> list[str]:
    words = visit.words
    return [
        words("Funder"),
        words("Events"),
        words("Organisers"),
        words("First year"),
        words("Last year"),
        words("Tracks"),
    ]


def _wide(listed: list[list[str]], visit: Visit, title: str) -> str:
    return html.table(title, _heads(visit), listed, ("", *["number"] * 5))


def _narrow(listed: list[list[str]], visit: Visit, title: str) -> str:
    """Name with its years, and number of events."""
    cells = [
        (
            f'{name}<br><span class="quiet">{first if first == last else f"{first}–{last}"}</span>',
            events,
        )
        for name, events, _, first, last, _ in listed
    ]
    return html.table(title, _heads(visit)[:2], cells, ("", "number"))


def _row(row: Row, organisers: int, visit: Visit) -> list[str]:
    words = visit.words
    return [
        name_link("organisation", row["organisation"], visit),
        events_of(visit, row["event_count"], funder=row["organisation"]),
        words.number(organisers),
        str(row["first_year"]),
        str(row["last_year"]),
        words.number(row["track_count"]),
    ]
