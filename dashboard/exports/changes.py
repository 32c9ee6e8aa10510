"""What changed between two releases of the register, as Markdown for the changelog."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from dashboard.model.tables import TABLES

Key = tuple[str, ...]
Rows = Mapping[Key, Mapping[str, str]]


@dataclass(frozen=True)
class Changes:
    """Records of one table by key: added, changed (with the fields) and removed; and columns of only one release."""

    title: str
    added: Sequence[Key] = ()
    changed: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    removed: Sequence[Key] = ()
    new_columns: tuple[str, ...] = ()
    lost_columns: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether both releases are the same."""
        return not (
            *self.added,
            *self.changed,
            *self.removed,
            *self.new_columns,
            *self.lost_columns,
        )


def compare(old: Mapping[str, pd.DataFrame], new: Mapping[str, pd.DataFrame]) -> list[Changes]:
    """Return the changes of each table, in the order of the register; a missing table counts as empty.

    A column of only one release does not make records changed.
    """
    return [
        _changes(table.title, table.key, *(tables.get(table.name) for tables in (old, new)))
        for table in TABLES
    ]


def markdown(changes: Sequence[Changes], before: str, after: str) -> str:
    """Return a section with one list for each table; ``before`` and ``after`` name the releases."""
    parts = [_section(each) for each in changes if not each.is_empty]
    body = "\n".join(parts) if parts else "No record was added, changed or removed.\n"
    return f"### Data: from {before} to {after}\n\n{body}"


def _changes(title: str, key: Key, old: pd.DataFrame | None, new: pd.DataFrame | None) -> Changes:
    before, after = _rows(key, old), _rows(key, new)
    columns = [list(map(str, frame)) if frame is not None else [] for frame in (old, new)]
    both = [name for name in columns[1] if name in columns[0]]
    differing = {
        each: tuple(name for name in both if before[each][name] != row[name])
        for each, row in after.items()
        if each in before
    }
    known = all(columns)
    return Changes(
        title,
        sorted(after.keys() - before.keys()),
        {each: names for each, names in sorted(differing.items()) if names},
        sorted(before.keys() - after.keys()),
        tuple(name for name in columns[1] if known and name not in both),
        tuple(name for name in columns[0] if known and name not in both),
    )


def _rows(key: Key, frame: pd.DataFrame | None) -> Rows:
    if frame is None or not set(key) <= set(frame):
        return {}
    records = frame.to_dict("records")
    return {
        tuple(str(row[name]) for name in key): {str(name): str(row[name]) for name in row}
        for row in records
    }


def _section(changes: Changes) -> str:
    counts = (
        f"{len(changes.added):,} added, {len(changes.changed):,} changed, "
        f"{len(changes.removed):,} removed"
    )
    lines = [f"- **{changes.title}**: {counts}"]
    lines += [f"  - new column: {_code(name)}" for name in changes.new_columns]
    lines += [f"  - column removed: {_code(name)}" for name in changes.lost_columns]
    lines += [f"  - added: {_named(key)}" for key in changes.added]
    lines += [
        f"  - changed: {_named(key)} ({', '.join(names)})" for key, names in changes.changed.items()
    ]
    lines += [f"  - removed: {_named(key)}" for key in changes.removed]
    return "\n".join(lines) + "\n"


def _named(key: Key) -> str:
    return ", ".join(map(_code, key))


def _code(text: str) -> str:
    """Text as code; a backtick in it would end the code."""
    return f"`{text.replace('`', ' ')}`"
