"""The data folder in, frames of text out: everything or, where anything is wrong, the whole list of faults.

Coverage: the CSV files that ``model/tables.py`` defines and the version in ``datapackage.json``. A file is UTF-8
without byte order mark, comma-separated; line ends may be LF or CRLF. The rules that the rows have to keep stand in
``rules``, which is split from this module by length only: the one import within this folder.
"""

import csv
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO, TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.model.cells import real_date
from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.fingerprint import digest, fingerprint
from dashboard.model.schema import Table
from dashboard.model.tables import TABLES
from dashboard.readers.register.rules import faults_in, nearest_of, shortened

DESCRIPTOR = "datapackage.json"
FOLDER_VARIABLE = "DASHBOARD_DATA"

_ROWS_A_CHUNK = 20_000
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8 = "a file in UTF-8 without byte order mark"
_POSITION = {table.file: position for position, table in enumerate(TABLES)}
_REMEDY = "write it with `python -m dashboard describe DIR`"


@dataclass(frozen=True, eq=False)
class Package:
    """A data package without faults.

    ``tables`` has one frame a table, every column text, "" where empty, rows in the order of the file.
    ``fingerprint`` changes whenever any byte of the tables, or the version, does. ``folder`` holds the files.
    """

    tables: Mapping[str, pd.DataFrame]
    version: str
    created: date
    fingerprint: str
    folder: Path | None = None


def default_folder() -> Path:
    """The folder that the environment variable DASHBOARD_DATA names, else the project's own ``data``."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else Path(__file__).parents[3] / "data"


def read(folder: Path) -> Package:
    """The package in a folder.

    Raises
    ------
    DataPackageError
        With every fault of the folder; nothing of it is loaded.
    """
    tables, digests, found = _examine(folder)
    if folder.is_dir():
        found += _descriptor_faults(folder)
    if found:
        raise DataPackageError(found)
    version, created = described_version(folder) or ("", date.min)
    return Package(tables, version, created, fingerprint(version, digests), folder)


def faults(folder: Path) -> tuple[Fault, ...]:
    """Every fault of the package in a folder; empty where it can be used."""
    try:
        read(folder)
    except DataPackageError as error:
        return error.faults
    return ()


def read_tables(folder: Path) -> Mapping[str, pd.DataFrame]:
    """The tables alone, whatever ``datapackage.json`` says: what is needed to write it.

    Raises
    ------
    DataPackageError
        With every fault of the tables.
    """
    tables, _, found = _examine(folder)
    if found:
        raise DataPackageError(found)
    return tables


def described_version(folder: Path) -> tuple[str, date] | None:
    """Version and date of ``datapackage.json``; None where it is missing or does not say."""
    try:
        content = json.loads((folder / DESCRIPTOR).read_text("utf-8"))
        version, created = content["version"], date.fromisoformat(content["created"][:10])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return (version, created) if isinstance(version, str) and version else None


def _examine(folder: Path) -> tuple[dict[str, pd.DataFrame], dict[str, str], list[Fault]]:
    """Tables, digest of each file, and every fault but those of the descriptor."""
    if not folder.is_dir():
        expected = "a folder with the tables of the register; there is none of this name"
        return {}, {}, [Fault(str(folder), None, None, None, expected)]
    frames: dict[str, pd.DataFrame] = {}
    digests: dict[str, str] = {}
    whole: set[str] = set()
    found: list[Fault] = []
    for table in TABLES:
        path = folder / table.file
        if not path.is_file():
            found.append(Fault(table.file, None, None, None, "this file; it is missing"))
            continue
        content = path.read_bytes()
        digests[table.file] = digest(content)
        frame, broken = _frame_of(table, content)
        frames[table.name] = frame
        found += broken
        # Surplus or shuffled columns are faults too, but leave every row and column readable.
        if set(table.columns) <= set(frame) and not any(fault.row != 1 for fault in broken):
            whole.add(table.name)
    found += faults_in(frames, whole)
    found.sort(key=lambda fault: (_POSITION[fault.file], fault.row or 0))
    tables = {name: frame.reset_index(drop=True) for name, frame in frames.items()}
    return tables, digests, [*found, *_surplus_files(folder)]


def _surplus_files(folder: Path) -> list[Fault]:
    paths = [*folder.glob("*.csv"), *folder.glob("vocabularies/*.csv")]
    files = sorted(path.relative_to(folder).as_posix() for path in paths)
    expected = "only files that hold a table of the register"
    return [
        Fault(file, None, None, None, expected, nearest_of(file, sorted(_POSITION)))
        for file in files
        if file not in _POSITION
    ]


def _frame_of(table: Table, content: bytes) -> tuple[pd.DataFrame, list[Fault]]:
    """Rows of one file, indexed by the line they start at, and what keeps it from being read."""
    if content.startswith(_UTF16_MARKS):
        return pd.DataFrame(), [Fault(table.file, None, None, None, _UTF8)]
    found: list[Fault] = []
    if content.startswith(_UTF8_MARK):
        found.append(Fault(table.file, 1, None, None, _UTF8))
        content = content.removeprefix(_UTF8_MARK)
    # Bytes that are not UTF-8 become U+FFFD, which a rule reports with row and column.
    reader = csv.reader(
        TextIOWrapper(BytesIO(content), "utf-8", errors="replace", newline=""), strict=True
    )
    rows = _rows(reader, table.file, found)
    line, header = next(rows, (1, []))
    if line != 1 or not header:
        expected = f"a first row with the columns {', '.join(table.columns)}"
        return pd.DataFrame(), found or [Fault(table.file, 1, None, None, expected)]
    found += _header_faults(table, header)
    columns = [name for name in table.columns if name in header]
    if not columns:
        return pd.DataFrame(), found
    chunks = [pd.DataFrame([], columns=columns, dtype="str")]
    at = [header.index(name) for name in columns]
    while chunk := list(islice(rows, _ROWS_A_CHUNK)):
        lines, cells = zip(*chunk, strict=True)
        values = {name: [row[i] for row in cells] for name, i in zip(columns, at, strict=True)}
        chunks.append(pd.DataFrame(values, index=list(lines), dtype="str"))
    return pd.concat(chunks), found


def _rows(reader: Any, file: str, found: list[Fault]) -> Iterator[tuple[int, list[str]]]:
    """Line and cells of each row as wide as the first one; the others become faults."""
    width: int | None = None
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            found.append(Fault(file, line, None, None, "a row whose quotation marks are paired"))
            continue
        if width is None:
            width = len(row)
        if len(row) == width:
            yield line, row
        elif row:
            expected = f"{width} cells as in the header; put quotation marks around commas"
            found.append(Fault(file, line, None, f"{len(row)} cells", expected))
        else:
            found.append(Fault(file, line, None, None, "no empty line"))


def _header_faults(table: Table, header: list[str]) -> Iterator[Fault]:
    missing = [name for name in table.columns if name not in header]
    surplus = [name for name in header if name not in table.columns]
    for name in missing:
        near = nearest_of(name, sorted(surplus))
        yield Fault(table.file, 1, name, None, "this column in the header; it is missing", near)
    for name in surplus:
        near = nearest_of(name, sorted(missing))
        yield Fault(
            table.file, 1, shortened(name), None, "no column other than those of the table", near
        )
    for name in sorted({name for name in header if header.count(name) > 1}):
        yield Fault(table.file, 1, name, None, "each column once")
    if sorted(header) == sorted(table.columns) and tuple(header) != table.columns:
        expected = f"columns in the order {', '.join(table.columns)}"
        yield Fault(table.file, 1, None, ", ".join(header), expected)


def _descriptor_faults(folder: Path) -> list[Fault]:
    try:
        content = json.loads((folder / DESCRIPTOR).read_text("utf-8"))
    except OSError:
        return [Fault(DESCRIPTOR, None, None, None, f"this file; {_REMEDY}")]
    except ValueError as error:
        row = error.lineno if isinstance(error, json.JSONDecodeError) else None
        return [Fault(DESCRIPTOR, row, None, None, f"JSON in UTF-8; {_REMEDY}")]
    entries = content if isinstance(content, dict) else {}
    version, created = entries.get("version"), entries.get("created")
    found: list[Fault] = []
    if not isinstance(version, str) or not version.strip():
        found.append(Fault(DESCRIPTOR, None, "version", _said(version), f"a version; {_REMEDY}"))
    if not isinstance(created, str) or real_date(created[:10]):
        expected = f"a date written YYYY-MM-DD; {_REMEDY}"
        found.append(Fault(DESCRIPTOR, None, "created", _said(created), expected))
    return found


def _said(value: object) -> str | None:
    return None if value is None else shortened(str(value))
