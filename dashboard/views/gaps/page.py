"""The page Gaps: years without an event on a theme and conflict, and the longest silences."""

from dashboard.figures import gaps
from dashboard.ui.filters.chips import head
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, empty_state
from dashboard.views.gaps import matrix, reading, tables


def show(page: Page) -> None:
    """Draw the gaps page."""
    head(page, page.tr("Where records are missing"))
    if empty_state.offered(page):
        return
    reading.draw(page, matrix.SILENT_YEARS)
    matrix.caveat(page)
    matrix.contents(page)
    blocks.figure(page, gaps.SILENT_YEARS, setting=matrix.rows_and_pick)
    _ranked(page)
    _silences(page)


def _ranked(page: Page) -> None:
    title = matrix.title(page)
    blocks.heading(title, matrix.counting_rule(page), anchor=matrix.SILENT_YEARS)
    matrix.which(page)
    tables.place(page, "gaps", title, tables.GAP, page.memoised(tables.ranked))
    never = page.memoised(tables.never_recorded)
    if never:
        tr = page.tr
        blocks.heading(
            tr("Never recorded"),
            tr("Themes and conflicts with enough events each, and not one about both."),
            level=3,
        )
        put_html(never)


def _silences(page: Page) -> None:
    title = page.tr("Longest silences")
    blocks.heading(title, matrix.silence_counting_rule(page), anchor=matrix.SILENCES)
    by = matrix.whose(page)
    tables.place(page, "silences", title, by, page.memoised(tables.silences, by))
