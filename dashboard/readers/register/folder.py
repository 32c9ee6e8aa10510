"""Reads the data folder into frames of text: everything or, where anything is wrong, the list of all faults.

Coverage: the CSV files of ``model/tables.py`` and the version in ``datapackage.json``. ``table_file`` reads one file,
``rules`` checks the rows.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd

from dashboard.model.cells import real_date
from dashboard.model.errors import DataPackageError, Fault, shortened
from dashboard.model.fingerprint import digest, fingerprint
from dashboard.model.package import Package
from dashboard.model.reader import is_folder
from dashboard.model.tables import TABLES
from dashboard.readers.register.editions import absent, edition_of, filled, upgraded
from dashboard.readers.register.labels import LABELS
from dashboard.readers.register.plain_file import plain_content
from dashboard.readers.register.rules import faults_in
from dashboard.readers.register.table_file import frame_of
from dashboard.readers.register.wording import nearest_of

DESCRIPTOR = "datapackage.json"
FOLDER_VARIABLE = "DASHBOARD_DATA"
MOST_LETTERS_OF_A_VERSION = 64

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
    if is_folder(folder):
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
        content = json.loads(plain_content(folder, DESCRIPTOR))
        version, created = content["version"], date.fromisoformat(content["created"][:10])
    except (DataPackageError, RecursionError, ValueError, KeyError, TypeError):
        return None
    return (version, created) if isinstance(version, str) and version else None


def version_fault(version: str) -> str | None:
    """Return what is expected of a version instead of this one; None where it will do."""
    is_line = version.isprintable() and version == version.strip() != ""
    if is_line and len(version) <= MOST_LETTERS_OF_A_VERSION:
        return None
    return f"a version: one line of at most {MOST_LETTERS_OF_A_VERSION} letters"


def state_of(folder: Path) -> tuple[object, ...]:
    """Return what changes when a file of a data folder is written: the folder, and size and time of each file."""
    paths = [
        *(folder / table.file for table in TABLES),
        folder / DESCRIPTOR,
        folder / "geo" / LABELS,
    ]
    found: list[object] = [folder]
    for path in [folder, folder / "vocabularies", *paths]:
        with suppress(OSError):
            known = path.stat()
            found.append((path.name, known.st_ino, known.st_size, known.st_mtime_ns))
    return tuple(found)


def _examine(folder: Path) -> tuple[dict[str, pd.DataFrame], dict[str, str], list[Fault]]:
    """Tables, digest of each file, and every fault but those of the descriptor."""
    if not is_folder(folder):
        expected = "a folder with the tables of the register, which can be read; there is none of this name"
        return {}, {}, [Fault(str(folder), None, None, None, expected)]
    edition = edition_of(folder)
    frames: dict[str, pd.DataFrame] = {}
    digests: dict[str, str] = {}
    whole: set[str] = set()
    found: list[Fault] = []
    for table in TABLES:
        if table.since > edition:
            frames[table.name] = absent(table)
            whole.add(table.name)
            continue
        try:
            content = plain_content(folder, table.file)
        except DataPackageError as error:
            found += error.faults
            continue
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
    # macOS and editors keep files of their own beside those that they write.
    shown = (path for path in paths if not path.name.startswith("."))
    files = sorted(path.relative_to(folder).as_posix() for path in shown)
    expected = "only files that hold a table of the register"
    return [
        Fault(file, None, None, None, expected, nearest_of(file, sorted(_POSITION)))
        for file in files
        if file not in _POSITION
    ]


def _descriptor_faults(folder: Path) -> list[Fault]:
    try:
        content = json.loads(plain_content(folder, DESCRIPTOR))
    except DataPackageError as error:
        return [replace(each, expected=f"{each.expected}; {_REMEDY}") for each in error.faults]
    except (RecursionError, ValueError) as error:
        row = error.lineno if isinstance(error, json.JSONDecodeError) else None
        return [Fault(DESCRIPTOR, row, None, None, f"JSON in UTF-8; {_REMEDY}")]
    entries = content if isinstance(content, dict) else {}
    version, created = entries.get("version"), entries.get("created")
    found: list[Fault] = []
    if not isinstance(version, str) or version_fault(version):
        expected = version_fault(version) if isinstance(version, str) else None
        expected = f"{expected or 'a version'}; {_REMEDY}"
        found.append(Fault(DESCRIPTOR, None, "version", _said(version), expected))
    if not isinstance(created, str) or real_date(created[:10]):
        expected = f"a date written YYYY-MM-DD; {_REMEDY}"
        found.append(Fault(DESCRIPTOR, None, "created", _said(created), expected))
    return found


def _said(value: object) -> str | None:
    return None if value is None else shortened(str(value))
