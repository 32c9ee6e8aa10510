"""Deaths in organised violence by month, from a UCDP file that the reader loads, on the axis of the timeline."""

import pandas as pd

from dashboard.drawing.figure import Figure
from dashboard.drawing.style import figure as blank
from dashboard.drawing.style import nothing, safe, set_years
from dashboard.drawing.theme import Look
from dashboard.text.i18n import Translator

HEIGHT = 220
WIDTH = 0.075
"""Of a bar, in years: nearly a month."""


def figure(months: pd.DataFrame, tr: Translator, look: Look, first: int, last: int) -> Figure:
    """Return bars by month from zero, on the same axis as the timeline: years from ``first`` to the end of ``last``.

    ``months`` has the columns month (first day), best, low and high (deaths).
    """
    shown_months = months[months["month"].dt.year.between(first, last)]
    if shown_months.empty:
        return nothing(look, tr, HEIGHT)
    shown = blank(look, HEIGHT)
    shown.add(
        "bar",
        x=[when.year + (when.month - 0.5) / 12 for when in shown_months["month"]],
        y=[int(deaths) for deaths in shown_months["best"]],
        width=WIDTH,
        marker={"color": look.ink, "line": {"width": 0}},
        hovertext=[
            safe(_hover(tr, *cells))
            for cells in shown_months[["month", "best", "low", "high"]].itertuples(index=False)
        ],
        hoverinfo="text",
    )
    set_years(shown, first, last)
    return shown.update_yaxis(
        title={"text": tr("deaths"), "standoff": 8},
        rangemode="tozero",
        tickformat=",d",
        nticks=4,
    )


def _hover(tr: Translator, month: pd.Timestamp, best: float, low: float, high: float) -> str:
    return tr(
        "{month}: {best} deaths, best estimate; between {low} and {high}",
        month=tr.month(month),
        best=tr.number(int(best)),
        low=tr.number(int(low)),
        high=tr.number(int(high)),
    )


def alt(months: pd.DataFrame, tr: Translator, first: int, last: int) -> str:
    """Return the alternative text: deaths in all, and the month with most."""
    inside = months[months["month"].dt.year.between(first, last)]
    if inside.empty:
        return tr("Bar chart of deaths by month. No event on record matches this choice.")
    worst = inside.loc[inside["best"].idxmax()]
    return tr(
        "Bar chart of deaths by month, {first} to {last}: {all} in all by the best estimate. The worst month is "
        "{month} with {most}.",
        first=first,
        last=last,
        all=tr.number(int(inside["best"].sum())),
        month=tr.month(worst["month"]),
        most=tr.number(int(worst["best"])),
    )
