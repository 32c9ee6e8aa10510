"""Heat maps: one hue from zero, numbers in the cells, the first row on top."""

from collections.abc import Callable, Sequence

import pandas as pd

from dashboard.drawing.figure import Figure
from dashboard.drawing.style import figure, name_rows, row_height, safe, wrapped
from dashboard.drawing.theme import Look
from dashboard.text.i18n import Translator

ROW_LABEL_WIDTH = 34


def crossed(counts: pd.DataFrame, down: str, along: str) -> pd.DataFrame:
    """Return events as a matrix with the codes of one column as rows and of another as columns, sorted; 0 for none."""
    # A pivot_table says the same in three times as long.
    return counts.groupby([down, along])["event_count"].sum().unstack(fill_value=0)


def heat_map(
    numbers: Sequence[Sequence[int]],
    row_names: Sequence[str],
    column_names: Sequence[str],
    hover: Callable[[str, str, int], str],
    look: Look,
    tr: Translator,
    *,
    is_fine: bool = False,
    mark: Callable[[int, int], str] | None = None,
) -> Figure:
    """Return the matrix ``numbers`` as a heat map; ``hover`` words a cell (row, column, number).

    ``mark`` returns the parameters that a click on a cell selects, by the numbers of its row and column; cells without
    events have none. A fine map has too many columns to show numbers in cells and names of columns.
    """
    names = [wrapped(name, ROW_LABEL_WIDTH) for name in row_names]
    shown = figure(look, 70 + row_height(names) * len(names))
    shown.add(
        "heatmap",
        z=[list(row) for row in numbers],
        x=list(range(len(column_names))),
        y=list(range(len(row_names))),
        zmin=0,
        colorscale=[[0, look.scale[0]], [1, look.scale[1]]],
        showscale=False,
        xgap=1 if is_fine else 2,
        ygap=2,
        text=None if is_fine else [[tr.number(number) for number in row] for row in numbers],
        texttemplate=None if is_fine else "%{text}",
        textfont={"color": look.ink},
        hovertext=[
            [
                safe(hover(row_name, column, number))
                for column, number in zip(column_names, row, strict=True)
            ]
            for row_name, row in zip(row_names, numbers, strict=True)
        ],
        hoverinfo="text",
        customdata=_marks(numbers, mark) if mark else None,
    )
    name_rows(shown, names, look)
    return shown.update_xaxis(side="top", tickangle=0, tickfont={"color": look.ink})


def _marks(numbers: Sequence[Sequence[int]], mark: Callable[[int, int], str]) -> list[list[str]]:
    """Return the parameters that a click on each cell selects; "" for cells without events."""
    return [
        [mark(row, column) if number else "" for column, number in enumerate(cells)]
        for row, cells in enumerate(numbers)
    ]


def label_years(shown: Figure, years: Sequence[int], every: int) -> Figure:
    """Label on top each year that is divisible by ``every``, or all years where there are few."""
    step = every if len(years) > 10 else 1
    places = [place for place, year in enumerate(years) if year % step == 0]
    return shown.update_xaxis(tickvals=places, ticktext=[str(years[place]) for place in places])
