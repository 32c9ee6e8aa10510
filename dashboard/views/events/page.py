"""The page Events: a table of the events, or the record of one."""

from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import empty_state
from dashboard.views.events import record
from dashboard.views.events import table as events_table


def show(page: Page) -> None:
    """Draw the table of events, or the record of the event in the address."""
    if page.options["event"]:
        record.draw(page, page.options["event"])
        return
    head(page, page.tr("The events"))
    if not empty_state.offered(page):
        events_table.draw(page)
