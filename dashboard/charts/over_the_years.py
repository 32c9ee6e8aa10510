"""Heat map of organisations, their kinds or their countries against the years."""

import pandas as pd

from dashboard.drawing.figure import Figure
from dashboard.drawing.heatmap import crossed, heat_map, label_years
from dashboard.drawing.style import nothing, stands_for
from dashboard.drawing.theme import Look
from dashboard.model.dimensions import vocabulary_of
from dashboard.text.i18n import Translator

MOST_ROWS = 20


def figure(
    counts: pd.DataFrame,
    tr: Translator,
    look: Look,
    by: str,
    *,
    most: int = MOST_ROWS,
    is_narrow: bool = False,
    role: str = "",
) -> Figure:
    """Return the ``most`` leading rows by ``by``, and all years as columns.

    ``counts`` has the columns ``by`` (code), year and event_count. ``role`` is the role in which organisations are
    counted, if any.
    """
    cells = table(counts, by, most)
    if cells.empty:
        return nothing(look, tr)

    def hover(name: str, year: str, number: int) -> str:
        return tr.plural(
            "{name}: {count} event in {year}",
            "{name}: {count} events in {year}",
            number,
            name=name,
            year=year,
        )

    years = [int(year) for year in cells.columns]
    codes = [str(code) for code in cells.index]
    names = [tr.term(vocabulary_of(by), code) for code in codes]
    shown = heat_map(
        cells.to_numpy().tolist(),
        names,
        [str(year) for year in years],
        hover,
        look,
        tr,
        is_fine=len(years) > 12,
        mark=lambda row, column: _mark(by, codes[row], years[column], role),
    )
    return label_years(shown, years, every=10 if is_narrow else 5)


def _mark(by: str, code: str, year: int, role: str) -> str:
    """Return what a click on a cell selects: an organisation in a year; kinds and countries have no filter."""
    if by != "organisation":
        return ""
    return stands_for((year, year), organisation=code, **({"role": role} if role else {}))


def table(counts: pd.DataFrame, by: str, most: int = MOST_ROWS) -> pd.DataFrame:
    """Return a matrix of events: leading rows by their sum, every year from the first to the last; 0 for none."""
    known = counts.dropna(subset=[by])
    if known.empty:
        return pd.DataFrame()
    cells = crossed(known, by, "year")
    order = cells.sum(axis=1).sort_values(ascending=False, kind="stable").index[:most]
    years = range(int(cells.columns.min()), int(cells.columns.max()) + 1)
    return cells.reindex(index=order, columns=list(years), fill_value=0)


def alt(counts: pd.DataFrame, tr: Translator, by: str) -> str:
    """Return the alternative text: the row with most events, and in which years it has any."""
    cells = table(counts, by)
    if cells.empty:
        return tr("Heat map by year. No event on record matches this choice.")
    leader = cells.iloc[0]
    active = [year for year, number in zip(cells.columns, leader, strict=True) if number]
    return tr(
        "Heat map by year, {rows} rows. The first is {name}, with events in {active} of {all} years, "
        "{first} to {last}.",
        rows=tr.number(len(cells)),
        name=tr.term(vocabulary_of(by), str(cells.index[0])),
        active=tr.number(len(active)),
        all=tr.number(len(cells.columns)),
        first=active[0],
        last=active[-1],
    )
