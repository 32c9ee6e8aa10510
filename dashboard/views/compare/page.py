"""Two selections side by side, on the same scales, with what differs in words."""

from dashboard.charts import shares_compared, years_compared
from dashboard.model.selection import Selection
from dashboard.ui.filters import second
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, empty_state
from dashboard.ui.parts.blocks import Chart
from dashboard.views.compare import comparison, ready_made
from dashboard.views.compare.comparison import Sides


def show(page: Page) -> None:
    """Draw the comparison page."""
    tr, other = page.tr, second.current()
    head(page, tr("Two selections side by side"))
    sides = Sides.of(page, other)
    ready_made.draw(page, is_asked=page.selection == other)
    empty_state.offered(page)
    comparison.draw(sides)
    comparison.controls(page, other)
    if not any(sides.totals):
        return
    blocks.chart(sides.a, _years)
    for left, right in (("track", "theme"), ("place", "organisation")):
        columns = blocks.columns(page, 1, 1)
        for column, by in zip(columns, (left, right), strict=True):
            with column:
                blocks.chart(sides.a, _shares, by)


def _sides(page: Page) -> Sides:
    return Sides.of(page, page.other or Selection())


def _years(page: Page) -> Chart:
    tr, sides = page.tr, _sides(page)
    counts = sides.years()
    return Chart(
        key="compared-years",
        title=tr("Events by year and track"),
        rule=comparison.years_rule(sides),
        figure=page.draw(years_compared.figure, counts, partial_year=page.store.created.year),
        alt=years_compared.alt(counts, tr),
        numbers=counts,
    )


def _shares(page: Page, by: str) -> Chart:
    tr, sides = page.tr, _sides(page)
    titles = {
        "track": tr("Tracks"),
        "theme": tr("Leading themes"),
        "place": tr("Leading places"),
        "organisation": tr("Leading organisations"),
    }
    counts = sides.shares(by)
    return Chart(
        key=f"compared-{by}",
        title=titles[by],
        rule=comparison.shares_rule(sides, by, counts),
        figure=page.draw(
            shares_compared.figure, counts, by=by, totals=sides.totals, is_narrow=page.is_narrow
        ),
        alt=shares_compared.alt(counts, tr, by, sides.totals),
        numbers=counts,
    )
