"""Every number opens its evidence: the Selection that leaves just the events that one row of numbers counts."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from dashboard.model.selection import TOGETHER, Selection
from dashboard.store.questions import DIMENSIONS, Row

_SINGLE = ("track", "kind", "country", "series", "status")
"""Filters of which an event has one value at most."""
_SEVERAL = ("conflict", "place")
_LINKED = ("organisation", "role")
_OTHER = {"other_theme": "theme", "other_organisation": "organisation"}
"""Columns that hold a second code of a dimension."""


def narrowed(selection: Selection, row: Row) -> Selection | None:
    """The Selection whose events the row counts; None where no Selection can say it.

    ``row`` holds codes in columns named as DIMENSIONS, and numbers in columns that end in _count. A year keeps also the
    events that began before it and went on.
    """
    codes = {str(name): row[name] for name in row if not str(name).endswith("_count")}
    if not codes or not codes.keys() <= {*DIMENSIONS, *_OTHER}:
        return None
    if any(pd.isna(code) for code in codes.values()):
        return None
    grouped: dict[str, list[str]] = {}
    for name, code in codes.items():
        grouped.setdefault(_OTHER.get(name, name), []).append(str(code))
    chosen: Selection | None = selection
    for name, values in grouped.items():
        chosen = _with(selection, chosen, name, values) if chosen else None
    return chosen


def _with(own: Selection, chosen: Selection, name: str, codes: list[str]) -> Selection | None:
    """``chosen`` with the row's codes of a dimension; ``own`` is what the reader filtered."""
    if name == "year":
        return chosen.during(int(codes[0]), int(codes[0]))
    if name == "theme" or (name == "organisation" and not _uses(own, "family", "role")):
        return _together(chosen, name, codes)
    if name in _LINKED and _uses(own, *_LINKED, "family"):
        return None
    is_free = name in _SEVERAL and chosen.get(name) in ((), (codes[0],))
    return chosen.having(name, codes) if name in (*_SINGLE, *_LINKED) or is_free else None


def _uses(selection: Selection, *names: str) -> bool:
    return any(selection.get(name) for name in names)


def _together(selection: Selection, name: str, codes: Sequence[Any]) -> Selection | None:
    """All of the chosen codes and of the row's own together; None where the chosen ones are alternatives."""
    chosen = selection.get(name)
    if len(chosen) > 1 and not selection.get(TOGETHER[name]):
        is_one_of_them = len(codes) == 1 and codes[0] in chosen
        return selection.having(name, codes) if is_one_of_them else None
    together = sorted({*chosen, *codes})
    narrower = selection.having(name, together)
    return narrower.having(TOGETHER[name], ["all"]) if len(together) > 1 else narrower
