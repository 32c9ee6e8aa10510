"""The box of words on the search page: the same words as in the filter bar, with what can be typed and examples."""

from html import escape

import streamlit as st

from dashboard.model.selection import MAX_WORDS_LENGTH
from dashboard.model.text import later
from dashboard.ui import state
from dashboard.ui.page import Visit
from dashboard.ui.parts import html
from dashboard.ui.url import href

TYPED = "search.typed"
GRAMMAR = later(
    'Beginnings of words, all of which must occur. "Whole words" in quotation marks stand beside each other; women OR '
    "youth finds one of both; -training leaves out. Names are found in every script."
)
EXAMPLES = (
    later("landmines"),
    later('"Minsk Group" summit'),
    later("women OR youth Abkhazia"),
    later("Kachreti 2021"),
    later("ცხინვალი"),
)


def draw(visit: Visit) -> None:
    """The box, and below it how it is used: in full where nothing is typed yet."""
    words = visit.words
    # Set in every run: where a run ends before it came here, the box would else be drawn empty.
    st.session_state[TYPED] = visit.selection.words
    with st.container(key="search"):
        st.text_input(
            words("Look for"),
            key=TYPED,
            max_chars=MAX_WORDS_LENGTH,
            placeholder=words("Titles, places, organisations, themes, years"),
            type="search",
            on_change=_take,
        )
    st.html(
        f'<p class="atlas-rule">{escape(words(GRAMMAR))}</p>'
        f"{'' if visit.selection.words else _examples(visit)}"
    )


def _examples(visit: Visit) -> str:
    words = visit.words
    links = [
        html.inner_link(words(text), href(visit.page, visit.selection.saying(words(text))))
        for text in EXAMPLES
    ]
    said = escape(words("For example:"))
    return f'<p class="atlas-rule atlas-target">{said} {" · ".join(links)}</p>'


def _take() -> None:
    st.session_state[state.WORDS] = st.session_state[TYPED]
