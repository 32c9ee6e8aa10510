"""Heat map of themes or conflicts against kinds of outcome: one hue, and the number in each cell."""

import pandas as pd

from dashboard.drawing.figure import Figure
from dashboard.drawing.heatmap import crossed, heat_map
from dashboard.drawing.style import nothing, row_height, stands_for, wrapped
from dashboard.drawing.theme import Look
from dashboard.model.dimensions import vocabulary_of
from dashboard.text.i18n import Translator

COLUMN_NAMES = 160
"""Pixels that upright names on top need."""
NARROW_NAME = 20
"""Letters in a line of the name of a row, where there is little room for the cells."""


def figure(
    counts: pd.DataFrame, tr: Translator, look: Look, by: str, is_narrow: bool = False
) -> Figure:
    """Return themes or conflicts (``by``) as rows, most events first, and kinds of outcome as columns in their order.

    ``counts`` has the columns ``by``, outcome and event_count; rows without an outcome are left out. Cells without
    events show 0. On a narrow page names of columns stand upright.
    """
    cells = table(counts, tr, by)
    if cells.empty:
        return nothing(look, tr)
    rows, codes = [str(code) for code in cells.index], [str(code) for code in cells.columns]
    columns = [tr.term("outcome_kinds", code) for code in codes]

    def hover(name: str, outcome: str, number: int) -> str:
        return tr.plural(
            "{name}, {outcome}: {count} event",
            "{name}, {outcome}: {count} events",
            number,
            name=name,
            outcome=outcome,
        )

    shown = heat_map(
        cells.to_numpy().tolist(),
        [tr.term(vocabulary_of(by), code) for code in rows],
        columns,
        hover,
        look,
        tr,
        mark=lambda row, column: stands_for(None, **{by: rows[row]}, outcome=codes[column]),
    )
    if is_narrow:
        names = [wrapped(tr.term(vocabulary_of(by), code), NARROW_NAME) for code in rows]
        shown.update_yaxis(ticktext=names)
        shown.update_layout(height=COLUMN_NAMES + row_height(names) * len(names))
    return shown.update_xaxis(
        tickvals=list(range(len(columns))),
        ticktext=[wrapped(column, 24 if is_narrow else 11) for column in columns],
        tickangle=-90 if is_narrow else 0,
    )


def table(counts: pd.DataFrame, tr: Translator, by: str) -> pd.DataFrame:
    """Return a matrix of events: themes or conflicts by their sum, largest first; kinds in their order; 0 for none."""
    known = counts.dropna(subset=["outcome"])
    if known.empty:
        return pd.DataFrame()
    cells = crossed(known, by, "outcome")
    order = cells.sum(axis=1).sort_values(ascending=False, kind="stable").index
    vocabulary = list(tr.terms["outcome_kinds"])
    unknown = sorted(set(cells.columns) - set(vocabulary))
    columns = [code for code in [*vocabulary, *unknown] if code in cells.columns]
    return cells.reindex(index=order, columns=columns, fill_value=0)


def alt(counts: pd.DataFrame, tr: Translator, by: str) -> str:
    """Return the alternative text: the fullest cell, and how many cells are empty."""
    cells = table(counts, tr, by)
    if cells.empty:
        return tr("Heat map of outcomes. None is recorded for these events.")
    fullest = cells.stack()
    code, outcome = list(fullest.index)[int(fullest.to_numpy().argmax())]
    told = tr.plural(
        "Heat map of outcomes. The fullest cell is {name}, {outcome}: {count} event.",
        "Heat map of outcomes. The fullest cell is {name}, {outcome}: {count} events.",
        int(cells.to_numpy().max()),
        name=tr.term(vocabulary_of(by), str(code)),
        outcome=tr.term("outcome_kinds", str(outcome)),
    )
    empty = int((cells == 0).to_numpy().sum())
    return f"{told} {tr.plural('{count} cell is empty.', '{count} cells are empty.', empty)}"
