"""Events over time as SVG, with hostilities as numbered bands, and ceasefires and agreements as lines."""

from collections.abc import Iterator, Mapping
from math import ceil
from typing import Any, NamedTuple

import pandas as pd

from dashboard.charts.events_over_time import edge, middle_of, stack, year_of
from dashboard.drawing.label_placement import text_width
from dashboard.drawing.style import decimal_year, labelled_years, part_colours
from dashboard.drawing.theme import LIGHT
from dashboard.model.dimensions import vocabulary_of
from dashboard.svg.picture import Picture, legend, line, nothing, picture, rect, text
from dashboard.text.html import Markup, html
from dashboard.text.i18n import Translator

WIDTH, HEIGHT = 680, 214
LEFT, RIGHT, TOP, BOTTOM = 34, 676, 34, 168
"""Pixels of the edges of the plot."""
NUMBER_SIZE, NUMBER_ROWS = 10, 2
LEGEND = 193
BANDS, RULES = ("hostilities",), ("ceasefire", "agreement")
NARROWEST = 1.6
WIDEST = 46
"""Pixels of a bar at most."""
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500)
_SHARES = {"year": 0.82, "month": 0.075}
"""Widths of bars in years."""
_HATCHED = html(
    '<pattern id="hatched" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="1.6" height="4" fill="{paper}"/></pattern>',
    paper=LIGHT.paper,
)


class Band(NamedTuple):
    """One period of hostilities."""

    label: str
    start: pd.Timestamp
    end: pd.Timestamp


def draw(
    counts: pd.DataFrame,
    tr: Translator,
    by: str = "track",
    step: str = "year",
    context: pd.DataFrame | None = None,
    partial_year: int | None = None,
) -> Picture:
    """Return stacked bars from zero, from the same frames as charts/events_over_time.py.

    The note names the hostilities by their numbers.
    """
    dated = counts.dropna(subset=[step])
    if dated.empty:
        return nothing(WIDTH, tr)
    years = [year_of(time) for time in dated[step]]
    axis = Axis(min(years), max(years), int(dated.groupby(step)["event_count"].sum().max()))
    shown = None if context is None else _between(context, axis)
    bands = [] if shown is None else _bands(shown)
    bars = stack(dated, by, step, tr)
    fills = part_colours(vocabulary_of(by), list(bars), LIGHT, tr)
    groups = [(_name(code, by, tr), fills[code]) for code in bars]
    keys, bottom = legend(groups, LEFT, RIGHT, LEGEND)
    return picture(
        [
            _HATCHED,
            *([] if shown is None else _behind(shown, bands, axis)),
            *_grid(axis, step, tr),
            *_bars(bars, axis, by, step=step, partial_year=partial_year, fills=fills, tr=tr),
            *keys,
        ],
        WIDTH,
        int(bottom + 3),
        note=_numbered(bands, tr),
    )


class Axis:
    """Positions of years and numbers of events in the picture."""

    def __init__(self, first: int, last: int, most: int) -> None:
        self.first, self.last = first, last
        self.step = next((step for step in STEPS if most <= 4 * step), STEPS[-1])
        self.top = self.step * ceil(most / self.step)

    def x(self, year: float) -> float:
        """Return the pixels from the left of a decimal year, limited to the plot."""
        share = (year - self.first) / (self.last + 1 - self.first)
        return LEFT + (RIGHT - LEFT) * min(max(share, 0), 1)

    def y(self, count: float) -> float:
        """Return the pixels from the top of a number of events."""
        return BOTTOM - (BOTTOM - TOP) * count / self.top


def _between(context: pd.DataFrame, axis: Axis) -> pd.DataFrame:
    """Return the rows of the context that touch the years of the plot, oldest first."""
    begun, ended = context["start_date"].dt.year, context["end_date"].dt.year
    is_inside = (ended >= axis.first) & (begun <= axis.last)
    shown: pd.DataFrame = context[is_inside & context["kind"].isin([*BANDS, *RULES])]
    return shown


def _bands(context: pd.DataFrame) -> list[Band]:
    """Return the hostilities in the order of their numbers."""
    found = context[context["kind"].isin(BANDS)]
    columns = (found[name] for name in ("label", "start_date", "end_date"))
    return [Band(*each) for each in zip(*columns, strict=True)]


def _numbered(bands: list[Band], tr: Translator) -> str:
    """Return what the numbers above the bands stand for."""
    if not bands:
        return ""
    named = [f"{number} {_dated(band, tr)}" for number, band in enumerate(bands, start=1)]
    return tr("Hostilities: {list}.", list="; ".join(named))


def _dated(band: Band, tr: Translator) -> str:
    """Return the label with its year, unless the label contains it."""
    label, year = tr(band.label), band.start.year
    return label if str(year) in label else tr("{label} ({year})", label=label, year=year)


def _behind(context: pd.DataFrame, bands: list[Band], axis: Axis) -> Iterator[Markup]:
    for begun in context.loc[context["kind"].isin(RULES), "start_date"]:
        left = axis.x(decimal_year(begun))
        yield line(left, TOP, left, BOTTOM, LIGHT.hairline)
    ends = [0.0] * NUMBER_ROWS
    for number, band in enumerate(bands, start=1):
        left, right = axis.x(decimal_year(band.start)), axis.x(decimal_year(band.end))
        width = max(right - left, NARROWEST)
        yield rect(left, TOP, width, BOTTOM - TOP, LIGHT.band)
        label, middle = str(number), left + width / 2
        half = text_width(label, NUMBER_SIZE) / 2 + 1.5
        row = next((row for row in range(NUMBER_ROWS) if ends[row] <= middle - half), 0)
        ends[row] = middle + half
        yield text(middle, TOP - 7 - 11 * row, label, LIGHT.quiet, "middle", NUMBER_SIZE)


def _grid(axis: Axis, step: str, tr: Translator) -> Iterator[Markup]:
    for count in range(0, axis.top + 1, axis.step):
        yield line(LEFT, axis.y(count), RIGHT, axis.y(count), LIGHT.hairline, 0.75)
        yield text(LEFT - 6, axis.y(count), tr.number(count), LIGHT.quiet, "end")
    for when, label in _ticks(axis, step, tr):
        yield text(axis.x(when), BOTTOM + 13, label, LIGHT.quiet, "middle")


def _ticks(axis: Axis, step: str, tr: Translator) -> list[tuple[float, str]]:
    """Return labels by position: every fifth year, every year where there are few, or the months of one year."""
    if step == "month" and axis.first == axis.last:
        months = range(1, 13)
        return [(axis.first + (month - 0.5) / 12, tr.month_short(month)) for month in months]
    return [(year + 0.5, str(year)) for year in labelled_years(axis.first, axis.last)]


def _bars(
    bars: Mapping[str, Mapping[Any, int]],
    axis: Axis,
    by: str,
    *,
    step: str,
    partial_year: int | None,
    fills: Mapping[str, str],
    tr: Translator,
) -> Iterator[Markup]:
    width = min((axis.x(axis.first + 1) - axis.x(axis.first)) * _SHARES[step], WIDEST)
    below: dict[Any, int] = {}
    for code, counts in bars.items():
        outline = edge(by, code, LIGHT, tr)
        border = html(
            ' stroke="{colour}" stroke-width="{width}"',
            colour=outline["color"],
            width=outline["width"],
        )
        for time, count in sorted(counts.items()):
            left, bottom = axis.x(middle_of(time)) - width / 2, below.get(time, 0)
            below[time] = bottom + count
            top, height = axis.y(below[time]), axis.y(bottom) - axis.y(below[time])
            yield rect(left, top, width, height, fills[code], border)
            if year_of(time) == partial_year:
                yield rect(left, top, width, height, "url(#hatched)")


def _name(code: str, by: str, tr: Translator) -> str:
    return tr.term(vocabulary_of(by), code) if code else tr("All others")
