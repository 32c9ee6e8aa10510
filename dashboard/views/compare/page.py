"""Two selections side by side, on the same scales, with what differs in words."""

from dashboard.charts import shares_compared, years_compared
from dashboard.model.selection import Selection
from dashboard.ui.filters import second
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, empty_state
from dashboard.ui.parts.blocks import Chart
from dashboard.views.compare import comparison, ready_made
from dashboard.views.compare.comparison import Sides


def show(visit: Visit) -> None:
    """Draw the comparison page."""
    words, other = visit.words, second.current()
    head(visit, words("Two selections side by side"))
    sides = Sides.of(visit, other)
    ready_made.draw(visit, is_asked=visit.selection == other)
    empty_state.offered(visit)
    comparison.draw(sides)
    comparison.controls(visit, other)
    if not any(sides.totals):
        return
    blocks.chart(sides.a, _years)
    for left, right in (("track", "theme"), ("place", "organisation")):
        columns = blocks.columns(visit, 1, 1)
        for column, by in zip(columns, (left, right), strict=True):
            with column:
                blocks.chart(sides.a, _shares, by)


def _sides(visit: Visit) -> Sides:
    return Sides.of(visit, visit.other or Selection())


def _years(visit: Visit) -> Chart:
    words, sides = visit.words, _sides(visit)
    counts = sides.years()
    return Chart(
        key="compared-years",
        title=words("Events by year and track"),
        rule=comparison.years_rule(sides),
        figure=visit.draw(years_compared.figure, counts, partial_year=visit.store.created.year),
        alt=years_compared.alt(counts, words),
        numbers=counts,
    )


def _shares(visit: Visit, by: str) -> Chart:
    words, sides = visit.words, _sides(visit)
    titles = {
        "track": words("Tracks"),
        "theme": words("Leading themes"),
        "place": words("Leading places"),
        "organisation": words("Leading organisations"),
    }
    counts = sides.shares(by)
    return Chart(
        key=f"compared-{by}",
        title=titles[by],
        rule=comparison.shares_rule(sides, by, counts),
        figure=visit.draw(
            shares_compared.figure, counts, by=by, totals=sides.totals, is_narrow=visit.is_narrow
        ),
        alt=shares_compared.alt(counts, words, by, sides.totals),
        numbers=counts,
    )
