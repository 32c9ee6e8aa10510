"""Popovers that buttons of our own HTML open; their content is drawn once a button is pressed.

Popovers of their own for all buttons were much of what a page drew anew with each filter. Here the browser
tells which button was pressed and opens the one popover in which the content comes, beside it (client/src/panel.js).
"""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.text.html import Markup, html
from dashboard.ui import browser

WAITING = html('<p class="atlas-remark">…</p>')
"""The content of a popover until its own is drawn; Streamlit does not open an empty one."""


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
    """Return a button at the end of a popover that closes it."""
    return html('<button type="button" class="atlas-shut">{text}</button>', text=text)


def opened() -> str:
    """Return the name of what was opened last; "" where nothing is open."""
    return str(st.session_state.get(browser.OPENED) or "")


def place(popover: str, name: str, label: str) -> DeltaGenerator:
    """Return the container of the content with this name, inside the popover; ``label`` is the label of the popover."""
    # A popover that tells by itself that it is opened is closed by Streamlit where its title changes.
    with st.popover(label, key=f"panel-{popover}"):
        return st.container(key=f"shown-{name}", gap="xsmall")
