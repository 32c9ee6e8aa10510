"""Builds the full-text index: every text of every event, folded, with other names of what it names, in SQLite.

Names and labels occur in many events, so each is folded, and searched for names, once. Titles, summaries, outcomes and
headlines belong to one event.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache, lru_cache
from pathlib import Path

import duckdb

from dashboard.model.text import fold
from dashboard.store.mentions import MENTIONING, Mentions
from dashboard.store.search_index import WEIGHTS
from dashboard.store.selection_sql import sql

SEPARATOR = " \ue000 "
"""Stands between two texts, so that no phrase matches across them: a character that no reader types."""
ROWS_A_CHUNK = 5_000
MOST_CELLS = 20_000
"""Size of the cache of folded names and labels."""
WORDS_IN_MEMORY = 64 << 20
"""Bytes of the index collected in memory before they are written; more means less merging later."""
_OWN = ("title", "summary", "outcomes", "headlines")
_READ = tuple(name for name in WEIGHTS if name != "mentions")

Cell = tuple[str, tuple[str, ...]]
"""The searchable content of a cell: its folded lines, and the other names of what they name."""


def mentions_of(connection: duckdb.DuckDBPyConnection) -> Mentions:
    """Return what finds the names of a register's places and organisations in texts."""
    return Mentions(
        *(
            # A name may hold the separator of lists; names in lists do not.
            [(*own, *others.split(";")) for *own, others in connection.execute(query).fetchall()]
            for query in (
                "SELECT name, alternate_names FROM places",
                "SELECT name, acronym, aliases FROM organisations",
            )
        )
    )


def add_search(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Write the index of the events of a register that is being built to a file at ``path``."""
    mentions = mentions_of(connection)
    columns = ", ".join(WEIGHTS)
    marks = ", ".join("?" * (len(WEIGHTS) + 1))
    with closing(sqlite3.connect(path)) as index:
        # Nobody reads the file before it is whole, and it is made anew with every Store: nothing is written twice.
        index.executescript(f"""
            PRAGMA journal_mode = OFF;
            PRAGMA synchronous = OFF;
            CREATE VIRTUAL TABLE texts USING fts5({columns}, content='', tokenize="ascii tokenchars '_'");
            CREATE VIRTUAL TABLE vocabulary USING fts5vocab('texts', 'row');
            INSERT INTO texts(texts, rank) VALUES ('hashsize', {WORDS_IN_MEMORY}), ('automerge', 0);""")
        for rows in _chunks(connection, mentions):
            index.executemany(f"INSERT INTO texts (rowid, {columns}) VALUES ({marks})", rows)
        index.execute("INSERT INTO texts(texts) VALUES ('optimize')")
        index.commit()


def _chunks(
    connection: duckdb.DuckDBPyConnection, mentions: Mentions
) -> Iterator[list[tuple[int | str, ...]]]:
    """Some thousand events at a time: their numbers and folded columns in the order of WEIGHTS."""
    readers = [_reader(name, mentions) for name in _READ]
    naming = [_READ.index(name) for name in MENTIONING]

    @lru_cache(maxsize=MOST_CELLS)
    def brought(others: tuple[str, ...]) -> str:
        return _joined(map(folded_name, dict.fromkeys(others)))

    folded_name = cache(fold)
    reading = connection.cursor().execute(
        f"SELECT event_number, {', '.join(_READ)} FROM ({sql('search_texts').format(listed='events')})"
    )
    while rows := reading.fetchmany(ROWS_A_CHUNK):
        found = []
        for number, *texts in rows:
            cells = [read(text) for read, text in zip(readers, texts, strict=True)]
            others = sum((cells[at][1] for at in naming), ())
            found.append((number, *(folded for folded, _ in cells), brought(others)))
        yield found


def _reader(column: str, mentions: Mentions) -> Callable[[str], Cell]:
    """What reads the cells of a column; cells that come again and again are read once."""
    names = mentions.other_names if column in MENTIONING else lambda text, folded: []

    def read(text: str) -> Cell:
        lines = [(line, fold(line)) for line in text.split("\n")]
        found = [other for line, folded in lines for other in names(line, folded)]
        return _joined(folded for _, folded in lines), tuple(dict.fromkeys(found))

    return read if column in _OWN else lru_cache(maxsize=MOST_CELLS)(read)


def _joined(texts: Iterator[str]) -> str:
    return SEPARATOR.join(filter(None, texts))
