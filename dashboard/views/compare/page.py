"""The page Compare: two Selections side by side on the same scales, and sentences about what differs."""

from dataclasses import replace

from dashboard.figures import comparison as figures
from dashboard.figures.comparison import Sides
from dashboard.ui import state
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, empty_state
from dashboard.views.compare import comparison, ready_made


def show(page: Page) -> None:
    """Draw the comparison page."""
    tr, b = page.tr, state.current("b")
    head(page, tr("Two selections side by side"))
    both = replace(page, b=b)
    sides = Sides.of(both)
    ready_made.draw(page, is_asked=page.selection == b)
    empty_state.offered(page)
    comparison.draw(sides)
    comparison.controls(page, b)
    if any(sides.totals):
        blocks.rows(both, figures.ROWS)
