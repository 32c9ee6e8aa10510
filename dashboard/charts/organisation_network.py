"""Who works with whom: organisations as circles, those with events in common linked by lines."""

import textwrap
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.drawing.figure import Figure
from dashboard.drawing.label_placement import Placement
from dashboard.drawing.network import graph
from dashboard.drawing.network_layout import Circle, names, places, radii
from dashboard.drawing.style import figure as blank
from dashboard.drawing.style import nothing, safe, short_name, stands_for
from dashboard.drawing.theme import Look, rgb
from dashboard.text.i18n import Translator

SIZES = {"wide": (900, 640), "medium": (620, 640), "narrow": (320, 580)}
"""Pixels for which positions are computed; a wider page draws organisations further apart."""
TEXT = 12
MANY = 16
"""A line of full width stands for at least so many events, so that few do not look like many."""
LINE_LETTERS = 20
MOST_LINES = 3
_WIDTHS = (1.2, 2.2, 3.6, 5.5, 8.0)
"""Pixels of lines, in five classes up to the strongest link."""

Places = dict[str, tuple[float, float]]


def figure(
    nodes: pd.DataFrame,
    tr: Translator,
    look: Look,
    edges: pd.DataFrame,
    width: str = "wide",
    roles: Sequence[str] = (),
) -> Figure:
    """Return circles whose area follows the events, coloured by group of kinds, and lines as wide as their events.

    ``nodes`` and ``edges`` are those of network.Network, ``width`` is that of the page (SIZES), ``roles`` those in
    which events are counted (none means any). Names without room are shown on hover.
    """
    if nodes.empty:
        return nothing(look, tr)
    size = SIZES[width]
    events = dict(zip(nodes["organisation"], nodes["event_count"], strict=True))
    radius = radii(events, is_small=width == "narrow")
    drawn = edges[edges["organisation"].isin(events) & edges["other_organisation"].isin(events)]
    linked = graph(drawn)
    linked.add_nodes_from(events)
    at = places(linked, radius, size)
    shown = blank(look, size[1] + 60)
    _draw_links(shown, drawn, at, look)
    _draw_tellers(shown, drawn, at, tr, roles)
    _draw_circles(shown, nodes, at, radius, tr=tr, look=look, roles=roles)
    circles = _circles(nodes, at, radius, tr)
    shown.update_layout(
        annotations=[_name(each, circles[each.index], look) for each in names(circles, size, TEXT)],
        showlegend=True,
        legend={"y": 0, "itemclick": False, "itemdoubleclick": False, "itemsizing": "constant"},
        hovermode="closest",
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
    )
    shown.update_xaxis(visible=False, range=[0, size[0]])
    return shown.update_yaxis(visible=False, range=[size[1], 0])


def _draw_links(shown: Figure, edges: pd.DataFrame, at: Places, look: Look) -> None:
    """Draw lines in five widths that follow the square root of their events."""
    most = max(MANY, edges["event_count"].max())
    step = ((edges["event_count"] / most) ** 0.5 * (len(_WIDTHS) - 0.01)).astype(int)
    for width, rows in edges.groupby(step):
        ends = [
            (at[one], at[other])
            for one, other in zip(rows["organisation"], rows["other_organisation"], strict=True)
        ]
        shown.add(
            "scatter",
            x=[x for one, other in ends for x in (one[0], other[0], None)],
            y=[y for one, other in ends for y in (one[1], other[1], None)],
            mode="lines",
            line={"width": _WIDTHS[int(width)], "color": look.quiet},
            opacity=0.3,
            hoverinfo="skip",
            showlegend=False,
        )


def _draw_tellers(
    shown: Figure, edges: pd.DataFrame, at: Places, tr: Translator, roles: Sequence[str]
) -> None:
    """Draw an invisible point in the middle of each line, with its hover text and what a click selects."""
    pairs = list(zip(edges["organisation"], edges["other_organisation"], strict=True))
    shown.add(
        "scatter",
        x=[(at[one][0] + at[other][0]) / 2 for one, other in pairs],
        y=[(at[one][1] + at[other][1]) / 2 for one, other in pairs],
        mode="markers",
        marker={"size": 12, "opacity": 0},
        hovertext=[_told_link(row, tr) for row in edges.to_dict("records")],
        hoverinfo="text",
        customdata=[
            stands_for(organisation=[one, other], organisations_match="all", role=roles)
            for one, other in pairs
        ],
        showlegend=False,
    )


def _told_link(link: Mapping[Hashable, Any], tr: Translator) -> str:
    return safe(
        tr.plural(
            "{name} and {other}: {count} event together, {years}",
            "{name} and {other}: {count} events together, {years}",
            link["event_count"],
            name=tr.term("organisations", link["organisation"]),
            other=tr.term("organisations", link["other_organisation"]),
            years=_years(link),
        )
    )


def _years(row: Mapping[Hashable, Any]) -> str:
    first, last = row["first_year"], row["last_year"]
    return str(first) if first == last else f"{first}–{last}"


def _draw_circles(
    shown: Figure,
    nodes: pd.DataFrame,
    at: Places,
    radius: dict[str, float],
    *,
    tr: Translator,
    look: Look,
    roles: Sequence[str],
) -> None:
    """Draw one trace for each group of kinds, so that each has an entry in the legend."""
    kinds = tr.terms["organisation_kinds"]
    groups: dict[str, list[Mapping[Hashable, Any]]] = {}
    for node in nodes.to_dict("records"):
        kind = node["organisation_kind"]
        groups.setdefault(kinds[kind].group if kind in kinds else "other", []).append(node)
    for group in (code for code in tr.terms["organisation_groups"] if code in groups):
        codes = [node["organisation"] for node in groups[group]]
        shown.add(
            "scatter",
            x=[at[code][0] for code in codes],
            y=[at[code][1] for code in codes],
            mode="markers",
            name=safe(tr.term("organisation_groups", group)),
            marker={
                "size": [2 * radius[code] for code in codes],
                "color": look.organisation_group.get(group, look.other),
                "opacity": 1,
                "line": {"width": 1.5, "color": look.paper},
            },
            hovertext=[_hover_text(node, tr) for node in groups[group]],
            hoverinfo="text",
            customdata=[stands_for(organisation=code, role=roles) for code in codes],
        )


def _hover_text(node: Mapping[Hashable, Any], tr: Translator) -> str:
    """Return the hover text: name, kind, and how often, since when and with whom."""
    events = tr.plural(
        "{count} event, {years}", "{count} events, {years}", node["event_count"], years=_years(node)
    )
    linked = tr.plural(
        "linked with {count} organisation, most often with {partner} ({together})",
        "linked with {count} organisations, most often with {partner} ({together})",
        node["partner_count"],
        partner=tr.term("organisations", node["partner"]),
        together=tr.number(node["together_count"]),
    )
    kind = tr.term("organisation_kinds", node["organisation_kind"])
    name = safe(tr.term("organisations", node["organisation"]))
    return "<br>".join([f"<b>{name}</b>", safe(kind), events, safe(linked)])


def _circles(
    nodes: pd.DataFrame, at: Places, radius: dict[str, float], tr: Translator
) -> list[Circle]:
    cells = zip(nodes["organisation"], nodes["acronym"], nodes["event_count"], strict=True)
    return [
        Circle(*at[code], radius[code], _name_lines(code, acronym, tr), int(count))
        for code, acronym, count in cells
    ]


def _name_lines(code: str, acronym: str, tr: Translator) -> tuple[str, ...]:
    """Return the acronym, or the name in a few short lines; the hover text has the rest."""
    lines = textwrap.wrap(
        short_name(code, acronym, tr),
        LINE_LETTERS,
        max_lines=MOST_LINES,
        placeholder="…",
        break_on_hyphens=False,
    )
    return tuple(lines) or ("",)


def _name(placed: Placement, circle: Circle, look: Look) -> dict[str, object]:
    left, right = placed.dx, placed.dx + placed.box[2] - placed.box[0]
    anchor = "left" if left > 0 else "right" if right < 0 else "center"
    shift = {"left": left, "right": right, "center": (left + right) / 2}[anchor]
    return {
        "x": circle.x,
        "y": circle.y,
        "xshift": shift,
        "yshift": -placed.dy,
        "xanchor": anchor,
        "yanchor": "middle",
        "align": anchor,
        "text": "<br>".join(safe(line) for line in circle.name),
        "showarrow": False,
        "font": {"size": TEXT, "color": look.ink},
        "bgcolor": f"rgba{(*rgb(look.paper), 0.7)}",
    }


def alt(nodes: pd.DataFrame, tr: Translator) -> str:
    """Return the alternative text: how many organisations, the strongest link, and who stands between most others."""
    if nodes.empty:
        return tr("Network of organisations. No event on record matches this choice.")
    strongest = nodes.iloc[int(nodes["together_count"].to_numpy().argmax())]
    between = nodes.iloc[int(nodes["betweenness"].to_numpy().argmax())]
    parts = [
        tr.plural(
            "Network of {count} organisation.", "Network of {count} organisations.", len(nodes)
        ),
        tr.plural(
            "The strongest link is between {name} and {other}: {count} event together.",
            "The strongest link is between {name} and {other}: {count} events together.",
            int(strongest["together_count"]),
            name=tr.term("organisations", strongest["organisation"]),
            other=tr.term("organisations", strongest["partner"]),
        ),
        tr(
            "Most ways from one to another lead through {name}.",
            name=tr.term("organisations", between["organisation"]),
        )
        if between["betweenness"] > 0
        else "",
    ]
    return " ".join(filter(None, parts))
