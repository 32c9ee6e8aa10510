"""The search box of the page Search: the words of the filter bar, with an explanation and examples."""

import streamlit as st

from dashboard.model.selection import MAX_WORDS_LENGTH
from dashboard.model.text import later
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.ui import state
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts.links import inner_link
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


def draw(page: Page) -> None:
    """Draw the box and how it is used; examples too where nothing is typed."""
    tr = page.tr
    # Set in every run: where a run ends before it came here, the box would else be drawn empty.
    st.session_state[TYPED] = page.selection.words
    with st.container(key="search"):
        st.text_input(
            tr("Look for"),
            key=TYPED,
            max_chars=MAX_WORDS_LENGTH,
            placeholder=tr("Titles, places, organisations, themes, years"),
            type="search",
            on_change=_take,
        )
    grammar = html('<p class="atlas-remark">{grammar}</p>', grammar=tr(GRAMMAR))
    put_html(grammar + (NOTHING if page.selection.words else _examples(page)))


def _examples(page: Page) -> Markup:
    tr = page.tr
    links = [
        inner_link(tr(text), href(page.path, page.selection.saying(tr(text)))) for text in EXAMPLES
    ]
    return html(
        '<p class="atlas-remark atlas-target">{label} {links}</p>',
        label=tr("For example:"),
        links=join(links, " · "),
    )


def _take() -> None:
    state.choose(state.current().saying(st.session_state[TYPED] or ""))
