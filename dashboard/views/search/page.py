"""The page Search: events that match the words, the best first, and names that match them."""

from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import empty_state
from dashboard.views.search import box as search_box
from dashboard.views.search import results


def show(page: Page) -> None:
    """Draw the search page."""
    head(page, page.tr("Search the register"))
    search_box.draw(page)
    if empty_state.offered(page):
        return
    results.draw_named(page)
    results.draw(page)
