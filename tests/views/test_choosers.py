"""Buttons and lists of our own HTML that choose filters: what they say comes back as the Selection they stand for."""

import json
import re
from html import unescape
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.model.selection import Selection, parse
from dashboard.store.engine import Store
from dashboard.ui.filters import choosers

SELECTIONS = [
    Selection(),
    Selection.of(1999, 2005),
    Selection.of(None, 2005, theme=["youth", "demining"], track=["3"], sources=["several"]),
    Selection.of(words='women OR "youth & peace" <i>'),
]
each_selection = pytest.mark.parametrize("selection", SELECTIONS, ids=str)


def read(html: str, name: str, store: Store) -> Selection:
    """The Selection in an attribute of a piece of HTML."""
    (told,) = re.findall(f'{name}="([^"]*)"', html)
    selection, problems = parse(parse_qsl(unescape(told)), store.known)
    assert not problems
    return selection


def taken(sent: str) -> AppTest:
    """A script that shows a theme, a year and words, once the browser has sent this."""

    def script(sent: str) -> None:
        import streamlit as st

        from dashboard.model.selection import Selection
        from dashboard.ui import state
        from dashboard.ui.filters import choosers

        state.choose(Selection.of(2005, words="Foo", theme=["youth"]))
        st.session_state["browser"] = {choosers.TRIGGER: sent}
        choosers.take()
        st.json(dict(state.current().to_params()))

    return AppTest.from_function(script, args=(sent,)).run()


@each_selection
def test_a_button_chooses_its_selection(selection: Selection, store: Store) -> None:
    shown = choosers.button("Foo", selection)
    assert read(shown, "data-chooses", store) == selection


@each_selection
def test_an_option_of_a_list_chooses_its_selection(selection: Selection, store: Store) -> None:
    shown = choosers.choice("Foo", [("2005", selection, True)])
    assert read(shown, "value", store) == selection


def test_texts_that_look_like_markup_are_shown_as_text() -> None:
    typed = '<b>"Foo" & Bar</b>'
    button = choosers.button(typed, Selection(), help_text=typed)
    choice = choosers.choice(typed, [(typed, Selection(), False)])
    assert "<b>" not in button + choice
    assert unescape(button).count(typed) == 2 and unescape(choice).count(typed) == 3


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("from=1999&track=3", {"from": "1999", "track": "3"}),
        ("&", {}),
        ("theme=fishing&track=3", {"track": "3"}),
    ],
    ids=["a choice", "nothing", "what is no longer known"],
)
def test_the_filters_show_just_what_the_browser_sends(sent: str, expected: dict[str, str]) -> None:
    app = taken(sent)
    assert not app.exception
    assert json.loads(app.json[0].value) == expected
