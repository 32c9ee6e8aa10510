"""Who funds what: the leading funders against the organisers or the themes of the events they fund."""

from collections.abc import Mapping
from functools import partial

import pandas as pd

from dashboard.drawing.figure import Figure
from dashboard.drawing.heatmap import crossed, heat_map
from dashboard.drawing.style import nothing, row_height, short_name, stands_for, wrapped
from dashboard.drawing.theme import Look
from dashboard.model.dimensions import TOGETHER, vocabulary_of
from dashboard.model.selection import ORGANISING
from dashboard.text.i18n import Translator

ROLES: Mapping[str, tuple[str, ...]] = {"organisation": ORGANISING, "theme": ()}
"""The roles in which the organisations or themes of the rows are counted."""
MOST_ROWS = 12
MOST_FUNDERS, FEW_FUNDERS = 7, 5
_NARROW_NAME = 20


def figure(
    counts: pd.DataFrame,
    tr: Translator,
    look: Look,
    across: str,
    funders: pd.DataFrame,
    is_narrow: bool = False,
) -> Figure:
    """Return organisers or themes as rows, the most funded first, and the leading funders as columns.

    ``counts`` has the columns funder, ``across`` (organisation or theme) and event_count; ``funders`` organisation and
    acronym, most events first.
    """
    cells = table(counts, across, funders, FEW_FUNDERS if is_narrow else MOST_FUNDERS)
    if cells.empty:
        return nothing(look, tr)
    acronyms = dict(zip(funders["organisation"], funders["acronym"], strict=True))
    rows = [tr.term(vocabulary_of(across), code) for code in cells.index]
    columns = [short_name(code, acronyms.get(code, ""), tr) for code in cells.columns]
    shown = heat_map(
        cells.to_numpy().tolist(),
        rows,
        [tr.term("organisations", code) for code in cells.columns],
        partial(_hover, tr, across),
        look,
        tr,
    )
    shown.update_traces(
        customdata=[
            [_address(str(row), across, str(code)) for code in cells.columns] for row in cells.index
        ]
    )
    if is_narrow:
        names = [wrapped(name, _NARROW_NAME) for name in rows]
        shown.update_yaxis(ticktext=names)
        shown.update_layout(height=110 + row_height(names) * len(names))
    else:
        shown.update_layout(height=shown.layout["height"] + 40)
    return shown.update_xaxis(
        tickvals=list(range(len(columns))),
        ticktext=[wrapped(column, 24 if is_narrow else 11) for column in columns],
        tickangle=-90 if is_narrow else 0,
    )


def _address(row: str, across: str, funder: str) -> str:
    """Return the parameters of the events of a cell: with this funder, and with this organiser or theme.

    Both are required together with the selected codes, since a cell counts events that have all of them. "" where
    funder and organiser are the same.
    """
    if row == funder:
        return ""
    matches = {TOGETHER[name]: "all" for name in ("funder", across)}
    return stands_for(None, funder=funder, role=ROLES[across], **{across: row}, **matches)


def _hover(tr: Translator, across: str, row: str, funder: str, number: int) -> str:
    if across == "theme":
        return tr.plural(
            "{theme}: {count} event with {funder} as a funder",
            "{theme}: {count} events with {funder} as a funder",
            number,
            theme=row,
            funder=funder,
        )
    return tr.plural(
        "{count} event of {name} with {funder} as a funder",
        "{count} events of {name} with {funder} as a funder",
        number,
        name=row,
        funder=funder,
    )


def table(counts: pd.DataFrame, across: str, funders: pd.DataFrame, most: int) -> pd.DataFrame:
    """Return a matrix of events: rows by their sum over the leading funders, largest first; 0 for none."""
    paying = list(dict.fromkeys(counts["funder"]))
    known = [code for code in funders["organisation"] if code in paying]
    leaders = [*known, *(code for code in paying if code not in known)][:most]
    if not leaders:
        return pd.DataFrame()
    cells = crossed(counts[counts["funder"].isin(leaders)], across, "funder")
    order = cells.sum(axis=1).sort_values(ascending=False, kind="stable").index[:MOST_ROWS]
    return cells.reindex(index=order, columns=leaders, fill_value=0)


def alt(counts: pd.DataFrame, tr: Translator, across: str) -> str:
    """Return the alternative text: how many funders are on record, and the fullest cell."""
    if counts.empty:
        return tr("Heat map of funders. No funder on record matches this choice.")
    fullest = counts.iloc[int(counts["event_count"].to_numpy().argmax())]
    return " ".join(
        [
            tr.plural(
                "Heat map of funders, {count} on record.",
                "Heat map of funders, {count} on record.",
                counts["funder"].nunique(),
            ),
            tr.plural(
                "The fullest cell is {funder} with {name}: {count} event.",
                "The fullest cell is {funder} with {name}: {count} events.",
                int(fullest["event_count"]),
                funder=tr.term("organisations", fullest["funder"]),
                name=tr.term(vocabulary_of(across), fullest[across]),
            ),
        ]
    )
