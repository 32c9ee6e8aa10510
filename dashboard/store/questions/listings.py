"""Lists of what is linked to the selected events, a row each: outcomes, links, evidence, programmes."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.selection_sql import relation, sql

Name = Literal["outcomes", "links", "evidence", "programmes"]

_WHOLE = ("number", "start_year", "end_year", "amount")


@dataclass(frozen=True)
class Listing:
    """One part of a list, and the number of rows of the whole."""

    frame: pd.DataFrame
    total: int


def listing(store: Store, selection: Selection, name: Name, limit: int, offset: int = 0) -> Listing:
    """Return a part of a list in a stable order: oldest events first, programmes with most events first.

    Columns by list: those of sql/list_NAME.sql. Whole numbers are of a type that holds missing ones.
    """
    selected = relation(selection)
    query = sql(f"list_{name}").format(selected=selected.sql)
    counted = store.ask(
        f"SELECT count(*) AS row_count FROM ({query}) AS rows_of_it", selected.params
    )
    part = {**selected.params, "limit": limit, "offset": offset}
    frame = store.ask(f"{query}\nLIMIT $limit OFFSET $offset", part)
    whole = {column: "Int64" for column in _WHOLE if column in frame}
    return Listing(frame.astype(whole), int(counted["row_count"].sum()))
