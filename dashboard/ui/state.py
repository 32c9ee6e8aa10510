"""The Selections of the session: A, what the reader filters, and on the page that compares B, which A is compared with.

Widgets are views of them: each shows the Selection, and calls ``choose`` when the reader changes it.
"""

from collections.abc import MutableMapping
from typing import Any

import streamlit as st

from dashboard.figures.options import OPTIONS
from dashboard.model.selection import Selection
from dashboard.model.sides import Side, following

COMPARE = "compare"
"""Address of the page that compares; on other pages B is empty."""
_PATH = "state.path"
_KEYS: dict[Side, str] = {"a": "state.a", "b": "state.b"}

Session = MutableMapping[Any, Any]


def enter(path: str) -> None:
    """Remember the current page; changes of the reader apply to it."""
    st.session_state[_PATH] = path


def current(side: Side = "a") -> Selection:
    """Return the Selection of a side."""
    return _current(side, st.session_state)


def put(selection: Selection, side: Side = "a") -> None:
    """Replace the Selection of a side by one from an address."""
    st.session_state[_KEYS[side]] = selection


def choose(selection: Selection, side: Side = "a", session: Session | None = None) -> None:
    """Replace the Selection of a side in a callback, before the page is drawn.

    A new A returns to the first page of a table; B follows where the two differ in one filter.
    """
    session = st.session_state if session is None else session
    before = _current(side, session)
    session[_KEYS[side]] = selection
    if side == "b" or selection == before:
        return
    path = _path(session)
    if path == COMPARE:
        session[_KEYS["b"]] = following(before, selection, _current("b", session))
    for option in OPTIONS:
        if (option.page, option.name) == (path, "page"):
            session[option.key] = option.default


def toggle(name: str, code: str) -> None:
    """In a callback, add a code to a filter or remove it; "" removes all codes."""
    selection = current()
    choose(selection.toggling(name, code) if code else selection.having(name, []))


def _path(session: Session) -> str:
    # The session that tests hand over knows no ``get``.
    return str(session[_PATH]) if _PATH in session else ""


def _current(side: Side, session: Session) -> Selection:
    is_hidden = side == "b" and _path(session) != COMPARE
    if is_hidden or _KEYS[side] not in session:
        return Selection()
    selection: Selection = session[_KEYS[side]]
    return selection
