"""Events a year by track, with hostilities as numbered bands and ceasefires and agreements as rules behind."""

from collections.abc import Iterator
from math import ceil

import pandas as pd

from dashboard.charts.events_over_time import series
from dashboard.drawing.label_placement import text_width
from dashboard.drawing.style import decimal_year
from dashboard.drawing.theme import LIGHT
from dashboard.exports.brief.drawing import SIZE, drawing, line, rect, text
from dashboard.exports.brief.model import Drawing
from dashboard.store.questions.events import Row, rows
from dashboard.text.i18n import Translator

WIDTH, HEIGHT = 680, 214
LEFT, RIGHT, TOP, BOTTOM = 34, 676, 34, 168
"""Pixels of the edges of the plot."""
NUMBER_SIZE, NUMBER_ROWS = 10, 2
LEGEND = 202
BANDS, RULES = ("hostilities",), ("ceasefire", "agreement")
NARROWEST = 1.6
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500)


def draw(counts: pd.DataFrame, context: pd.DataFrame, partial: int, tr: Translator) -> Drawing:
    """Stacked bars from zero.

    ``counts`` has the columns year, track and event_count; ``context`` is the chronology; the bar of the year
    ``partial``, which is not over, is paler.
    """
    dated = counts.dropna(subset=["year"])
    if dated.empty:
        nothing = tr("No event on record matches this choice.")
        return drawing([text(0, 16, nothing, LIGHT.quiet)], WIDTH, 32)
    first, last = int(dated["year"].min()), int(dated["year"].max())
    axis = Axis(first, last, int(dated.groupby("year")["event_count"].sum().max()))
    shown = between(context, first, last)
    return drawing(
        [
            *_behind(shown, axis),
            *_grid(axis, tr),
            *_bars(dated, axis, partial, tr),
            *_legend(dated, tr),
        ],
        WIDTH,
        HEIGHT,
    )


class Axis:
    """Where years and numbers of events stand on the picture."""

    def __init__(self, first: int, last: int, most: int) -> None:
        self.first, self.last = first, last
        self.step = next((step for step in STEPS if most <= 4 * step), STEPS[-1])
        self.top = self.step * ceil(most / self.step)

    def x(self, year: float) -> float:
        """Pixels from the left of a decimal year, kept inside the plot."""
        share = (year - self.first) / (self.last + 1 - self.first)
        return LEFT + (RIGHT - LEFT) * min(max(share, 0), 1)

    def y(self, count: float) -> float:
        """Pixels from the top of a number of events."""
        return BOTTOM - (BOTTOM - TOP) * count / self.top


def between(context: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    """What of the chronology touches the years of the plot, oldest first."""
    inside = (context["end_date"].dt.year >= first) & (context["start_date"].dt.year <= last)
    shown: pd.DataFrame = context[inside & context["kind"].isin([*BANDS, *RULES])]
    return shown


def hostilities(context: pd.DataFrame, counts: pd.DataFrame) -> list[Row]:
    """The bands of the picture in the order of their numbers."""
    years = counts["year"].dropna()
    if years.empty:
        return []
    shown = between(context, int(years.min()), int(years.max()))
    return [mark for mark in rows(shown) if mark["kind"] in BANDS]


def _behind(context: pd.DataFrame, axis: Axis) -> Iterator[str]:
    for mark in rows(context):
        left = axis.x(decimal_year(mark["start_date"]))
        if mark["kind"] in RULES:
            yield line(left, TOP, left, BOTTOM, LIGHT.rule)
    ends = [0.0] * NUMBER_ROWS
    bands = [mark for mark in rows(context) if mark["kind"] in BANDS]
    for number, mark in enumerate(bands, start=1):
        left, right = (
            axis.x(decimal_year(mark["start_date"])),
            axis.x(decimal_year(mark["end_date"])),
        )
        width = max(right - left, NARROWEST)
        yield rect(left, TOP, width, BOTTOM - TOP, LIGHT.band)
        label, middle = str(number), left + width / 2
        half = text_width(label, NUMBER_SIZE) / 2 + 1.5
        row = next((row for row in range(NUMBER_ROWS) if ends[row] <= middle - half), 0)
        ends[row] = middle + half
        yield text(middle, TOP - 7 - 11 * row, label, LIGHT.quiet, "middle", NUMBER_SIZE)


def _grid(axis: Axis, tr: Translator) -> Iterator[str]:
    for count in range(0, axis.top + 1, axis.step):
        yield line(LEFT, axis.y(count), RIGHT, axis.y(count), LIGHT.rule, 0.75)
        yield text(LEFT - 6, axis.y(count), tr.number(count), LIGHT.quiet, "end")
    every = 5 if axis.last - axis.first > 9 else 1
    for year in range(axis.first, axis.last + 1):
        if year % every == 0:
            yield text(axis.x(year + 0.5), BOTTOM + 13, str(year), LIGHT.quiet, "middle")


def _bars(dated: pd.DataFrame, axis: Axis, partial: int, tr: Translator) -> Iterator[str]:
    width = min((axis.x(axis.first + 1) - axis.x(axis.first)) * 0.82, 46)
    for year, tracks in dated.groupby("year"):
        heights = dict(zip(tracks["track"], tracks["event_count"], strict=True))
        below, left = 0, axis.x(int(str(year)) + 0.5) - width / 2
        paler = ' fill-opacity="0.55"' if year == partial else ""
        for code in series(dated, "track", tr):
            count = int(heights.get(code, 0))
            top = axis.y(below + count)
            if count:
                colour = LIGHT.track.get(code, LIGHT.other)
                edge = f' stroke="{LIGHT.paper}" stroke-width="0.5"{paler}'
                yield rect(left, top, width, axis.y(below) - top, colour, edge)
            below += count


def _legend(dated: pd.DataFrame, tr: Translator) -> Iterator[str]:
    x = float(LEFT)
    for code in series(dated, "track", tr):
        name = tr.term("tracks", code)
        yield rect(x, LEGEND - 5, 10, 10, LIGHT.track.get(code, LIGHT.other))
        yield text(x + 16, LEGEND, name, LIGHT.quiet)
        x += 16 + text_width(name, SIZE) + 18
