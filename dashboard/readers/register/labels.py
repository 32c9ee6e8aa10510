"""Names of countries and seas on the maps: our own short table, data/geo/labels.csv (see docs/names-and-borders.md)."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd

from dashboard.model.errors import DataPackageError, Fault

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
    path = source / "labels.csv"
    if not path.is_file():
        raise DataPackageError(
            [Fault("geo/labels.csv", None, None, None, "a file of names for the maps")]
        )
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
        if tuple(reader.fieldnames or ()) != LABEL_COLUMNS:
            found = ",".join(reader.fieldnames or ())
            expected = f"the columns {','.join(LABEL_COLUMNS)}"
            raise DataPackageError([Fault(path.name, 1, None, found, expected)])
    faults = [fault for line, row in enumerate(rows, start=2) for fault in _faults(path, line, row)]
    keys = [row["label_id"] for row in rows]
    faults += [
        Fault(path.name, line, "label_id", key, "a key that no other row has")
        for line, key in enumerate(keys, start=2)
        if key in keys[: line - 2]
    ]
    if faults:
        raise DataPackageError(faults)
    frame = pd.DataFrame(rows, columns=list(LABEL_COLUMNS))
    return frame.astype({"latitude": float, "longitude": float, "order": int})


def _faults(path: Path, line: int, row: Mapping[str, str]) -> Iterable[Fault]:
    checks = (
        ("label_id", bool(row["label_id"]), "a readable key"),
        ("label", bool(row["label"]), "a name"),
        ("kind", row["kind"] in LABEL_KINDS, f"one of {', '.join(LABEL_KINDS)}"),
        ("latitude", _is_between(row["latitude"], 90), "degrees from -90 to 90"),
        ("longitude", _is_between(row["longitude"], 180), "degrees from -180 to 180"),
        ("view", row["view"] in LABEL_VIEWS, f"one of {', '.join(LABEL_VIEWS)}"),
        ("order", (row["order"] or "").isdecimal(), "a whole number from 1"),
    )
    return (
        Fault(path.name, line, column, row[column], expected)
        for column, is_right, expected in checks
        if not is_right
    )


def _is_between(value: str | None, limit: float) -> bool:
    try:
        return abs(float(value or "")) <= limit
    except ValueError:
        return False
