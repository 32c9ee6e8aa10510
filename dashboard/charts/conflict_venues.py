"""From conflict to country of venue: where events about each conflict took place, as a flow from left to right."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pandas as pd

from dashboard.drawing.figure import Figure
from dashboard.drawing.flows import Flow, end_name, gathered, summed
from dashboard.drawing.network_layout import band
from dashboard.drawing.style import figure as blank
from dashboard.drawing.style import nothing, safe, stands_for, wrapped
from dashboard.drawing.theme import Look, rgb
from dashboard.text.i18n import Translator

MOST, FEW = 15, 11
"""Countries with a bar of their own; the others of each group are drawn together."""
HEIGHT = 640
FILLED = 0.6
"""The share of the height that bars fill; names need the gaps between them."""
BAR = 0.02
"""Width of a bar, as a share of the width between the names."""
NAME, NARROW_NAME = 26, 16
"""Letters in a line of a name."""
MARGIN, NARROW_MARGIN = 175, 120
SMALLEST, LARGEST = 8, 30
"""Size in pixels of an invisible point with a hover text."""
_WIDTH = 1 - 2 * BAR
_HOVER_AT = np.array([0.125, 0.33, 0.5, 0.67, 0.875])
"""The positions along a band that have hover texts, as shares of its length."""
_BEND = _HOVER_AT**2 * (3 - 2 * _HOVER_AT)
"""How far it has bent there: the course of a Bézier curve that leaves and arrives level."""

Span = tuple[float, float]
"""Top and bottom, as shares of the height from the top."""
Named = tuple[str, str, int]
"""Code, name and number of events of a bar."""
Mark = tuple[float, float, float, str, str]
"""An invisible point with a hover text: x, y, size, text, and what a click on it selects."""


def figure(counts: pd.DataFrame, tr: Translator, look: Look, is_narrow: bool = False) -> Figure:
    """Return conflicts on the left, countries in their groups on the right, and bands as thick as their events.

    ``counts`` has the columns conflict, country, venue (group of the country), event_count, and country_count (events
    in the country, each once), which labels the countries.
    """
    if counts.empty:
        return nothing(look, tr)
    flows = gathered(counts, tr, FEW if is_narrow else MOST)
    ranked = sorted(flows, key=lambda flow: flow.rank)
    left = _stacked((flow.conflict, flow.event_count) for flow in flows)
    right = _stacked((flow.end, flow.event_count) for flow in ranked)
    shown = blank(look, HEIGHT)
    marks = _draw_bands(shown, flows, left, right, tr, look)
    _draw_marks(shown, [*marks, *_ends(flows, right, tr)], look)
    venues = {flow.end: flow.venue for flow in flows}
    _draw_bars(shown, 0, left, [look.conflict.get(code, look.other) for code in left])
    _draw_bars(
        shown, 1 - BAR, right, [look.venue_group.get(venues[code], look.other) for code in right]
    )
    letters = NARROW_NAME if is_narrow else NAME
    margin = NARROW_MARGIN if is_narrow else MARGIN
    shown.update_layout(
        annotations=[
            *_names(_by_conflict(flows, tr), left, letters, tr, look),
            *_names(_by_end(flows, tr), right, letters, tr, look, is_left=False),
        ],
        margin={"l": margin, "r": margin, "t": 4, "b": 4},
        hovermode="closest",
    )
    shown.update_xaxis(visible=False, range=[0, 1])
    return shown.update_yaxis(visible=False, range=[1, 0])


def _stacked(counted: Iterable[tuple[str, int]]) -> dict[str, Span]:
    """Return top and bottom of each bar of one side, in their order; both sides have the same scale."""
    sums = summed(counted)
    scale = FILLED / sum(sums.values())
    gap = (1 - FILLED) / len(sums)
    spans, top = {}, gap / 2
    for code, number in sums.items():
        spans[code] = (top, top + number * scale)
        top += number * scale + gap
    return spans


def _draw_bands(
    shown: Figure,
    flows: Sequence[Flow],
    left: Mapping[str, Span],
    right: Mapping[str, Span],
    tr: Translator,
    look: Look,
) -> list[Mark]:
    """Draw one shape for the bands of each conflict; return points along their middles for the hover texts."""
    scale = FILLED / sum(flow.event_count for flow in flows)
    begun = {code: span[0] for code, span in left.items()}
    ended = {code: span[0] for code, span in right.items()}
    bands: dict[str, list[str]] = {}
    marks: list[Mark] = []
    for flow in flows:
        conflict, end, count = flow.conflict, flow.end, flow.event_count
        thick, start, stop = count * scale, begun[conflict], ended[end]
        begun[conflict] += thick
        ended[end] += thick
        bands.setdefault(conflict, []).append(band((BAR, 1 - BAR), start, stop, thick))
        text = (
            safe(_hover_text(conflict, end, count, tr)),
            stands_for(conflict=conflict, country=flow.countries),
        )
        across = (BAR + _HOVER_AT * _WIDTH).round(4).tolist()
        down = (start + thick / 2 + (stop - start) * _BEND).round(4).tolist()
        size = _point(thick)
        marks += [(x, y, size, *text) for x, y in zip(across, down, strict=True)]
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
    shown.add_shapes(*shapes)
    return marks


def _ends(flows: Sequence[Flow], right: Mapping[str, Span], tr: Translator) -> list[Mark]:
    """Return points along the bars of the countries, for the hover texts."""
    countries: dict[str, set[str]] = {}
    for flow in flows:
        countries.setdefault(flow.end, set()).update(flow.countries)
    marks: list[Mark] = []
    for end, name, count in _by_end(flows, tr):
        top, bottom = right[end]
        text = tr.plural(
            "{country}: {count} event", "{country}: {count} events", count, country=name
        )
        stands = stands_for(country=sorted(countries[end]))
        steps = max(1, int((bottom - top) * HEIGHT / LARGEST))
        down = (top + (bottom - top) * (np.arange(steps) + 0.5) / steps).round(4).tolist()
        size = _point(bottom - top)
        marks += [(1 - BAR / 2, y, size, safe(text), stands) for y in down]
    return marks


def _point(height: float) -> float:
    """Pixels of a point that lies on a band or bar of that height."""
    return round(max(SMALLEST, min(LARGEST, height * HEIGHT)), 1)


def _draw_marks(shown: Figure, marks: Sequence[Mark], look: Look) -> None:
    """Draw invisible points with hover texts for what lies under them."""
    x, y, sizes, hovers, addresses = zip(*marks, strict=True)
    shown.add(
        "scatter",
        x=x,
        y=y,
        mode="markers",
        marker={"size": sizes, "color": look.quiet, "opacity": 0},
        hovertext=hovers,
        hoverinfo="text",
        customdata=addresses,
    )


def _hover_text(conflict: str, end: str, count: int, tr: Translator) -> str:
    return tr.plural(
        "{conflict}: {count} event, met in: {country}",
        "{conflict}: {count} events, met in: {country}",
        count,
        conflict=tr.term("conflicts", conflict),
        country=end_name(end, tr),
    )


def _draw_bars(shown: Figure, x: float, spans: Mapping[str, Span], colours: Sequence[str]) -> None:
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
    shown.add_shapes(*shapes)


def _by_conflict(flows: Sequence[Flow], tr: Translator) -> list[Named]:
    sums = summed((flow.conflict, flow.event_count) for flow in flows)
    return [(code, tr.term("conflicts", code), count) for code, count in sums.items()]


def _by_end(flows: Sequence[Flow], tr: Translator) -> list[Named]:
    counted = {flow.end: flow.end_count for flow in sorted(flows, key=lambda flow: flow.rank)}
    return [(end, end_name(end, tr), count) for end, count in counted.items()]


def _names(
    named: Sequence[Named],
    spans: Mapping[str, Span],
    letters: int,
    tr: Translator,
    look: Look,
    is_left: bool = True,
) -> list[dict[str, object]]:
    """The name of each bar outside it, with its number of events, which no line begins with."""
    return [
        {
            "x": 0 if is_left else 1,
            "y": sum(spans[code]) / 2,
            "xanchor": "right" if is_left else "left",
            "xshift": -6 if is_left else 6,
            "align": "right" if is_left else "left",
            "yanchor": "middle",
            "text": wrapped(f"{name}\u00a0·\u00a0{tr.number(count)}", letters),
            "showarrow": False,
            "font": {"size": 13, "color": look.ink},
        }
        for code, name, count in named
    ]


def alt(counts: pd.DataFrame, tr: Translator) -> str:
    """Return the alternative text: how many countries, and the largest flow."""
    if counts.empty:
        return tr("Flow from conflicts to countries. No event on record matches this choice.")
    largest = counts.iloc[int(counts["event_count"].to_numpy().argmax())]
    countries = tr.plural(
        "Flow from conflicts to {count} country of venue.",
        "Flow from conflicts to {count} countries of venues.",
        counts["country"].nunique(),
    )
    largest_flow = tr.plural(
        "The largest flow is {conflict}, met in {country}: {count} event.",
        "The largest flow is {conflict}, met in {country}: {count} events.",
        int(largest["event_count"]),
        conflict=tr.term("conflicts", largest["conflict"]),
        country=tr.term("countries", largest["country"]),
    )
    return f"{countries} {largest_flow}"
