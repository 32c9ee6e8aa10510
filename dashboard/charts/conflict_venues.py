"""From conflict to country of venue: where the events on each conflict were held, as a flow from left to right."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard.figures import figure as blank
from dashboard.figures import nothing, safe, stands_for, wrapped
from dashboard.layout import band
from dashboard.model.text import later
from dashboard.theme import Look, rgb
from dashboard.words import Words

TITLE = later("Where events on each conflict were held")
MOST, FEW = 15, 11
"""Countries with a bar of their own; the others of each group are drawn together."""
HEIGHT = 640
FILLED = 0.6
"""Share of the height that the bars fill; the gaps between them leave room for the names."""
BAR = 0.02
"""Width of a bar, as a share of the width between the names."""
NAME, NARROW_NAME = 26, 16
"""Letters in a line of a name."""
MARGIN, NARROW_MARGIN = 175, 120
_OTHERS = "others:"
_WIDTH = 1 - 2 * BAR
_TOLD_AT = np.array([0.125, 0.33, 0.5, 0.67, 0.875])
"""Parts of its way at which a band tells what it is."""
_BEND = _TOLD_AT**2 * (3 - 2 * _TOLD_AT)
"""How far it has bent there: the course of a Bézier curve that leaves and arrives level."""

Span = tuple[float, float]
"""Top and bottom, as shares of the height from the top."""


def figure(counts: pd.DataFrame, words: Words, look: Look, is_narrow: bool = False) -> go.Figure:
    """Conflicts on the left, countries on the right in their groups; bands between them as thick as their events.

    ``counts`` has the columns conflict, country, venue (group of the country) and event_count.
    """
    if counts.empty:
        return nothing(look, words)
    flows = gathered(counts, words, FEW if is_narrow else MOST)
    left, right = _stacked(flows, "conflict"), _stacked(flows.sort_values("rank"), "end")
    shown = blank(look, HEIGHT)
    _draw_bands(shown, flows, left, right, words, look)
    venues = dict(zip(flows["end"], flows["venue"], strict=True))
    _draw_bars(shown, 0, left, [look.conflict.get(code, look.other) for code in left])
    _draw_bars(
        shown, 1 - BAR, right, [look.venue_group.get(venues[code], look.other) for code in right]
    )
    letters = NARROW_NAME if is_narrow else NAME
    margin = NARROW_MARGIN if is_narrow else MARGIN
    shown.update_layout(
        annotations=[
            *_names(flows, "conflict", left, letters, words, look),
            *_names(flows, "end", right, letters, words, look),
        ],
        margin={"l": margin, "r": margin, "t": 4, "b": 4},
        hovermode="closest",
    )
    shown.update_xaxes(visible=False, range=[0, 1])
    return shown.update_yaxes(visible=False, range=[1, 0])


def gathered(counts: pd.DataFrame, words: Words, most: int) -> pd.DataFrame:
    """The bands: conflict, end (a country, or the others of a group), venue, countries, event_count, rank of the end.

    Conflicts and groups stand in the order of their vocabularies, countries by their sum, the others of a group last.
    """
    sums = (
        counts.groupby("country")["event_count"].sum().sort_values(ascending=False, kind="stable")
    )
    alone = set(sums.index[:most])
    rest = counts[~counts["country"].isin(alone)].groupby("venue")["country"]
    alone |= {countries.iloc[0] for _, countries in rest if countries.nunique() == 1}
    ends = counts["country"].where(counts["country"].isin(alone), _OTHERS + counts["venue"])
    flows = (
        counts.assign(end=ends)
        .groupby(["conflict", "end", "venue"], sort=False)
        .agg(event_count=("event_count", "sum"), countries=("country", list))
        .reset_index()
    )
    conflicts, groups = _order(words, "conflicts"), _order(words, "venue_groups")
    places = {
        end: (groups.get(venue, len(groups)), end.startswith(_OTHERS), -int(sums.get(end, 0)), end)
        for end, venue in zip(flows["end"], flows["venue"], strict=True)
    }
    rank = {end: place for place, end in enumerate(sorted(places, key=places.__getitem__))}
    flows["rank"] = flows["end"].map(rank)
    flows["place"] = [conflicts.get(code, len(conflicts)) for code in flows["conflict"]]
    return flows.sort_values(["place", "conflict", "rank"]).drop(columns="place")


def _order(words: Words, vocabulary: str) -> dict[str, int]:
    return {code: place for place, code in enumerate(words.terms[vocabulary])}


def _stacked(flows: pd.DataFrame, key: str) -> dict[str, Span]:
    """Where each bar of one side stands, in the order of the rows; all sides are drawn to one scale."""
    sums = flows.groupby(key, sort=False)["event_count"].sum()
    scale = FILLED / sums.sum()
    gap = (1 - FILLED) / len(sums)
    spans, top = {}, gap / 2
    for code, number in sums.items():
        spans[str(code)] = (top, top + number * scale)
        top += number * scale + gap
    return spans


def _draw_bands(
    shown: go.Figure,
    flows: pd.DataFrame,
    left: Mapping[str, Span],
    right: Mapping[str, Span],
    words: Words,
    look: Look,
) -> None:
    """One band a flow, those of a conflict in one shape; unseen points along their middles tell them."""
    scale = FILLED / flows["event_count"].sum()
    begun = {code: span[0] for code, span in left.items()}
    ended = {code: span[0] for code, span in right.items()}
    bands: dict[str, list[str]] = {}
    told: list[tuple[float, float, float, str, str]] = []
    for flow in flows.to_dict("records"):
        conflict, end, count = flow["conflict"], flow["end"], flow["event_count"]
        thick, start, stop = count * scale, begun[conflict], ended[end]
        begun[conflict] += thick
        ended[end] += thick
        bands.setdefault(conflict, []).append(band((BAR, 1 - BAR), start, stop, thick))
        said = (safe(_told(conflict, end, count, words)), _address(conflict, flow["countries"]))
        across = (BAR + _TOLD_AT * _WIDTH).round(4).tolist()
        down = (start + thick / 2 + (stop - start) * _BEND).round(4).tolist()
        size = round(max(8, min(30, thick * HEIGHT)), 1)
        told += [(x, y, size, *said) for x, y in zip(across, down, strict=True)]
    shapes = [
        {
            "type": "path",
            "path": "".join(paths),
            "fillcolor": f"rgba{(*rgb(look.conflict.get(conflict, look.other)), 0.4)}",
            "fillrule": "nonzero",
            "line": {"width": 0},
        }
        for conflict, paths in bands.items()
    ]
    shown.update_layout(shapes=shapes)
    x, y, sizes, hovers, addresses = zip(*told, strict=True)
    shown.add_scatter(
        x=x,
        y=y,
        mode="markers",
        marker={"size": sizes, "color": look.quiet, "opacity": 0},
        hovertext=hovers,
        hoverinfo="text",
        customdata=addresses,
    )


def _address(conflict: str, countries: Sequence[str]) -> str:
    """The filters a band stands for."""
    return stands_for(conflict=conflict, country=list(countries))


def _told(conflict: str, end: str, count: int, words: Words) -> str:
    return words.plural(
        "{conflict}: {count} event, met in: {country}",
        "{conflict}: {count} events, met in: {country}",
        count,
        conflict=words.term("conflicts", conflict),
        country=_end_name(end, words),
    )


def _end_name(end: str, words: Words) -> str:
    if not end.startswith(_OTHERS):
        return words.term("countries", end)
    group = words.term("venue_groups", end.removeprefix(_OTHERS))
    return words("Others, {group}", group=group.lower())


def _draw_bars(
    shown: go.Figure, x: float, spans: Mapping[str, Span], colours: Sequence[str]
) -> None:
    shapes = [
        {
            "type": "rect",
            "x0": x,
            "x1": x + BAR,
            "y0": top,
            "y1": bottom,
            "fillcolor": colour,
            "line": {"width": 0},
        }
        for (top, bottom), colour in zip(spans.values(), colours, strict=True)
    ]
    shown.update_layout(shapes=[*(shown.layout.shapes or ()), *shapes])


def _names(
    flows: pd.DataFrame,
    key: str,
    spans: Mapping[str, Span],
    letters: int,
    words: Words,
    look: Look,
) -> list[dict[str, object]]:
    """The name of each bar outside it, with its number of events."""
    sums = flows.groupby(key)["event_count"].sum()
    is_left = key == "conflict"
    names = {
        code: words.term("conflicts", code) if is_left else _end_name(code, words) for code in spans
    }
    return [
        {
            "x": 0 if is_left else 1,
            "y": (top + bottom) / 2,
            "xanchor": "right" if is_left else "left",
            "xshift": -6 if is_left else 6,
            "align": "right" if is_left else "left",
            "yanchor": "middle",
            "text": wrapped(f"{names[code]} · {words.number(int(sums[code]))}", letters),
            "showarrow": False,
            "font": {"size": 13, "color": look.ink},
        }
        for code, (top, bottom) in spans.items()
    ]


def alt(counts: pd.DataFrame, words: Words) -> str:
    """The finding: how many countries, and the largest flow."""
    if counts.empty:
        return words("Flow from conflicts to countries. No event on record matches this choice.")
    largest = counts.iloc[int(counts["event_count"].to_numpy().argmax())]
    countries = words.plural(
        "Flow from conflicts to {count} country of venue.",
        "Flow from conflicts to {count} countries of venues.",
        counts["country"].nunique(),
    )
    told = words.plural(
        "The largest flow is {conflict}, met in {country}: {count} event.",
        "The largest flow is {conflict}, met in {country}: {count} events.",
        int(largest["event_count"]),
        conflict=words.term("conflicts", largest["conflict"]),
        country=words.term("countries", largest["country"]),
    )
    return f"{countries} {told}"
