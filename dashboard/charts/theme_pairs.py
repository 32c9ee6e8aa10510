"""Heat map of themes that occur together: the number of events about both."""

import pandas as pd

from dashboard.drawing.figure import Figure
from dashboard.drawing.heatmap import crossed, heat_map
from dashboard.drawing.style import nothing, stands_for, wrapped
from dashboard.drawing.theme import Look
from dashboard.text.i18n import Translator

MOST_THEMES = 14
COLUMN_NAMES = 110
"""Pixels that the slanted names on top need."""


def figure(
    pairs: pd.DataFrame,
    tr: Translator,
    look: Look,
    most: int = MOST_THEMES,
    is_narrow: bool = False,
) -> Figure:
    """Return the ``most`` themes that share most events, each against each; the diagonal is empty.

    ``pairs`` has the columns theme, other_theme and event_count, each pair once.
    """
    cells = table(pairs, 8 if is_narrow else most)
    if cells.empty:
        return nothing(look, tr)

    def hover(theme: str, other: str, number: int) -> str:
        if theme == other:
            return theme
        return tr.plural(
            "{count} event about both {theme} and {other}",
            "{count} events about both {theme} and {other}",
            number,
            theme=theme,
            other=other,
        )

    names = [tr.term("themes", str(code)) for code in cells.index]
    codes = [str(code) for code in cells.index]
    shown = heat_map(
        cells.to_numpy().tolist(),
        names,
        names,
        hover,
        look,
        tr,
        mark=lambda row, column: stands_for(theme=[codes[row], codes[column]], themes_match="all"),
    )
    shown.update_traces(text=_texts(cells, tr))
    shown.update_layout(height=shown.layout["height"] + COLUMN_NAMES)
    return shown.update_xaxis(
        tickvals=list(range(len(names))),
        ticktext=[wrapped(name, 24) for name in names],
        tickangle=-90,
    )


def _texts(cells: pd.DataFrame, tr: Translator) -> list[list[str]]:
    """Return the numbers of the cells, without those of the diagonal."""
    return [
        ["" if place == column else tr.number(int(number)) for column, number in enumerate(row)]
        for place, row in enumerate(cells.to_numpy().tolist())
    ]


def table(pairs: pd.DataFrame, most: int = MOST_THEMES) -> pd.DataFrame:
    """Return a symmetric matrix of the ``most`` themes that share most events; 0 for none and on the diagonal."""
    if pairs.empty:
        return pd.DataFrame()
    turned = pairs.rename(columns={"theme": "other_theme", "other_theme": "theme"})
    both = pd.concat([pairs, turned], ignore_index=True)
    cells = crossed(both, "theme", "other_theme")
    order = cells.sum(axis=1).sort_values(ascending=False, kind="stable").index[:most]
    return cells.reindex(index=order, columns=order, fill_value=0)


def alt(pairs: pd.DataFrame, tr: Translator) -> str:
    """Return the alternative text: the pair that most events share."""
    if pairs.empty:
        return tr("Heat map of themes that go together. No two themes share an event here.")
    first = pairs.iloc[0]
    return tr.plural(
        "Heat map of themes that go together. Most often: {theme} and {other}, {count} event.",
        "Heat map of themes that go together. Most often: {theme} and {other}, {count} events.",
        int(first["event_count"]),
        theme=tr.term("themes", str(first["theme"])),
        other=tr.term("themes", str(first["other_theme"])),
    )
