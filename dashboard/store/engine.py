"""The Store: an embedded DuckDB file, built once from a data package and then only read."""

import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

import duckdb
import pandas as pd

from dashboard.model.dimensions import FILTERS
from dashboard.model.fingerprint import fingerprint_of
from dashboard.model.package import Filled, Package
from dashboard.model.query import Query
from dashboard.model.reader import is_folder
from dashboard.model.selection import Known, fixed_choices
from dashboard.model.vocabulary import Vocabulary
from dashboard.readers import read_package
from dashboard.readers.register.editions import EDITION
from dashboard.readers.register.folder import DESCRIPTOR, default_folder
from dashboard.readers.register.labels import labels
from dashboard.store import building, kept_files
from dashboard.store.indexing import mentions_of
from dashboard.store.kept_files import Files
from dashboard.store.parameters import listed
from dashboard.store.search_index import SearchIndex

SHIPPED_GEOGRAPHY = Path(__file__).parents[2] / "data" / "geo"
MOST_OF_ONE_THREAD = 20_000
"""Up to so many events a question is answered by one thread: to share it out costs more than it saves."""


@dataclass(frozen=True)
class Place:
    """Where a Store is: the folder of its files, and the data folder that they were built from."""

    files: Path
    source: Path | None


@dataclass(frozen=True, eq=False)
class Store:
    """The tables of one version of the data, ready for questions.

    ``terms`` has every vocabulary and, in the same form, organisations, places and processes: the label of each code.
    ``event_count`` is the number of all events; the first event begins in ``first_year``, the last in ``last_year``.
    ``labels`` name countries and seas on maps; ``purposes`` are OECD DAC purpose codes by theme. ``folder`` holds the
    files that the Store was built from; ``index`` is the full-text index. ``filled`` is what a package of an edition
    before this one got when it was opened.
    """

    version: str
    created: date
    fingerprint: str
    terms: Mapping[str, Vocabulary]
    event_count: int
    first_year: int
    last_year: int
    labels: pd.DataFrame
    purposes: Mapping[str, str]
    folder: Path | None
    index: SearchIndex
    filled: Sequence[Filled]
    _connection: duckdb.DuckDBPyConnection
    _files: Files

    @property
    def known(self) -> Known:
        """The codes that can be chosen, for each filter."""
        return {
            each.name: self.terms[each.options] for each in FILTERS if each.options
        } | fixed_choices()

    @property
    def last_full_year(self) -> int:
        """The last complete year of the register: the year before the one it was made in."""
        return min(self.last_year, self.created.year - 1)

    @property
    def edition(self) -> int:
        """The edition of the package that it was built from; of one before this one, some tables were filled in."""
        return EDITION - 1 if self.filled else EDITION

    @property
    def place(self) -> Place:
        """Where it is, for other processes (``reopened``)."""
        return Place(self._files.folder, self.folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def is_as_in_folder(self) -> bool:
        """Return whether the files that it was built from are still the same, byte for byte."""
        if self.folder is None or not (self.folder / DESCRIPTOR).is_file():
            return False
        try:
            return fingerprint_of(self.folder, self.version) == self.fingerprint
        except OSError:
            return False

    def close(self) -> None:
        """Close the connection and let go of the files; no question can be asked afterwards."""
        self._connection.close()
        self._files.release()

    def ask(self, query: str, params: Mapping[str, object]) -> pd.DataFrame:
        """Return the rows of a query with bound parameters; safe to call from several threads.

        A Query among the parameters is replaced by the events that it finds.
        """
        return self._executed(query, params).df()

    def ask_rows(self, query: str, params: Mapping[str, object]) -> list[dict[str, object]]:
        """Return the same as plain values by column, None where missing: faster than a frame of few rows."""
        found = self._executed(query, params)
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    def _executed(self, query: str, params: Mapping[str, object]) -> duckdb.DuckDBPyConnection:
        whole, bound = listed(query, params)
        found = {
            name: self.index.found(value) if isinstance(value, Query) else value
            for name, value in bound.items()
        }
        return self._connection.cursor().execute(whole, found)


def open_store(path: Path | None = None) -> Store:
    """Return the Store of a data folder; by default of the folder named by DASHBOARD_DATA, else of the shipped one.

    Its files are kept (kept_files.py), so that a folder is read and checked once, and later starts only open them. The
    path may also be a file from which a reader makes a whole register. A register without labels for maps gets the
    shipped ones. Raises DataPackageError with every fault; then nothing is loaded.
    """
    path = path or default_folder()
    source = path if is_folder(path) else None

    def write(folder: Path) -> None:
        building.write(read_package(path), folder)

    files = kept_files.kept(path, write) or kept_files.temporary(write)
    try:
        return _opened(files, _labels_of(source), source)
    except BaseException:
        files.release()
        raise


def reopened(place: Place) -> Store:
    """Return a Store over the files of one that another process holds open, which keeps them for both."""
    return _opened(Files(place.files, lambda: None), _labels_of(place.source), place.source)


def _labels_of(source: Path | None) -> pd.DataFrame:
    own = source / "geo" if source else SHIPPED_GEOGRAPHY
    return labels(own if is_folder(own) else SHIPPED_GEOGRAPHY)


def build(package: Package, labels: pd.DataFrame) -> Store:
    """Return the Store of a package that has been read and checked; its files are temporary."""
    files = kept_files.temporary(lambda folder: building.write(package, folder))
    return _opened(files, labels, package.folder)


def _opened(files: Files, labels: pd.DataFrame, source: Path | None) -> Store:
    facts = building.facts(files.folder)
    # Several processes may read the same files: what does not fit into memory goes to a folder of each.
    spill = Path(tempfile.gettempdir()) / f"peace-atlas-spill-{os.getpid()}"
    config: dict[str, str | bool | int | float | list[str]] = {"temp_directory": str(spill)}
    if facts.event_count <= MOST_OF_ONE_THREAD:
        config["threads"] = 1
    connection = duckdb.connect(files.folder / building.DATABASE, read_only=True, config=config)
    index = SearchIndex(
        files.folder / building.INDEX, facts.event_count, mentions_of(connection.cursor())
    )
    return Store(
        **vars(facts),
        labels=labels,
        folder=source,
        index=index,
        _connection=connection,
        _files=files,
    )
