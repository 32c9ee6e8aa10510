"""Heat map of themes against conflicts, tracks or years: one hue, the number in each cell."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures import BAR_HEIGHT, nothing, safe, wrapped
from dashboard.figures import figure as blank
from dashboard.model.text import later
from dashboard.theme import Look
from dashboard.words import Words

TITLE = later("Themes across")
VOCABULARIES = {"conflict": "conflicts", "track": "tracks"}


def figure(
    counts: pd.DataFrame, words: Words, look: Look, across: str, is_narrow: bool = False
) -> go.Figure:
    """Themes down, most events first; ``across`` (conflict, track or year) along, in its own order.

    ``counts`` has the columns theme, ``across`` and event_count. A cell without events says 0. On a narrow page there
    are fewer ticks and finer gaps.
    """
    if counts.empty:
        return nothing(look, words)
    cells = table(counts, words, across)
    shown = blank(look, 70 + (BAR_HEIGHT - 2) * len(cells))
    shown.add_trace(_heat(cells, words, look, across))
    shown.update_traces(xgap=0.5 if is_narrow and across == "year" else 2)
    ticks = _ticks(list(cells.columns), across, every=10 if is_narrow else 5)
    shown.update_xaxes(
        side="top",
        tickvals=ticks,
        ticktext=[
            wrapped(_label(cells.columns[place], across, words), 60 if is_narrow else 12)
            for place in ticks
        ],
        tickangle=-90 if is_narrow and across != "year" else 0,
        tickfont={"color": look.ink},
    )
    shown.update_yaxes(
        tickvals=list(range(len(cells))),
        ticktext=[wrapped(words.term("themes", code), 34) for code in cells.index],
        range=[len(cells) - 0.5, -0.5],
        showgrid=False,
        tickfont={"color": look.ink},
    )
    return shown


def _heat(cells: pd.DataFrame, words: Words, look: Look, across: str) -> go.Heatmap:
    numbers = cells.to_numpy().tolist()
    columns = [_label(code, across, words) for code in cells.columns]
    themes = [words.term("themes", code) for code in cells.index]
    return go.Heatmap(
        z=numbers,
        x=list(range(len(columns))),
        y=list(range(len(themes))),
        zmin=0,
        colorscale=[[0, look.scale[0]], [1, look.scale[1]]],
        showscale=False,
        ygap=2,
        text=[[words.number(number) for number in row] for row in numbers]
        if across != "year"
        else None,
        texttemplate="%{text}" if across != "year" else None,
        textfont={"color": look.ink},
        hovertext=[
            [
                _hover(theme, column, number, words)
                for column, number in zip(columns, row, strict=True)
            ]
            for theme, row in zip(themes, numbers, strict=True)
        ],
        hoverinfo="text",
    )


def _ticks(columns: Sequence[object], across: str, every: int) -> list[int]:
    """Positions that are labelled: all; of more than ten years those that ``every`` divides."""
    step = every if across == "year" and len(columns) > 10 else 1
    return [place for place, code in enumerate(columns) if step == 1 or int(str(code)) % step == 0]


def _hover(theme: str, column: str, number: int, words: Words) -> str:
    said = words.plural(
        "{theme}, {column}: {count} event",
        "{theme}, {column}: {count} events",
        number,
        theme=theme,
        column=column,
    )
    return safe(said)


def table(counts: pd.DataFrame, words: Words, across: str) -> pd.DataFrame:
    """Counts as a matrix: themes by their total, largest first; columns in order; 0 where there is no event."""
    cells = counts.pivot_table(
        index="theme", columns=across, values="event_count", aggfunc="sum", fill_value=0
    )
    order = cells.sum(axis=1).sort_values(ascending=False, kind="stable").index
    if across == "year":
        columns: list[object] = list(range(int(cells.columns.min()), int(cells.columns.max()) + 1))
    else:
        known = list(words.terms[VOCABULARIES[across]])
        unknown = sorted(set(cells.columns) - set(known))
        columns = [code for code in [*known, *unknown] if code in cells.columns]
    return cells.reindex(index=order, columns=columns, fill_value=0)


def alt(counts: pd.DataFrame, words: Words, across: str) -> str:
    """The finding: the fullest cell, and how many cells are empty."""
    if counts.empty:
        return words("Heat map of themes. No event on record matches this choice.")
    cells = table(counts, words, across)
    fullest = cells.stack()
    theme, column = list(fullest.index)[int(fullest.to_numpy().argmax())]
    empty = int((cells == 0).to_numpy().sum())
    return " ".join(
        [
            words.plural("Heat map of {count} theme.", "Heat map of {count} themes.", len(cells)),
            words.plural(
                "The fullest cell is {theme}, {column}: {count} event.",
                "The fullest cell is {theme}, {column}: {count} events.",
                int(cells.to_numpy().max()),
                theme=words.term("themes", theme),
                column=_label(column, across, words),
            ),
            words.plural("{count} cell is empty.", "{count} cells are empty.", empty),
        ]
    )


def _label(code: object, across: str, words: Words) -> str:
    return str(code) if across == "year" else words.term(VOCABULARIES[across], str(code))
