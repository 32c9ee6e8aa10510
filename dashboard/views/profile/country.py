"""One country as a venue: what met in it."""

from dashboard.model.text import later
from dashboard.ui.page import Visit
from dashboard.views.profile import facts, layout

TITLE = later("Country of venue")


def show(visit: Visit) -> None:
    """Draw the page."""
    layout.draw(visit, TITLE, facts.country)
