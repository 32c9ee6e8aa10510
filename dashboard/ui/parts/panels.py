"""What opens from a button of our own HTML: a popover of Streamlit's, drawn once its content is asked for.

Popovers of their own for all buttons were much of what a page drew anew with each filter. Here the browser
tells which button was pressed and opens the one popover in which the content comes, beside it (client/src/panel.js).
"""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.text.html import Markup, html
from dashboard.ui import browser

WAITING = html('<p class="atlas-remark">…</p>')
"""What stands in a popover until its content comes; one without any content cannot be opened."""


def button(text: str, name: str, popover: str) -> Markup:
    """Return a button as HTML. ``name`` is the content it asks for, ``popover`` where that is drawn."""
    return html(
        '<button type="button" class="atlas-opener" data-opens="{name}" data-popover="{popover}" '
        'aria-haspopup="dialog" aria-expanded="false">{text}</button>',
        name=name,
        popover=popover,
        text=text,
    )


def shut(text: str) -> Markup:
    """A button at the end of what is opened that closes it: what is chosen may show behind it."""
    return html('<button type="button" class="atlas-shut">{text}</button>', text=text)


def opened() -> str:
    """Return the name of what was opened last; "" where nothing is open."""
    return str(st.session_state.get(browser.OPENED) or "")


def place(popover: str, name: str, label: str) -> DeltaGenerator:
    """Where what has this name is drawn: inside a popover, which ``label`` names."""
    # A popover that tells by itself that it is opened is closed by Streamlit where its title changes.
    with st.popover(label, key=f"panel-{popover}"):
        return st.container(key=f"shown-{name}", gap="xsmall")
