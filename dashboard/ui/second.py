"""The second Selection of a comparison (B): its place in the address, with the prefix ``b.``, and in the session."""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from dashboard.model.errors import Problem
from dashboard.model.selection import Selection, parse
from dashboard.store.open import Store

PAGE = "compare"
PREFIX = "b."
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


def params(selection: Selection) -> Params:
    """Its parameters, as the address has them."""
    return tuple((f"{PREFIX}{name}", value) for name, value in selection.to_params())
