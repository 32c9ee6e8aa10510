"""The page Outcomes: what came of the events, promises and bodies, and chains of events up to their results."""

from dashboard.figures import outcomes
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, empty_state
from dashboard.views.outcomes import bodies, chains, promises, reading


def show(page: Page) -> None:
    """Draw the outcomes page."""
    head(page, page.tr("What came of it"))
    if empty_state.offered(page):
        return
    reading.draw(page)
    blocks.figure(page, outcomes.BY_KIND)
    blocks.rows(page, outcomes.ROWS)
    promises.draw(page)
    bodies.draw(page)
    chains.draw(page)
