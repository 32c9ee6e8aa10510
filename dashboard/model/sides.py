"""Two Selections side by side: A, what the reader filters, and B, what A is compared with.

Where B differs from A in one filter alone, B follows A: a change of any other filter of A applies to B too.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from dashboard.model.dimensions import FILTERS, WORDS
from dashboard.model.errors import Problem
from dashboard.model.selection import Known, Selection, parse

Side = Literal["a", "b"]
SIDES: tuple[Side, Side] = ("a", "b")
PREFIX: dict[Side, str] = {"a": "", "b": "b."}
"""The prefix of the parameters, and of the widget keys, of each side."""
YEARS = "years"
"""What ``differing`` calls the chosen years."""


def differing(a: Selection, b: Selection) -> tuple[str, ...]:
    """Return the names of the filters in which two Selections differ; also YEARS and WORDS."""
    names = [each.name for each in FILTERS if a.get(each.name) != b.get(each.name)]
    own, its = ((each.from_year, each.to_year) for each in (a, b))
    return (
        *([YEARS] if own != its else []),
        *names,
        *([WORDS] if a.words != b.words else []),
    )


def following(before: Selection, now: Selection, b: Selection) -> Selection:
    """Return B once A has changed from ``before`` to ``now``; ``b`` is B before that."""
    names = differing(before, b)
    if len(names) != 1:
        return b
    name = names[0]
    if name == YEARS:
        return now.during(b.from_year, b.to_year)
    return now.saying(b.words) if name == WORDS else now.having(name, b.get(name))


def to_params(selection: Selection, side: Side) -> tuple[tuple[str, str], ...]:
    """Return the parameters of one side as (name, value), with the prefix of the side."""
    return tuple((f"{PREFIX[side]}{name}", value) for name, value in selection.to_params())


def parse_side(
    params: Iterable[tuple[str, str]], side: Side, known: Known
) -> tuple[Selection, tuple[Problem, ...]]:
    """Return the Selection of one side from parameters, and a Problem for each ignored value; see ``parse``."""
    prefix = PREFIX[side]
    own = [
        (name.removeprefix(prefix), value)
        for name, value in params
        if name.startswith(PREFIX["b"]) == (side == "b")
    ]
    selection, problems = parse(own, known)
    named = (replace(problem, parameter=f"{prefix}{problem.parameter}") for problem in problems)
    return selection, tuple(named)
