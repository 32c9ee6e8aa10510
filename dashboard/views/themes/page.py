"""The page Themes: number and trend of each theme, and themes by conflict and by track."""

from dashboard.figures import themes
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, empty_state
from dashboard.views.themes import changes


def show(page: Page) -> None:
    """Draw the themes page."""
    head(page, page.tr("What they were about"))
    if empty_state.offered(page):
        return
    blocks.figure(page, themes.BY_THEME)
    changes.draw(page)
    blocks.rows(page, themes.ROWS)
