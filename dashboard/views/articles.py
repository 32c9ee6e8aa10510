"""The articles that report the events: by publisher, language and year, and the list of them."""

from dashboard.charts import articles_by_source, articles_by_year
from dashboard.ui import articles_table, blocks, way_out
from dashboard.ui.chips import head
from dashboard.ui.visit import Visit

PUBLISHERS = 16
LANGUAGES = 6


def show(visit: Visit) -> None:
    """Draw the articles page."""
    words = visit.words
    head(visit, words("Who reported them"), articles_table.lead(visit))
    if way_out.offered(visit):
        return
    left, right = blocks.columns(visit, 1, 1)
    with left:
        _sources(visit, "publisher", words("Leading publishers"), PUBLISHERS)
    with right:
        _sources(visit, "language", words("Leading languages"), LANGUAGES)
        _years(visit)
    articles_table.draw(visit)


def _sources(visit: Visit, by: str, title: str, most: int) -> None:
    words, counts = visit.words, visit.count_articles(by)
    blocks.chart(
        visit,
        key=f"articles-by-{by}",
        title=title,
        rule=words("Articles that report these events, each once."),
        figure=visit.draw(articles_by_source.figure, counts, by=by, most=most),
        alt=articles_by_source.alt(counts, words, by),
        numbers=counts,
    )


def _years(visit: Visit) -> None:
    words, counts = visit.words, visit.count_articles("published_year")
    blocks.chart(
        visit,
        key="articles-by-year",
        title=words("Articles by year of publication"),
        rule=articles_by_year.note(counts, words, visit.store.created.year),
        figure=visit.draw(articles_by_year.figure, counts, partial_year=visit.store.created.year),
        alt=articles_by_year.alt(counts, words),
        numbers=counts,
    )
