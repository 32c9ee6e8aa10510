"""The articles that report the events: by publisher, language and year, and the list of them."""

from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import article_charts, articles_table, blocks, empty_state

MOST = {"publisher": 16, "language": 6}
"""So many of the leading ones are drawn."""


def show(page: Page) -> None:
    """Draw the articles page."""
    tr = page.tr
    head(page, tr("Who reported them"), articles_table.lead(page))
    if empty_state.offered(page):
        return
    rule = tr("Articles that report these events, each once.")
    titles = {"publisher": tr("Leading publishers"), "language": tr("Leading languages")}
    columns = blocks.columns(page, 1, 1)
    for column, (by, title) in zip(columns, titles.items(), strict=True):
        with column:
            blocks.chart(
                page, article_charts.by_source, f"articles-by-{by}", by, title, rule, MOST[by]
            )
    with columns[-1]:
        blocks.chart(page, article_charts.by_year, "articles-by-year")
    articles_table.draw(page)
