"""The full-text index beside the DuckDB file: built once with the Store (indexing.py), then only read.

SQLite's FTS5 tells which events a Query finds, for the filter of words and for the search page alike, and ranks them.
https://www.sqlite.org/fts5.html
"""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from dashboard.model.query import Query, Term
from dashboard.store.mentions import Mentions

WEIGHTS = {
    "title": 10.0,
    "places": 6.0,
    "organisations": 6.0,
    "series": 5.0,
    "programmes": 5.0,
    "dates": 5.0,
    "summary": 4.0,
    "outcomes": 4.0,
    "headlines": 2.0,
    "labels": 1.0,
    "mentions": 1.0,
}
"""The columns of the index, and the weight of a hit in each (docs/methodology.md)."""
COVERAGE = 0.5
"""What hits of whole words, and of the words next to each other, add to the rank."""
MOST_RANKED = 10_000
"""The number of best hits that are ranked; after them a list continues with the newest events."""
MOST_SPELLINGS = 20_000
"""The number of frequent words of similar length that a misspelled word is compared with."""
NEAR = 0.7
MOST_FOUND = 64
"""The number of recent queries whose results are cached."""

_RANKED = """
WITH hits AS (SELECT rowid AS number, bm25(texts, {weights}) AS score FROM texts WHERE texts MATCH :words),
     whole AS (SELECT rowid AS number, bm25(texts, {weights}) AS score FROM texts WHERE texts MATCH :whole)
SELECT number FROM hits
LEFT JOIN whole USING (number)
ORDER BY hits.score + {coverage} * coalesce(whole.score, 0), number DESC
LIMIT {most}"""


@dataclass(frozen=True)
class SearchIndex:
    """The full-text index of ``size`` events in a file. Each question opens it anew: threads share nothing.

    ``mentions`` finds the other names of what a text names.
    """

    path: Path
    size: int
    mentions: Mentions

    def found(self, query: Query) -> str:
        """Return which events a Query finds, as a text with one letter for each event: 1 at the event's number, else 0.

        Such a text is passed to DuckDB a hundred times faster than a list of numbers.
        """
        return _found(self, query)

    def finds(self, query: Query) -> bool:
        """Return whether a Query finds any event."""
        return "1" in self.found(query)

    def matching(self, query: Query) -> list[int]:
        """Return the numbers of the events that a Query finds."""
        found = "SELECT rowid FROM texts WHERE texts MATCH :words"
        return [int(str(number)) for (number,) in self._ask(found, {"words": _expression(query)})]

    def ranked(self, query: Query) -> list[int]:
        """Return the numbers of the events that a Query finds, the best first, at most MOST_RANKED.

        Empty where the Query only excludes.
        """
        return list(_ranked(self, query))

    def in_order(self, query: Query) -> list[int]:
        """Return the same as ``ranked``, without the cache."""
        params = {"words": _expression(query), "whole": _whole(query)}
        return [int(str(number)) for (number,) in self._ask(_ranking(), params)]

    def has_beginning(self, word: str) -> bool:
        """Return whether any word of the register begins with this folded word."""
        beyond = word + "\U0010ffff"
        found = "SELECT 1 FROM vocabulary WHERE term >= :word AND term < :beyond LIMIT 1"
        return bool(self._ask(found, {"word": word, "beyond": beyond}))

    def nearest(self, word: str) -> str | None:
        """Return the word of the register that is spelled most like this folded word; None where none is near."""
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


@lru_cache(maxsize=MOST_FOUND)
def _found(index: SearchIndex, query: Query) -> str:
    # FTS5 finds what has words; where a query only excludes, its answer is all the rest.
    found, others = (b"1", b"0") if query.required else (b"0", b"1")
    letters = bytearray(b"0" + others * index.size)
    for number in index.matching(query if query.required else Query((query.excluded,))):
        letters[number : number + 1] = found
    return letters.decode()


@lru_cache(maxsize=MOST_FOUND)
def _ranked(index: SearchIndex, query: Query) -> tuple[int, ...]:
    return tuple(index.in_order(query)) if query.required else ()
