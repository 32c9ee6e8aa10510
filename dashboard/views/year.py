"""One year: its months, its chronology, what met in it."""

from dashboard.model.text import later
from dashboard.ui import profile, profile_facts
from dashboard.ui.visit import Visit

TITLE = later("Year")


def show(visit: Visit) -> None:
    """Draw the page."""
    profile.draw(visit, TITLE, profile_facts.year)
