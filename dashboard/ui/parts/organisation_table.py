"""The table of organisations: in how many events each had each role, found by any of its names."""

from collections.abc import Mapping
from functools import partial

import pandas as pd
import streamlit as st

from dashboard.figures.options import key_of
from dashboard.model.drilldown import narrowed
from dashboard.model.selection import ORGANISING
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks
from dashboard.ui.parts.drilldown import events_of
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.parts.table import table

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


def draw(page: Page) -> None:
    """Draw the search box, the table and its download."""
    tr = page.tr
    title = tr("All organisations")
    blocks.heading(
        title,
        tr(
            "Events by role; an organisation can have several roles in one event. Most events first, ties in "
            "alphabetical order of their keys. Years: of its first and its last event here. Mediated includes "
            "facilitated; took part includes observing and speaking."
        ),
    )
    typed = st.text_input(
        tr("Find an organisation"),
        key=key_of("organisations", "name"),
        placeholder=tr("Name, short form or other spelling"),
        type="search",
    )
    found = page.ask(questions.organisations, typed=typed or "")
    if found.empty:
        st.info(tr("No organisation of these events has such a name."))
        return
    put_html(page.memoised(_table, typed or "", title))
    blocks.more(page, min(len(found), MOST_ROWS), len(found))
    by_name = partial(narrowed, by=("organisation",))
    blocks.tools(page, "all-organisations", title, found, by_name)


def _table(page: Page, typed: str, title: str) -> Markup:
    shown = rows(page.ask(questions.organisations, typed=typed).head(MOST_ROWS))
    return _narrow(shown, page, title) if page.is_narrow else _wide(shown, page, title)


def _wide(shown: list[Row], page: Page, title: str) -> Markup:
    tr = page.tr
    heads = [
        tr("Organisation"),
        tr("Years"),
        tr("Kind"),
        tr("Country"),
        tr("Events"),
        tr("(Co-)organised"),
        tr("Mediated"),
        tr("Hosted"),
        tr("Funded"),
        tr("Took part"),
    ]
    body = [_row(row, page) for row in shown]
    return table(title, heads, body, _CLASSES)


def _narrow(shown: list[Row], page: Page, title: str) -> Markup:
    """Return the table for a phone: name, years, kind and number of events; the table of numbers has the rest."""
    heads = [page.tr("Organisation"), page.tr("Events")]
    whole = [_row(row, page) for row in shown]
    body = [
        (
            html(
                '{name}<br><span class="quiet">{years} · {kind}</span>',
                name=row[0],
                years=row[1],
                kind=row[2],
            ),
            row[4],
        )
        for row in whole
    ]
    return table(title, heads, body, ("", "number"))


def _row(row: Row, page: Page) -> list[str]:
    tr = page.tr
    code = row["organisation"]
    country: str = (
        ""
        if pd.isna(row["organisation_country"])
        else tr.term("countries", row["organisation_country"])
    )
    first, last = row["first_year"], row["last_year"]
    return [
        name_link("organisation", code, page),
        str(first) if first == last else f"{first}–{last}",
        tr.term("organisation_kinds", row["organisation_kind"]),
        country,
        events_of(page, row["event_count"], organisation=code),
        *(in_role(code, column, row[column], page) for column in ROLES),
    ]


def in_role(code: str, column: str, count: int, page: Page) -> str:
    """Return the number of events of an organisation in one of ROLES, as a link to them where there are any."""
    if not count:
        return page.tr.number(count)
    if column == "funded":
        return events_of(page, count, funder=code)
    return events_of(page, count, ROLES[column], organisation=code)
