"""One process: its rounds, the time between them, who takes part."""

from dashboard.model.text import later
from dashboard.ui.page import Page
from dashboard.views.profile import facts, layout

TITLE = later("Process")


def show(page: Page) -> None:
    """Draw the page."""
    layout.draw(page, TITLE, facts.process)
