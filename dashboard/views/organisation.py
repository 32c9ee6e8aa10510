"""One organisation: since when, in which roles, with whom, on what."""

from dashboard.model.text import later
from dashboard.ui import profile, profile_facts
from dashboard.ui.visit import Visit

TITLE = later("Organisation")


def show(visit: Visit) -> None:
    """Draw the page."""
    profile.draw(visit, TITLE, profile_facts.organisation)
