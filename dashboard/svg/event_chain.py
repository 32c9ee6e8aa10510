"""A chain of linked events as SVG: its events as numbered marks on top, what came of each below it."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from dashboard.charts.event_chain import LANE, ROW, Step, joined, outcomes_of, placed, ticks
from dashboard.drawing.theme import LIGHT
from dashboard.svg.picture import Picture, circle, legend, line, nothing, picture, rect, text
from dashboard.text.html import Markup
from dashboard.text.i18n import Translator

WIDTH, LEFT, RIGHT, TOP = 680, 164, 664, 6
"""Pixels of the picture, and of the edges of the plot."""
ROOM = 0.045
"""The share of the width that a mark with its number needs."""
MARK, NUMBER_SIZE = 4.5, 9
"""Pixels of the radius of an event, and of its number."""


def draw(events: pd.DataFrame, tr: Translator, links: pd.DataFrame) -> Picture:
    """Return the chain, from the same frames as charts/event_chain.py."""
    if events.empty:
        return nothing(WIDTH, tr)
    steps, lanes = placed(events, ROOM), outcomes_of(events, tr)
    below = TOP + ROW * (1 + max(step.row for step in steps)) + 8
    at = {code: below + LANE * (place + 0.5) for place, code in enumerate(lanes)}
    bottom = below + LANE * len(lanes)
    axis = Axis(steps)
    tracks = list(dict.fromkeys([*tr.terms["tracks"], *(step.event["track"] for step in steps)]))
    used = [code for code in tracks if any(step.event["track"] == code for step in steps)]
    names = [(tr.term("tracks", code), LIGHT.track.get(code, LIGHT.other)) for code in used]
    keys, end = legend(names, LEFT, RIGHT, bottom + 24)
    parts = [
        *_time(axis, bottom, tr),
        *_lanes(at, below, tr),
        *_lines(steps, links, at, axis),
        *_marks(steps, at, axis, tr),
        *keys,
    ]
    return picture(parts, WIDTH, int(end + 4))


class Axis:
    """Positions of times in the picture."""

    def __init__(self, steps: Sequence[Step]) -> None:
        times = [step.when for step in steps]
        margin = max((max(times) - min(times)) * 0.03, 0.04)
        self.first, self.last = min(times) - margin, max(times) + margin

    def x(self, when: float) -> float:
        """Return the pixels from the left of a decimal year."""
        return LEFT + (RIGHT - LEFT) * (when - self.first) / (self.last - self.first)


def _y(step: Step) -> float:
    return TOP + ROW * (step.row + 0.5) + 4


def _time(axis: Axis, bottom: float, tr: Translator) -> Iterator[Markup]:
    for when, lines in ticks(axis.first, axis.last, tr, 3).items():
        yield line(axis.x(when), TOP, axis.x(when), bottom, LIGHT.hairline, 0.75)
        yield text(axis.x(when), bottom + 12, " ".join(lines), LIGHT.quiet, "middle")


def _lanes(at: Mapping[str, float], below: float, tr: Translator) -> Iterator[Markup]:
    yield text(LEFT - 10, (TOP + below) / 2, tr("Events"), LIGHT.ink, "end")
    for code, middle in at.items():
        yield line(LEFT, middle - LANE / 2, RIGHT, middle - LANE / 2, LIGHT.hairline)
        yield text(LEFT - 10, middle, tr.term("outcome_kinds", code), LIGHT.ink, "end")


def _lines(
    steps: Sequence[Step], links: pd.DataFrame, at: Mapping[str, float], axis: Axis
) -> Iterator[Markup]:
    for step in steps:
        for code in step.outcomes:
            yield line(axis.x(step.when), _y(step), axis.x(step.when), at[code], LIGHT.hairline)
    for one, other in joined(steps, links):
        yield line(axis.x(other.when), _y(other), axis.x(one.when), _y(one), LIGHT.quiet, 1.2)


def _marks(
    steps: Sequence[Step], at: Mapping[str, float], axis: Axis, tr: Translator
) -> Iterator[Markup]:
    for step in steps:
        x, colour = axis.x(step.when), LIGHT.track.get(step.event["track"], LIGHT.other)
        is_announced = step.event["status"] == "announced"
        fill, outline = (LIGHT.paper, colour) if is_announced else (colour, LIGHT.paper)
        yield circle(x, _y(step), MARK, fill, outline)
        yield text(x, _y(step) - 10, tr.number(step.number), LIGHT.ink, "middle", NUMBER_SIZE)
        for code in step.outcomes:
            yield rect(x - 4, at[code] - 4, 8, 8, LIGHT.outcome.get(code, LIGHT.other))
