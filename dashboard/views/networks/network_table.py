"""The organisations of a network as a table, sorted by its headers: how often, with whom, since when."""

from collections.abc import Sequence
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from dashboard.drawing.network import MOST, Network, network
from dashboard.model.text import fold
from dashboard.store.questions.events import Row, rows
from dashboard.store.questions.links import ROLES
from dashboard.ui import data
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, html, paging
from dashboard.ui.parts.drilldown import Evidence, events_of, narrowed
from dashboard.ui.parts.profile_links import name_link

MOST_ROWS = 20
_COLUMNS = {
    "events": "event_count",
    "partners": "partner_count",
    "together": "together_count",
    "between": "betweenness",
    "name": "organisation",
    "since": "first_year",
    "tracks": "track_count",
}
"""What each way of sorting sorts by."""
_RISING = ("name", "since")
_SORTS = ("name", "events", "partners", "together", "between", "", "since", "tracks")
_CLASSES = ("", "number", "number", "", "number", "", "nowrap", "number")


def network_of(visit: Visit) -> Network:
    """Who works with whom in the Selection, as the page is set; see network.network."""
    return visit.kept(_network)


def _network(visit: Visit) -> Network:
    roles, least = visit.options["among"], visit.options["least"]
    pairs = data.ask(visit.store, "together", visit.selection, roles=roles)
    organisations = data.ask(visit.store, "partners", visit.selection, roles=roles)
    minimum = None if least == "auto" else int(least)
    return network(pairs, organisations, minimum=minimum, most=MOST[visit.width])


def draw(visit: Visit, nodes: pd.DataFrame) -> None:
    """The table of the drawn organisations and its download; ``nodes`` are those of network.Network."""
    words = visit.words
    title = words("The organisations of this network")
    blocks.heading(
        title,
        words(
            "Events in these roles. Betweenness: share of the shortest ways between two others that lead through it. A "
            "community has more links within than chance would give; it is named after its member with most events."
        ),
    )
    st.html(visit.kept(_table, title))
    blocks.more(visit, min(len(nodes), MOST_ROWS), len(nodes))
    counted = partial(narrowed, by=("organisation",), roles=roles_counted(visit))
    blocks.tools(visit, "network-organisations", title, nodes, counted)


def pairs(visit: Visit) -> Evidence:
    """Which events a link of the network counts."""
    return partial(narrowed, by=("organisation", "other_organisation"), roles=roles_counted(visit))


def roles_counted(visit: Visit) -> tuple[str, ...]:
    """The roles that the network is about, as a filter: none where it is about any."""
    among = visit.options["among"]
    return () if among == "any" else ROLES[among]


def _table(visit: Visit, title: str) -> str:
    nodes = _sorted(network_of(visit).nodes, visit).head(MOST_ROWS)
    listed = [_row(row, visit) for row in rows(nodes)]
    return _narrow(listed, visit, title) if visit.is_narrow else _wide(listed, visit, title)


def _sorted(nodes: pd.DataFrame, visit: Visit) -> pd.DataFrame:
    sort = visit.options["sort"]

    def names(codes: "pd.Series[str]") -> "pd.Series[str]":
        return codes.map(lambda code: fold(visit.words.term("organisations", code)))

    return nodes.sort_values(
        _COLUMNS[sort],
        ascending=visit.options["order"] == "asc",
        key=names if sort == "name" else None,
        kind="stable",
    )


def _heads(visit: Visit) -> list[str]:
    words = visit.words
    titles = (
        words("Organisation"),
        words("Events"),
        words("Linked with"),
        words("Most often with"),
        words("Betweenness"),
        words("Community around"),
        words("Years"),
        words("Tracks"),
    )
    return [
        paging.head(visit, sort, title, _RISING) if sort else escape(title)
        for sort, title in zip(_SORTS, titles, strict=True)
    ]


def _wide(listed: Sequence[Sequence[str]], visit: Visit, title: str) -> str:
    directions = [paging.direction(visit, sort) if sort else "" for sort in _SORTS]
    return html.table(title, _heads(visit), listed, _CLASSES, directions)


def _narrow(listed: Sequence[Sequence[str]], visit: Visit, title: str) -> str:
    """Name with its years, events and links, for a phone; the rest stands in the table that opens."""
    heads = _heads(visit)
    cells = [
        (f'{name}<br><span class="quiet">{years}</span>', events, partners)
        for name, events, partners, _, _, _, years, _ in listed
    ]
    return html.table(title, heads[:3], cells, ("", "number", "number"))


def _row(row: Row, visit: Visit) -> list[str]:
    words, roles, code = visit.words, roles_counted(visit), row["organisation"]
    first, last = row["first_year"], row["last_year"]
    both = {"organisation": code, "other_organisation": row["partner"]}
    together = events_of(visit, row["together_count"], roles, **both)
    return [
        name_link("organisation", code, visit),
        events_of(visit, row["event_count"], roles, organisation=code),
        words.number(row["partner_count"]),
        f"{name_link('organisation', row['partner'], visit)} ({together})",
        words.percent(row["betweenness"]),
        escape(words.term("organisations", row["community"])),
        str(first) if first == last else f"{first}–{last}",
        words.number(row["track_count"]),
    ]
