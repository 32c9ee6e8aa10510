"""What the browser does for us (client/src/browser.js): it follows links without a reload, and tells what is clicked.

Links stay real links (open in a new tab, copy, no script); a plain click changes the address and tells Streamlit, which
listens to the browser's history. What is clicked in a figure comes to marks.py, what a button chooses to choosers.py.
"""

from typing import cast

import streamlit as st

from dashboard.figures.context import Width
from dashboard.ui.client import Component
from dashboard.ui.filters import choosers, marks

LINK_CLASS = "atlas-link"
OPENED = "panels.opened"
"""Where the session holds the name of what a button of our own opened; see panels.py."""
NARROW, MEDIUM = 640, 960
"""Pixels of content below which a page counts as narrow (a phone) or medium (a tablet, a small window)."""

_component = Component("browser")


def width(page: str, is_still: bool = False) -> Width:
    """Add the listener for the browser to the page, and return how wide the page is.

    ``page`` is its address: on a phone the filters are closed when the reader goes to another page. ``is_still``:
    marks ignore clicks, and the frame around the page gets its height. A page that is not wide runs twice at first.
    """
    known = st.session_state.get("browser", {}).get("width", "narrow" if _is_phone() else "wide")
    result = _component(
        key="browser",
        data={
            "narrow": NARROW,
            "medium": MEDIUM,
            "width": known,
            "page": page,
            "isStill": is_still,
        },
        default={"width": known},
        on_width_change=_noted,
        on_panel_change=_opened,
        on_chosen_change=choosers.take,
        on_mark_change=marks.answer,
        on_drawn_change=marks.brush,
    )
    return cast(Width, result.width)


def _noted() -> None:
    """Do nothing: the change of state alone reruns the script."""


def _opened() -> None:
    """Something was opened or closed: its name comes with the time, so that each opening is a change."""
    st.session_state[OPENED] = str(st.session_state["browser"]["panel"]).split(" ")[0]


def _is_phone() -> bool:
    """Guess from the request, before the browser has sent its width, so that most phones need no second run."""
    return "Mobi" in st.context.headers.get("User-Agent", "")
