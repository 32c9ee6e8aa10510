"""Writes the files of a Store from a data package, and reads what of them is held in memory.

Three files: the DuckDB database, the full-text index, and what is known of the register without asking.
"""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import duckdb

from dashboard.model.package import Filled, Package
from dashboard.model.text import fold
from dashboard.model.vocabulary import Term, Vocabulary, vocabularies
from dashboard.store.indexing import add_search
from dashboard.store.selection_sql import sql

DATABASE, INDEX, FACTS = FILES = ("register.duckdb", "search.sqlite", "register.json")
"""The names of the three files."""
BROKEN = (OSError, ValueError, KeyError, TypeError, duckdb.Error, sqlite3.Error)
"""What is raised where files cannot be written, or read, or hold something else."""


@dataclass(frozen=True)
class Facts:
    """What is known of a register without asking the database; the fields are those of the Store."""

    version: str
    created: date
    fingerprint: str
    event_count: int
    first_year: int
    last_year: int
    purposes: Mapping[str, str]
    filled: Sequence[Filled]
    terms: Mapping[str, Vocabulary]


def write(package: Package, folder: Path) -> None:
    """Write the three files of a package that has been read and checked into an empty folder."""
    with duckdb.connect(folder / DATABASE) as connection:
        for name, frame in package.tables.items():
            connection.register(f"raw_{name}", frame)
        connection.execute(sql("build"))
        _add_names(connection)
        add_search(connection, folder / INDEX)
        span = connection.execute(
            "SELECT count(*), min(start_year), max(start_year) FROM events"
        ).fetchall()
        for name in package.tables:
            connection.unregister(f"raw_{name}")
    event_count, first_year, last_year = span[0]
    facts = {
        "version": package.version,
        "created": package.created.isoformat(),
        "fingerprint": package.fingerprint,
        "event_count": event_count,
        "first_year": first_year or package.created.year,
        "last_year": last_year or package.created.year,
        "purposes": _purposes(package),
        "filled": [asdict(each) for each in package.filled],
        "terms": {
            name: [asdict(term) for term in vocabulary.values()]
            for name, vocabulary in _terms(package).items()
        },
    }
    (folder / FACTS).write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")


def facts(folder: Path) -> Facts:
    """Return what the file of facts in a folder holds. Raises one of BROKEN."""
    held = json.loads((folder / FACTS).read_text("utf-8"))
    terms = {
        name: Vocabulary(name, [Term(**term) for term in rows])
        for name, rows in held.pop("terms").items()
    }
    created = date.fromisoformat(held.pop("created"))
    filled = tuple(Filled(**each) for each in held.pop("filled"))
    return Facts(terms=terms, created=created, filled=filled, **held)


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
