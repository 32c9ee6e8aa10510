"""Reads the data folder into frames of text: everything or, where anything is wrong, the list of all faults.

Coverage: the CSV files of ``model/tables.py`` and the version in ``datapackage.json``. ``table_file`` reads one file,
``rules`` checks the rows.
"""

import json
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pandas as pd

from dashboard.model.cells import real_date
from dashboard.model.errors import DataPackageError, Fault, shortened
from dashboard.model.fingerprint import digest, fingerprint
from dashboard.model.package import Package
from dashboard.model.tables import TABLES
from dashboard.readers.register.editions import absent, edition_of, filled, upgraded
from dashboard.readers.register.rules import faults_in
from dashboard.readers.register.table_file import frame_of
from dashboard.readers.register.wording import nearest_of

DESCRIPTOR = "datapackage.json"
FOLDER_VARIABLE = "DASHBOARD_DATA"

_POSITION = {table.file: position for position, table in enumerate(TABLES)}
_REMEDY = "write it with `python -m dashboard describe DIR`"


def default_folder() -> Path:
    """Return the folder of the environment variable DASHBOARD_DATA, else the project's own ``data``."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else Path(__file__).parents[3] / "data"


def read(folder: Path) -> Package:
    """The package in a folder; one of an edition before this is upgraded, and says what it got.

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
    edition = edition_of(folder)
    return Package(
        tables, version, created, fingerprint(version, digests), folder, tuple(filled(edition))
    )


def faults(folder: Path) -> tuple[Fault, ...]:
    """Return every fault of the package in a folder; empty where it is valid."""
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
    """Return version and date of ``datapackage.json``; None where they are missing."""
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
    edition = edition_of(folder)
    frames: dict[str, pd.DataFrame] = {}
    digests: dict[str, str] = {}
    whole: set[str] = set()
    found: list[Fault] = []
    for table in TABLES:
        path = folder / table.file
        if table.since > edition:
            frames[table.name] = absent(table)
            whole.add(table.name)
            continue
        if not path.is_file():
            found.append(Fault(table.file, None, None, None, "this file; it is missing"))
            continue
        content = path.read_bytes()
        digests[table.file] = digest(content)
        frame, broken = frame_of(table.in_edition(edition), content)
        frame = upgraded(table, frame, edition)
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
