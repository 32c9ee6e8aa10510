"""The page of the articles that report the events: charts by publisher, language and year, and a table."""

from dashboard.figures import articles
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import articles_table, blocks, empty_state


def show(page: Page) -> None:
    """Draw the articles page."""
    head(page, page.tr("Who reported them"), articles_table.lead(page))
    if empty_state.offered(page):
        return
    left, right = blocks.columns(page, 1, 1)
    with left:
        blocks.rows(page, articles.BY_PUBLISHER)
    with right:
        blocks.rows(page, articles.BY_LANGUAGE_AND_YEAR)
    articles_table.draw(page)
