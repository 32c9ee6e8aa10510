"""Errors that a reader of the dashboard, or a maintainer of the register, can act on.

DashboardError is the parent of DataPackageError (the data folder has faults), UnknownRecordError (no record has this
key) and ExportError (a file that cannot be made as requested).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

MOST_TOLD = 20
MOST_LETTERS_TOLD = 100

MAX_VALUE_LENGTH = 80


def shortened(value: str, most: int = MAX_VALUE_LENGTH) -> str:
    """Return a value short enough for one line of a list."""
    return value if len(value) <= most else f"{value[: most - 1]}…"


@dataclass(frozen=True)
class Fault:
    """One fault in one file of a data package.

    ``row`` is the line of the file as a text editor or spreadsheet numbers it (the header is line 1). ``row`` and
    ``column`` are None where the fault concerns the whole file.
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
        found = "" if self.value is None else f" found {shortened(self.value)!r};"
        hint = "" if self.nearest is None else f" Nearest: {self.nearest!r}."
        return f"{', '.join(where)}:{found} expected {self.expected}.{hint}"


@dataclass(frozen=True)
class Problem:
    """One parameter value of a Selection that was ignored, and what was expected instead."""

    parameter: str
    value: str
    expected: str

    def __str__(self) -> str:
        return f"{self.parameter}={self.value}: expected {self.expected}"


def told(problems: Sequence[Problem]) -> tuple[list[Problem], int]:
    """Return the problems to be told, few and each of them short, and the number of those that are not."""
    first = [
        replace(
            each,
            parameter=shortened(each.parameter, MOST_LETTERS_TOLD),
            value=shortened(each.value, MOST_LETTERS_TOLD),
        )
        for each in problems[:MOST_TOLD]
    ]
    return first, max(0, len(problems) - MOST_TOLD)


class DashboardError(Exception):
    """Parent of every error whose message is shown to people."""


class DataPackageError(DashboardError):
    """The data folder cannot be used, and nothing was loaded. Has every Fault."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class UnknownRecordError(DashboardError):
    """No record of the register has this key."""

    def __init__(self, table: str, key: str) -> None:
        self.table = table
        self.key = key
        super().__init__(f"{key!r} is not in {table}")


class ExportError(DashboardError):
    """A file cannot be made as requested. The message says why, and what can be had instead."""
