"""The full-text index beside the DuckDB file: built once with the Store, then only read.

SQLite's FTS5 ranks; DuckDB selects. Both look through the same folded words, and both divide them at spaces alone, so
that a Query has one meaning. https://www.sqlite.org/fts5.html
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

import duckdb
import pandas as pd

from dashboard.model.query import Query, Term
from dashboard.model.text import fold
from dashboard.store.mentions import Mentions
from dashboard.store.selected import sql

WEIGHTS = {
    "title": 10.0,
    "places": 6.0,
    "organisations": 6.0,
    "series": 5.0,
    "dates": 5.0,
    "summary": 4.0,
    "headlines": 2.0,
    "labels": 1.0,
    "mentions": 1.0,
}
"""The columns of the index, and how much a hit in each weighs (docs/methodology.md)."""
COVERAGE = 0.5
"""What whole words, and the words beside each other, add to the rank."""
SEPARATOR = " \ue000 "
"""Stands between two texts: a letter of no script, which nobody can type into a Query, keeps phrases apart."""
MOST_RANKED = 10_000
"""So many of the best hits are ranked; a list goes on with the newest."""
ROWS_A_CHUNK = 5_000
MOST_SPELLINGS = 20_000
"""So many of the most frequent words of about the same length are compared with a misspelled one."""
NEAR = 0.7
_OWN_TEXTS = ("title", "summary", "headlines")
"""Columns whose texts are an event's own; names and labels come again and again, and are folded once."""
_fold_name = lru_cache(maxsize=5_000)(fold)

_RANKED = """
WITH hits AS (SELECT rowid AS number, bm25(texts, {weights}) AS score FROM texts WHERE texts MATCH :words),
     whole AS (SELECT rowid AS number, bm25(texts, {weights}) AS score FROM texts WHERE texts MATCH :whole)
SELECT number FROM hits
LEFT JOIN whole USING (number)
ORDER BY hits.score + {coverage} * coalesce(whole.score, 0), number DESC
LIMIT {most}"""


@dataclass(frozen=True)
class SearchIndex:
    """The index in a file. Every question opens it anew for reading, so that threads share nothing."""

    path: Path

    def ranked(self, query: Query) -> list[int]:
        """Numbers of the events that a Query finds, the best first, MOST_RANKED at most; none if it only excludes."""
        if not query.required:
            return []
        asked = {"words": _expression(query), "whole": _whole(query)}
        return [int(str(number)) for (number,) in self._ask(_ranking(), asked)]

    def has_beginning(self, word: str) -> bool:
        """Whether any word of the register begins like this folded word."""
        beyond = word + "\U0010ffff"
        found = "SELECT 1 FROM vocabulary WHERE term >= :word AND term < :beyond LIMIT 1"
        return bool(self._ask(found, {"word": word, "beyond": beyond}))

    def nearest(self, word: str) -> str | None:
        """The word of the register that is spelled most like this folded word; None where none is near."""
        rows = self._ask(
            """SELECT term FROM vocabulary
            WHERE length(term) BETWEEN :size - 2 AND :size + 2 ORDER BY doc DESC LIMIT :most""",
            {"size": len(word), "most": MOST_SPELLINGS},
        )
        near = get_close_matches(word, [str(term) for (term,) in rows], n=1, cutoff=NEAR)
        return near[0] if near else None

    def _ask(self, query: str, params: Mapping[str, str | int]) -> list[tuple[object, ...]]:
        address = f"{self.path.as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            return connection.execute(query, params).fetchall()


def _ranking() -> str:
    weights = ", ".join(str(weight) for weight in WEIGHTS.values())
    return _RANKED.format(weights=weights, coverage=COVERAGE, most=MOST_RANKED)


def _matched(term: Term) -> str:
    """A term as FTS5 writes it; folded words hold no quotation marks."""
    return f'"{" ".join(term.words)}"{"" if term.is_whole else "*"}'


def _expression(query: Query) -> str:
    required = " AND ".join(
        f"({' OR '.join(_matched(term) for term in group)})" for group in query.required
    )
    excluded = " OR ".join(_matched(term) for term in query.excluded)
    return f"({required}) NOT ({excluded})" if excluded else required


def _whole(query: Query) -> str:
    """The words of a query as whole words, and all of them beside each other: each adds to the rank."""
    words = [" ".join(term.words) for term in query.terms]
    return " OR ".join(f'"{each}"' for each in dict.fromkeys([*words, " ".join(words)]))


def add_search(connection: duckdb.DuckDBPyConnection, path: Path) -> SearchIndex:
    """Index a register that is being built: table ``search`` in DuckDB, and the file at ``path``.

    ``search`` has one row an event: ``words`` (everything it is found by, folded, padded with spaces) and ``mentions``
    (other names of what its texts name, in lines).
    """
    connection.execute(f"CREATE TABLE search_texts AS {sql('search_texts')} ORDER BY event_number")
    connection.execute(
        "CREATE TABLE search (event_number INTEGER, words VARCHAR, mentions VARCHAR)"
    )
    columns = ", ".join(WEIGHTS)
    with closing(sqlite3.connect(path)) as index:
        index.executescript(f"""
            PRAGMA journal_mode = OFF;
            CREATE VIRTUAL TABLE texts USING fts5({columns}, content='', tokenize="ascii tokenchars '_'");
            CREATE VIRTUAL TABLE vocabulary USING fts5vocab('texts', 'row');""")
        marks = ", ".join("?" * (len(WEIGHTS) + 1))
        for numbers, mentions, folded in _chunks(connection):
            index.executemany(
                f"INSERT INTO texts (rowid, {columns}) VALUES ({marks})",
                ((at, *row) for at, row in zip(numbers, folded, strict=True)),
            )
            words = [f" {SEPARATOR.join(row)} " for row in folded]
            frame = pd.DataFrame({"event_number": numbers, "words": words, "mentions": mentions})
            connection.register("raw_words", frame)
            connection.execute(
                "INSERT INTO search SELECT event_number, words, mentions FROM raw_words"
            )
            connection.unregister("raw_words")
        index.execute("INSERT INTO texts(texts) VALUES ('optimize')")
        index.commit()
    return SearchIndex(path)


def _chunks(
    connection: duckdb.DuckDBPyConnection,
) -> Iterator[tuple[list[int], list[str], list[list[str]]]]:
    """Some thousand events at a time: their numbers, mentions, and folded columns in the order of WEIGHTS."""
    mentions = Mentions(
        *(
            [row[0].split(";") for row in connection.execute(query).fetchall()]
            for query in (
                "SELECT concat_ws(';', name, alternate_names) FROM places",
                "SELECT concat_ws(';', name, acronym, aliases) FROM organisations",
            )
        )
    )
    columns = [name for name in WEIGHTS if name != "mentions"]
    folds = [fold if name in _OWN_TEXTS else _fold_name for name in columns]
    listed = ", ".join(
        f"{'e' if name in ('title', 'summary') else 'texts'}.{name}" for name in columns
    )
    reading = connection.cursor().execute(
        f"""SELECT event_number, {listed} FROM events AS e
        JOIN search_texts AS texts USING (event_number) ORDER BY event_number"""
    )
    naming = [columns.index(name) for name in (*_OWN_TEXTS, "places", "organisations", "series")]
    while rows := reading.fetchmany(ROWS_A_CHUNK):
        folded = [[*map(_folded, row[1:], folds)] for row in rows]
        named = [
            mentions.other_names(
                "\n".join(row[1 + at] for at in naming), SEPARATOR.join(texts[at] for at in naming)
            )
            for row, texts in zip(rows, folded, strict=True)
        ]
        for texts, others in zip(folded, named, strict=True):
            texts.append(_folded("\n".join(others), _fold_name))
        yield [row[0] for row in rows], ["\n".join(others) for others in named], folded


def _folded(text: str, folded: Callable[[str], str]) -> str:
    return SEPARATOR.join(filter(None, map(folded, text.split("\n"))))
