"""What readers give: a whole register, or tables made of one source, and what of the source was not read."""

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
    """One kind of thing in a source that was not read: what it is, how often it occurs, and why."""

    what: str
    count: int
    why: str


class Reading(Protocol):
    """What a reader makes of a source; each reader gives a frozen dataclass of its own, or a Package."""

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Everything that was read, as frames by name."""

    @property
    def unread(self) -> Sequence[Unread]:
        """What was not read; empty where nothing was left out."""


@dataclass(frozen=True, eq=False)
class Package:
    """A whole register without faults: what a Store is made of.

    ``tables`` has one frame for each of ``model/tables.py``, every column text, "" where empty. ``fingerprint``
    changes whenever a table or the version does. ``folder`` holds the files, where the register was read from files.
    """

    tables: Mapping[str, pd.DataFrame]
    version: str
    created: date
    fingerprint: str
    folder: Path | None = None

    @property
    def unread(self) -> Sequence[Unread]:
        """Nothing: a register is read whole or not at all."""
        return ()
