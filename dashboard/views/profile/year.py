"""One year: its months, its chronology, what met in it."""

from dashboard.model.text import later
from dashboard.ui.page import Page
from dashboard.views.profile import facts, layout

TITLE = later("Year")


def show(page: Page) -> None:
    """Draw the page."""
    layout.draw(page, TITLE, facts.year)
