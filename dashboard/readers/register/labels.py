"""Names of countries and seas on the maps: our own short table, data/geo/labels.csv (see docs/names-and-borders.md)."""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from io import StringIO
from itertools import zip_longest
from pathlib import Path

import pandas as pd

from dashboard.model.cells import number
from dashboard.model.errors import DataPackageError, Fault
from dashboard.readers.register.plain_file import plain_content

LABELS = "labels.csv"
LABEL_COLUMNS = ("label_id", "label", "kind", "latitude", "longitude", "view", "order", "note")
LABEL_KINDS = ("country", "sea")
LABEL_VIEWS = ("region", "europe", "world")


def labels(source: Path) -> pd.DataFrame:
    """Our own names of countries and seas, from labels.csv in the folder ``source``.

    Columns: label_id, label (English source text), kind (country or sea), latitude and longitude (degrees, where the
    name stands), view (region, europe or world), order (from 1, those first find room first), note.

    Raises
    ------
    DataPackageError
        With a Fault for each value that cannot be used.
    """
    rows = _rows(source)
    faults = [fault for line, row in enumerate(rows, start=2) for fault in _faults(line, row)]
    times = Counter(row["label_id"] for row in rows)
    faults += [
        Fault(LABELS, line, "label_id", row["label_id"], "a key that no other row has")
        for line, row in enumerate(rows, start=2)
        if times[row["label_id"]] > 1
    ]
    if faults:
        raise DataPackageError(faults)
    frame = pd.DataFrame(rows, columns=list(LABEL_COLUMNS))
    return frame.astype({"latitude": float, "longitude": float, "order": int})


def _rows(source: Path) -> list[Mapping[str, str]]:
    """The rows of the file below a header that is as it should be."""
    try:
        text = plain_content(source, LABELS).decode("utf-8")
        header, *rows = list(csv.reader(StringIO(text, newline=""), strict=True)) or [[]]
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise DataPackageError([Fault(LABELS, line, None, None, "a file in UTF-8")]) from None
    except csv.Error as error:
        raise DataPackageError([Fault(LABELS, None, None, None, f"a CSV file ({error})")]) from None
    if tuple(header) != LABEL_COLUMNS:
        expected = f"the columns {','.join(LABEL_COLUMNS)}"
        raise DataPackageError([Fault(LABELS, 1, None, ",".join(header), expected)])
    for line, row in enumerate(rows, start=2):
        if len(row) > len(header):
            found, expected = f"{len(row)} cells", f"{len(header)} cells as in the header"
            raise DataPackageError([Fault(LABELS, line, None, found, expected)])
    return [dict(zip_longest(header, row, fillvalue="")) for row in rows if row]


def _faults(line: int, row: Mapping[str, str]) -> Iterable[Fault]:
    checks = (
        ("label_id", bool(row["label_id"]), "a readable key"),
        ("label", bool(row["label"]), "a name"),
        ("kind", row["kind"] in LABEL_KINDS, f"one of {', '.join(LABEL_KINDS)}"),
        ("latitude", _is_between(row["latitude"], 90), "degrees from -90 to 90"),
        ("longitude", _is_between(row["longitude"], 180), "degrees from -180 to 180"),
        ("view", row["view"] in LABEL_VIEWS, f"one of {', '.join(LABEL_VIEWS)}"),
        ("order", row["order"].isdecimal() and len(row["order"]) < 10, "a whole number from 1"),
    )
    return (
        Fault(LABELS, line, column, row[column], expected)
        for column, is_right, expected in checks
        if not is_right
    )


def _is_between(value: str, limit: float) -> bool:
    found = number(value)
    return found is not None and abs(found) <= limit
