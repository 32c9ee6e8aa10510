"""Where records are missing: years without an event of a theme and conflict, and the longest silences."""

import streamlit as st

from dashboard.charts import silent_years
from dashboard.store import questions
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, empty_state
from dashboard.ui.parts.blocks import Chart
from dashboard.views.gaps import matrix, reading, tables


def show(page: Page) -> None:
    """Draw the gaps page."""
    head(page, page.tr("Where records are missing"))
    if empty_state.offered(page):
        return
    reading.draw(page, matrix.SILENT_YEARS)
    matrix.caveat(page)
    matrix.contents(page)
    blocks.chart(page, _matrix, setting=matrix.rows_and_pick)
    _ranked(page)
    _silences(page)


def _matrix(page: Page) -> Chart:
    tr, by = page.tr, page.options["by"]
    last_year = questions.last_year(page.store, page.selection)
    counts = page.ask(questions.active_years, by=(by,))
    return Chart(
        key="silent-years",
        title=tr("Years with and without recorded events"),
        rule=matrix.matrix_rule(page),
        figure=page.draw(
            silent_years.figure,
            counts,
            by=by,
            last_year=last_year,
            is_narrow=page.is_narrow,
            is_fine=page.width != "wide",
        ),
        alt=silent_years.alt(counts, tr, by=by, last_year=last_year),
        numbers=counts,
    )


def _ranked(page: Page) -> None:
    title = matrix.title(page)
    blocks.heading(title, matrix.rule(page), anchor=matrix.SILENT_YEARS)
    matrix.which(page)
    tables.place(page, "gaps", title, tables.GAP, page.memoised(tables.ranked))
    never = page.memoised(tables.never_recorded)
    if never:
        tr = page.tr
        blocks.heading(
            tr("Never recorded"),
            tr("Themes and conflicts with enough events each, and not one about both."),
            level=3,
        )
        st.html(never)


def _silences(page: Page) -> None:
    title = page.tr("Longest silences")
    blocks.heading(title, matrix.silence_rule(page), anchor=matrix.SILENCES)
    by = matrix.whose(page)
    tables.place(page, "silences", title, by, page.memoised(tables.silences, by))
