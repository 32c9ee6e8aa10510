"""Buttons and lists of our own HTML that choose a Selection: chips, offers, years. Streamlit's would cost more time.

Each holds its Selection as the parameters of an address, which client/src/choosers.js sends when it is used.
"""

from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from dashboard.model.selection import Known, Selection
from dashboard.model.sides import PREFIX, Side, parse_side, to_params
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.ui import data, state

TRIGGER = "chosen"
"""The name under which client/src/choosers.js sends the choice."""


def button(
    text: str, selection: Selection, look: str = "", help_text: str = "", side: Side = "a"
) -> Markup:
    """Return a button that chooses a Selection. ``look`` is a further CSS class, ``help_text`` its tooltip."""
    return html(
        '<button type="button" class="{look}" data-chooses="{chosen}"{title}>{text}</button>',
        look=f"atlas-chooser {look}".strip(),
        chosen=_as_parameters(selection, side),
        title=html(' title="{help}"', help=help_text) if help_text else NOTHING,
        text=text,
    )


def choice(label: str, options: Iterable[tuple[str, Selection, bool]], side: Side = "a") -> Markup:
    """Return a list to choose one of. ``options`` are (text, the Selection it chooses, whether it is chosen)."""
    items = join(
        html(
            '<option value="{chosen}"{is_chosen}>{text}</option>',
            chosen=_as_parameters(selection, side),
            is_chosen=html(" selected") if is_chosen else NOTHING,
            text=text,
        )
        for text, selection, is_chosen in options
    )
    return html(
        '<label class="atlas-choice">{label}<select data-named="{label}">{items}</select></label>',
        label=label,
        items=items,
    )


def _as_parameters(selection: Selection, side: Side) -> str:
    # B says so also where nothing is filtered in it.
    prefix = PREFIX[side]
    marks = [(prefix, "")] if prefix else []
    return urlencode([*marks, *to_params(selection, side)])


def meant(sent: str, known: Known) -> tuple[Selection, Side]:
    """Return the Selection that a button or a list has sent, and its side."""
    given = parse_qsl(sent, keep_blank_values=True)
    side: Side = "b" if any(name.startswith(PREFIX["b"]) for name, _ in given) else "a"
    named = [each for each in given if each[0] != PREFIX[side]]
    return parse_side(named, side, known)[0], side


def take() -> None:
    """Choose the Selection that was sent; for the callback of the browser's component."""
    sent = str(st.session_state["browser"].get(TRIGGER) or "")
    state.choose(*meant(sent, data.store().known))
