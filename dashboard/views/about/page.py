"""The About page: what the register holds, how it was made and counted, how complete it is, how to cite it."""

import streamlit as st

from dashboard.figures import articles, timeline
from dashboard.figures.figure import whole_register
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks
from dashboard.views.about import sections
from dashboard.views.about import text as about_text


def show(page: Page) -> None:
    """Draw the About page. It is about the whole register, whatever is filtered."""
    whole = whole_register(page)
    with st.container(key="about"):
        sections.opening(whole)
        for anchor, _ in about_text.SECTIONS:
            sections.section(whole, anchor)
            if anchor == "completeness":
                blocks.figure(whole, timeline.OF_THE_REGISTER)
                blocks.rows(whole, articles.OF_THE_REGISTER)
