"""UCDP's Georeferenced Event Dataset (GED), as a reader loads it: deaths in organised violence by month.

Source: https://ucdp.uu.se/downloads/, CSV or the published zip; CC BY 4.0; from 1989 to the end of the year before its
version. Sundberg and Melander, 2013, Journal of Peace Research 50(4); codebook of version 23.1. Nothing of it ships
with the dashboard. Numbers may be written as floats; a violent event may stretch over days, and is counted in the month
in which it begins. The file is not trusted: it is read row by row, and held never whole.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import IO
from zipfile import is_zipfile

import pandas as pd

from dashboard.model.archive import opened_zip
from dashboard.model.cells import number
from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.package import Unread
from dashboard.model.reader import Source
from dashboard.readers.ucdp.rows import rows

COUNTRIES = {371: "AM", 372: "GE", 373: "AZ"}
"""Gleditsch and Ward numbers of the three countries, and our codes (http://ksgleditsch.com/statelist.html)."""
COLUMNS = ("country_id", "date_start", "date_prec", "best", "low", "high")
LEAST_EXACT = 4
"""Up to this date_prec the month is known; 5 stands for an event known only by more than a month."""
LARGEST_PRECISION = 5
MOST_DEATHS = 1_000_000_000
"""Of one event; more is no number of deaths."""
MOST_BYTES = 800_000_000
"""Of a file after it is unpacked: version 25.1 has a third of a gigabyte."""
CITATION = "UCDP Georeferenced Event Dataset, Uppsala University, CC BY 4.0"
_DATE = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ][0-9:.]+(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?")


@dataclass(frozen=True)
class Deaths:
    """Deaths in organised violence in the three countries.

    ``months`` has one row for each month with deaths, oldest first: month (first day), best, low, high (deaths),
    event_count. ``left_out`` is the number of violent events whose month is not known, ``deaths_left_out`` their
    deaths (best).
    """

    months: pd.DataFrame
    left_out: int
    deaths_left_out: int

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Return the months."""
        return {"deaths_by_month": self.months}

    @property
    def unread(self) -> Sequence[Unread]:
        """Return the violent events whose month is not known."""
        why = f"known only by more than a month; {self.deaths_left_out:,} deaths"
        return [Unread("violent event", self.left_out, why)] if self.left_out else []


@dataclass
class _Sum:
    """Deaths of several events."""

    best: float = 0
    low: float = 0
    high: float = 0
    event_count: int = 0

    def add(self, best: float, low: float, high: float) -> None:
        self.best, self.low, self.high = self.best + best, self.low + low, self.high + high
        self.event_count += 1


@dataclass
class _Tally:
    """Deaths of the events so far, by month, and of those whose month is not known."""

    by_month: dict[date, _Sum] = field(default_factory=dict)
    undated: _Sum = field(default_factory=_Sum)


def read(source: Source) -> Deaths:
    """Read a CSV file, or a zip with one in it. Raises DataPackageError with the first fault."""
    tally = _Tally()
    with (
        source.opened() as file,
        _unpacked(source.name, file) as table,
        closing(rows(source.name, table, COLUMNS)) as events,
    ):
        for line, cells in events:
            _take(tally, source.name, line, cells)
    months = [(month, *vars(deaths).values()) for month, deaths in sorted(tally.by_month.items())]
    frame = pd.DataFrame(months, columns=["month", "best", "low", "high", "event_count"])
    types = {"best": "float64", "low": "float64", "high": "float64", "event_count": "int64"}
    frame = frame.astype({"month": "datetime64[us]", **types})
    return Deaths(frame, tally.undated.event_count, int(tally.undated.best))


@contextmanager
def _unpacked(name: str, file: IO[bytes]) -> Iterator[IO[bytes]]:
    """The file itself, or the one table in it where it is a zip."""
    # A device has no size, and zipfile would look for its end.
    size = file.seek(0, 2)
    if not (size and is_zipfile(file)):
        if size > MOST_BYTES:
            raise DataPackageError([Fault(name, None, None, None, f"at most {MOST_BYTES:,} bytes")])
        file.seek(0)
        yield file
        return
    with opened_zip(name, file, MOST_BYTES) as archive:
        tables = archive.ending("csv")
        if len(tables) != 1:
            raise archive.fault(f"a zip with one CSV file, not {len(tables)}")
        with archive.open(tables[0]) as table:
            yield table


def _take(tally: _Tally, name: str, line: int, cells: tuple[str, ...]) -> None:
    """Add one event to the tally, if it took place in one of the three countries."""
    named = dict(zip(COLUMNS, cells, strict=True))

    def fault(column: str, expected: str) -> DataPackageError:
        return DataPackageError([Fault(name, line, column, named[column], expected)])

    country = _number(named["country_id"])
    if country is None:
        raise fault("country_id", "a number")
    if country not in COUNTRIES:
        return
    numbers = {column: _number(named[column]) for column in ("date_prec", "best", "low", "high")}
    for column, value in numbers.items():
        most = LARGEST_PRECISION if column == "date_prec" else MOST_DEATHS
        if value is None or not 0 <= value <= most:
            raise fault(column, f"a number from 0 to {most:,}")
    precision, best, low, high = (value or 0 for value in numbers.values())
    day = _day(named["date_start"])
    if day is None:
        raise fault("date_start", "a date, YYYY-MM-DD")
    is_dated = precision <= LEAST_EXACT
    month = tally.by_month.setdefault(day.replace(day=1), _Sum()) if is_dated else tally.undated
    month.add(best, low, high)


@lru_cache(maxsize=4096)
def _number(cell: str) -> float | None:
    return number(cell.strip())


@lru_cache(maxsize=4096)
def _day(cell: str) -> date | None:
    """The day of a date, whatever time of that day stands behind it."""
    found = _DATE.fullmatch(cell.strip())
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
