"""What a click on a figure makes of the filters: the browser says which mark was clicked, or which years drawn over.

A mark carries what it stands for (style.stands_for); client/src/marks.js sends it, and model/marks.py answers.
"""

from urllib.parse import parse_qsl

import streamlit as st

from dashboard.model.marks import answering, brushed
from dashboard.model.selection import parse
from dashboard.ui import data, state

MARK, DRAWN = "mark", "drawn"
"""What marks.js calls the mark that was clicked, and the years that were drawn over."""


def answer() -> None:
    """Make the filters show what the clicked mark stands for, or let it go; for the callback of the component.

    A mark of which anything is unknown, as one of a page that is older than the register, changes nothing.
    """
    store = data.store()
    mark, problems = parse(parse_qsl(str(st.session_state["browser"].get(MARK) or "")), store.known)
    if not problems:
        state.choose(answering(state.current(), mark))


def brush() -> None:
    """Make the filters show the years that were drawn over; for the callback of the browser's component."""
    store = data.store()
    match st.session_state["browser"].get(DRAWN):
        case [int() | float() as first, int() | float() as last]:
            years = (store.first_year, store.last_year)
            state.choose(brushed(state.current(), first, last, years))
