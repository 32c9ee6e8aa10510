"""The table of organisations: in how many events each had each role, found by any of its names."""

from collections.abc import Mapping
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from dashboard.model.selection import ORGANISING
from dashboard.store.questions.events import Row, rows
from dashboard.ui.options import key_of
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, html
from dashboard.ui.parts.drilldown import events_of, narrowed
from dashboard.ui.parts.profile_links import name_link

MOST_ROWS = 50
_CLASSES = ("", "nowrap", "", "nowrap", *["number"] * 6)
ROLES: Mapping[str, tuple[str, ...]] = {
    "organised": ORGANISING,
    "mediated": ("mediator",),
    "hosted": ("host",),
    "funded": ("funder",),
    "took_part": ("participant",),
}
"""Columns of questions.organisations, and the roles that each counts."""


def draw(visit: Visit) -> None:
    """The search box, the table and its download."""
    words = visit.words
    title = words("All organisations")
    blocks.heading(
        title,
        words(
            "Events by role; an organisation can have several roles in one event. Most events first, ties in "
            "alphabetical order of their keys. Years: of its first and its last event here."
        ),
    )
    typed = st.text_input(
        words("Find an organisation"),
        key=key_of("organisations", "name"),
        placeholder=words("Name, short form or other spelling"),
        type="search",
    )
    found = visit.organisations(typed or "")
    if found.empty:
        st.info(words("No organisation of these events has such a name."))
        return
    st.html(visit.kept(_table, typed or "", title))
    blocks.more(visit, min(len(found), MOST_ROWS), len(found))
    by_name = partial(narrowed, by=("organisation",))
    blocks.tools(visit, "all-organisations", title, found, by_name)


def _table(visit: Visit, typed: str, title: str) -> str:
    shown = rows(visit.organisations(typed).head(MOST_ROWS))
    return _narrow(shown, visit, title) if visit.is_narrow else _wide(shown, visit, title)


def _wide(shown: list[Row], visit: Visit, title: str) -> str:
    words = visit.words
    heads = [
        words("Organisation"),
        words("Years"),
        words("Kind"),
        words("Country"),
        words("Events"),
        words("(Co-)organised"),
        words("Mediated"),
        words("Hosted"),
        words("Funded"),
        words("Took part"),
    ]
    listed = [_row(row, visit) for row in shown]
    return html.table(title, [escape(head) for head in heads], listed, _CLASSES)


def _narrow(shown: list[Row], visit: Visit, title: str) -> str:
    """Name, years, kind and number of events alone, for a phone; the rest stands in the table that opens."""
    heads = [escape(visit.words("Organisation")), escape(visit.words("Events"))]
    cells = [_row(row, visit) for row in shown]
    listed = [
        (f'{row[0]}<br><span class="quiet">{row[1]} · {row[2]}</span>', row[4]) for row in cells
    ]
    return html.table(title, heads, listed, ("", "number"))


def _row(row: Row, visit: Visit) -> list[str]:
    words = visit.words
    code = row["organisation"]
    country: str = (
        ""
        if pd.isna(row["organisation_country"])
        else words.term("countries", row["organisation_country"])
    )
    first, last = row["first_year"], row["last_year"]
    return [
        name_link("organisation", code, visit),
        str(first) if first == last else f"{first}–{last}",
        escape(words.term("organisation_kinds", row["organisation_kind"])),
        escape(country),
        events_of(visit, row["event_count"], organisation=code),
        *(in_role(code, column, row[column], visit) for column in ROLES),
    ]


def in_role(code: str, column: str, count: int, visit: Visit) -> str:
    """The number of events of an organisation in one of ROLES, which leads to them where there are any."""
    if not count:
        return visit.words.number(count)
    if column == "funded":
        return events_of(visit, count, funder=code)
    return events_of(visit, count, ROLES[column], organisation=code)
