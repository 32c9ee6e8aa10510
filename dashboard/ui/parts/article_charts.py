"""Figures of articles that several pages show: by publisher or language, and by year of publication."""

from dashboard.charts import articles_by_source, articles_by_year
from dashboard.store import questions
from dashboard.ui.page import Page
from dashboard.ui.parts.blocks import Chart


def by_source(page: Page, key: str, by: str, title: str, rule: str, most: int) -> Chart:
    """The ``most`` leading publishers or languages."""
    counts = page.ask(questions.count_articles, by=by)
    return Chart(
        key=key,
        title=title,
        rule=rule,
        figure=page.draw(articles_by_source.figure, counts, by=by, most=most),
        alt=articles_by_source.alt(counts, page.tr, by),
        numbers=counts,
    )


def by_year(page: Page, key: str) -> Chart:
    """How many articles were published in each year."""
    tr, counts = page.tr, page.ask(questions.count_articles, by="published_year")
    return Chart(
        key=key,
        title=tr("Articles by year of publication"),
        rule=articles_by_year.note(counts, tr, page.store.created.year),
        figure=page.draw(articles_by_year.figure, counts, partial_year=page.store.created.year),
        alt=articles_by_year.alt(counts, tr),
        numbers=counts,
    )
