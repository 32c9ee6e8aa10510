"""One theme: since when, by whom, about which conflicts."""

from dashboard.model.text import later
from dashboard.ui.page import Visit
from dashboard.views.profile import facts, layout

TITLE = later("Theme")


def show(visit: Visit) -> None:
    """Draw the page."""
    layout.draw(visit, TITLE, facts.theme)
