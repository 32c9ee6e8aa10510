"""The articles that report the events: by publisher, language and year, and the list of them."""

from dashboard.charts import articles_by_source, articles_by_year
from dashboard.ui import articles_table, blocks, way_out
from dashboard.ui.blocks import Chart
from dashboard.ui.chips import head
from dashboard.ui.visit import Visit

MOST = {"publisher": 16, "language": 6}
"""So many of the leading ones are drawn."""


def show(visit: Visit) -> None:
    """Draw the articles page."""
    words = visit.words
    head(visit, words("Who reported them"), articles_table.lead(visit))
    if way_out.offered(visit):
        return
    left, right = blocks.columns(visit, 1, 1)
    with left:
        blocks.chart(visit, _sources, "publisher", words("Leading publishers"))
    with right:
        blocks.chart(visit, _sources, "language", words("Leading languages"))
        blocks.chart(visit, _years)
    articles_table.draw(visit)


def _sources(visit: Visit, by: str, title: str) -> Chart:
    words, counts = visit.words, visit.count_articles(by)
    return Chart(
        key=f"articles-by-{by}",
        title=title,
        rule=words("Articles that report these events, each once."),
        figure=visit.draw(articles_by_source.figure, counts, by=by, most=MOST[by]),
        alt=articles_by_source.alt(counts, words, by),
        numbers=counts,
    )


def _years(visit: Visit) -> Chart:
    words, counts = visit.words, visit.count_articles("published_year")
    return Chart(
        key="articles-by-year",
        title=words("Articles by year of publication"),
        rule=articles_by_year.note(counts, words, visit.store.created.year),
        figure=visit.draw(articles_by_year.figure, counts, partial_year=visit.store.created.year),
        alt=articles_by_year.alt(counts, words),
        numbers=counts,
    )
