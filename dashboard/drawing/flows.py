"""From conflicts to countries: the events that are about a conflict and met in a country, gathered into bands."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.text.i18n import Translator

OTHERS = "others:"
"""Begins the end where the countries of a group meet that have no room of their own."""


@dataclass(frozen=True)
class Flow:
    """A band: events about a conflict that met at an end, a country or the others of its group of countries.

    ``end_count`` is the number of different events at the end, ``rank`` the place of the end: groups stand in the order
    of their vocabulary, countries by their events, the others of a group last.
    """

    conflict: str
    end: str
    venue: str
    countries: tuple[str, ...]
    event_count: int
    end_count: int
    rank: int


def gathered(counts: pd.DataFrame, tr: Translator, most: int) -> list[Flow]:
    """The bands, conflicts in the order of their vocabulary, then by rank.

    ``most`` countries are an end of their own, and the others of a group where they are only one. ``counts`` has the
    columns conflict, country, venue, event_count and country_count.
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
    """Where each country's bands end: at itself, or at the others of its group."""
    alone = set(sorted(met, key=lambda country: -met[country])[:most])
    others = Counter(venues[country] for country in met if country not in alone)
    alone |= {country for country in met if others[venues[country]] == 1}
    return {country: country if country in alone else OTHERS + venues[country] for country in met}


def _ranked(
    at_end: Mapping[str, int], venue_at: Mapping[str, str], tr: Translator
) -> dict[str, int]:
    """The place of each end among all."""
    groups = _order(tr, "venue_groups")

    def place(end: str) -> tuple[int, bool, int, str]:
        return groups.get(venue_at[end], len(groups)), end.startswith(OTHERS), -at_end[end], end

    return {end: rank for rank, end in enumerate(sorted(at_end, key=place))}


def summed(counted: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The sum of the numbers of each code, in the order in which the codes first come."""
    sums: dict[str, int] = {}
    for code, number in counted:
        sums[code] = sums.get(code, 0) + number
    return sums


def _order(tr: Translator, vocabulary: str) -> dict[str, int]:
    return {code: place for place, code in enumerate(tr.terms[vocabulary])}


def end_name(end: str, tr: Translator) -> str:
    """What an end is called: its country, or the others of a group."""
    if not end.startswith(OTHERS):
        return tr.term("countries", end)
    group = tr.term("venue_groups", end.removeprefix(OTHERS))
    return tr("Others, {group}", group=group.lower())
