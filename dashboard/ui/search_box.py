"""The box of words on the search page: the same words as in the filter bar, with what can be typed and examples."""

from html import escape

import streamlit as st

from dashboard.model.selection import MAX_WORDS_LENGTH, Selection
from dashboard.model.text import later
from dashboard.ui import filter_bar, html
from dashboard.ui.address import href
from dashboard.ui.visit import Visit

TYPED = "search.typed"
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
    if Selection.of(words=st.session_state.get(TYPED) or "").words != visit.selection.words:
        st.session_state[TYPED] = visit.selection.words
    st.text_input(
        words("Look for"),
        key=TYPED,
        max_chars=MAX_WORDS_LENGTH,
        placeholder=words("Titles, places, organisations, themes, years"),
        type="search",
        on_change=_take,
    )
    if visit.selection.words:
        st.caption(words(filter_bar.GRAMMAR))
        return
    links = [
        html.inner_link(words(text), href(visit.page, visit.selection.saying(words(text))))
        for text in EXAMPLES
    ]
    said = words(filter_bar.GRAMMAR)
    examples = words("For example:")
    st.html(
        f'<p class="atlas-rule">{escape(said)}</p>'
        f'<p class="atlas-rule atlas-target">{escape(examples)} {" · ".join(links)}</p>'
    )


def _take() -> None:
    st.session_state[filter_bar.WORDS] = st.session_state[TYPED]
