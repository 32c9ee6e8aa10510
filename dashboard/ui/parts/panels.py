"""What opens from a button of our own HTML: a popover of Streamlit's, drawn once its content is asked for.

Popovers of their own for all buttons were much of what a page drew anew with each filter. Here the browser
tells which button was pressed and opens the one popover in which the content comes, beside it (client/src/panel.js).
"""

from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.ui import browser

WAITING = '<p class="atlas-rule">…</p>'
"""What stands in a popover until its content comes; one without any content cannot be opened."""


def button(text: str, name: str, popover: str) -> str:
    """A button as HTML. ``name`` is what it asks for, ``popover`` where that is drawn."""
    return (
        f'<button type="button" class="atlas-opener" data-opens="{escape(name)}" '
        f'data-popover="{escape(popover)}" aria-haspopup="dialog" aria-expanded="false">{escape(text)}</button>'
    )


def shut(text: str) -> str:
    """A button at the end of what is opened that closes it, as HTML: what is chosen may show behind it."""
    return f'<button type="button" class="atlas-shut">{escape(text)}</button>'


def opened() -> str:
    """The name of what was opened last; empty where nothing is open."""
    return str(st.session_state.get(browser.OPENED) or "")


def place(popover: str, name: str, label: str) -> DeltaGenerator:
    """Where what has this name is drawn: inside a popover, which ``label`` names."""
    # A popover that tells by itself that it is opened is closed by Streamlit where its title changes.
    with st.popover(label, key=f"panel-{popover}"):
        return st.container(key=f"shown-{name}", gap="xsmall")
