"""Bands of a flow from conflicts to countries of venue, from the counts of events by both."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.text.i18n import Translator

OTHERS = "others:"
"""Prefix of an end that stands for the other countries of a group."""


@dataclass(frozen=True)
class Flow:
    """One band: the events about a conflict that took place at one end.

    An end is a country, or all other countries of a group. ``end_count`` is the number of different events at the end.
    ``rank`` is the position of the end: groups in the order of their vocabulary, countries by their events, the others
    of a group last.
    """

    conflict: str
    end: str
    venue: str
    countries: tuple[str, ...]
    event_count: int
    end_count: int
    rank: int


def gathered(counts: pd.DataFrame, tr: Translator, most: int) -> list[Flow]:
    """Return the bands: conflicts in the order of their vocabulary, then by rank of the end.

    ``counts`` has the columns conflict, country, venue (group of the country), event_count and country_count. The
    ``most`` leading countries are ends of their own; the others of a group share one end, unless there is only one of
    them.
    """
    met = dict(zip(counts["country"], counts["country_count"], strict=True))
    venues = dict(zip(counts["country"], counts["venue"], strict=True))
    ends = _ends(met, venues, most)
    # An event has one country at most, so that numbers of different events add up over countries.
    at_end = summed((end, int(met[country])) for country, end in ends.items())
    bands: dict[tuple[str, str], dict[str, int]] = {}
    rows = zip(counts["conflict"], counts["country"], counts["event_count"], strict=True)
    for conflict, country, number in rows:
        band = bands.setdefault((conflict, ends[country]), {})
        band[country] = band.get(country, 0) + int(number)
    venue_at = {end: venues[country] for country, end in ends.items()}
    rank = _ranked(at_end, venue_at, tr)
    order = _order(tr, "conflicts")
    flows = [
        Flow(code, end, venue_at[end], tuple(band), sum(band.values()), at_end[end], rank[end])
        for (code, end), band in bands.items()
    ]
    return sorted(
        flows, key=lambda flow: (order.get(flow.conflict, len(order)), flow.conflict, flow.rank)
    )


def _ends(met: Mapping[str, int], venues: Mapping[str, str], most: int) -> dict[str, str]:
    """Return the end of the bands of each country: the country itself, or the others of its group."""
    alone = set(sorted(met, key=lambda country: -met[country])[:most])
    others = Counter(venues[country] for country in met if country not in alone)
    alone |= {country for country in met if others[venues[country]] == 1}
    return {country: country if country in alone else OTHERS + venues[country] for country in met}


def _ranked(
    at_end: Mapping[str, int], venue_at: Mapping[str, str], tr: Translator
) -> dict[str, int]:
    """Return the position of each end among all ends."""
    groups = _order(tr, "venue_groups")

    def place(end: str) -> tuple[int, bool, int, str]:
        return groups.get(venue_at[end], len(groups)), end.startswith(OTHERS), -at_end[end], end

    return {end: rank for rank, end in enumerate(sorted(at_end, key=place))}


def summed(counted: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return the sum of the numbers of each code, in the order in which codes first occur."""
    sums: dict[str, int] = {}
    for code, number in counted:
        sums[code] = sums.get(code, 0) + number
    return sums


def _order(tr: Translator, vocabulary: str) -> dict[str, int]:
    return {code: place for place, code in enumerate(tr.terms[vocabulary])}


def end_name(end: str, tr: Translator) -> str:
    """Return the name of an end: its country, or the others of a group."""
    if not end.startswith(OTHERS):
        return tr.term("countries", end)
    group = tr.term("venue_groups", end.removeprefix(OTHERS))
    return tr("Others, {group}", group=group.lower())
