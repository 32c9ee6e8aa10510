"""Rows of a CSV file that is not trusted, one at a time: a row, a line and the number of rows are bounded."""

import csv
from collections.abc import Generator, Iterator, Sequence
from io import TextIOWrapper
from operator import itemgetter
from typing import IO

from dashboard.model.errors import DataPackageError, Fault

MOST_LETTERS = 1_000_000
"""Of one row, in however many lines: the longest row of version 25.1 has some thousand."""
MOST_ROWS = 1_000_000
"""Empty lines count; version 25.1 has fewer than 400,000 events."""

Row = tuple[int, tuple[str, ...]]
"""The line in which a row begins, and its cells of the columns that were asked for."""


def rows(name: str, table: IO[bytes], columns: Sequence[str]) -> Generator[Row]:
    """Each row below the header with its cells of these columns, of which there are at least two.

    Raises
    ------
    DataPackageError
        Where a column is missing or occurs twice, where a row has not as many cells as the header, where the bytes are
        no CSV in UTF-8, and where a bound is passed; rows before that have been given.
    """
    text = TextIOWrapper(table, "utf-8-sig", newline="")
    lines = _Lines(name, text)
    try:
        yield from _rows(name, lines, columns)
    except (csv.Error, UnicodeDecodeError) as error:
        raise _fault(name, f"a CSV file in UTF-8 ({error})", lines.first) from None
    finally:
        # A file that was loaded stays open for whoever reads it again.
        text.detach()


def _rows(name: str, lines: "_Lines", columns: Sequence[str]) -> Iterator[Row]:
    reader = csv.reader(lines, strict=True)
    header = next(reader, [])
    _check_columns(name, header, columns)
    pick = itemgetter(*(header.index(column) for column in columns))
    lines.next_row()
    for count, cells in enumerate(reader, 1):
        if count > MOST_ROWS:
            raise _fault(name, f"at most {MOST_ROWS:,} rows")
        if cells and len(cells) != len(header):
            found, expected = f"{len(cells)} cells", f"{len(header)} cells as in the header"
            raise DataPackageError([Fault(name, lines.first, None, found, expected)])
        if cells:
            yield lines.first, pick(cells)
        lines.next_row()


def _check_columns(name: str, header: Sequence[str], columns: Sequence[str]) -> None:
    for column in columns:
        if header.count(column) != 1:
            once = ", once" if column in header else ""
            expected = f"the column {column} of UCDP GED{once}"
            raise DataPackageError([Fault(name, 1, column, None, expected)])


class _Lines:
    """Lines of a text as csv asks for them. ``first`` is the number of the line in which the row at hand begins."""

    def __init__(self, name: str, text: TextIOWrapper) -> None:
        self.first, self._count, self._held = 1, 0, 0
        self._name, self._text = name, text

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._text.readline(MOST_LETTERS + 1)
        if not line:
            raise StopIteration
        self._count += 1
        self._held += len(line)
        if self._held > MOST_LETTERS:
            raise _fault(self._name, f"rows of at most {MOST_LETTERS:,} letters", self.first)
        return line

    def next_row(self) -> None:
        """Begin the next row: what was held of the one before is let go."""
        self.first, self._held = self._count + 1, 0


def _fault(name: str, expected: str, row: int | None = None) -> DataPackageError:
    return DataPackageError([Fault(name, row, None, None, expected)])
