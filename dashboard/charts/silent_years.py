"""Heat map of themes or conflicts against the years: years with events, and years of silence after the first one."""

from collections.abc import Sequence

import pandas as pd

from dashboard.drawing.figure import Figure, Trace, trace
from dashboard.drawing.heatmap import crossed, heat_map, label_years
from dashboard.drawing.style import nothing, stands_for
from dashboard.drawing.theme import Look
from dashboard.model.dimensions import vocabulary_of
from dashboard.text.i18n import Translator

_PALE = 0.35
SILENT, BEFORE = 0, -1
"""Cells without events: a year of silence; a year before the first event, or one that is incomplete."""


def figure(
    counts: pd.DataFrame,
    tr: Translator,
    look: Look,
    by: str,
    last_year: int,
    *,
    is_narrow: bool = False,
    is_fine: bool = False,
) -> Figure:
    """Return rows by ``by`` (theme or conflict), most active first, and all years as columns.

    ``counts`` has the columns ``by``, year and event_count (events with dates in that year). A year without events has
    a colour of its own, from the first event to ``last_year``; years before and after are empty. A fine figure has no
    room for numbers. The custom data of a cell are the parameters that select its events.
    """
    cells = table(counts, by, last_year)
    if cells.empty:
        return nothing(look, tr)
    years = [int(year) for year in cells.columns]
    codes = [str(code) for code in cells.index]
    numbers: list[list[int]] = cells.to_numpy().tolist()
    shown = heat_map(
        numbers,
        [tr.term(vocabulary_of(by), code) for code in codes],
        [str(year) for year in years],
        lambda name, year, number: _hover(name, year, number, tr),
        look,
        tr,
        is_fine=is_fine,
    )
    most = max(max(row) for row in numbers)
    shown.update_traces(
        z=[[number if number > SILENT else None for number in row] for row in numbers],
        customdata=[[stands_for((year, year), **{by: code}) for year in years] for code in codes],
        hoverongaps=False,
        text=None if is_fine else [[_text(number, tr) for number in row] for row in numbers],
        # One event must stand out from the grey of silence, so the palest part of the scale is left out.
        zmin=-_PALE * most,
        zmax=most,
        xgap=1,
        ygap=1,
    )
    shown.add_traces(_silence(numbers, shown.data[0], look, is_fine))
    return label_years(shown, years, every=10 if is_narrow else 5)


def _silence(numbers: Sequence[Sequence[int]], events: Trace, look: Look, is_fine: bool) -> Trace:
    """The years of silence as cells of one grey, with a small rule in each where there is room."""
    return trace(
        "heatmap",
        z=[[0 if number == SILENT else None for number in row] for row in numbers],
        x=events["x"],
        y=events["y"],
        zmin=0,
        zmax=1,
        colorscale=[[0, look.band], [1, look.band]],
        showscale=False,
        xgap=1,
        ygap=1,
        text=None
        if is_fine
        else [["–" if number == SILENT else "" for number in row] for row in numbers],
        texttemplate=None if is_fine else "%{text}",
        textfont={"color": look.quiet},
        hovertext=events["hovertext"],
        hoverinfo="text",
        hoverongaps=False,
        customdata=events["customdata"],
    )


def _text(number: int, tr: Translator) -> str:
    return tr.number(number) if number > SILENT else ""


def _hover(name: str, year: str, number: int, tr: Translator) -> str:
    if number == SILENT:
        return tr("{name}: no recorded event in {year}", name=name, year=year)
    return tr.plural(
        "{name}: {count} event in {year}",
        "{name}: {count} events in {year}",
        max(number, SILENT),
        name=name,
        year=year,
    )


def table(counts: pd.DataFrame, by: str, last_year: int) -> pd.DataFrame:
    """Return a matrix of events, with every year from the first to the last; SILENT or BEFORE where there are none.

    Rows are sorted by the number of years with events, then by the number of events, the largest first.
    """
    if counts.empty:
        return pd.DataFrame()
    cells = crossed(counts, by, "year")
    years = range(int(cells.columns.min()), max(int(cells.columns.max()), last_year) + 1)
    cells = cells.reindex(columns=list(years), fill_value=0)
    ranked = pd.DataFrame({"years": (cells > 0).sum(axis=1), "events": cells.sum(axis=1)})
    cells = cells.loc[ranked.sort_values(["years", "events"], ascending=False, kind="stable").index]
    has_begun = (cells > 0).cummax(axis=1)
    is_over = pd.Series([year <= last_year for year in years], index=cells.columns)
    return cells.where((cells > 0) | (has_begun & is_over), BEFORE).astype(int)


def alt(counts: pd.DataFrame, tr: Translator, by: str, last_year: int) -> str:
    """Return the alternative text: which row is silent in most years, and in how many since its first event."""
    cells = table(counts, by, last_year)
    if cells.empty:
        return tr(
            "Heat map of years with and without events. No event on record matches this choice."
        )
    opening = tr.plural(
        "Heat map of years with and without recorded events, {count} row.",
        "Heat map of years with and without recorded events, {count} rows.",
        len(cells),
    )
    silent = [row.count(SILENT) for row in cells.to_numpy().tolist()]
    most = max(silent)
    if not most:
        return f"{opening} {tr('No row has a year without events after its first one.')}"
    place = silent.index(most)
    finding = tr.plural(
        "{name} has most years of silence: {count} of {all} years since its first event.",
        "{name} has most years of silence: {count} of {all} years since its first event.",
        most,
        name=tr.term(vocabulary_of(by), str(cells.index[place])),
        all=tr.number(int((cells.iloc[place] >= SILENT).sum())),
    )
    return f"{opening} {finding}"
