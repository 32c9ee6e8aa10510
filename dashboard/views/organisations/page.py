"""The page Organisations: events by role, by year, by kind and by country, and a table of all."""

from dashboard.figures import organisations
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import (
    blocks,
    empty_state,
    organisation_reading,
    organisation_table,
    settings,
)


def show(page: Page) -> None:
    """Draw the organisations page."""
    head(page, page.tr("Who brought them together, and who took part"))
    if empty_state.offered(page):
        return
    organisation_reading.draw(page)
    blocks.figure(page, organisations.BY_ROLE, setting=settings.role)
    blocks.figure(page, organisations.OVER_THE_YEARS)
    organisation_table.draw(page)
    blocks.rows(page, organisations.GROUPS)
