"""The whole data package as a zip: its tables, descriptor, README and licence, unchanged."""

from datetime import date
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dashboard.exports.provenance import provenance
from dashboard.model.errors import ExportError
from dashboard.model.selection import Selection
from dashboard.model.tables import TABLES
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator

DESCRIPTOR = "datapackage.json"
FOLDER = "south-caucasus-peace-atlas"
_PAPERS = ("README.md", "LICENSE")
_BYTES_A_PIECE = 1 << 20
_FIRST_DAY, _LAST_DAY = date(1980, 1, 1), date(2107, 12, 31)
"""The days that an entry of a zip can have."""


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write the zip. It is the whole register, whatever the Selection: a part would not fit its descriptor.

    The same data give the same bytes. Raises ExportError where the files are gone or another version than the Store.
    """
    folder = _folder(store)
    entries = provenance(store, Selection(), tr, site).lines(tr.knowing(store.terms))
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for path in _files(folder):
            entry = _entry(path.relative_to(folder).as_posix(), store)
            with path.open("rb") as source, archive.open(entry, "w") as target:
                while piece := source.read(_BYTES_A_PIECE):
                    target.write(piece)
        text = "".join(f"{name}: {value}\n" for name, value in entries)
        archive.writestr(_entry("PROVENANCE.txt", store), text)


def _folder(store: Store) -> Path:
    folder = store.folder
    if folder is None or not store.is_as_in_folder():
        raise ExportError(
            "The files of the data package are gone or have changed since they were read. Start the dashboard again, "
            "or take the events as CSV or JSON instead."
        )
    return folder


def _files(folder: Path) -> list[Path]:
    named = [DESCRIPTOR, *_PAPERS, *(table.file for table in TABLES)]
    paths = [folder / name for name in named]
    geography = (path for path in (folder / "geo").glob("*") if not path.name.startswith("."))
    return [path for path in [*paths, *sorted(geography)] if path.is_file()]


def _entry(name: str, store: Store) -> ZipInfo:
    """An entry dated as the register, so that the bytes do not depend on when the zip was made."""
    day = min(max(store.created, _FIRST_DAY), _LAST_DAY)
    entry = ZipInfo(f"{FOLDER}/{name}", (day.year, day.month, day.day, 0, 0, 0))
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry
