"""Figures of articles that several pages show: by publisher or language, and by year of publication."""

from dashboard.charts import articles_by_source, articles_by_year
from dashboard.ui.page import Visit
from dashboard.ui.parts.blocks import Chart


def by_source(visit: Visit, key: str, by: str, title: str, rule: str, most: int) -> Chart:
    """The ``most`` leading publishers or languages."""
    counts = visit.count_articles(by)
    return Chart(
        key=key,
        title=title,
        rule=rule,
        figure=visit.draw(articles_by_source.figure, counts, by=by, most=most),
        alt=articles_by_source.alt(counts, visit.words, by),
        numbers=counts,
    )


def by_year(visit: Visit, key: str) -> Chart:
    """How many articles were published in each year."""
    words, counts = visit.words, visit.count_articles("published_year")
    return Chart(
        key=key,
        title=words("Articles by year of publication"),
        rule=articles_by_year.note(counts, words, visit.store.created.year),
        figure=visit.draw(articles_by_year.figure, counts, partial_year=visit.store.created.year),
        alt=articles_by_year.alt(counts, words),
        numbers=counts,
    )
