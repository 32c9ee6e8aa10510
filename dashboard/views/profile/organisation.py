"""One organisation: since when, in which roles, with whom, on what."""

from dashboard.model.text import later
from dashboard.ui.page import Page
from dashboard.views.profile import facts, layout

TITLE = later("Organisation")


def show(page: Page) -> None:
    """Draw the page."""
    layout.draw(page, TITLE, facts.organisation)
