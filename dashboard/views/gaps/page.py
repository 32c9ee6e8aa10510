"""Where records are missing: years without an event of a theme and conflict, and the longest silences."""

import streamlit as st

from dashboard.charts import silent_years
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, empty_state
from dashboard.ui.parts.blocks import Chart
from dashboard.views.gaps import matrix, reading, tables


def show(visit: Visit) -> None:
    """Draw the gaps page."""
    head(visit, visit.words("Where records are missing"))
    if empty_state.offered(visit):
        return
    reading.draw(visit, matrix.SILENT_YEARS)
    matrix.caveat(visit)
    matrix.contents(visit)
    blocks.chart(visit, _matrix, setting=matrix.rows_and_pick)
    _ranked(visit)
    _silences(visit)


def _matrix(visit: Visit) -> Chart:
    words, by = visit.words, visit.options["by"]
    last_year = visit.last_silent_year
    counts = visit.active_years((by,))
    return Chart(
        key="silent-years",
        title=words("Years with and without recorded events"),
        rule=matrix.matrix_rule(visit),
        figure=visit.draw(
            silent_years.figure,
            counts,
            by=by,
            last_year=last_year,
            is_narrow=visit.is_narrow,
            is_fine=visit.width != "wide",
        ),
        alt=silent_years.alt(counts, words, by=by, last_year=last_year),
        numbers=counts,
    )


def _ranked(visit: Visit) -> None:
    title = matrix.title(visit)
    blocks.heading(title, matrix.rule(visit), anchor=matrix.SILENT_YEARS)
    matrix.which(visit)
    tables.place(visit, "gaps", title, tables.GAP, visit.kept(tables.ranked))
    never = visit.kept(tables.never_recorded)
    if never:
        words = visit.words
        blocks.heading(
            words("Never recorded"),
            words("Themes and conflicts with enough events each, and not one about both."),
            level=3,
        )
        st.html(never)


def _silences(visit: Visit) -> None:
    title = visit.words("Longest silences")
    blocks.heading(title, matrix.silence_rule(visit), anchor=matrix.SILENCES)
    by = matrix.whose(visit)
    tables.place(visit, "silences", title, by, visit.kept(tables.silences, by))
