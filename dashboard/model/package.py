"""What readers return: a whole register, or tables made from one source, with a list of what was not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # The one module of model/ that names pandas, for its types alone: model/ loads without it.
    import pandas as pd


@dataclass(frozen=True)
class Unread:
    """One kind of content in a source that was not read: what it is, how often it occurs, and why it was left out."""

    what: str
    count: int
    why: str


@dataclass(frozen=True)
class Filled:
    """What a package of an edition before this one got: the file, its column ("" for the whole file), and the value."""

    file: str
    column: str
    value: str


class Reading(Protocol):
    """The result of a reader: a frozen dataclass of its own, or a Package."""

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Return the tables that were read, as frames by name."""

    @property
    def unread(self) -> Sequence[Unread]:
        """Return what was not read; empty where everything was."""


@dataclass(frozen=True, eq=False)
class Package:
    """A whole register without faults, from which a Store is built.

    ``tables`` has one frame for each table of ``model/tables.py``; every column is text, "" where empty.
    ``fingerprint`` changes whenever a table or the version changes. ``folder`` holds the files, where the register was
    read from files. ``filled`` is what a package of an edition before this one got when it was opened.
    """

    tables: Mapping[str, pd.DataFrame]
    version: str
    created: date
    fingerprint: str
    folder: Path | None = None
    filled: Sequence[Filled] = ()

    @property
    def unread(self) -> Sequence[Unread]:
        """Return nothing: a register is read whole or refused."""
        return ()
