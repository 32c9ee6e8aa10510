"""Every number opens its evidence: the Selection that leaves just the events that one row of numbers counts."""

from typing import Any

import pandas as pd

from dashboard.model.selection import Selection
from dashboard.store.questions import DIMENSIONS, Row

_SINGLE = ("track", "kind", "country", "series", "status")
"""Filters of which an event has one value at most."""
_SEVERAL = ("conflict", "place")
_LINKED = ("organisation", "role")
_THEMES = ("theme", "other_theme")


def narrowed(selection: Selection, row: Row) -> Selection | None:
    """The Selection whose events the row counts; None where no Selection can say it.

    ``row`` holds codes in columns named as DIMENSIONS, and numbers in columns that end in _count. A year keeps also the
    events that began before it and went on.
    """
    codes = {str(name): row[name] for name in row if not str(name).endswith("_count")}
    if not codes.keys() <= {*DIMENSIONS, *_THEMES}:
        return None
    if not codes or any(pd.isna(code) for code in codes.values()):
        return None
    uses_links = any(selection.get(name) for name in (*_LINKED, "family"))
    if uses_links and any(name in codes for name in _LINKED):
        return None
    themes = [str(codes.pop(name)) for name in _THEMES if name in codes]
    chosen = _about(selection, themes) if themes else selection
    for name, code in codes.items():
        chosen = _with(chosen, name, code) if chosen else None
    return chosen


def _with(selection: Selection, name: str, code: Any) -> Selection | None:
    if name == "year":
        return selection.during(int(code), int(code))
    is_free = name in _SEVERAL and selection.get(name) in ((), (code,))
    if name in _SINGLE or name in _LINKED or is_free:
        return selection.having(name, [str(code)])
    return None


def _about(selection: Selection, themes: list[str]) -> Selection | None:
    """All of the chosen themes and of the row's own together; None where the chosen ones are alternatives."""
    chosen = selection.get("theme")
    if len(chosen) > 1 and not selection.get("themes_match"):
        is_one_of_them = len(themes) == 1 and themes[0] in chosen
        return selection.having("theme", themes) if is_one_of_them else None
    together = sorted({*chosen, *themes})
    narrower = selection.having("theme", together)
    return narrower.having("themes_match", ["all"]) if len(together) > 1 else narrower
