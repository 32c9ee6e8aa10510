"""The events as a table, and the record of one."""

from dashboard.ui.filters.chips import head
from dashboard.ui.page import Visit
from dashboard.ui.parts import empty_state
from dashboard.views.events import record
from dashboard.views.events import table as events_table


def show(visit: Visit) -> None:
    """Draw the list of events, or the one that is opened."""
    if visit.options["event"]:
        record.draw(visit, visit.options["event"])
        return
    head(visit, visit.words("The events"))
    if not empty_state.offered(visit):
        events_table.draw(visit)
