"""The articles that report the events: by publisher, language and year, and the list of them."""

from dashboard.ui.filters.chips import head
from dashboard.ui.page import Visit
from dashboard.ui.parts import article_charts, articles_table, blocks, empty_state

MOST = {"publisher": 16, "language": 6}
"""So many of the leading ones are drawn."""


def show(visit: Visit) -> None:
    """Draw the articles page."""
    words = visit.words
    head(visit, words("Who reported them"), articles_table.lead(visit))
    if empty_state.offered(visit):
        return
    rule = words("Articles that report these events, each once.")
    titles = {"publisher": words("Leading publishers"), "language": words("Leading languages")}
    columns = blocks.columns(visit, 1, 1)
    for column, (by, title) in zip(columns, titles.items(), strict=True):
        with column:
            blocks.chart(
                visit, article_charts.by_source, f"articles-by-{by}", by, title, rule, MOST[by]
            )
    with columns[-1]:
        blocks.chart(visit, article_charts.by_year, "articles-by-year")
    articles_table.draw(visit)
