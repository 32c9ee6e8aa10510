"""The events as a table, and the record of one."""

from dashboard.ui import events_table, record, way_out
from dashboard.ui.chips import head
from dashboard.ui.visit import Visit


def show(visit: Visit) -> None:
    """Draw the list of events, or the one that is opened."""
    if visit.options["event"]:
        record.draw(visit, visit.options["event"])
        return
    head(visit, visit.words("The events"))
    if not way_out.offered(visit):
        events_table.draw(visit)
