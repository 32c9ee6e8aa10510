"""The table of the organisations of a network, which its headers sort: events, partners, years."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from dashboard.drawing.network import Network
from dashboard.figures import networks
from dashboard.model.drilldown import narrowed
from dashboard.model.text import fold
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, paging
from dashboard.ui.parts.drilldown import events_of
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.parts.table import table

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
"""The column that each sorting of the address sorts by."""
_RISING = ("name", "since")
_SORTS = ("name", "events", "partners", "together", "between", "", "since", "tracks")
_CLASSES = ("", "number", "number", "", "number", "", "nowrap", "number")


def network_of(page: Page) -> Network:
    """Return the network that is drawn above the table."""
    return networks.NETWORK.shown(page).memoised(networks.network_of)


def draw(page: Page, nodes: pd.DataFrame) -> None:
    """Draw the table of the drawn organisations and its download; ``nodes`` is network.Network.nodes."""
    tr = page.tr
    title = tr("The organisations of this network")
    blocks.heading(
        title,
        tr(
            "Events in these roles. Betweenness: share of the shortest ways between two others that lead through it. A "
            "community has more links within than chance would give; it is named after its member with most events."
        ),
    )
    put_html(page.memoised(_table, title))
    blocks.more(page, min(len(nodes), MOST_ROWS), len(nodes))
    counted = partial(narrowed, by=("organisation",), roles=networks.roles_counted(page))
    blocks.tools(page, "network-organisations", title, nodes, counted)


def _table(page: Page, title: str) -> Markup:
    nodes = _sorted(network_of(page).nodes, page).head(MOST_ROWS)
    body = [_row(row, page) for row in rows(nodes)]
    return _narrow(body, page, title) if page.is_narrow else _wide(body, page, title)


def _sorted(nodes: pd.DataFrame, page: Page) -> pd.DataFrame:
    sort = page.options["sort"]

    def names(codes: "pd.Series[str]") -> "pd.Series[str]":
        return codes.map(lambda code: fold(page.tr.term("organisations", code)))

    return nodes.sort_values(
        _COLUMNS[sort],
        ascending=page.options["order"] == "asc",
        key=names if sort == "name" else None,
        kind="stable",
    )


def _heads(page: Page) -> list[str]:
    tr = page.tr
    titles = (
        tr("Organisation"),
        tr("Events"),
        tr("Linked with"),
        tr("Most often with"),
        tr("Betweenness"),
        tr("Community around"),
        tr("Years"),
        tr("Tracks"),
    )
    return [
        paging.head(page, sort, title, _RISING) if sort else title
        for sort, title in zip(_SORTS, titles, strict=True)
    ]


def _wide(body: Sequence[Sequence[str]], page: Page, title: str) -> Markup:
    directions = [paging.direction(page, sort) if sort else "" for sort in _SORTS]
    return table(title, _heads(page), body, _CLASSES, directions)


def _narrow(body: Sequence[Sequence[str]], page: Page, title: str) -> Markup:
    """Return the table for a phone: name with years, events and partners; the table of numbers has the rest."""
    heads = _heads(page)
    cells = [
        (
            html('{name}<br><span class="quiet">{years}</span>', name=name, years=years),
            events,
            partners,
        )
        for name, events, partners, _, _, _, years, _ in body
    ]
    return table(title, heads[:3], cells, ("", "number", "number"))


def _row(row: Row, page: Page) -> list[str]:
    tr, roles, code = page.tr, networks.roles_counted(page), row["organisation"]
    first, last = row["first_year"], row["last_year"]
    both = {"organisation": code, "other_organisation": row["partner"]}
    together = events_of(page, row["together_count"], roles, **both)
    return [
        name_link("organisation", code, page),
        events_of(page, row["event_count"], roles, organisation=code),
        tr.number(row["partner_count"]),
        html(
            "{name} ({together})",
            name=name_link("organisation", row["partner"], page),
            together=together,
        ),
        tr.percent(row["betweenness"]),
        tr.term("organisations", row["community"]),
        str(first) if first == last else f"{first}–{last}",
        tr.number(row["track_count"]),
    ]
