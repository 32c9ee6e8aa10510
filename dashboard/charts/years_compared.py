"""Events by year of two Selections, one above the other on the same scales, stacked by track."""

import pandas as pd

from dashboard.drawing.figure import Figure, Trace, trace
from dashboard.drawing.style import figure as blank
from dashboard.drawing.style import hatched, nothing, safe, set_years, term_colour
from dashboard.drawing.theme import Look
from dashboard.text.i18n import Translator

SIDES = ("a", "b")
HEIGHT = 420
_AXES = {"a": "y", "b": "y2"}
_TOPS = {"a": 1.0, "b": 0.44}
_SHARE = 0.36
"""Height of each of the two, as a share of the whole; the rest is for their names and the years."""
_FEW = 4


def figure(
    counts: pd.DataFrame, tr: Translator, look: Look, partial_year: int | None = None
) -> Figure:
    """Return stacked bars of A above those of B; equal heights mean equal numbers.

    ``counts`` has the columns side (a or b), year, track and event_count. ``partial_year`` is the newest year, which
    is incomplete: its bars are hatched.
    """
    if counts.empty:
        return nothing(look, tr, HEIGHT)
    shown = blank(look, HEIGHT)
    present = set(counts["track"])
    parts = dict(iter(counts.groupby(["track", "side"])))
    order = [code for code in tr.terms["tracks"] if code in present]
    for code in [*order, *sorted(present - set(order))]:
        for side in SIDES:
            rows = parts.get((code, side), counts.head(0))
            shown.add_traces(_bars(rows, code, side, tr, look, partial_year))
    first, last = int(counts["year"].min()), int(counts["year"].max())
    set_years(shown, first, last).update_xaxis(anchor="y2")
    highest = int(counts.groupby(["side", "year"])["event_count"].sum().max())
    axis = {
        "rangemode": "tozero",
        "range": [0, highest * 1.05],
        "tickformat": ",d",
        "nticks": 4,
        "dtick": 1 if highest <= _FEW else None,
    }
    shown.update_layout(
        yaxis={**axis, "domain": [_TOPS["a"] - _SHARE - 0.08, _TOPS["a"] - 0.08]},
        yaxis2={**axis, "domain": [0, _SHARE], "anchor": "x"},
        barmode="stack",
        showlegend=True,
        legend={"y": -0.1, "traceorder": "normal"},
        annotations=[_name(side, counts, tr, look) for side in SIDES],
    )
    return shown


def _bars(
    rows: pd.DataFrame, code: str, side: str, tr: Translator, look: Look, partial_year: int | None
) -> Trace:
    label = tr.term("tracks", code)
    years = [int(year) for year in rows["year"]]
    numbers = [int(number) for number in rows["event_count"]]
    letter = _letter(side, tr)
    return trace(
        "bar",
        x=[year + 0.5 for year in years],
        y=numbers,
        yaxis=_AXES[side],
        width=0.82,
        name=safe(label),
        legendgroup=code,
        showlegend=side == "a",
        marker={
            "color": term_colour("tracks", code, look, tr),
            "line": {"width": 0.5, "color": look.paper},
            "pattern": hatched(years, partial_year, look),
        },
        hovertext=[
            safe(
                tr.plural(
                    "{side}, {year}: {count} event, {label}",
                    "{side}, {year}: {count} events, {label}",
                    number,
                    side=letter,
                    year=year,
                    label=label,
                )
            )
            for year, number in zip(years, numbers, strict=True)
        ],
        hoverinfo="text",
    )


def _letter(side: str, tr: Translator) -> str:
    return {"a": tr("A"), "b": tr("B")}[side]


def _name(side: str, counts: pd.DataFrame, tr: Translator, look: Look) -> dict[str, object]:
    """Return the title above the bars of a side: its letter and its number of events."""
    number = int(counts.loc[counts["side"] == side, "event_count"].sum())
    return {
        "text": tr.plural(
            "{side}: {count} event", "{side}: {count} events", number, side=_letter(side, tr)
        ),
        "x": 0,
        "y": _TOPS[side],
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "top",
        "showarrow": False,
        "font": {"size": 15, "color": look.ink},
    }


def alt(counts: pd.DataFrame, tr: Translator) -> str:
    """Return the alternative text: the busiest year of each side and its number of events."""
    if counts.empty:
        return tr("Bar charts of two selections by year. No event on record matches this choice.")
    found = []
    for side in SIDES:
        years = counts[counts["side"] == side].groupby("year")["event_count"].sum()
        letter = _letter(side, tr)
        if years.empty:
            found.append(tr("{side} has none.", side=letter))
            continue
        found.append(
            tr.plural(
                "{side} peaks in {year} with {count} event.",
                "{side} peaks in {year} with {count} events.",
                int(years.max()),
                side=letter,
                year=int(str(years.idxmax())),
            )
        )
    return " ".join([tr("Stacked bar charts of two selections by year, on one scale."), *found])
