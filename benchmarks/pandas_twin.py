"""The questions of dashboard.store answered with pandas, as well as pandas can: what DuckDB is compared with.

Frames are prepared once, outside the clock: codes are categories, links hold the position of their event, so that a
filter is one boolean array over the events. Only the filters that the benchmark uses are known: years, theme, track;
of context, which no other filter touches, also conflict and process.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from benchmarks.measure import Row
from dashboard.model.selection import Selection

Mask = np.ndarray
_LINKS = {"theme": "themes", "conflict": "conflicts", "organisation": "organisations"}
_LINKS |= {"role": "organisations", "place": "places", "publisher": "reports"}


class Twin:
    """One register as pandas frames."""

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        events = tables["events"].copy()
        for column in ("start_date", "end_date"):
            events[column] = pd.to_datetime(events[column], format="%Y-%m-%d")
        for column in ("kind", "status", "date_precision", "country", "mode", "track", "series"):
            events[column] = events[column].replace("", None).astype("category")
        self.first = events["start_date"].dt.year.to_numpy()
        self.last = events["end_date"].dt.year.to_numpy()
        position = pd.Series(events.index, index=events["event_id"])
        self.position = position
        places = tables["places"].set_index("place_id")
        events["place"] = events["place_id"].map(places["name"])
        self.themes = self._listed(events["themes"], "theme")
        self.conflicts = self._listed(events["conflicts"], "conflict")
        self.organisations = self._linked(tables, "organisation", position)
        self.places = self._linked(tables, "place", position)
        articles = tables["articles"]
        link = tables["event_articles"]
        article = pd.Series(articles.index, index=articles["article_id"])
        self.reports = pd.DataFrame(
            {
                "event": link["event_id"].map(position).to_numpy(),
                "article": link["article_id"].map(article).to_numpy(),
            }
        )
        self.reports["publisher"] = (
            articles["publisher"]
            .astype("category")
            .take(self.reports["article"].to_numpy())
            .to_numpy()
        )
        self.reports["publisher"] = self.reports["publisher"].astype("category")
        self.articles = articles
        self.sources = np.bincount(self.reports["event"], minlength=len(events))
        self.has_place = np.isin(events.index, self.places["event"])
        self.has_organisation = np.isin(events.index, self.organisations["event"])
        self.events = events.assign(article_count=self.sources)
        self.place_table = places.astype({"latitude": float, "longitude": float})
        self.organisation_table = tables["organisations"].set_index("organisation_id")
        self.series_table = tables["series"].set_index("series_id")
        self.context_table = tables["context"].assign(
            start_date=pd.to_datetime(tables["context"]["start_date"]),
            end_date=pd.to_datetime(tables["context"]["end_date"]),
        )

    @staticmethod
    def _listed(lists: pd.Series, name: str) -> pd.DataFrame:
        items = lists.str.split(";").explode()
        return pd.DataFrame({"event": items.index, name: items.astype("category").array})

    @staticmethod
    def _linked(tables: Mapping[str, pd.DataFrame], name: str, position: pd.Series) -> pd.DataFrame:
        link = tables[f"event_{name}s"]
        return pd.DataFrame(
            {
                "event": link["event_id"].map(position).to_numpy(),
                name: link[f"{name}_id"].astype("category").array,
                "role": link["role"].astype("category").array,
            }
        )

    def mask(self, selection: Selection, without: str = "") -> Mask:
        """Which events a Selection leaves, as if it did not use one filter."""
        chosen = self.last >= (selection.from_year or 0)
        if selection.to_year is not None:
            chosen = chosen & (self.first <= selection.to_year)
        if (tracks := selection.get("track")) and without != "track":
            chosen = chosen & self.events["track"].isin(tracks).to_numpy()
        if (themes := selection.get("theme")) and without != "theme":
            about = np.zeros(len(chosen), dtype=bool)
            about[self.themes["event"].to_numpy()[self.themes["theme"].isin(themes)]] = True
            chosen = chosen & about
        return np.asarray(chosen)

    def _of(self, link: pd.DataFrame, mask: Mask) -> pd.DataFrame:
        return link[mask[link["event"].to_numpy()]]

    def _years(self, selection: Selection, mask: Mask) -> np.ndarray:
        return np.maximum(self.first[mask], selection.from_year or 0)

    def count(self, selection: Selection, by: tuple[str, ...]) -> pd.DataFrame:
        """See questions.count."""
        mask = self.mask(selection)
        keys, missing = {}, 0
        links = {_LINKS[name] for name in by if name in _LINKS}
        if not links:
            for name in by:
                own = self.events[name].array[mask] if name != "year" else None
                keys[name] = self._years(selection, mask) if own is None else own
            counts = pd.DataFrame(keys).groupby(list(by), observed=True, dropna=False).size()
        else:
            frames = [self._of(getattr(self, link), mask) for link in sorted(links)]
            joined = frames[0] if len(frames) == 1 else frames[0].merge(frames[1], on="event")
            joined = joined[["event", *by]].drop_duplicates()
            missing = int(mask.sum()) - joined["event"].nunique()
            counts = joined.groupby(list(by), observed=True, dropna=False).size()
        listed = counts.sort_values(ascending=False).reset_index(name="event_count")
        return pd.concat([listed, pd.DataFrame({"event_count": [missing]})]) if missing else listed

    def facet(self, selection: Selection, name: str) -> dict[str, int]:
        """See questions.facet."""
        mask = self.mask(selection, without=name)
        if name not in _LINKS:
            counts = self.events[name].array[mask].value_counts()
        else:
            link = self._of(getattr(self, _LINKS[name]), mask)[["event", name]].drop_duplicates()
            counts = link[name].value_counts()
        return {str(code): int(number) for code, number in counts.items() if number}

    def totals(self, selection: Selection) -> dict[str, int]:
        """See questions.totals."""
        mask = self.mask(selection)
        years = self._years(selection, mask)
        events = self.events
        return {
            "events": int(mask.sum()),
            "announced": int((events["status"].array[mask] == "announced").sum()),
            "organisations": int(self._of(self.organisations, mask)["organisation"].nunique()),
            "places": int(self._of(self.places, mask)["place"].nunique()),
            "countries": int(pd.Series(events["country"].array[mask]).nunique()),
            "articles": int(self._of(self.reports, mask)["article"].nunique()),
            "without_place": int((mask & ~self.has_place).sum()),
            "without_country": int(events["country"].array[mask].isna().sum()),
            "first_year": int(years.min()) if len(years) else 0,
            "last_year": int(years.max()) if len(years) else 0,
        }

    def locate(self, selection: Selection) -> pd.DataFrame:
        """See questions.locate."""
        mask = self.mask(selection)
        here = self._of(self.places, mask)[["event", "place"]].drop_duplicates()
        years = np.maximum(self.first, selection.from_year or 0)
        here = here.assign(
            year=years[here["event"]], track=self.events["track"].array[here["event"].to_numpy()]
        )
        by_place = here.groupby("place", observed=True)
        sums = by_place["year"].agg(event_count="size", first_year="min", last_year="max")
        tracks = here.groupby(["place", "track"], observed=True).size()
        leading = tracks.sort_values(ascending=False, kind="stable").reset_index()
        about = here[["event", "place"]].merge(self.themes, on="event")
        themes = about.groupby(["place", "theme"], observed=True).size().reset_index(name="number")
        themes = themes.sort_values("number", ascending=False)
        themes = themes.groupby("place", observed=True).head(3)
        return (
            sums.join(leading.drop_duplicates("place").set_index("place")["track"])
            .join(themes.groupby("place", observed=True)["theme"].agg(";".join))
            .join(self.place_table)
            .sort_values("event_count", ascending=False)
        )

    def count_at(self, selection: Selection, places: tuple[str, ...]) -> int:
        """See questions.count_at."""
        link = self._of(self.places, self.mask(selection))
        return int(link.loc[link["place"].isin(places), "event"].nunique())

    def by_organisation(self, selection: Selection) -> pd.DataFrame:
        """See questions.organisations."""
        mask = self.mask(selection)
        links = self._of(self.organisations, mask)
        links = links.assign(year=np.maximum(self.first, selection.from_year or 0)[links["event"]])
        by = links.groupby("organisation", observed=True)
        sums = by["year"].agg(first_year="min", last_year="max")
        once = links.drop_duplicates(["event", "organisation"])
        sums["event_count"] = once.groupby("organisation", observed=True).size()
        organising = links[links["role"].isin(["organiser", "co_organiser"])]
        organising = organising.drop_duplicates(["event", "organisation"])
        sums["organised"] = organising.groupby("organisation", observed=True).size()
        roles = links.groupby(["organisation", "role"], observed=True).size().unstack(fill_value=0)
        wanted = ["mediator", "host", "funder", "participant"]
        sums = sums.join(roles.reindex(columns=wanted, fill_value=0))
        return sums.join(self.organisation_table).sort_values("event_count", ascending=False)

    def list_events(self, selection: Selection, limit: int, offset: int = 0) -> pd.DataFrame:
        """See questions.list_events, newest first."""
        mask = self.mask(selection)
        starts = self.events["start_date"].to_numpy()[mask]
        order = np.argsort(starts, kind="stable")[::-1][offset : offset + limit]
        return self.events.take(np.flatnonzero(mask)[order])

    def spans(self, selection: Selection, limit: int) -> pd.DataFrame:
        """See questions.spans."""
        newest = self.list_events(selection, limit)
        links = self.organisations
        links = links[links["event"].isin(newest.index)]
        links = links[links["role"].isin(["organiser", "co_organiser", "mediator"])]
        names = links["organisation"].astype("str").map(self.organisation_table["name"])
        organisers = names.groupby(links["event"]).agg(lambda texts: "; ".join(sorted(set(texts))))
        return newest.join(organisers.rename("organisers")).iloc[::-1]

    def pairs(self, selection: Selection) -> pd.DataFrame:
        """See questions.pairs."""
        links = self._of(self.themes, self.mask(selection))
        both = links.merge(links, on="event", suffixes=("", "_other"))
        both = both[both["theme"].cat.codes < both["theme_other"].cat.codes]
        counts = both.groupby(["theme", "theme_other"], observed=True).size()
        return counts.sort_values(ascending=False).reset_index(name="event_count")

    def detail(self, event_id: str) -> Row:
        """See extracts.extract."""
        event = self.position[event_id]
        found = {"event": self.events.loc[event]}
        for name in ("places", "organisations", "reports"):
            link = getattr(self, name)
            begin, end = np.searchsorted(link["event"].to_numpy(), [event, event + 1])
            found[name] = link.iloc[begin:end]
        return found
