"""The questions of dashboard.store about sources answered with pandas; see pandas_twin."""

import numpy as np
import pandas as pd

from benchmarks.pandas_twin import Twin
from dashboard.model.selection import Selection


def count_articles(twin: Twin, selection: Selection, by: str) -> pd.DataFrame:
    """See sources.count_articles."""
    found = _reported(twin, selection)["article"].unique()
    counts = twin.articles[by].take(found).value_counts()
    return counts.rename_axis(by).reset_index(name="article_count")


def list_articles(twin: Twin, selection: Selection, limit: int) -> pd.DataFrame:
    """See sources.list_articles, newest first."""
    counts = _reported(twin, selection)["article"].value_counts()
    articles = twin.articles.take(counts.index.to_numpy()).assign(event_count=counts.to_numpy())
    return articles.sort_values(["published", "article_id"], ascending=False).head(limit)


def reported_events(twin: Twin, selection: Selection, articles: tuple[str, ...]) -> pd.DataFrame:
    """See sources.reported_events."""
    wanted = np.flatnonzero(twin.articles["article_id"].isin(articles))
    links = twin.reports[twin.reports["article"].isin(wanted)]
    links = links[twin.mask(selection)[links["event"].to_numpy()]]
    columns = ["event_id", "title", "start_date", "end_date", "date_precision"]
    return links.join(twin.events[columns], on="event")


def completeness(twin: Twin, selection: Selection) -> dict[str, int]:
    """See sources.completeness."""
    mask = twin.mask(selection)
    events = twin.events
    precision = pd.Series(events["date_precision"].array[mask]).value_counts()
    return {
        "events": int(mask.sum()),
        **{f"with_{name}": int(precision.get(name, 0)) for name in ("day", "month", "year")},
        "with_place": int((mask & twin.has_place).sum()),
        "with_country": int(events["country"].array[mask].notna().sum()),
        "with_several_articles": int((twin.sources[mask] >= 2).sum()),
        "with_organisation": int((mask & twin.has_organisation).sum()),
        "with_participants": int((events["participants"].to_numpy()[mask] != "").sum()),
        "announced": int((events["status"].array[mask] == "announced").sum()),
    }


def context(twin: Twin, selection: Selection) -> pd.DataFrame:
    """See questions.context."""
    known = twin.context_table
    first, last = selection.from_year or twin.first.min(), selection.to_year or 9999
    known = known[(known["end_date"].dt.year >= first) & (known["start_date"].dt.year <= last)]
    about = set(selection.get("conflict"))
    if not about:
        processes = twin.series_table.loc[list(selection.get("series")), "conflicts"]
        about = set(processes.str.split(";").explode()) - {""}
    is_about = known["conflicts"].str.split(";").map(lambda codes: not about.isdisjoint(codes))
    return known[is_about] if about else known


def _reported(twin: Twin, selection: Selection) -> pd.DataFrame:
    return twin.reports[twin.mask(selection)[twin.reports["event"].to_numpy()]]
