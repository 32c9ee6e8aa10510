"""One process: its rounds, the time between them, who takes part."""

from dashboard.model.text import later
from dashboard.ui.page import Visit
from dashboard.views.profile import facts, layout

TITLE = later("Process")


def show(visit: Visit) -> None:
    """Draw the page."""
    layout.draw(visit, TITLE, facts.process)
