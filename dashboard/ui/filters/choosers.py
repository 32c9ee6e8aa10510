"""Buttons and lists of our own HTML that make the filters show a Selection: chips, offers, years cost no element each.

What they choose stands in them as an address would say it; client/src/choosers.js sends it when one is used.
"""

from collections.abc import Iterable
from html import escape
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from dashboard.model.selection import Selection, parse
from dashboard.ui import data, state

TRIGGER = "chosen"
"""What client/src/choosers.js calls the choice that it sends."""


def button(text: str, selection: Selection, look: str = "", help_text: str = "") -> str:
    """The button. ``look`` is a class of style.css beside that of all; ``help_text`` says what a press does."""
    told = f' title="{escape(help_text)}"' if help_text else ""
    return (
        f'<button type="button" class="{f"atlas-chooser {look}".strip()}" '
        f'data-chooses="{_said(selection)}"{told}>{escape(text)}</button>'
    )


def choice(label: str, options: Iterable[tuple[str, Selection, bool]]) -> str:
    """A list to choose one of. Each of ``options`` is its text, what it chooses, and whether it is chosen."""
    listed = "".join(
        f'<option value="{_said(selection)}"{" selected" if is_chosen else ""}>{escape(text)}</option>'
        for text, selection, is_chosen in options
    )
    return (
        f'<label class="atlas-choice">{escape(label)}'
        f'<select data-named="{escape(label)}">{listed}</select></label>'
    )


def _said(selection: Selection) -> str:
    return escape(urlencode(selection.to_params()))


def take() -> None:
    """Make the filters show what the pressed button chooses; for the callback of the browser's component."""
    store = data.store()
    sent = str(st.session_state["browser"].get(TRIGGER) or "")
    selection, _ = parse(parse_qsl(sent), store.known)
    state.choose(selection, store.terms)
