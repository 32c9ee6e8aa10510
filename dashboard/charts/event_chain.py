"""A chain of linked events as a line over time: its events as numbered marks on top, what came of each below it."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from dashboard.drawing.figure import Figure, Trace, trace
from dashboard.drawing.style import (
    LINE_HEIGHT,
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

MOST_ROWS = 6
"""The most rows of events; where more are close to each other in time, their marks overlap."""
ROW, LANE = 30, 34
"""Pixels of a row of events, and of the lane of a kind of outcome."""
ROOM = {False: 0.026, True: 0.075}
"""The share of the width that a mark with its number needs, on a wide page and on a narrow one."""
SHORT = 1.5
"""A chain of at most so many years has months on its axis."""
NAMES = {False: 24, True: 12}
"""Letters in a line of the name of a lane."""


class Step(NamedTuple):
    """One event of the chain: its number, when it was as a decimal year, its row, and the kinds of its outcomes."""

    event: Mapping[str, Any]
    number: int
    when: float
    row: int
    outcomes: Sequence[str]


def figure(
    events: pd.DataFrame,
    tr: Translator,
    look: Look,
    links: pd.DataFrame | None = None,
    is_narrow: bool = False,
) -> Figure:
    """Return the events from left to right, joined by their links, above a lane for each kind of outcome.

    ``events`` has the columns of questions.Chain, oldest first; ``links`` event_id and other_event_id. Events that are
    close to each other in time stand in rows below each other. A mark is hollow where the event is only announced.
    """
    if events.empty:
        return nothing(look, tr)
    steps = placed(events, ROOM[is_narrow])
    lanes = outcomes_of(events, tr)
    names = [wrapped(tr.term("outcome_kinds", code), NAMES[is_narrow]) for code in lanes]
    top = ROW * (1 + max(step.row for step in steps)) + 14
    heights = [max(LANE, 10 + LINE_HEIGHT * (name.count("<br>") + 1)) for name in names]
    middles = [top + sum(heights[:place]) + height / 2 for place, height in enumerate(heights)]
    total = top + sum(heights)
    at = dict(zip(lanes, middles, strict=True))
    shown = blank(look, total + 96)
    shown.add_traces(*_joined(steps, links, look), _guides(steps, at, look))
    shown.add_traces(*_marks(steps, tr, look), *_results(steps, at, tr, look))
    shown.update_yaxis(
        tickvals=[top / 2, *middles],
        ticktext=[wrapped(tr("Events"), NAMES[is_narrow]), *names],
        range=[total, -6],
        showgrid=False,
        tickfont={"color": look.ink},
    )
    shown.add_shapes(
        *_rules([top, *(top + sum(heights[: n + 1]) for n in range(len(lanes)))], look)
    )
    _time(shown, steps, tr, is_narrow)
    return shown.update_layout(
        showlegend=True,
        legend={"y": -46 / (total + 6), "yanchor": "top"},
        hovermode="closest",
    )


def outcomes_of(events: pd.DataFrame, tr: Translator) -> list[str]:
    """Return the kinds of outcome that the events have, in the order of their vocabulary."""
    found = {code for codes in events["outcomes"] for code in _codes(codes)}
    known = list(tr.terms["outcome_kinds"])
    return [*(code for code in known if code in found), *sorted(found - set(known))]


def _codes(outcomes: object) -> list[str]:
    return outcomes.split(";") if isinstance(outcomes, str) else []


def placed(events: pd.DataFrame, room: float) -> list[Step]:
    """Return a step for each event, in the first row where it does not touch the mark before.

    ``room`` is the share of the width that a mark with its number needs.
    """
    rows = [{str(name): value for name, value in row.items()} for row in events.to_dict("records")]
    times = [(decimal_year(row["start_date"]) + decimal_year(row["end_date"])) / 2 for row in rows]
    needed = max(max(times) - min(times), 0.1) * room
    steps, free = [], [float("-inf")] * MOST_ROWS
    for number, (event, when) in enumerate(zip(rows, times, strict=True), 1):
        row = next((row for row, until in enumerate(free) if until <= when), MOST_ROWS - 1)
        free[row] = when + needed
        steps.append(Step(event, number, when, row, _codes(event["outcomes"])))
    return steps


def _height(step: Step) -> float:
    """Return the pixels from the top of the mark of an event."""
    return ROW * (step.row + 0.5) + 6


def joined(steps: Sequence[Step], links: pd.DataFrame) -> list[tuple[Step, Step]]:
    """Return the linked events, the one that tells of the link first; links to other events are left out."""
    by_key = {step.event["event_id"]: step for step in steps}
    return [
        (by_key[one], by_key[other])
        for one, other in zip(links["event_id"], links["other_event_id"], strict=True)
        if one in by_key and other in by_key
    ]


def _joined(steps: Sequence[Step], links: pd.DataFrame | None, look: Look) -> list[Trace]:
    """Return the lines between linked events."""
    if links is None:
        return []
    pairs = joined(steps, links)
    return [
        trace(
            "scatter",
            x=[value for one, other in pairs for value in (other.when, one.when, None)],
            y=[value for one, other in pairs for value in (_height(other), _height(one), None)],
            mode="lines",
            line={"color": look.quiet, "width": 1.5},
            hoverinfo="skip",
            showlegend=False,
        )
    ]


def _guides(steps: Sequence[Step], at: Mapping[str, float], look: Look) -> Trace:
    """Return thin lines from each event down to what came of it."""
    ending = [(step, max(at[code] for code in step.outcomes)) for step in steps if step.outcomes]
    return trace(
        "scatter",
        x=[value for step, _ in ending for value in (step.when, step.when, None)],
        y=[value for step, lowest in ending for value in (_height(step), lowest, None)],
        mode="lines",
        line={"color": look.hairline, "width": 1},
        hoverinfo="skip",
        showlegend=False,
    )


def _marks(steps: Sequence[Step], tr: Translator, look: Look) -> list[Trace]:
    """Return the numbered marks of the events, those of each track together."""
    tracks = dict.fromkeys([*tr.terms["tracks"], *(step.event["track"] for step in steps)])
    return [
        trace(
            "scatter",
            x=[step.when for step in own],
            y=[_height(step) for step in own],
            mode="markers+text",
            name=safe(tr.term("tracks", track)),
            text=[tr.number(step.number) for step in own],
            textposition="top center",
            textfont={"size": 11, "color": look.ink, "shadow": _halo(look)},
            cliponaxis=False,
            marker={
                "size": 11,
                "color": look.track.get(track, look.other),
                "symbol": [
                    "circle-open" if step.event["status"] == "announced" else "circle"
                    for step in own
                ],
                "line": {"width": 1, "color": look.paper},
            },
            customdata=[stands_for(event=step.event["event_id"]) for step in own],
            hovertext=[_hover(step, tr) for step in own],
            hoverinfo="text",
        )
        for track in tracks
        if (own := [step for step in steps if step.event["track"] == track])
    ]


def _halo(look: Look) -> str:
    """Return the shadow that keeps numbers readable where lines cross them."""
    return ", ".join([f"0 0 3px {look.paper}"] * 3)


def _hover(step: Step, tr: Translator) -> str:
    event = step.event
    lines = [
        f"<b>{wrapped(event['title'], 60)}</b>",
        safe(f"{_when(event, tr)} · {venue(event, tr)}"),
    ]
    if step.outcomes:
        named = tr.listing([tr.term("outcome_kinds", code) for code in step.outcomes])
        lines.append(wrapped(tr("Came of it: {outcomes}", outcomes=named), 60))
    if event["status"] == "announced":
        lines.append(safe(tr("announced only")))
    return "<br>".join(lines)


def _results(
    steps: Sequence[Step], at: Mapping[str, float], tr: Translator, look: Look
) -> list[Trace]:
    """Return the marks of outcomes, those of each kind in its lane."""
    return [
        trace(
            "scatter",
            x=[step.when for step in own],
            y=[at[code]] * len(own),
            mode="markers",
            name=safe(tr.term("outcome_kinds", code)),
            showlegend=False,
            cliponaxis=False,
            marker={
                "size": 11,
                "symbol": "square",
                "color": look.outcome.get(code, look.other),
                "line": {"width": 1, "color": look.paper},
            },
            customdata=[stands_for(event=step.event["event_id"]) for step in own],
            hovertext=[
                f"<b>{safe(tr.term('outcome_kinds', code))}</b><br>{wrapped(step.event['title'], 60)}"
                f"<br>{safe(_when(step.event, tr))}"
                for step in own
            ],
            hoverinfo="text",
        )
        for code in at
        if (own := [step for step in steps if code in step.outcomes])
    ]


def _when(event: "Mapping[str, Any] | pd.Series[Any]", tr: Translator) -> str:
    return tr.period(event["start_date"], event["end_date"], event["date_precision"])


def _rules(edges: Sequence[float], look: Look) -> list[dict[str, Any]]:
    """Return a line below the events and below each lane but the last."""
    line = {"width": 1, "color": look.hairline}
    whole = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "layer": "below", "line": line}
    return [{**whole, "y0": edge, "y1": edge} for edge in edges[:-1]]


def _time(shown: Figure, steps: Sequence[Step], tr: Translator, is_narrow: bool) -> None:
    """Set the horizontal axis: years, or months where the chain is short."""
    first, last = min(step.when for step in steps), max(step.when for step in steps)
    margin = max((last - first) * (0.06 if is_narrow else 0.03), 0.04)
    labels = ticks(first - margin, last + margin, tr, 4 if is_narrow else 2)
    shown.update_xaxis(
        range=[first - margin, last + margin],
        tickvals=list(labels),
        ticktext=["<br>".join(map(safe, lines)) for lines in labels.values()],
        showgrid=True,
        tickangle=0,
    )


def ticks(first: float, last: float, tr: Translator, every: int) -> dict[float, tuple[str, ...]]:
    """Return the lines of labels by position: begins of years, or of months with their year where the time is short.

    Of these each one in a few months is labelled, else one in ``every``.
    """
    if last - first > SHORT:
        years = labelled_years(int(first) + 1, int(last))
        return {float(year): (str(year),) for year in years}
    step = 1 if last - first < 0.4 else every
    starts = [
        (year + (month - 1) / 12, (tr.month_short(month), str(year)))
        for year in range(int(first), int(last) + 1)
        for month in range(1, 13, step)
    ]
    return {place: name for place, name in starts if first <= place <= last}


def alt(events: pd.DataFrame, tr: Translator) -> str:
    """Return the alternative text: how many events, from which to which, and how many of them brought what."""
    if events.empty:
        return tr("Timeline of linked events. None of these events is linked to another.")
    first, last = (events.iloc[place] for place in (0, -1))
    told = tr.plural(
        "Timeline of {count} linked event, from {first} ({since}) to {last} ({until}).",
        "Timeline of {count} linked events, from {first} ({since}) to {last} ({until}).",
        len(events),
        first=first["title"],
        since=_when(first, tr),
        last=last["title"],
        until=_when(last, tr),
    )
    lanes = outcomes_of(events, tr)
    named = [
        f"{tr.term('outcome_kinds', code)} ({tr.number(sum(code in _codes(each) for each in events['outcomes']))})"
        for code in lanes
    ]
    if not named:
        return f"{told} {tr('No outcome of them is on record.')}"
    return f"{told} {tr('What came of them: {outcomes}.', outcomes=tr.listing(named))}"
