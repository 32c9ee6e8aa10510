"""Questions about sources: the articles that report the selected events, and how complete the records are."""

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
"""The dimensions that articles can be counted by. The year is None where the date of publication is not known."""

ARTICLE_SORTS: Mapping[str, str] = {
    "published": "CASE a.published WHEN '' THEN 1 ELSE 0 END, a.published {direction}",
    "headline": "CASE a.headline WHEN '' THEN 1 ELSE 0 END, lower(a.headline) {direction}",
    "publisher": "lower(a.publisher) {direction}",
    "events": "reports.event_count {direction}",
}
"""The columns that a list of articles can be sorted by; articles without the value come last."""


def list_articles(
    store: Store,
    selection: Selection,
    sort: str = "published",
    descending: bool = True,
    limit: int = 25,
    offset: int = 0,
) -> pd.DataFrame:
    """Return one page of the articles that report the selected events, in a stable order.

    Columns: article_id, url, publisher, republisher, headline, published, language, page_kind, event_count (selected
    events that it reports). Raises KeyError for an unknown sort.
    """
    selected = relation(selection)
    order = ARTICLE_SORTS[sort].format(direction="DESC" if descending else "ASC")
    query = sql("list_articles").format(selected=selected.sql, order=order)
    return store.ask(query, {**selected.params, "limit": limit, "offset": offset})


def reported_events(store: Store, selection: Selection, articles: tuple[str, ...]) -> pd.DataFrame:
    """Return the selected events that these articles (article_id) report, one row for each article and event.

    Columns: article_id, event_id, title, start_date, end_date, date_precision.
    """
    selected = relation(selection)
    query = sql("reported_events").format(selected=selected.sql)
    return store.ask(query, {**selected.params, "article_ids": list(articles)})


def count_articles(store: Store, selection: Selection, by: str) -> pd.DataFrame:
    """Return the number of articles that report the selected events, by one of ARTICLE_DIMENSIONS, most articles first.

    Columns: ``by``, article_count. Raises KeyError for another dimension.
    """
    selected = relation(selection)
    query = sql("count_articles").format(selected=selected.sql, key=ARTICLE_DIMENSIONS[by], name=by)
    return store.ask(query, selected.params)


def completeness(store: Store, selection: Selection) -> dict[str, int]:
    """Return how many of the selected events have each part of a record.

    Keys: events, with_day, with_month, with_year (precision of dates), with_place, with_country, with_several_articles
    (two or more), with_organisation, with_participants (their number), announced (only announced), read_for_outcomes,
    with_evidence; and of their fields, fields_with_evidence and fields_read_once (without a second reading).
    """
    selected = relation(selection)
    row = store.ask(sql("completeness").format(selected=selected.sql), selected.params).iloc[0]
    return {str(name): int(value) for name, value in row.items()}
