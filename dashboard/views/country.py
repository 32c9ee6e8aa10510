"""One country as a venue: what met in it."""

from dashboard.model.text import later
from dashboard.ui import profile, profile_facts
from dashboard.ui.visit import Visit

TITLE = later("Country of venue")


def show(visit: Visit) -> None:
    """Draw the page."""
    profile.draw(visit, TITLE, profile_facts.country)
