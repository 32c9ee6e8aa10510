"""The page Map: the map, and beside it the list of places or the events of one place."""

from functools import partial

import streamlit as st

from dashboard.drawing.basemap import VIEWS
from dashboard.figures import places
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, empty_state, settings
from dashboard.views.map import overlay, place_panel, years


def show(page: Page) -> None:
    """Draw the map page."""
    tr = page.tr
    head(page, tr("Where they met"))
    if empty_state.offered(page):
        return
    settings.row(
        page,
        (
            "view",
            tr("Part of the world"),
            {code: tr(each.label) for code, each in VIEWS.items()},
        ),
        (
            "show",
            tr("Kind of map"),
            {
                "places": tr("Places"),
                "years": tr("Year by year"),
                "density": tr("Density"),
            },
        ),
    )
    if page.options["show"] == "years":
        above = st.container()
        own = partial(overlay.added, page, overlay.offer(page))
        with above:
            years.draw(page, own)
        return
    left, right = blocks.columns(page, 5, 2)
    with left:
        above = st.container()
        own = partial(overlay.added, page, overlay.offer(page))
        with above:
            blocks.figure(page, places.MAP, on_place=place_panel.choose, own=own)
    with right:
        place_panel.draw(page, page.options["id"])
