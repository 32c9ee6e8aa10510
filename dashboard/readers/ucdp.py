"""UCDP's Georeferenced Event Dataset (GED), as a reader loads it: deaths in organised violence by month.

Source: https://ucdp.uu.se/downloads/, CSV or the published zip; CC BY 4.0; from 1989 to the end of the year before its
version. Sundberg and Melander, 2013, Journal of Peace Research 50(4); codebook of version 23.1. Nothing of it ships
with the dashboard. Numbers may be written as floats; a violent event may stretch over days, and is counted in the month
in which it begins.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO
from zipfile import is_zipfile

import numpy as np
import pandas as pd

from dashboard.model.archive import opened_zip
from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.package import Unread
from dashboard.model.reader import Reader, Source
from dashboard.model.text import later

COUNTRIES = {"371": "AM", "372": "GE", "373": "AZ"}
"""Gleditsch and Ward numbers of the three countries, and our codes (http://ksgleditsch.com/statelist.html)."""
COLUMNS = ("country_id", "date_start", "date_prec", "best", "low", "high")
LEAST_EXACT = 4
"""Up to this date_prec the month is known; 5 stands for an event known only by more than a month."""
MOST_BYTES = 1_500_000_000
"""Of a file after it is unpacked: version 25.1 has a third of a gigabyte."""
ROWS_A_CHUNK = 100_000
CITATION = "UCDP Georeferenced Event Dataset, Uppsala University, CC BY 4.0"


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


def read(source: Source) -> Deaths:
    """Read a CSV file, or a zip with one in it. Raises DataPackageError with the first fault."""
    try:
        with source.opened() as file, _unpacked(source.name, file) as table:
            parts = list(_chunks(source.name, table))
    except (pd.errors.ParserError, pd.errors.EmptyDataError, UnicodeDecodeError) as error:
        raise _fault(source.name, f"a CSV file in UTF-8 ({error})") from None
    events = pd.concat(parts, ignore_index=True) if parts else _nothing()
    is_dated = events["date_prec"] <= LEAST_EXACT
    months = (
        events[is_dated]
        .groupby("month", as_index=False)
        .agg(
            best=("best", "sum"),
            low=("low", "sum"),
            high=("high", "sum"),
            event_count=("best", "size"),
        )
    )
    lost = events[~is_dated]
    return Deaths(months, len(lost), int(lost["best"].sum()))


def _chunks(name: str, table: IO[bytes]) -> Iterator[pd.DataFrame]:
    chunks = pd.read_csv(
        table, dtype=str, keep_default_na=False, chunksize=ROWS_A_CHUNK, encoding="utf-8"
    )
    for chunk in chunks:
        _check_columns(name, list(chunk.columns))
        yield _typed(name, chunk)


@contextmanager
def _unpacked(name: str, file: IO[bytes]) -> Iterator[IO[bytes]]:
    """The file itself, or the one table in it where it is a zip."""
    if not is_zipfile(file):
        file.seek(0)
        yield file
        return
    with opened_zip(name, file, MOST_BYTES) as archive:
        tables = archive.ending("csv")
        if len(tables) != 1:
            raise archive.fault(f"a zip with one CSV file, not {len(tables)}")
        with archive.open(tables[0]) as table:
            yield table


def _check_columns(name: str, columns: Sequence[str]) -> None:
    missing = [column for column in COLUMNS if column not in columns]
    if missing:
        raise _fault(name, f"the column {missing[0]} of UCDP GED", row=1, column=missing[0])


def _typed(name: str, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows about the three countries with numbers and months; the first cell that is neither is a fault."""
    countries = rows["country_id"].str.removesuffix(".0")
    own = rows.loc[countries.isin(COUNTRIES.keys()), list(COLUMNS)]
    typed = pd.DataFrame(index=own.index)
    for column in ("date_prec", "best", "low", "high"):
        numbers = pd.to_numeric(own[column], errors="coerce")
        typed[column] = numbers.where(np.isfinite(numbers))
    days = pd.to_datetime(own["date_start"].str[:10], format="%Y-%m-%d", errors="coerce")
    typed["month"] = days.dt.to_period("M").dt.to_timestamp()
    for column, cells in {**typed, "date_start": days}.items():
        wrong = own.index[pd.isna(cells)]
        if len(wrong) and column != "month":
            expected = "a date, YYYY-MM-DD" if column == "date_start" else "a number"
            raise _fault(
                name,
                expected,
                row=int(wrong[0]) + 2,
                column=str(column),
                value=str(own.loc[wrong[0], str(column)]),
            )
    return typed


def _nothing() -> pd.DataFrame:
    columns = {name: pd.Series(dtype="float64") for name in ("date_prec", "best", "low", "high")}
    return pd.DataFrame({**columns, "month": pd.Series(dtype="datetime64[ns]")})


def _fault(
    name: str,
    expected: str,
    row: int | None = None,
    column: str | None = None,
    value: str | None = None,
) -> DataPackageError:
    return DataPackageError([Fault(name, row, column, value, expected)])


READER = Reader(
    name="ucdp",
    title=later("UCDP Georeferenced Event Dataset"),
    endings=("csv", "zip"),
    gives=Deaths,
    read=read,
)
