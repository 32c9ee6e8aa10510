"""One organisation: since when, in which roles, with whom, on what."""

from dashboard.model.text import later
from dashboard.ui.page import Visit
from dashboard.views.profile import facts, layout

TITLE = later("Organisation")


def show(visit: Visit) -> None:
    """Draw the page."""
    layout.draw(visit, TITLE, facts.organisation)
