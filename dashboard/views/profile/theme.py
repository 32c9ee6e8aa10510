"""One theme: since when, by whom, about which conflicts."""

from dashboard.model.text import later
from dashboard.ui.page import Page
from dashboard.views.profile import facts, layout

TITLE = later("Theme")


def show(page: Page) -> None:
    """Draw the page."""
    layout.draw(page, TITLE, facts.theme)
