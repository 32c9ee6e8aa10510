"""Events by year or month since 1997, stacked by track, conflict, kind or theme, with wars and agreements behind."""

from datetime import date
from html import escape

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures import figure as blank
from dashboard.figures import nothing, term_colour
from dashboard.model.text import later
from dashboard.theme import Look
from dashboard.words import Words

TITLE = later("Events over time")
VOCABULARIES = {"track": "tracks", "conflict": "conflicts", "kind": "kinds", "theme": "themes"}
MOST_SERIES = 6
OTHER = ""
HEIGHT = 360
_MARKS = {
    "hostilities": "x-thin",
    "ceasefire": "line-ns",
    "agreement": "diamond",
    "format_change": "circle",
    "political": "triangle-up",
}


def figure(
    counts: pd.DataFrame,
    words: Words,
    look: Look,
    by: str = "track",
    step: str = "year",
    context: pd.DataFrame | None = None,
    partial_year: int | None = None,
) -> go.Figure:
    """Stacked bars on a true time axis (decimal years), from zero.

    ``counts`` has the columns ``step`` (year as integer, or month as first day), ``by`` (code) and ``event_count``;
    rows without a month are left out, the caller says how many. ``context`` is the chronology; hostilities are bands.
    ``partial_year`` is the newest year, not yet complete.
    """
    dated = counts.dropna(subset=[step])
    if dated.empty:
        return nothing(look, words, HEIGHT)
    shown = blank(look, HEIGHT)
    leading = series(dated, by, words)
    whole = dated.groupby(step)["event_count"].sum()
    for code in leading:
        rows = dated[dated[by] == code] if code else dated[~dated[by].isin(leading)]
        _add_series(
            shown, rows.groupby(step)["event_count"].sum(), whole, code, by, step, words, look
        )
    first, last = (_year(value, step) for value in (whole.index.min(), whole.index.max()))
    if context is not None:
        _add_context(shown, context, words, look, first, last)
    if partial_year == last:
        shown.add_annotation(
            x=last + 0.5,
            y=0,
            yref="paper",
            yanchor="top",
            yshift=-20,
            showarrow=False,
            text=words("part"),
            font={"size": 13, "color": look.quiet},
        )
    ticks = [year for year in range(first, last + 1) if year % _tick_step(first, last) == 0]
    shown.update_xaxes(
        range=[first - 0.1, last + 1.1],
        tickvals=[year + 0.5 for year in ticks],
        ticktext=[str(year) for year in ticks],
    )
    shown.update_yaxes(title=words("events"), rangemode="tozero", tickformat=",d", nticks=6)
    return shown.update_layout(barmode="stack", showlegend=len(leading) > 1, legend={"y": -0.16})


def series(counts: pd.DataFrame, by: str, words: Words) -> list[str]:
    """Codes that get a bar of their own, in the vocabulary's order; OTHER last where there are more than fit."""
    sums = counts.groupby(by)["event_count"].sum().sort_values(ascending=False, kind="stable")
    kept = set(sums.index[: MOST_SERIES if len(sums) > MOST_SERIES else len(sums)])
    order = [code for code in words.terms[VOCABULARIES[by]] if code in kept]
    unlisted = sorted(kept - set(order))
    return [*order, *unlisted, *([OTHER] if len(sums) > len(kept) else [])]


def _add_series(
    shown: go.Figure,
    bars: "pd.Series[int]",
    whole: "pd.Series[int]",
    code: str,
    by: str,
    step: str,
    words: Words,
    look: Look,
) -> None:
    vocabulary = VOCABULARIES[by]
    label = words.term(vocabulary, code) if code else words("All others")
    hovers = [
        words.plural(
            "{when}: {count} event, {label}; {whole} in all",
            "{when}: {count} events, {label}; {whole} in all",
            int(count),
            when=_when(value, step, words),
            label=label,
            whole=words.number(int(whole[value])),
        )
        for value, count in bars.items()
    ]
    shown.add_bar(
        x=[_middle(value, step) for value in bars.index],
        y=[int(count) for count in bars],
        width=0.82 if step == "year" else 0.075,
        name=escape(label),
        marker={
            "color": term_colour(vocabulary, code, look, words),
            "line": {"width": 0.5, "color": look.paper},
        },
        hovertext=[escape(hover) for hover in hovers],
        hoverinfo="text",
    )


def _add_context(
    shown: go.Figure, context: pd.DataFrame, words: Words, look: Look, first: int, last: int
) -> None:
    """Bands for hostilities, thin rules for ceasefires and agreements; a row of marks on top names each on hover."""
    inside = context[
        (context["end_date"].dt.year >= first) & (context["start_date"].dt.year <= last)
    ]
    for row in inside.itertuples():
        start, end = _decimal(row.start_date), _decimal(row.end_date)
        if row.kind == "hostilities":
            shown.add_vrect(
                x0=max(start, first - 0.1),
                x1=max(end, start + 0.06),
                fillcolor=look.band,
                line_width=0,
                layer="below",
            )
        elif row.kind in ("ceasefire", "agreement"):
            shown.add_vline(x=start, line={"width": 1, "color": look.band}, layer="below")
    hovers = [
        f"<b>{escape(words(row.label))}</b><br>"
        f"{escape(words.term('context_kinds', row.kind))}, "
        f"{escape(words.period(row.start_date, row.end_date, row.date_precision))}"
        for row in inside.itertuples()
    ]
    shown.add_scatter(
        x=[max(_decimal(when), first - 0.1) for when in inside["start_date"]],
        y=[1.0] * len(inside),
        yaxis="y2",
        mode="markers",
        marker={
            "symbol": [_MARKS.get(kind, "circle") for kind in inside["kind"]],
            "size": 8,
            "color": look.quiet,
            "line": {"width": 1.5, "color": look.quiet},
        },
        hovertext=hovers,
        hoverinfo="text",
        cliponaxis=False,
        showlegend=False,
        name=escape(words("Context")),
    )
    shown.update_layout(
        yaxis2={"overlaying": "y", "range": [0, 1.03], "visible": False, "fixedrange": True},
        margin={"t": 16},
    )


def alt(counts: pd.DataFrame, words: Words, by: str = "track", step: str = "year") -> str:
    """The finding: the span, the busiest year or month, and the largest part of the stack."""
    dated = counts.dropna(subset=[step])
    if dated.empty:
        return words("Bar chart of events over time. No event on record matches this choice.")
    whole = dated.groupby(step)["event_count"].sum()
    parts = dated.groupby(by)["event_count"].sum().sort_values(ascending=False, kind="stable")
    peak = whole.idxmax()
    return words.plural(
        "Stacked bar chart of events over time, {first} to {last}. The highest bar is {peak} with {count} event; "
        "the largest part is {part}.",
        "Stacked bar chart of events over time, {first} to {last}. The highest bar is {peak} with {count} events; "
        "the largest part is {part}.",
        int(whole.max()),
        first=_when(whole.index.min(), step, words),
        last=_when(whole.index.max(), step, words),
        peak=_when(peak, step, words),
        part=words.term(VOCABULARIES[by], str(parts.index[0])),
    )


def _tick_step(first: int, last: int) -> int:
    return 5 if last - first > 9 else 1


def _year(value: int | date, step: str) -> int:
    return int(value) if step == "year" else pd.Timestamp(value).year


def _middle(value: int | date, step: str) -> float:
    if step == "year":
        return int(value) + 0.5
    month = pd.Timestamp(value)
    return month.year + (month.month - 0.5) / 12


def _decimal(when: date) -> float:
    """A day as a decimal year."""
    return when.year + (pd.Timestamp(when).dayofyear - 1) / 366


def _when(value: int | date, step: str, words: Words) -> str:
    return str(value) if step == "year" else words.month(pd.Timestamp(value))
