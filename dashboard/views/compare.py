"""Two selections side by side, on the same scales, with what differs in words."""

from dashboard.charts import shares_compared, years_compared
from dashboard.ui import blocks, comparison, ready_made, second, way_out
from dashboard.ui.chips import head
from dashboard.ui.comparison import Sides
from dashboard.ui.visit import Visit


def show(visit: Visit) -> None:
    """Draw the comparison page."""
    words, other = visit.words, second.current()
    head(visit, words("Two selections side by side"))
    ready_made.draw(visit)
    way_out.offered(visit)
    sides = Sides.of(visit, other)
    comparison.draw(sides, other)
    comparison.told(sides, other)
    if not any(sides.totals):
        return
    _years(sides)
    for left, right in (("track", "theme"), ("place", "organisation")):
        columns = blocks.columns(visit, 1, 1)
        for column, by in zip(columns, (left, right), strict=True):
            with column:
                _shares(sides, by)


def _years(sides: Sides) -> None:
    visit, words = sides.a, sides.a.words
    counts = sides.years()
    blocks.chart(
        visit,
        key="compared-years",
        title=words("Events by year and track"),
        rule=comparison.years_rule(sides),
        figure=visit.draw(years_compared.figure, counts, partial_year=visit.store.created.year),
        alt=years_compared.alt(counts, words),
        numbers=counts,
    )


def _shares(sides: Sides, by: str) -> None:
    visit, words = sides.a, sides.a.words
    titles = {
        "track": words("Tracks"),
        "theme": words("Leading themes"),
        "place": words("Leading places"),
        "organisation": words("Leading organisations"),
    }
    counts = sides.shares(by)
    blocks.chart(
        visit,
        key=f"compared-{by}",
        title=titles[by],
        rule=comparison.shares_rule(sides, by, counts),
        figure=visit.draw(
            shares_compared.figure, counts, by=by, totals=sides.totals, is_narrow=visit.is_narrow
        ),
        alt=shares_compared.alt(counts, words, by, sides.totals),
        numbers=counts,
    )
