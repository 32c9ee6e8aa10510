"""Buttons and lists of our own HTML that make the filters show a Selection: chips, offers, years cost no element each.

What they choose stands in them as an address would say it; client/src/choosers.js sends it when one is used.
"""

from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from dashboard.model.selection import Known, Selection
from dashboard.model.sides import PREFIX, Side, parse_side, to_params
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.ui import data, state

TRIGGER = "chosen"
"""What client/src/choosers.js calls the choice that it sends."""


def button(
    text: str, selection: Selection, look: str = "", help_text: str = "", side: Side = "a"
) -> Markup:
    """The button. ``look`` is a class of style.css beside that of all; ``help_text`` says what a press does."""
    return html(
        '<button type="button" class="{look}" data-chooses="{chosen}"{told}>{text}</button>',
        look=f"atlas-chooser {look}".strip(),
        chosen=_said(selection, side),
        told=html(' title="{help}"', help=help_text) if help_text else NOTHING,
        text=text,
    )


def choice(label: str, options: Iterable[tuple[str, Selection, bool]], side: Side = "a") -> Markup:
    """A list to choose one of. Each of ``options`` is its text, what it chooses, and whether it is chosen."""
    listed = join(
        html(
            '<option value="{chosen}"{is_chosen}>{text}</option>',
            chosen=_said(selection, side),
            is_chosen=html(" selected") if is_chosen else NOTHING,
            text=text,
        )
        for text, selection, is_chosen in options
    )
    return html(
        '<label class="atlas-choice">{label}<select data-named="{label}">{listed}</select></label>',
        label=label,
        listed=listed,
    )


def _said(selection: Selection, side: Side) -> str:
    # B says so also where nothing is filtered in it.
    prefix = PREFIX[side]
    marks = [(prefix, "")] if prefix else []
    return urlencode([*marks, *to_params(selection, side)])


def meant(sent: str, known: Known) -> tuple[Selection, Side]:
    """The Selection that a pressed button or a changed list stands for, and the side it is of."""
    given = parse_qsl(sent, keep_blank_values=True)
    side: Side = "b" if any(name.startswith(PREFIX["b"]) for name, _ in given) else "a"
    named = [each for each in given if each[0] != PREFIX[side]]
    return parse_side(named, side, known)[0], side


def take() -> None:
    """Choose what the pressed button stands for; for the callback of the browser's component."""
    sent = str(st.session_state["browser"].get(TRIGGER) or "")
    state.choose(*meant(sent, data.store().known))
