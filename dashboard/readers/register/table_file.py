"""Reads one CSV file of the register: its rows as text by the line they start at, or what is wrong with the file.

A file is UTF-8 without byte order mark, comma-separated; lines end with LF or CRLF.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from itertools import islice
from typing import Any

import pandas as pd

from dashboard.model.errors import Fault, shortened
from dashboard.model.schema import Table
from dashboard.readers.register.wording import nearest_each

_ROWS_A_CHUNK = 20_000
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_PAIRED = "a row whose quotation marks are paired"
_UTF8 = "a file in UTF-8 without byte order mark"


def frame_of(table: Table, content: bytes) -> tuple[pd.DataFrame, list[Fault]]:
    """Return the rows of one file, indexed by the line they start at, and the faults of the file."""
    if content.startswith(_UTF16_MARKS):
        return pd.DataFrame(), [Fault(table.file, None, None, None, _UTF8)]
    found: list[Fault] = []
    if content.startswith(_UTF8_MARK):
        found.append(Fault(table.file, 1, None, None, _UTF8))
        content = content.removeprefix(_UTF8_MARK)
    # Bytes that are not UTF-8 become U+FFFD, which a rule reports with row and column.
    reader = csv.reader(
        TextIOWrapper(BytesIO(content), "utf-8", errors="replace", newline=""), strict=True
    )
    rows = _rows(reader, table.file, found)
    line, header = next(rows, (1, []))
    if line != 1 or not header:
        expected = f"a first row with the columns {', '.join(table.columns)}"
        return pd.DataFrame(), found or [Fault(table.file, 1, None, None, expected)]
    found += _header_faults(table, header)
    columns = [name for name in table.columns if name in header]
    if not columns:
        return pd.DataFrame(), found
    chunks = [pd.DataFrame([], columns=columns, dtype="str")]
    at = [header.index(name) for name in columns]
    while chunk := list(islice(rows, _ROWS_A_CHUNK)):
        lines, cells = zip(*chunk, strict=True)
        values = {name: [row[i] for row in cells] for name, i in zip(columns, at, strict=True)}
        chunks.append(pd.DataFrame(values, index=list(lines), dtype="str"))
    return pd.concat(chunks), found


def _rows(reader: Any, file: str, found: list[Fault]) -> Iterator[tuple[int, list[str]]]:
    """Line and cells of each row as wide as the first one; the others become faults."""
    width: int | None = None
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            is_long = "limit" in str(error)
            expected = f"{_PAIRED}, and cells of at most {csv.field_size_limit():,} letters"
            found.append(Fault(file, line, None, None, expected if is_long else _PAIRED))
            continue
        if width is None:
            width = len(row)
        if len(row) == width:
            yield line, row
        elif row:
            expected = f"{width} cells as in the header; put quotation marks around commas"
            found.append(Fault(file, line, None, f"{len(row)} cells", expected))
        else:
            found.append(Fault(file, line, None, None, "no empty line"))


def _header_faults(table: Table, header: list[str]) -> Iterator[Fault]:
    times = Counter(header)
    missing = [name for name in table.columns if name not in times]
    surplus = [name for name in header if name not in table.columns]
    near = nearest_each(missing, sorted(surplus)) | nearest_each(surplus, sorted(missing))
    for name in missing:
        expected = "this column in the header; it is missing"
        yield Fault(table.file, 1, name, None, expected, near.get(name))
    for name in surplus:
        expected = "no column other than those of the table"
        yield Fault(table.file, 1, shortened(name), None, expected, near.get(name))
    for name in sorted(name for name, count in times.items() if count > 1):
        yield Fault(table.file, 1, shortened(name), None, "each column once")
    if sorted(header) == sorted(table.columns) and tuple(header) != table.columns:
        expected = f"columns in the order {', '.join(table.columns)}"
        yield Fault(table.file, 1, None, shortened(", ".join(header)), expected)
