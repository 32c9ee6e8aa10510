"""From conflicts to countries: the events that are about a conflict and met in a country, gathered into bands."""

import pandas as pd

from dashboard.words import Words

OTHERS = "others:"
"""Begins the end where the countries of a group meet that have no room of their own."""


def gathered(counts: pd.DataFrame, words: Words, most: int) -> pd.DataFrame:
    """The bands: conflict, end (a country, or the others of a group), venue, countries, event_count, end_count, rank.

    ``most`` countries are an end of their own, and the others of a group where they are only one. ``end_count`` is the
    number of different events at the end, ``rank`` its place: conflicts and groups stand in the order of their
    vocabularies, countries by their events, the others of a group last.
    """
    # An event has one country at most, so that numbers of different events add up over countries.
    met = counts.drop_duplicates("country").set_index("country")["country_count"]
    sums = met.sort_values(ascending=False, kind="stable")
    alone = set(sums.index[:most])
    rest = counts[~counts["country"].isin(alone)].groupby("venue")["country"]
    alone |= {countries.iloc[0] for _, countries in rest if countries.nunique() == 1}
    ends = counts["country"].where(counts["country"].isin(alone), OTHERS + counts["venue"])
    ended = counts.assign(end=ends)
    at_end = ended.drop_duplicates("country").groupby("end")["country_count"].sum()
    flows = (
        ended.groupby(["conflict", "end", "venue"], sort=False)
        .agg(event_count=("event_count", "sum"), countries=("country", list))
        .reset_index()
    )
    conflicts, groups = _order(words, "conflicts"), _order(words, "venue_groups")
    places = {
        end: (groups.get(venue, len(groups)), end.startswith(OTHERS), -int(sums.get(end, 0)), end)
        for end, venue in zip(flows["end"], flows["venue"], strict=True)
    }
    rank = {end: place for place, end in enumerate(sorted(places, key=places.__getitem__))}
    flows["rank"] = flows["end"].map(rank)
    flows["end_count"] = flows["end"].map(at_end)
    flows["place"] = [conflicts.get(code, len(conflicts)) for code in flows["conflict"]]
    return flows.sort_values(["place", "conflict", "rank"]).drop(columns="place")


def _order(words: Words, vocabulary: str) -> dict[str, int]:
    return {code: place for place, code in enumerate(words.terms[vocabulary])}


def end_name(end: str, words: Words) -> str:
    """What an end is called: its country, or the others of a group."""
    if not end.startswith(OTHERS):
        return words.term("countries", end)
    group = words.term("venue_groups", end.removeprefix(OTHERS))
    return words("Others, {group}", group=group.lower())
