"""Errors a reader of the dashboard or a maintainer of the register can act on.

DashboardError
├── DataPackageError      the data folder has faults; carries the list of Fault
├── UnknownRecordError    a key that is not in the register
└── ExportError           a file that cannot be made as it was asked for
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One thing wrong in one file of a data package.

    ``row`` is the line in the file as a text editor or spreadsheet numbers it (the header is 1),
    None where the fault concerns the whole file; ``column`` likewise.
    """

    file: str
    row: int | None
    column: str | None
    value: str | None
    expected: str
    nearest: str | None = None

    def __str__(self) -> str:
        where = [self.file]
        if self.row is not None:
            where.append(f"row {self.row}")
        if self.column is not None:
            where.append(f"column {self.column}")
        found = "" if self.value is None else f" found {self.value!r};"
        hint = "" if self.nearest is None else f" Nearest: {self.nearest!r}."
        return f"{', '.join(where)}:{found} expected {self.expected}.{hint}"


@dataclass(frozen=True)
class Problem:
    """One parameter value of a Selection that was dropped, and what was expected instead."""

    parameter: str
    value: str
    expected: str

    def __str__(self) -> str:
        return f"{self.parameter}={self.value}: expected {self.expected}"


class DashboardError(Exception):
    """Parent of every error that is shown to people."""


class DataPackageError(DashboardError):
    """The data folder cannot be used: nothing of it was loaded."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class UnknownRecordError(DashboardError):
    """A key that is not in the register."""

    def __init__(self, table: str, key: str) -> None:
        self.table = table
        self.key = key
        super().__init__(f"{key!r} is not in {table}")


class ExportError(DashboardError):
    """A file that cannot be made as it was asked for; the message says why, and what can be had instead."""
