"""The table of funders: events, organisers, first and last year, and tracks of each."""

import pandas as pd

from dashboard.model.drilldown import narrowed
from dashboard.model.selection import Selection
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks
from dashboard.ui.parts.drilldown import events_of
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.parts.table import table

MOST_ROWS = 25


def draw(page: Page, funders: pd.DataFrame, organisers: pd.DataFrame) -> None:
    """Draw the table and its download, from the answers of questions.funders and questions.funded_organisers."""
    tr = page.tr
    title = tr("All funders, and for how long")
    blocks.heading(title, tr("As reported; no amounts of money are recorded."))
    numbers = organisers["funder"].value_counts()
    shown = rows(funders.head(MOST_ROWS))
    body = [_row(row, int(numbers.get(row["organisation"], 0)), page) for row in shown]
    put_html(_narrow(body, page, title) if page.is_narrow else _wide(body, page, title))
    blocks.more(page, len(body), len(funders))
    blocks.tools(page, "funders", title, funders, _paid)


def _paid(selection: Selection, row: Row) -> Selection | None:
    return narrowed(selection, {"funder": row["organisation"]})


def _heads(page: Page) -> list[str]:
    tr = page.tr
    return [
        tr("Funder"),
        tr("Events"),
        tr("Organisers"),
        tr("First year"),
        tr("Last year"),
        tr("Tracks"),
    ]


def _wide(body: list[list[str]], page: Page, title: str) -> Markup:
    return table(title, _heads(page), body, ("", *["number"] * 5))


def _narrow(body: list[list[str]], page: Page, title: str) -> Markup:
    """Return the table for a phone: name with years, and number of events."""
    cells = [
        (
            html(
                '{name}<br><span class="quiet">{years}</span>',
                name=name,
                years=first if first == last else f"{first}–{last}",
            ),
            events,
        )
        for name, events, _, first, last, _ in body
    ]
    return table(title, _heads(page)[:2], cells, ("", "number"))


def _row(row: Row, organisers: int, page: Page) -> list[str]:
    tr = page.tr
    return [
        name_link("organisation", row["organisation"], page),
        events_of(page, row["event_count"], funder=row["organisation"]),
        tr.number(organisers),
        str(row["first_year"]),
        str(row["last_year"]),
        tr.number(row["track_count"]),
    ]
