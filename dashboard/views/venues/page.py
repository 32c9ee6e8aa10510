"""The page Venues: where events about each conflict met."""

import streamlit as st

from dashboard.figures import venues
from dashboard.store import questions
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, empty_state, venue_reading


def show(page: Page) -> None:
    """Draw the venues page."""
    tr = page.tr
    head(
        page,
        tr("From conflict to venue"),
        " ".join([tr("A venue says where people met, not what they met about."), _region(page)]),
    )
    if empty_state.offered(page):
        return
    if page.ask(questions.met_in).empty:
        st.info(tr(venues.NO_COUNTRY))
        return
    venue_reading.draw(page)
    blocks.rows(page, venues.ROWS)


def _region(page: Page) -> str:
    """Return which countries are called the region, from the vocabulary of venues."""
    tr = page.tr
    region = page.store.terms["venue_groups"][venues.REGION]
    return tr("{name}: {meaning}.", name=tr(region.label), meaning=tr(region.description))
