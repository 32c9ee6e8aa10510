"""Clicks on figures as filters: the browser sends the mark that was clicked, or the years that were drawn over.

A mark has parameters (style.stands_for); client/src/marks.js sends them, and model/marks.py turns them into a
Selection.
"""

from urllib.parse import parse_qsl

import streamlit as st

from dashboard.model.marks import answering, brushed
from dashboard.model.selection import parse
from dashboard.ui import data, state

MARK, DRAWN = "mark", "drawn"
"""What marks.js calls the mark that was clicked, and the years that were drawn over."""


def answer() -> None:
    """Select what the clicked mark stands for, or deselect it; for the callback of the component.

    A mark with an unknown code, as on a page that is older than the register, changes nothing.
    """
    store = data.store()
    mark, problems = parse(parse_qsl(str(st.session_state["browser"].get(MARK) or "")), store.known)
    if not problems:
        state.choose(answering(state.current(), mark))


def brush() -> None:
    """Select the years that were drawn over; for the callback of the component."""
    store = data.store()
    match st.session_state["browser"].get(DRAWN):
        case [int() | float() as first, int() | float() as last]:
            years = (store.first_year, store.last_year)
            state.choose(brushed(state.current(), first, last, years))
