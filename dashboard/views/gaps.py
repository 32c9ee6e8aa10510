"""Where records are missing: years without an event of a theme and conflict, and the longest silences."""

from dashboard.charts import silent_years
from dashboard.ui import blocks, gap_tables, gaps, left_out, way_out
from dashboard.ui.blocks import Chart
from dashboard.ui.chips import head
from dashboard.ui.visit import Visit


def show(visit: Visit) -> None:
    """Draw the gaps page."""
    head(visit, visit.words("Where records are missing"))
    if way_out.offered(visit):
        return
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
    by, only_open = ("theme", "conflict"), visit.options["show"] == "open"
    least = int(visit.options["least"])
    found = visit.gaps(by, least, only_open)
    left_out.offer(visit, by, found, visit.gaps(by, 1, only_open))
    gap_tables.ranked(visit, found)
    numbers = found[list(gap_tables.GAP_COLUMNS)]
    blocks.tools(visit, "gaps", title, numbers, gap_tables.evidence(by))
    gap_tables.never_recorded(visit, visit.never_recorded(least))


def _silences(visit: Visit) -> None:
    words = visit.words
    title = words("Longest silences")
    blocks.heading(title, gaps.silence_rule(visit), anchor=gaps.SILENCES)
    by = gaps.whose(visit)
    found = visit.silences(by, int(visit.options["least"]))
    left_out.offer(visit, by, found, visit.silences(by, 1))
    gap_tables.silences(visit, by, found)
    numbers = found[[*by, *gap_tables.SILENCE_COLUMNS]]
    blocks.tools(visit, "silences", title, numbers, gap_tables.evidence(by))
