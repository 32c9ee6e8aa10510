"""The network of organisations with common events: which part of it is drawn, and its measures.

The measures are computed by networkx (Hagberg, Schult, Swart 2008) for the part that is drawn: betweenness after
Brandes (2001), all links of equal length; communities by greedy modularity (Clauset, Newman, Moore 2004), links
weighted by events. docs/methodology.md explains them. The result is always the same: nothing is random.
"""

from dataclasses import dataclass

import networkx as nx
import pandas as pd

MOST = {"wide": 60, "medium": 45, "narrow": 20}
"""The most organisations that are drawn by default, by the width of the page."""
CAP = 120
"""The most organisations that are drawn, whatever the reader chooses."""


@dataclass(frozen=True)
class Network:
    """The part of a network that is drawn.

    ``nodes`` are organisations, most events first: organisation, acronym, organisation_kind, event_count,
    partner_count (organisations it is linked with), partner and together_count (the strongest link), betweenness (0 to
    1), community (its member with most events), first_year, last_year, track_count. ``edges`` are the links:
    organisation, other_organisation, event_count, first_year, last_year. A link has at least ``minimum`` events.
    ``left_out`` is the number of organisations with such a link that are not drawn for lack of room.
    """

    nodes: pd.DataFrame
    edges: pd.DataFrame
    minimum: int
    left_out: int


def least(pairs: pd.DataFrame, most: int = MOST["wide"]) -> int:
    """Return the smallest number of events of a link with which at most ``most`` organisations are linked.

    It is the largest number of any pair, where even these pairs link more organisations; 1 where there is no pair.
    """
    if pairs.empty:
        return 1
    numbers = sorted({int(number) for number in pairs["event_count"]})
    fitting = (number for number in numbers if len(_linked(pairs, number)) <= most)
    return next(fitting, numbers[-1])


def _linked(pairs: pd.DataFrame, minimum: int) -> set[str]:
    """Return the organisations with a link of at least so many events."""
    strong = pairs[pairs["event_count"] >= minimum]
    return {*strong["organisation"], *strong["other_organisation"]}


def network(
    pairs: pd.DataFrame,
    organisations: pd.DataFrame,
    minimum: int | None = None,
    most: int = MOST["wide"],
) -> Network:
    """Return the network of links with at least ``minimum`` events; by default with at most ``most`` organisations.

    ``pairs`` and ``organisations`` are the answers of questions.together and questions.partners. Where more
    organisations are linked than there is room for, those with most events are drawn.
    """
    chosen = least(pairs, most) if minimum is None else minimum
    room = most if minimum is None else CAP
    linked = _linked(pairs, chosen)
    known = organisations[organisations["organisation"].isin(linked)]
    candidates = set(known["organisation"].head(room))
    edges = pairs[
        (pairs["event_count"] >= chosen)
        & pairs["organisation"].isin(candidates)
        & pairs["other_organisation"].isin(candidates)
    ].reset_index(drop=True)
    drawn = {*edges["organisation"], *edges["other_organisation"]}
    nodes = known[known["organisation"].isin(drawn)].reset_index(drop=True)
    return Network(_measured(nodes, edges), edges, chosen, len(linked) - len(nodes))


def graph(edges: pd.DataFrame) -> "nx.Graph[str]":
    """Return the links as a graph, weighted by events."""
    linked: nx.Graph[str] = nx.Graph()
    linked.add_weighted_edges_from(
        zip(edges["organisation"], edges["other_organisation"], edges["event_count"], strict=True)
    )
    return linked


def _measured(nodes: pd.DataFrame, edges: pd.DataFrame) -> pd.DataFrame:
    linked = graph(edges)
    between = nx.betweenness_centrality(linked)
    leaders = _communities(linked, list(nodes["organisation"]))
    strongest = {code: _strongest(linked, code) for code in linked}
    codes = list(nodes["organisation"])
    return nodes.assign(
        partner_count=[linked.degree(code) for code in codes],
        partner=[strongest[code][0] for code in codes],
        together_count=[strongest[code][1] for code in codes],
        betweenness=[round(between[code], 6) for code in codes],
        community=[leaders[code] for code in codes],
    )


def _strongest(linked: "nx.Graph[str]", code: str) -> tuple[str, int]:
    """Return the neighbour with most common events and their number; in a tie the first by key."""
    weights = {other: int(link["weight"]) for other, link in linked[code].items()}
    partner = min(weights, key=lambda other: (-weights[other], other))
    return partner, weights[partner]


def _communities(linked: "nx.Graph[str]", ranked: list[str]) -> dict[str, str]:
    """Return for each organisation the member of its community that stands first in ``ranked``."""
    if not linked:
        return {}
    rank = {code: place for place, code in enumerate(ranked)}
    groups = nx.community.greedy_modularity_communities(linked, weight="weight")
    return {code: min(group, key=rank.__getitem__) for group in groups for code in group}
