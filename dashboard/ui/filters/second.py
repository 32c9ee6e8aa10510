"""The second Selection of a comparison (B): its place in the address, with the prefix ``b.``, and in the session.

Where B is the first Selection (A) with one filter different, it stays so: whatever else is changed in A changes in B.
"""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from dashboard.model.dimensions import FILTERS
from dashboard.model.errors import Problem
from dashboard.model.selection import Selection, parse
from dashboard.store.engine import Store

PAGE = "compare"
PREFIX = "b."
YEARS, WORDS = "years", "q"
_STATE = "second.selection"

Params = tuple[tuple[str, str], ...]


def is_own(name: str) -> bool:
    """True for a parameter of the second Selection."""
    return name.startswith(PREFIX)


def adopt(page: str, params: Iterable[tuple[str, str]], store: Store) -> tuple[Problem, ...]:
    """Bring the address of the comparison into the session; elsewhere nothing. The Problems are what was dropped."""
    if page != PAGE:
        return ()
    given = [(name.removeprefix(PREFIX), value) for name, value in params if is_own(name)]
    selection, problems = parse(given, store.known)
    choose(selection)
    return tuple(replace(problem, parameter=f"{PREFIX}{problem.parameter}") for problem in problems)


def current(page: str = PAGE) -> Selection:
    """The second Selection as it stands; nothing is filtered on other pages."""
    chosen = st.session_state.get(_STATE) if page == PAGE else None
    return chosen if isinstance(chosen, Selection) else Selection()


def choose(selection: Selection) -> None:
    """Make it the second Selection; for callbacks, before the page is drawn."""
    st.session_state[_STATE] = selection


def differing(selection: Selection, other: Selection) -> tuple[str, ...]:
    """Names of the filters in which two Selections differ; the years are one of them, and so are the words."""
    names = [each.name for each in FILTERS if selection.get(each.name) != other.get(each.name)]
    own, its = ((each.from_year, each.to_year) for each in (selection, other))
    return (
        *([YEARS] if own != its else []),
        *names,
        *([WORDS] if selection.words != other.words else []),
    )


def follow(page: str, before: Selection, now: Selection) -> None:
    """Change B as the reader changed A, where they differed in one filter: in this one B stays as it is."""
    other = current(page)
    names = differing(before, other)
    if page == PAGE and len(names) == 1:
        choose(_keeping(other, names[0], now))


def _keeping(other: Selection, name: str, now: Selection) -> Selection:
    """``now`` with what ``other`` has in one filter."""
    if name == YEARS:
        return now.during(other.from_year, other.to_year)
    return now.saying(other.words) if name == WORDS else now.having(name, other.get(name))


def params(selection: Selection) -> Params:
    """Its parameters, as the address has them."""
    return tuple((f"{PREFIX}{name}", value) for name, value in selection.to_params())
