"""One place: what met there, and its names."""

from dashboard.model.text import later
from dashboard.ui import profile, profile_facts
from dashboard.ui.visit import Visit

TITLE = later("Place")


def show(visit: Visit) -> None:
    """Draw the page."""
    profile.draw(visit, TITLE, profile_facts.place)
