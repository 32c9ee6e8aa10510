"""Where records are missing: years without an event of a theme and conflict, and the longest silences."""

import streamlit as st

from dashboard.charts import silent_years
from dashboard.ui import blocks, gap_reading, gap_tables, gaps, way_out
from dashboard.ui.blocks import Chart
from dashboard.ui.chips import head
from dashboard.ui.visit import Visit


def show(visit: Visit) -> None:
    """Draw the gaps page."""
    head(visit, visit.words("Where records are missing"))
    if way_out.offered(visit):
        return
    gap_reading.draw(visit, gaps.SILENT_YEARS)
    gaps.caveat(visit)
    gaps.contents(visit)
    blocks.chart(visit, _matrix, setting=gaps.rows_and_pick)
    _ranked(visit)
    _silences(visit)


def _matrix(visit: Visit) -> Chart:
    words, by = visit.words, visit.options["by"]
    last_year = visit.last_silent_year
    counts = visit.active_years((by,))
    return Chart(
        key="silent-years",
        title=words("Years with and without recorded events"),
        rule=gaps.matrix_rule(visit),
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
    title = gaps.title(visit)
    blocks.heading(title, gaps.rule(visit), anchor=gaps.SILENT_YEARS)
    gaps.which(visit)
    gap_tables.place(visit, "gaps", title, gap_tables.GAP, visit.kept(gap_tables.ranked))
    never = visit.kept(gap_tables.never_recorded)
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
    blocks.heading(title, gaps.silence_rule(visit), anchor=gaps.SILENCES)
    by = gaps.whose(visit)
    gap_tables.place(visit, "silences", title, by, visit.kept(gap_tables.silences, by))
