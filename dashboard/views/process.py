"""One process: its rounds, the time between them, who takes part."""

from dashboard.model.text import later
from dashboard.ui import profile, profile_facts
from dashboard.ui.visit import Visit

TITLE = later("Process")


def show(visit: Visit) -> None:
    """Draw the page."""
    profile.draw(visit, TITLE, profile_facts.process)
