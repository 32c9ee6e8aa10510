"""Every number opens its drilldown: the Selection that leaves just the events that one row of numbers counts."""

from collections.abc import Callable, Sequence
from html import escape

import pandas as pd

from dashboard.model.dimensions import COUNTED
from dashboard.model.selection import Selection
from dashboard.store.questions.events import Row
from dashboard.ui.page import Page
from dashboard.ui.parts.html import inner_link
from dashboard.ui.url import href

Drilldown = Callable[[Selection, Row], Selection | None]
"""What leaves just the events that a row counts, beside what the reader filtered."""

_SINGLE = ("track", "kind", "country", "series", "status")
"""Filters of which an event has one value at most."""
_SEVERAL = ("conflict", "place")
_LINKED = ("organisation", "role")
_OTHER = {"other_theme": "theme", "other_organisation": "organisation"}
"""Columns that hold a second code of a dimension."""


def narrowed(
    selection: Selection, row: Row, by: Sequence[str] = (), roles: Sequence[str] = ()
) -> Selection | None:
    """The Selection whose events the row counts; None where no Selection can say it.

    ``row`` holds codes in the columns ``by``, named as COUNTED; without ``by`` in all but those that end in _count.
    ``roles`` are those in which its organisations are counted, none for any. A year keeps also the events that began
    before it and went on.
    """
    columns = by or [str(name) for name in row if not str(name).endswith("_count")]
    codes = {name: row[name] for name in columns}
    if not codes or not codes.keys() <= {*COUNTED, *_OTHER}:
        return None
    if any(pd.isna(code) for code in codes.values()):
        return None
    grouped: dict[str, list[str]] = {}
    for name, code in codes.items():
        grouped.setdefault(_OTHER.get(name, name), []).append(str(code))
    if roles and _uses(selection, *_LINKED, "family"):
        return None
    chosen: Selection | None = selection
    for name, values in grouped.items():
        chosen = _with(selection, chosen, name, values) if chosen else None
    return chosen.having("role", roles) if chosen and roles else chosen


def events_of(page: Page, count: int, roles: Sequence[str] = (), **codes: str) -> str:
    """A number of events with these codes, as a link to them; the number alone where no Selection can say which."""
    return led(page.tr.number(count), narrowed(page.selection, codes, roles=roles))


def led(text: str, chosen: Selection | None) -> str:
    """A text that leads to the events of a Selection; the text alone where there is none."""
    return inner_link(text, href("events", chosen)) if chosen else escape(text)


def _with(own: Selection, chosen: Selection, name: str, codes: list[str]) -> Selection | None:
    """``chosen`` with the row's codes of a dimension; ``own`` is what the reader filtered."""
    if name == "year":
        return chosen.during(int(codes[0]), int(codes[0]))
    if name in ("theme", "funder") or (name == "organisation" and not _uses(own, "family", "role")):
        return chosen.together(name, codes)
    if name in _LINKED and _uses(own, *_LINKED, "family"):
        return None
    is_free = name in _SEVERAL and (not chosen.get(name) or codes[0] in chosen.get(name))
    return chosen.having(name, codes) if name in (*_SINGLE, *_LINKED) or is_free else None


def _uses(selection: Selection, *names: str) -> bool:
    return any(selection.get(name) for name in names)
