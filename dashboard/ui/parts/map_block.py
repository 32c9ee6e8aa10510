"""A map on the page: the deck, which tells what place was clicked."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from dashboard.figures.figure import Map
from dashboard.ui.page import Page

PLACES_LAYER = "places"


def draw(page: Page, drawn: Map, alt: str, on_place: Callable[[str], None] | None) -> None:
    """Draw the map. Without ``on_place`` it cannot be clicked; see blocks.figure."""
    key = f"map.{drawn.name}.{page.look.mode}"
    answers = drawn.has_places and not page.is_still
    st.pydeck_chart(
        drawn.deck,
        height=drawn.height,
        key=key,
        on_select=partial(_tell, key, on_place) if on_place and answers else "ignore",
        alt=alt,
    )


def _tell(key: str, on_place: Callable[[str], None]) -> None:
    """Say which place was clicked; the page keeps it, as Streamlit's own selection goes stale when filters change."""
    objects = st.session_state[key]["selection"]["objects"].get(PLACES_LAYER, [])
    on_place(objects[0]["place_id"] if objects else "")
