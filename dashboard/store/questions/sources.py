"""Questions about the sources: the articles that report the selected events, and how completely these are known."""

from collections.abc import Mapping

import pandas as pd

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.selection_sql import relation, sql

ARTICLE_DIMENSIONS: Mapping[str, str] = {
    "publisher": "a.publisher",
    "language": "a.language",
    "published_year": "CAST(nullif(left(a.published, 4), '') AS INTEGER)",
}
"""What articles can be counted by. The year is None where no date of publication is known."""

ARTICLE_SORTS: Mapping[str, str] = {
    "published": "CASE a.published WHEN '' THEN 1 ELSE 0 END, a.published {direction}",
    "headline": "CASE a.headline WHEN '' THEN 1 ELSE 0 END, lower(a.headline) {direction}",
    "publisher": "lower(a.publisher) {direction}",
    "events": "reports.event_count {direction}",
}
"""What a list of articles can be sorted by; those without the value come last."""


def list_articles(
    store: Store,
    selection: Selection,
    sort: str = "published",
    descending: bool = True,
    limit: int = 25,
    offset: int = 0,
) -> pd.DataFrame:
    """One page of the articles that report the selected events, in a stable order.

    Columns: article_id, url, publisher, headline, published, language, event_count (selected events it reports).
    Raises KeyError for an unknown sort.
    """
    selected = relation(selection)
    order = ARTICLE_SORTS[sort].format(direction="DESC" if descending else "ASC")
    query = sql("list_articles").format(selected=selected.sql, order=order)
    return store.ask(query, {**selected.params, "limit": limit, "offset": offset})


def reported_events(store: Store, selection: Selection, articles: tuple[str, ...]) -> pd.DataFrame:
    """The selected events that some articles (article_id) report.

    Columns: article_id, event_id, title, start_date, end_date, date_precision; one row an article and event.
    """
    selected = relation(selection)
    query = sql("reported_events").format(selected=selected.sql)
    return store.ask(query, {**selected.params, "article_ids": list(articles)})


def count_articles(store: Store, selection: Selection, by: str) -> pd.DataFrame:
    """Articles that report the selected events, each once, by one of ARTICLE_DIMENSIONS; most articles first.

    Columns: ``by`` and article_count. Raises KeyError for an unknown dimension.
    """
    selected = relation(selection)
    query = sql("count_articles").format(selected=selected.sql, key=ARTICLE_DIMENSIONS[by], name=by)
    return store.ask(query, selected.params)


def completeness(store: Store, selection: Selection) -> dict[str, int]:
    """How many of the selected events are known how completely.

    Keys: events, with_day, with_month, with_year (precision of dates), with_place, with_country, with_several_articles
    (two or more), with_organisation, with_participants (their number), announced (only announced).
    """
    selected = relation(selection)
    row = store.ask(sql("completeness").format(selected=selected.sql), selected.params).iloc[0]
    return {str(name): int(value) for name, value in row.items()}
