"""Opens packages of an edition of the register before this one, and says what was filled in.

A folder with none of the tables that an edition brought is of an edition before (docs/decisions/0021-editions.md).
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pandas as pd

from dashboard.model.package import Filled
from dashboard.model.reader import is_file
from dashboard.model.schema import Table
from dashboard.model.tables import TABLES
from dashboard.model.text import later

EDITION = max(table.since for table in TABLES)
"""The edition that this dashboard writes."""
_SHIPPED = Path(__file__).parents[3] / "data"


def edition_of(folder: Path) -> int:
    """Return the edition of the package in a folder: the newest of which it has a table, at least 1."""
    return max(
        (table.since for table in TABLES if is_file(folder / table.file)),
        default=EDITION,
    )


def absent(table: Table) -> pd.DataFrame:
    """Return what a package gets for a table of an edition after it: no rows, or the terms that ship."""
    if table.is_vocabulary:
        return _shipped(table.file).copy()
    return pd.DataFrame([], columns=list(table.columns), dtype="str")


def upgraded(table: Table, frame: pd.DataFrame, edition: int) -> pd.DataFrame:
    """Return the rows with the columns that later editions brought, each with its default."""
    added = {field.name: field.default for field in table.fields if field.since > edition}
    if not added or set(table.in_edition(edition).columns) - set(frame):
        return frame
    return frame.assign(**added)[list(table.columns)].astype("str")


def filled(edition: int) -> Iterator[Filled]:
    """What packages of an edition get: each table and column that later editions brought."""
    for table in TABLES:
        if table.since > edition:
            value = later("terms of this edition") if table.is_vocabulary else later("no rows")
            yield Filled(table.file, "", value)
            continue
        for field in table.fields:
            if field.since > edition:
                yield Filled(table.file, field.name, field.default or later("empty"))


@cache
def _shipped(file: str) -> pd.DataFrame:
    return pd.read_csv(_SHIPPED / file, dtype="str", keep_default_na=False)
