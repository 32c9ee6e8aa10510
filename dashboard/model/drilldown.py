"""From a number to its events: the Selection of just the events that one row of an answer counts."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dashboard.model.dimensions import COUNTED, DIMENSIONS, OTHER, Dimension, of_column
from dashboard.model.selection import Selection

Row = Mapping[str, Any]
"""One row of an answer: values by column."""
Drilldown = Callable[[Selection, Row], Selection | None]
"""Returns the Selection of the events that a row counts, given what the reader filtered; see ``narrowed``."""


_LINKED = tuple(each.parameter for each in DIMENSIONS if each.link and each.parameter)
"""Filters that speak of the participation of an organisation in an event."""


def narrowed(
    selection: Selection, row: Row, by: Sequence[str] = (), roles: Sequence[str] = ()
) -> Selection | None:
    """Return the Selection of the events that a row counts, or None where no Selection can express it.

    ``row`` has codes in the columns ``by`` (by default in all columns but those that end in _count). Columns are named
    after dimensions, with the prefix ``other_`` for a second code. ``roles`` are the roles in which its organisations
    are counted; none means any role. A year includes events that began before it and were still going on.
    """
    columns = by or [str(name) for name in row if not str(name).endswith("_count")]
    codes = {name: row[name] for name in columns}
    if not codes or any(_is_missing(code) for code in codes.values()):
        return None
    if not all(name.removeprefix(OTHER) in COUNTED for name in codes):
        return None
    if roles and _speaks_of_the_link(selection):
        return None
    grouped: dict[Dimension, list[str]] = {}
    for name, code in codes.items():
        if each := of_column(name):
            grouped.setdefault(each, []).append(str(code))
    chosen: Selection | None = selection
    for each, values in grouped.items():
        chosen = _with(selection, chosen, each, values) if chosen else None
    return chosen.having("role", roles) if chosen and roles else chosen


def _with(
    own: Selection, chosen: Selection, each: Dimension, codes: Sequence[str]
) -> Selection | None:
    """``chosen`` with the row's codes of a dimension; ``own`` is what the reader filtered."""
    name = each.parameter
    if each.bounds:
        return chosen.during(int(codes[0]), int(codes[0]))
    if not name:
        return None
    if each.together and not (each.link and _speaks_of_the_link(own, each)):
        return chosen.together(name, codes)
    if each.link and _speaks_of_the_link(own):
        return None
    is_free = not each.is_many or each.link or not chosen.get(name) or codes[0] in chosen.get(name)
    return chosen.having(name, codes) if is_free else None


def _speaks_of_the_link(selection: Selection, but: Dimension | None = None) -> bool:
    """Whether the reader filters by an organisation, its family or a role, which speak of the same participation."""
    return any(selection.get(each) for each in _LINKED if but is None or each != but.parameter)


def _is_missing(code: object) -> bool:
    return code is None or code != code
