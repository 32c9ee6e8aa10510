"""Each event as a mark at its date or range, in swimlanes by process or conflict, coloured by track."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import pandas as pd

from dashboard.drawing.figure import Figure, Trace, trace
from dashboard.drawing.style import (
    LINE_HEIGHT,
    add_context,
    decimal_year,
    labelled_years,
    nothing,
    safe,
    stands_for,
    wrapped,
)
from dashboard.drawing.style import figure as blank
from dashboard.drawing.theme import Look
from dashboard.text.i18n import Translator
from dashboard.text.sentences.venues import venue

MOST_SWIMLANES = 14
MOST_ROWS = 6
"""The most rows of a swimlane; where more events meet, their marks overlap."""
ROW_HEIGHT = 13
NAME_WIDTH = 26
ROOM_FOR_CONTEXT = 2.2
"""Rows above the first swimlane, where the marks of the chronology stand."""
LONG = 0.06
"""The shortest period in years that is drawn as a line: about three weeks."""
_VOCABULARIES = {"series": "series", "conflicts": "conflicts"}


@dataclass(frozen=True)
class Mark:
    """One event in one swimlane: its row from the top of the figure, and its start and end as decimal years."""

    event: Mapping[str, Any]
    row: int
    start: float
    end: float


def figure(
    spans: pd.DataFrame,
    tr: Translator,
    look: Look,
    by: str = "series",
    context: pd.DataFrame | None = None,
) -> Figure:
    """Return swimlanes of the MOST_SWIMLANES processes (series) or conflicts with most of these events, fullest first.

    ``spans`` is the answer of questions.spans. A mark is hollow where the event is only announced. A period, or a date
    known only by month or year, is a line with the mark in its middle.
    """
    swimlanes = events_by_swimlane(spans, by)
    if not swimlanes:
        return nothing(look, tr)
    names = [wrapped(tr.term(_VOCABULARIES[by], code), NAME_WIDTH) for code in swimlanes]
    marks, edges = _placed(swimlanes, [name.count("<br>") + 1 for name in names])
    shown = blank(look, 130 + ROW_HEIGHT * edges[-1])
    first, last = int(min(mark.start for mark in marks)), int(max(mark.end for mark in marks))
    if context is not None:
        add_context(shown, context, tr, look, first, last)
    for track in dict.fromkeys([*tr.terms["tracks"], *(mark.event["track"] for mark in marks)]):
        own = [mark for mark in marks if mark.event["track"] == track]
        if own:
            shown.add_traces(*_traces(own, track, tr, look))
    _name_swimlanes(shown, names, edges, look)
    years = labelled_years(first, last)
    shown.update_xaxis(
        range=[first - 0.2, last + 1.2],
        tickvals=years,
        ticktext=[str(year) for year in years],
        showgrid=True,
    )
    return shown.update_layout(
        showlegend=True,
        legend={"y": -34 / shown.layout["height"], "yanchor": "top"},
        hovermode="closest",
    )


def _name_swimlanes(shown: Figure, names: Sequence[str], edges: Sequence[int], look: Look) -> None:
    """A name in the middle of each swimlane, and a rule below it."""
    line = {"width": 1, "color": look.hairline}
    whole_width = {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "layer": "below",
        "line": line,
    }
    rules = [{**whole_width, "y0": edge, "y1": edge} for edge in edges[:-1]]
    shown.add_shapes(*rules)
    shown.update_yaxis(
        tickvals=[(top + bottom) / 2 for top, bottom in zip([0, *edges], edges, strict=False)],
        ticktext=names,
        range=[edges[-1] + 0.3, -ROOM_FOR_CONTEXT],
        showgrid=False,
        tickfont={"color": look.ink},
    )


def events_by_swimlane(spans: pd.DataFrame, by: str) -> dict[str, list[Mapping[str, Any]]]:
    """Return the events of each swimlane, the fullest first, at most MOST_SWIMLANES.

    An event stands in the swimlane of each of its conflicts.
    """
    swimlanes: dict[str, list[Mapping[str, Any]]] = {}
    for row in spans.to_dict("records"):
        event = {str(column): value for column, value in row.items()}
        codes = event[by]
        for code in [] if pd.isna(codes) else str(codes).split(";"):
            swimlanes.setdefault(code, []).append(event)
    fullest = sorted(swimlanes, key=lambda code: (-len(swimlanes[code]), code))[:MOST_SWIMLANES]
    return {code: swimlanes[code] for code in fullest}


def placed(spans: pd.DataFrame, by: str) -> int:
    """Return how many of the events stand in at least one swimlane."""
    return len(
        {
            event["event_id"]
            for swimlane in events_by_swimlane(spans, by).values()
            for event in swimlane
        }
    )


def _placed(
    swimlanes: Mapping[str, Sequence[Mapping[str, Any]]], lines: Sequence[int]
) -> tuple[list[Mark], list[int]]:
    """Return a mark for each event, and for each swimlane the row at which it ends.

    A mark takes the first free row of its swimlane; marks overlap only where all rows are taken. ``lines`` are the
    numbers of lines of the names, for which swimlanes have to be high enough.
    """
    marks: list[Mark] = []
    edges: list[int] = []
    top = 0
    for events, name_lines in zip(swimlanes.values(), lines, strict=True):
        free: list[float] = []
        for event in events:
            start, end = decimal_year(event["start_date"]), decimal_year(event["end_date"])
            row = next((row for row, until in enumerate(free) if until <= start), len(free))
            row = min(row, MOST_ROWS - 1)
            free[row : row + 1] = [max(end, start + 0.2)]
            marks.append(Mark(event, top + row, start, end))
        top += max(len(free) + 1, ceil(name_lines * LINE_HEIGHT / ROW_HEIGHT) + 1)
        edges.append(top)
    return marks, edges


def _traces(marks: Sequence[Mark], track: str, tr: Translator, look: Look) -> list[Trace]:
    colour = look.track.get(track, look.other)
    long = [mark for mark in marks if mark.end - mark.start >= LONG]
    lines = trace(
        "scatter",
        x=[value for mark in long for value in (mark.start, mark.end, None)],
        y=[value for mark in long for value in (mark.row + 0.5, mark.row + 0.5, None)],
        mode="lines",
        line={"color": colour, "width": 3},
        opacity=0.45,
        hoverinfo="skip",
        showlegend=False,
    )
    dots = trace(
        "scatter",
        x=[(mark.start + mark.end) / 2 for mark in marks],
        y=[mark.row + 0.5 for mark in marks],
        mode="markers",
        name=safe(tr.term("tracks", track)),
        marker={
            "size": 9,
            "color": colour,
            "symbol": [
                "circle-open" if mark.event["status"] == "announced" else "circle" for mark in marks
            ],
            "line": {"width": 1, "color": look.paper},
        },
        customdata=[stands_for(event=mark.event["event_id"]) for mark in marks],
        hovertext=[_hover(mark.event, tr) for mark in marks],
        hoverinfo="text",
    )
    return [lines, dots]


def _hover(event: Mapping[str, Any], tr: Translator) -> str:
    when = tr.period(event["start_date"], event["end_date"], event["date_precision"])
    lines = [f"<b>{wrapped(event['title'], 60)}</b>", safe(f"{when} · {venue(event, tr)}")]
    if not pd.isna(event["organisers"]):
        lines.append(wrapped(event["organisers"], 60))
    if event["status"] == "announced":
        lines.append(safe(tr("announced only")))
    return "<br>".join(lines)


def alt(spans: pd.DataFrame, tr: Translator, by: str = "series") -> str:
    """Return the alternative text: how many marks in how many swimlanes, and the fullest swimlane."""
    swimlanes = events_by_swimlane(spans, by)
    if not swimlanes:
        return tr("Timeline of single events. None of these events belongs to a lane.")
    code, events = next(iter(swimlanes.items()))
    return tr.plural(
        "Timeline of single events in {lanes} lanes. The fullest is {name} with {count} event.",
        "Timeline of single events in {lanes} lanes. The fullest is {name} with {count} events.",
        len(events),
        lanes=tr.number(len(swimlanes)),
        name=tr.term(_VOCABULARIES[by], code),
    )
