"""The Store: an embedded DuckDB file, built once from a data package and then only read."""

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
from dashboard.model.selection import Known, fixed_choices
from dashboard.model.text import fold
from dashboard.model.vocabulary import Term, Vocabulary, vocabularies
from dashboard.readers import read_package
from dashboard.readers.register.editions import EDITION
from dashboard.readers.register.folder import DESCRIPTOR, default_folder
from dashboard.readers.register.labels import labels
from dashboard.store.indexing import add_search
from dashboard.store.parameters import listed
from dashboard.store.search_index import SearchIndex
from dashboard.store.selection_sql import sql

SHIPPED_GEOGRAPHY = Path(__file__).parents[2] / "data" / "geo"


@dataclass(frozen=True)
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
    _folder: tempfile.TemporaryDirectory[str]

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
        """Close the connection and delete the database file; no question can be asked afterwards."""
        self._connection.close()
        self._folder.cleanup()

    def ask(self, query: str, params: Mapping[str, object]) -> pd.DataFrame:
        """Return the rows of a query with bound parameters; safe to call from several threads.

        A Query among the parameters is replaced by the events that it finds.
        """
        whole, bound = listed(query, params)
        found = {
            name: self.index.found(value) if isinstance(value, Query) else value
            for name, value in bound.items()
        }
        return self._connection.cursor().execute(whole, found).df()


def open_store(path: Path | None = None) -> Store:
    """Return the Store of a data folder; by default of the folder named by DASHBOARD_DATA, else of the shipped one.

    The path may also be a file from which a reader makes a whole register. A register without labels for maps gets the
    shipped ones. Raises DataPackageError with every fault; then nothing is loaded.
    """
    package = read_package(path or default_folder())
    own = package.folder / "geo" if package.folder else SHIPPED_GEOGRAPHY
    return build(package, labels(own if own.is_dir() else SHIPPED_GEOGRAPHY))


def build(package: Package, labels: pd.DataFrame) -> Store:
    """Return the Store of a package that has been read and checked."""
    folder = tempfile.TemporaryDirectory(prefix="peace-atlas-")
    path = Path(folder.name) / "register.duckdb"
    with duckdb.connect(path) as connection:
        for name, frame in package.tables.items():
            connection.register(f"raw_{name}", frame)
        connection.execute(sql("build"))
        _add_names(connection)
        index = add_search(connection, Path(folder.name) / "search.sqlite")
        span = connection.execute(
            "SELECT count(*), min(start_year), max(start_year) FROM events"
        ).fetchall()
        for name in package.tables:
            connection.unregister(f"raw_{name}")
    event_count, first_year, last_year = span[0]
    return Store(
        version=package.version,
        created=package.created,
        fingerprint=package.fingerprint,
        terms=_terms(package),
        event_count=event_count,
        first_year=first_year or package.created.year,
        last_year=last_year or package.created.year,
        labels=labels,
        purposes=_purposes(package),
        folder=package.folder,
        index=index,
        filled=package.filled,
        _connection=duckdb.connect(path, read_only=True),
        _folder=folder,
    )


def _add_names(connection: duckdb.DuckDBPyConnection) -> None:
    """Add the folded names of organisations, with a leading space, so that a query can find beginnings of words."""
    texts = connection.execute(sql("organisation_names")).df()
    texts["words"] = " " + texts["words"].map(fold)
    connection.register("raw_texts", texts)
    connection.execute(
        "CREATE TABLE organisation_names AS SELECT organisation_id, words FROM raw_texts ORDER BY organisation_id"
    )
    connection.unregister("raw_texts")


def _purposes(package: Package) -> dict[str, str]:
    themes = package.tables["themes"]
    codes = zip(themes["code"], themes["dac_purpose_code"], strict=True)
    return {theme: purpose for theme, purpose in codes if purpose}


def _terms(package: Package) -> dict[str, Vocabulary]:
    rows = {
        name: [
            {str(key): str(cell) for key, cell in row.items()} for row in frame.to_dict("records")
        ]
        for name, frame in package.tables.items()
        if "code" in frame
    }
    return vocabularies(rows) | {
        "organisations": _named(
            package, "organisations", "organisation_id", "name", ("acronym", "aliases"), "parent_id"
        ),
        "places": _named(package, "places", "place_id", "name", ("alternate_names",), "country"),
        "series": _named(package, "series", "series_id", "label", (), "conflicts"),
        "programmes": _named(package, "programmes", "programme_id", "label", (), "conflicts"),
    }


def _named(
    package: Package, name: str, key: str, label: str, others: tuple[str, ...], group: str
) -> Vocabulary:
    """Records of a table as terms; the description holds the ``others``: its further names."""
    frame = package.tables[name].sort_values(
        label, key=lambda labels: labels.map(fold), kind="stable"
    )
    more = ["; ".join(filter(None, names)) for names in frame[list(others)].itertuples(index=False)]
    cells = zip(frame[key], frame[label], more, frame[group], strict=True)
    return Vocabulary(
        name,
        [
            Term(code, text, further, order, under)
            for order, (code, text, further, under) in enumerate(cells, 1)
        ],
    )
