"""Who is linked with whom as a network: what of it is drawn, and its measures.

Measures are those of networkx (Hagberg, Schult, Swart 2008), on the network that is drawn: betweenness after Brandes
(2001), each link of the same length; communities by greedy modularity (Clauset, Newman, Moore 2004), links weighted by
events. docs/methodology.md defines them for readers. Everything is computed alike each time: no chance is left in it.
"""

from dataclasses import dataclass

import networkx as nx
import pandas as pd

MOST = {"wide": 60, "medium": 45, "narrow": 20}
"""Organisations drawn at most where the reader chooses no number of events, by the width of the page."""
CAP = 120
"""Organisations drawn at most, whatever is chosen."""


@dataclass(frozen=True)
class Network:
    """What is drawn.

    ``nodes`` are organisations, most events first: organisation, acronym, organisation_kind, event_count, partner_count
    (organisations it is linked with), partner and together_count (the strongest link), betweenness (share from 0 to 1),
    community (its member with most events), first_year, last_year, track_count. ``edges`` are the links: organisation,
    other_organisation, event_count, first_year, last_year. ``minimum`` is the number of events from which on a link
    counts; ``left_out`` organisations have such a link and are not drawn, because there is no room.
    """

    nodes: pd.DataFrame
    edges: pd.DataFrame
    minimum: int
    left_out: int


def least(pairs: pd.DataFrame, most: int = MOST["wide"]) -> int:
    """From how many events on pairs are drawn, so that at most so many organisations are.

    The highest number of events of a pair where even its pairs are too many; 1 where there is none.
    """
    if pairs.empty:
        return 1
    numbers = sorted({int(number) for number in pairs["event_count"]})
    fitting = (number for number in numbers if len(_linked(pairs, number)) <= most)
    return next(fitting, numbers[-1])


def _linked(pairs: pd.DataFrame, minimum: int) -> set[str]:
    """Organisations with a link of so many events."""
    strong = pairs[pairs["event_count"] >= minimum]
    return {*strong["organisation"], *strong["other_organisation"]}


def network(
    pairs: pd.DataFrame,
    organisations: pd.DataFrame,
    minimum: int | None = None,
    most: int = MOST["wide"],
) -> Network:
    """The network of pairs with at least ``minimum`` events; without one, as many as ``most`` organisations need.

    ``pairs`` and ``organisations`` are those of store.links.together and partners. Where more organisations than there
    is room for are linked, those with most events are drawn.
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
    """The links as a graph, weighted by events."""
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
    """The neighbour with most events together, the first by its key in a tie, and their number."""
    weights = {other: int(link["weight"]) for other, link in linked[code].items()}
    partner = min(weights, key=lambda other: (-weights[other], other))
    return partner, weights[partner]


def _communities(linked: "nx.Graph[str]", ranked: list[str]) -> dict[str, str]:
    """For each organisation the member of its community that stands first in ``ranked``."""
    if not linked:
        return {}
    rank = {code: place for place, code in enumerate(ranked)}
    groups = nx.community.greedy_modularity_communities(linked, weight="weight")
    return {code: min(group, key=rank.__getitem__) for group in groups for code in group}
