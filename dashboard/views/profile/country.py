"""One country as a venue: what met in it."""

from dashboard.model.text import later
from dashboard.ui.page import Page
from dashboard.views.profile import facts, layout

TITLE = later("Country of venue")


def show(page: Page) -> None:
    """Draw the page."""
    layout.draw(page, TITLE, facts.country)
