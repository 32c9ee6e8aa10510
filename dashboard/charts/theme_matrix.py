"""Heat map of themes against conflicts, tracks or years: one hue, and the number in each cell."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from dashboard.drawing.figure import Figure
from dashboard.drawing.heatmap import crossed, heat_map, label_years
from dashboard.drawing.style import nothing, stands_for, wrapped
from dashboard.drawing.theme import Look
from dashboard.model.dimensions import vocabulary_of
from dashboard.text.i18n import Translator


def figure(
    counts: pd.DataFrame, tr: Translator, look: Look, across: str, is_narrow: bool = False
) -> Figure:
    """Return themes as rows, most events first, and ``across`` (conflict, track or year) as columns in its own order.

    ``counts`` has the columns theme, ``across`` and event_count. Cells without events show 0. On a narrow page fewer
    years are labelled, and names of columns are vertical.
    """
    if counts.empty:
        return nothing(look, tr)
    cells = table(counts, tr, across)
    columns = [_label(code, across, tr) for code in cells.columns]
    shown = heat_map(
        cells.to_numpy().tolist(),
        [tr.term("themes", code) for code in cells.index],
        columns,
        partial(_hover, tr),
        look,
        tr,
        is_fine=across == "year",
        mark=partial(_mark, list(cells.index), list(cells.columns), across),
    )
    if across == "year":
        return label_years(
            shown, [int(year) for year in cells.columns], every=10 if is_narrow else 5
        )
    return shown.update_xaxis(
        tickvals=list(range(len(columns))),
        ticktext=[wrapped(column, 60 if is_narrow else 12) for column in columns],
        tickangle=-90 if is_narrow else 0,
    )


def _mark(
    themes: Sequence[str], codes: Sequence[str | int], across: str, row: int, column: int
) -> str:
    theme, code = themes[row], codes[column]
    if across == "year":
        return stands_for((int(code), int(code)), theme=theme)
    return stands_for(None, theme=theme, **{across: code})


def _hover(tr: Translator, theme: str, column: str, number: int) -> str:
    return tr.plural(
        "{theme}, {column}: {count} event",
        "{theme}, {column}: {count} events",
        number,
        theme=theme,
        column=column,
    )


def table(counts: pd.DataFrame, tr: Translator, across: str) -> pd.DataFrame:
    """Return a matrix of events: themes by their sum, largest first; columns in their order; 0 for none."""
    cells = crossed(counts, "theme", across)
    order = cells.sum(axis=1).sort_values(ascending=False, kind="stable").index
    if across == "year":
        columns: list[object] = list(range(int(cells.columns.min()), int(cells.columns.max()) + 1))
    else:
        known = list(tr.terms[vocabulary_of(across)])
        unknown = sorted(set(cells.columns) - set(known))
        columns = [code for code in [*known, *unknown] if code in cells.columns]
    return cells.reindex(index=order, columns=columns, fill_value=0)


def alt(counts: pd.DataFrame, tr: Translator, across: str) -> str:
    """Return the alternative text: the fullest cell, and how many cells are empty."""
    if counts.empty:
        return tr("Heat map of themes. No event on record matches this choice.")
    cells = table(counts, tr, across)
    fullest = cells.stack()
    theme, column = list(fullest.index)[int(fullest.to_numpy().argmax())]
    empty = int((cells == 0).to_numpy().sum())
    return " ".join(
        [
            tr.plural("Heat map of {count} theme.", "Heat map of {count} themes.", len(cells)),
            tr.plural(
                "The fullest cell is {theme}, {column}: {count} event.",
                "The fullest cell is {theme}, {column}: {count} events.",
                int(cells.to_numpy().max()),
                theme=tr.term("themes", theme),
                column=_label(column, across, tr),
            ),
            tr.plural("{count} cell is empty.", "{count} cells are empty.", empty),
        ]
    )


def _label(code: object, across: str, tr: Translator) -> str:
    return str(code) if across == "year" else tr.term(vocabulary_of(across), str(code))
