"""Shares of the events that took place in the region, in neighbouring countries and further away."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from dashboard.drawing.figure import Figure, Trace, trace
from dashboard.drawing.heatmap import crossed
from dashboard.drawing.style import figure as blank
from dashboard.drawing.style import labelled_years, nothing, row_height, safe, stands_for, wrapped
from dashboard.drawing.theme import Look
from dashboard.model.dimensions import vocabulary_of
from dashboard.text.i18n import Translator

INSIDE = "south_caucasus"
APART = "online"
"""The group without a country: mentioned, but never part of a share."""
HEIGHT = 320
_NAME, _ROW = 28, 44
_ROOM_FOR_TEXT = 0.1
"""The smallest share with its number in the bar."""


def figure(counts: pd.DataFrame, tr: Translator, look: Look, by: str) -> Figure:
    """Return bars of equal length divided into shares: vertical by year, horizontal by track or conflict.

    ``counts`` has the columns ``by``, venue (None where none is reported) and event_count.
    """
    cells = table(counts, by, tr)
    if cells.empty:
        return nothing(look, tr)
    wholes = [int(whole) for whole in cells.sum(axis=1)]
    labels = [
        str(code) if by == "year" else tr.term(vocabulary_of(by), str(code)) for code in cells.index
    ]
    # Spaces that do not break: no line begins with the number alone.
    names = [
        wrapped(f"{label}\u00a0·\u00a0{tr.number(whole)}", _NAME)
        for label, whole in zip(labels, wholes, strict=True)
    ]
    height = HEIGHT if by == "year" else 60 + max(_ROW, row_height(names)) * len(labels)
    shown = blank(look, height)
    rows = list(zip(cells.index, labels, wholes, strict=True))
    for group in cells.columns:
        shown.add_traces(_bars(group, cells[group].tolist(), rows, by, tr, look))
    legend = {"y": -0.12 if by == "year" else -0.03}
    shown.update_layout(barmode="stack", showlegend=True, legend=legend, margin={"b": 44})
    return _year_axes(shown, cells) if by == "year" else _row_axes(shown, names)


def table(counts: pd.DataFrame, by: str, tr: Translator) -> pd.DataFrame:
    """Return events with a reported country: rows in their order, and the groups of venues as columns."""
    known = counts.dropna(subset=["venue"])
    known = known[known["venue"] != APART]
    if known.empty:
        return pd.DataFrame()
    cells = crossed(known, by, "venue")
    groups = _in_order(cells.columns, list(tr.terms["venue_groups"]))
    rows = (
        list(cells.index)
        if by == "year"
        else _in_order(cells.index, list(tr.terms[vocabulary_of(by)]))
    )
    return cells.reindex(index=rows, columns=groups)


def _in_order(codes: "pd.Index[str]", order: list[str]) -> list[str]:
    """Return the codes in the order of their vocabulary; unknown ones last."""
    return [*(code for code in order if code in codes), *sorted(set(codes) - set(order))]


def _bars(
    group: str,
    numbers: list[int],
    rows: Sequence[tuple[object, str, int]],
    by: str,
    tr: Translator,
    look: Look,
) -> Trace:
    """The shares of one group of venues; each row is a code, its label, and the number of its events."""
    is_year = by == "year"
    codes = [str(code) for code, _, _ in rows]
    shares = [number / whole for number, (_, _, whole) in zip(numbers, rows, strict=True)]
    places = [int(code) for code in codes] if is_year else list(range(len(rows)))
    hovers = [
        _told(label, group, int(number), whole, tr)
        for number, (_, label, whole) in zip(numbers, rows, strict=True)
    ]
    return trace(
        "bar",
        x=places if is_year else shares,
        y=shares if is_year else places,
        orientation="v" if is_year else "h",
        width=0.82 if is_year else None,
        name=safe(tr.term("venue_groups", group)),
        marker={
            "color": look.venue_group.get(group, look.other),
            "line": {"width": 0.5, "color": look.paper},
        },
        text=None
        if is_year
        else [tr.percent(share) if share >= _ROOM_FOR_TEXT else "" for share in shares],
        textposition="inside",
        insidetextanchor="middle",
        constraintext="none",
        textangle=0,
        textfont={"color": look.paper},
        hovertext=[safe(hover) for hover in hovers],
        hoverinfo="text",
        customdata=[
            stands_for((int(code), int(code))) if is_year else stands_for(None, **{by: code})
            for code in codes
        ],
    )


def _told(label: str, group: str, number: int, whole: int, tr: Translator) -> str:
    return tr.plural(
        "{label}, {group}: {number} of {count} event with a reported country",
        "{label}, {group}: {number} of {count} events with a reported country",
        whole,
        label=label,
        group=tr.term("venue_groups", group).lower(),
        number=tr.number(number),
    )


def _year_axes(shown: Figure, cells: pd.DataFrame) -> Figure:
    first, last = int(cells.index.min()), int(cells.index.max())
    ticks = labelled_years(first, last)
    shown.update_xaxis(
        range=[first - 0.6, last + 0.6], tickvals=ticks, ticktext=[str(year) for year in ticks]
    )
    # Plotly leaves out a number that would stand out of the figure: the uppermost one needs room above the axis.
    shown.update_layout(margin={"t": 14})
    return shown.update_yaxis(range=[0, 1], rangemode="tozero", tickformat=",.0%", dtick=0.25)


def _row_axes(shown: Figure, names: list[str]) -> Figure:
    shown.update_xaxis(visible=False, range=[0, 1])
    return shown.update_yaxis(
        tickvals=list(range(len(names))),
        ticktext=names,
        range=[len(names) - 0.5, -0.5],
        showgrid=False,
    )


def alt(counts: pd.DataFrame, tr: Translator, by: str) -> str:
    """Return the alternative text: the share held in the region, and what is not part of it."""
    sums = by_venue(counts)
    without, online = sums.pop(None, 0), sums.pop(APART, 0)
    if not sums:
        return tr(
            "Bar chart of shares of venues. No event on record with a country of venue matches this choice."
        )
    known = counts.loc[counts["venue"].isin(sums), by]
    return tr(
        "Bar chart of shares of venues, {rows} bars. In the region: {share} of what is counted; {without} without a "
        "reported country, {online} online.",
        rows=tr.number(known.nunique()),
        share=tr.percent(sums[INSIDE] / sums.total()),
        without=tr.number(without),
        online=tr.number(online),
    )


def by_venue(counts: pd.DataFrame) -> Counter[str | None]:
    """Return the number of events of each group of venues; under None those whose venue is not reported."""
    sums: Counter[str | None] = Counter()
    for venue, count in zip(counts["venue"], counts["event_count"], strict=True):
        sums[None if pd.isna(venue) else str(venue)] += int(count)
    return sums
