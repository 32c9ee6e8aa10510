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
    part_colours,
    safe,
    stands_for,
)
from dashboard.drawing.style import figure as blank
from dashboard.drawing.theme import Look
from dashboard.model.dimensions import vocabulary_of
from dashboard.text.i18n import Translator

MOST_SERIES = 6
FEW = 4
"""Up to so many events the axis labels every whole number; Plotly would repeat rounded ones."""
OTHER = ""
HEIGHT, SMALL_HEIGHT = 380, 130
DIGIT = 6
"""Width in pixels of a digit or a comma on the axis."""
ROOM = 20
"""The axis ends this share of its length above the highest bar, as Plotly has it."""
_BAR_WIDTHS = {"year": 0.82, "month": 0.075}


def figure(
    counts: pd.DataFrame,
    tr: Translator,
    look: Look,
    *,
    by: str = "track",
    step: str = "year",
    context: pd.DataFrame | None = None,
    partial_year: int | None = None,
    is_small: bool = False,
    is_brushed: bool = False,
) -> Figure:
    """Return stacked bars from zero on a time axis of decimal years.

    ``counts`` has the columns ``step`` (year as integer, or month as first day), ``by`` (code) and event_count; rows
    without a month are not drawn. ``context`` is the answer of questions.context, whose hostilities are bands.
    ``partial_year`` is the newest year, which is incomplete: its bars are hatched. A figure that ``is_small`` is low
    and has no legend, because another beside it explains the colours. On one that ``is_brushed`` the reader selects
    years by drawing over them.
    """
    dated = counts.dropna(subset=[step])
    if dated.empty:
        return nothing(look, tr, HEIGHT)
    shown = blank(look, SMALL_HEIGHT if is_small else HEIGHT)
    whole: dict[Any, int] = dated.groupby(step)["event_count"].sum().to_dict()
    first, last = year_of(min(whole)), year_of(max(whole))
    if context is not None:
        add_context(shown, context, tr, look, first, last)
    parts = stack(dated, by, step, tr)
    fills = part_colours(vocabulary_of(by), list(parts), look, tr)
    for code, bars in parts.items():
        shown.add_traces(
            _bars(
                *(bars, whole, code, by, fills[code]), tr=tr, look=look, partial_year=partial_year
            )
        )
    ticks = _ticks(first, last, step, tr)
    shown.update_xaxis(
        range=[first - 0.1, last + 1.1], tickvals=list(ticks), ticktext=list(ticks.values())
    )
    shown.update_yaxis(
        title=None if is_small else {"text": tr("events"), "standoff": 8},
        rangemode="tozero",
        tickformat=",d",
        nticks=3 if is_small else 6,
        dtick=1 if max(whole.values()) <= FEW else None,
    )
    _fix_room(shown, max(whole.values()), step, is_small)
    shown.update_layout(barmode="stack", showlegend=not is_small, legend={"y": -0.1})
    return shown.update_layout(dragmode="select", selectdirection="h") if is_brushed else shown


def _fix_room(shown: Figure, most: int, step: str, is_small: bool) -> None:
    """Set the margins for numbers up to ``most`` and for years; Plotly would spend a third of its time to find them.

    Names of months may be rotated, so Plotly finds their margin.
    """
    numbers = DIGIT * len(f"{most + most // ROOM:,}")
    shown.update_yaxis(automargin=False)
    shown.update_xaxis(automargin=step == "month")
    left, right = (15, 15) if is_small else (33, 8)
    shown.update_layout(margin={"l": left + numbers, "r": right, "b": 26})


def series(counts: pd.DataFrame, by: str, tr: Translator) -> list[str]:
    """Return the codes that get bars, in the order of the vocabulary; OTHER last where there are more than fit."""
    sums = counts.groupby(by)["event_count"].sum().sort_values(ascending=False, kind="stable")
    largest = {str(code) for code in sums.index[:MOST_SERIES]}
    order = [code for code in tr.terms[vocabulary_of(by)] if code in largest]
    return [*order, *sorted(largest - set(order)), *([OTHER] if len(sums) > len(largest) else [])]


def stack(dated: pd.DataFrame, by: str, step: str, tr: Translator) -> dict[str, Counter[Any]]:
    """Return the events by year or month of each code that gets bars, and of OTHER."""
    bars: dict[str, Counter[Any]] = {code: Counter() for code in series(dated, by, tr)}
    for code, time, count in zip(dated[by], dated[step], dated["event_count"], strict=True):
        own = bars.get(code, bars.get(OTHER))
        if own is not None:
            own[time] += int(count)
    return bars


def _bars(
    bars: Mapping[Any, int],
    whole: Mapping[Any, int],
    code: str,
    by: str,
    fill: str,
    *,
    tr: Translator,
    look: Look,
    partial_year: int | None,
) -> Trace:
    label = tr.term(vocabulary_of(by), code) if code else tr("All others")
    times = sorted(bars)
    hovers = [
        tr.plural(
            "{when}: {count} event, {label}; {whole} in all",
            "{when}: {count} events, {label}; {whole} in all",
            bars[time],
            when=_when(time, tr),
            label=label,
            whole=tr.number(whole[time]),
        )
        for time in times
    ]
    return trace(
        "bar",
        x=[middle_of(time) for time in times],
        y=[bars[time] for time in times],
        width=_BAR_WIDTHS["month" if times and isinstance(times[0], pd.Timestamp) else "year"],
        name=safe(label),
        marker={
            "color": fill,
            "line": edge(by, code, look, tr),
            "pattern": hatched(map(year_of, times), partial_year, look),
        },
        hovertext=[safe(hover) for hover in hovers],
        hoverinfo="text",
        customdata=[
            stands_for((year_of(time), year_of(time)), **({by: code} if code else {}))
            for time in times
        ],
    )


def edge(by: str, code: str, look: Look, tr: Translator) -> dict[str, Any]:
    """Return the outline of a bar: paper, or the full colour around a pale tint, which would fade into the paper."""
    if by in ("theme", "kind"):
        return {"width": 1, "color": group_colour(vocabulary_of(by), code, look, tr)}
    return {"width": 0.5, "color": look.paper}


def alt(counts: pd.DataFrame, tr: Translator, by: str = "track", step: str = "year") -> str:
    """Return the alternative text: the span, the busiest year or month, and the largest part of the stack."""
    dated = counts.dropna(subset=[step])
    if dated.empty:
        return tr("Bar chart of events over time. No event on record matches this choice.")
    whole = dated.groupby(step)["event_count"].sum()
    parts = dated.groupby(by)["event_count"].sum().sort_values(ascending=False, kind="stable")
    return tr.plural(
        "Stacked bar chart of events over time, {first} to {last}. The highest bar is {peak} with {count} event; "
        "the largest part is {part}.",
        "Stacked bar chart of events over time, {first} to {last}. The highest bar is {peak} with {count} events; "
        "the largest part is {part}.",
        int(whole.max()),
        first=_when(whole.index.min(), tr),
        last=_when(whole.index.max(), tr),
        peak=_when(whole.idxmax(), tr),
        part=tr.term(vocabulary_of(by), str(parts.index[0])),
    )


def _ticks(first: int, last: int, step: str, tr: Translator) -> dict[float, str]:
    """Return labels by their position: every fifth year, every year where there are few, or the months of one year."""
    if step == "month" and first == last:
        return {first + (month - 0.5) / 12: tr.month_short(month) for month in range(1, 13)}
    return {year + 0.5: str(year) for year in labelled_years(first, last)}


def year_of(time: Any) -> int:
    """Return the year of a bar, which stands for a year or for a month."""
    return int(time.year) if isinstance(time, pd.Timestamp) else int(time)


def middle_of(time: Any) -> float:
    """Return the middle of a year or of a month as a decimal year."""
    return year_of(time) + ((time.month - 0.5) / 12 if isinstance(time, pd.Timestamp) else 0.5)


def _when(time: Any, tr: Translator) -> str:
    return tr.month(time) if isinstance(time, pd.Timestamp) else str(time)
