"""One conflict: what was done about it, by whom, where."""

from dashboard.model.text import later
from dashboard.ui.page import Visit
from dashboard.views.profile import facts, layout

TITLE = later("Conflict")


def show(visit: Visit) -> None:
    """Draw the page."""
    layout.draw(visit, TITLE, facts.conflict)
