"""One conflict: what was done about it, by whom, where."""

from dashboard.model.text import later
from dashboard.ui.page import Page
from dashboard.views.profile import facts, layout

TITLE = later("Conflict")


def show(page: Page) -> None:
    """Draw the page."""
    layout.draw(page, TITLE, facts.conflict)
