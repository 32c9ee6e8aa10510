"""Events by year or month since 1997, stacked by track, conflict, kind or theme, with wars and agreements behind."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.drawing.figure import Figure, Trace, trace
from dashboard.drawing.style import (
    add_context,
    group_colour,
    hatched,
    labelled_years,
    nothing,
    safe,
    stands_for,
    term_colour,
)
from dashboard.drawing.style import figure as blank
from dashboard.drawing.theme import Look
from dashboard.model.text import later
from dashboard.text.i18n import Words

TITLE = later("Events over time")
VOCABULARIES = {"track": "tracks", "conflict": "conflicts", "kind": "kinds", "theme": "themes"}
MOST_SERIES = 6
FEW = 4
"""Up to so many events each whole number stands on the axis; Plotly would repeat rounded ones."""
OTHER = ""
HEIGHT, SMALL_HEIGHT = 380, 130
DIGIT = 6
"""Pixels of a figure or a comma on the axis, in the size of the template."""
ROOM = 20
"""The axis ends this share of its length above the highest bar, as Plotly has it."""
_BAR_WIDTHS = {"year": 0.82, "month": 0.075}


def figure(
    counts: pd.DataFrame,
    words: Words,
    look: Look,
    by: str = "track",
    step: str = "year",
    context: pd.DataFrame | None = None,
    partial_year: int | None = None,
    is_small: bool = False,
    is_brushed: bool = False,
) -> Figure:
    """Stacked bars on a true time axis (decimal years), from zero.

    ``counts`` has the columns ``step`` (year as integer, or month as first day), ``by`` (code) and ``event_count``;
    rows without a month are left out, the caller says how many. ``context`` is the chronology, whose hostilities are
    bands. ``partial_year`` is the newest year, not yet complete: its bars are hatched. A small figure stands beside
    another that explains its colours: it is low and has no legend. On a brushed figure
    the reader chooses years by drawing over them.
    """
    dated = counts.dropna(subset=[step])
    if dated.empty:
        return nothing(look, words, HEIGHT)
    shown = blank(look, SMALL_HEIGHT if is_small else HEIGHT)
    whole: dict[Any, int] = dated.groupby(step)["event_count"].sum().to_dict()
    first, last = _year(min(whole)), _year(max(whole))
    if context is not None:
        add_context(shown, context, words, look, first, last)
    for code, bars in _stack(dated, by, step, words).items():
        shown.add_traces(_bars(bars, whole, code, by, words, look, partial_year))
    ticks = _ticks(first, last, step, words)
    shown.update_xaxis(
        range=[first - 0.1, last + 1.1], tickvals=list(ticks), ticktext=list(ticks.values())
    )
    shown.update_yaxis(
        title=None if is_small else {"text": words("events"), "standoff": 8},
        rangemode="tozero",
        tickformat=",d",
        nticks=3 if is_small else 6,
        dtick=1 if max(whole.values()) <= FEW else None,
    )
    _fix_room(shown, max(whole.values()), step, is_small)
    shown.update_layout(barmode="stack", showlegend=not is_small, legend={"y": -0.1})
    return shown.update_layout(dragmode="select", selectdirection="h") if is_brushed else shown


def _fix_room(shown: Figure, most: int, step: str, is_small: bool) -> None:
    """Leave the room that numbers up to ``most`` and years need; finding it out takes Plotly a third of a drawing.

    Names of months may be turned where there is little room, so that theirs is still found out.
    """
    numbers = DIGIT * len(f"{most + most // ROOM:,}")
    shown.update_yaxis(automargin=False)
    shown.update_xaxis(automargin=step == "month")
    left, right = (15, 15) if is_small else (33, 8)
    shown.update_layout(margin={"l": left + numbers, "r": right, "b": 26})


def series(counts: pd.DataFrame, by: str, words: Words) -> list[str]:
    """Codes that get bars of their own, in the vocabulary's order; OTHER last where there are more than fit."""
    sums = counts.groupby(by)["event_count"].sum().sort_values(ascending=False, kind="stable")
    kept = {str(code) for code in sums.index[:MOST_SERIES]}
    order = [code for code in words.terms[VOCABULARIES[by]] if code in kept]
    return [*order, *sorted(kept - set(order)), *([OTHER] if len(sums) > len(kept) else [])]


def _stack(dated: pd.DataFrame, by: str, step: str, words: Words) -> dict[str, Counter[Any]]:
    """Events by year or month of each code that gets bars of its own, and of OTHER."""
    stack: dict[str, Counter[Any]] = {code: Counter() for code in series(dated, by, words)}
    for code, time, count in zip(dated[by], dated[step], dated["event_count"], strict=True):
        bars = stack.get(code, stack.get(OTHER))
        if bars is not None:
            bars[time] += int(count)
    return stack


def _bars(
    bars: Mapping[Any, int],
    whole: Mapping[Any, int],
    code: str,
    by: str,
    words: Words,
    look: Look,
    partial_year: int | None,
) -> Trace:
    label = words.term(VOCABULARIES[by], code) if code else words("All others")
    times = sorted(bars)
    hovers = [
        words.plural(
            "{when}: {count} event, {label}; {whole} in all",
            "{when}: {count} events, {label}; {whole} in all",
            bars[time],
            when=_when(time, words),
            label=label,
            whole=words.number(whole[time]),
        )
        for time in times
    ]
    return trace(
        "bar",
        x=[_middle(time) for time in times],
        y=[bars[time] for time in times],
        width=_BAR_WIDTHS["month" if times and isinstance(times[0], pd.Timestamp) else "year"],
        name=safe(label),
        marker={
            "color": term_colour(VOCABULARIES[by], code, look, words),
            "line": _line(by, code, look, words),
            "pattern": hatched(map(_year, times), partial_year, look),
        },
        hovertext=[safe(hover) for hover in hovers],
        hoverinfo="text",
        customdata=[
            stands_for((_year(time), _year(time)), **({by: code} if code else {})) for time in times
        ],
    )


def _line(by: str, code: str, look: Look, words: Words) -> dict[str, Any]:
    """Around each part of a bar: paper; around a tint the colour it is a tint of, as pale tints fade into the paper."""
    if by in ("theme", "kind"):
        return {"width": 1, "color": group_colour(VOCABULARIES[by], code, look, words)}
    return {"width": 0.5, "color": look.paper}


def alt(counts: pd.DataFrame, words: Words, by: str = "track", step: str = "year") -> str:
    """The finding: the span, the busiest year or month, and the largest part of the stack."""
    dated = counts.dropna(subset=[step])
    if dated.empty:
        return words("Bar chart of events over time. No event on record matches this choice.")
    whole = dated.groupby(step)["event_count"].sum()
    parts = dated.groupby(by)["event_count"].sum().sort_values(ascending=False, kind="stable")
    return words.plural(
        "Stacked bar chart of events over time, {first} to {last}. The highest bar is {peak} with {count} event; "
        "the largest part is {part}.",
        "Stacked bar chart of events over time, {first} to {last}. The highest bar is {peak} with {count} events; "
        "the largest part is {part}.",
        int(whole.max()),
        first=_when(whole.index.min(), words),
        last=_when(whole.index.max(), words),
        peak=_when(whole.idxmax(), words),
        part=words.term(VOCABULARIES[by], str(parts.index[0])),
    )


def _ticks(first: int, last: int, step: str, words: Words) -> dict[float, str]:
    """Labels by their place on the axis: every fifth year, every year where there are few, the months of one year."""
    if step == "month" and first == last:
        return {first + (month - 0.5) / 12: words.month_short(month) for month in range(1, 13)}
    return {year + 0.5: str(year) for year in labelled_years(first, last)}


def _year(time: Any) -> int:
    return int(time.year) if isinstance(time, pd.Timestamp) else int(time)


def _middle(time: Any) -> float:
    """The middle of a year or of a month, as a decimal year."""
    return _year(time) + ((time.month - 0.5) / 12 if isinstance(time, pd.Timestamp) else 0.5)


def _when(time: Any, words: Words) -> str:
    return words.month(time) if isinstance(time, pd.Timestamp) else str(time)
