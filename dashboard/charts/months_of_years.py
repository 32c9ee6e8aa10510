"""Heat map of years against months."""

from datetime import date

import pandas as pd

from dashboard.drawing.figure import Figure
from dashboard.drawing.heatmap import crossed, heat_map
from dashboard.drawing.style import nothing, stands_for
from dashboard.drawing.theme import Look
from dashboard.text.i18n import Translator

MONTHS = range(1, 13)


def figure(counts: pd.DataFrame, tr: Translator, look: Look) -> Figure:
    """Return years as rows, newest first, and months as columns.

    ``counts`` has the columns month (first day; rows without one are left out) and event_count.
    """
    cells = table(counts)
    if cells.empty:
        return nothing(look, tr)

    def hover(year: str, month: str, number: int) -> str:
        return tr.plural(
            "{month} {year}: {count} event",
            "{month} {year}: {count} events",
            number,
            month=month,
            year=year,
        )

    names = [tr.month_name(month) for month in MONTHS]
    short = [tr.month_short(month) for month in MONTHS]
    years = [int(year) for year in cells.index]
    shown = heat_map(
        cells.to_numpy().tolist(),
        [str(year) for year in years],
        names,
        hover,
        look,
        tr,
        mark=lambda row, _: stands_for((years[row], years[row])),
    )
    return shown.update_xaxis(tickvals=list(range(12)), ticktext=short)


def table(counts: pd.DataFrame) -> pd.DataFrame:
    """Return a matrix of events: every year from the last to the first, months 1 to 12; 0 for none."""
    dated = counts.dropna(subset=["month"])
    if dated.empty:
        return pd.DataFrame()
    months = dated["month"].dt
    cells = crossed(dated.assign(year=months.year, month=months.month), "year", "month")
    years = range(int(cells.index.max()), int(cells.index.min()) - 1, -1)
    return cells.reindex(index=list(years), columns=list(MONTHS), fill_value=0)


def alt(counts: pd.DataFrame, tr: Translator) -> str:
    """Return the alternative text: the fullest month of all, and the month of the year with most events."""
    cells = table(counts)
    if cells.empty:
        return tr("Heat map of years by months. No event on record matches this choice.")
    row, column = divmod(int(cells.to_numpy().argmax()), 12)
    year = int(cells.index[row])
    usual = int(cells.sum().to_numpy().argmax()) + 1
    return tr.plural(
        "Heat map of years by months. The fullest month is {month} with {count} event; over all years, {usual}.",
        "Heat map of years by months. The fullest month is {month} with {count} events; over all years, {usual}.",
        int(cells.to_numpy().max()),
        month=tr.month(date(year, column + 1, 1)),
        usual=tr.month_name(usual),
    )
