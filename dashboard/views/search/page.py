"""Search: events by how well they answer the words, with the things of that name."""

from dashboard.ui.filters.chips import head
from dashboard.ui.page import Visit
from dashboard.ui.parts import empty_state
from dashboard.views.search import box as search_box
from dashboard.views.search import results


def show(visit: Visit) -> None:
    """Draw the search page."""
    head(visit, visit.words("Search the register"))
    search_box.draw(visit)
    if empty_state.offered(visit):
        return
    results.draw_named(visit)
    results.draw(visit)
