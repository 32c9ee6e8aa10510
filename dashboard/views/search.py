"""Search: events by how well they answer the words, with the things of that name."""

from dashboard.ui import search_box, search_results, way_out
from dashboard.ui.chips import head
from dashboard.ui.visit import Visit


def show(visit: Visit) -> None:
    """Draw the search page."""
    head(visit, visit.words("Search the register"))
    search_box.draw(visit)
    if way_out.offered(visit):
        return
    search_results.draw_named(visit)
    search_results.draw(visit)
