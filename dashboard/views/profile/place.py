"""One place: what met there, and its names."""

from dashboard.model.text import later
from dashboard.ui.page import Page
from dashboard.views.profile import facts, layout

TITLE = later("Place")


def show(page: Page) -> None:
    """Draw the page."""
    layout.draw(page, TITLE, facts.place)
