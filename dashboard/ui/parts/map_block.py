"""Maps on the page: title, deck, legend, what is not drawn, the notice on names and borders, table and download."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from dashboard.drawing import basemap
from dashboard.drawing.basemap import Size
from dashboard.drawing.map_legend import legend
from dashboard.maps import event_density, events_by_place
from dashboard.model.notice import NOTICE
from dashboard.store import questions
from dashboard.text.sentences.selection import drawn_on_map
from dashboard.ui.browser import Width
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks

_NUMBERS = [
    "name",
    "country",
    "precision",
    "event_count",
    "track",
    "first_year",
    "last_year",
    "latitude",
    "longitude",
]
PLACES_LAYER = "places"
SIZES: Mapping[Width, Size] = {"narrow": (350, 360), "medium": (660, 430)}
"""Pixels of a map that has the whole page to itself, where the page is not wide."""


@dataclass(frozen=True)
class Drawn:
    """A map with all that is said of it. Kept for all readers: never changed. ``legend`` and ``note`` are HTML."""

    deck: basemap.Deck
    alt: str
    legend: str
    note: str
    numbers: pd.DataFrame


def places(
    page: Page,
    view: str,
    size: Size,
    chosen: str = "",
    on_place: Callable[[str], None] | None = None,
    title: str = "",
    most: int = 0,
) -> None:
    """Events by place as circles, for a map of about ``size`` pixels.

    ``chosen`` is the place_id that is marked. ``on_place`` is called with the place_id of a clicked place, or with ""
    where the click hits none; without it the map cannot be clicked. ``most`` are the events of the largest circle.
    """
    title = title or page.tr("Events by place")
    if page.stage and not page.stage.asks_for("map", title):
        return
    size = SIZES.get(page.width, size)
    key = f"map.{view}.{page.look.mode}"
    drawn = page.memoised(_places, view, size, chosen, most)
    with blocks.place_of(page, "map"):
        _heading(page, title)
        st.pydeck_chart(
            drawn.deck,
            height=size[1],
            key=key,
            on_select=partial(_tell, key, on_place) if on_place and not page.stage else "ignore",
            alt=drawn.alt,
        )
        _foot(page, drawn)


def _places(page: Page, view: str, size: Size, chosen: str, most: int) -> Drawn:
    tr, look = page.tr, page.look
    frame = _named(page.ask(questions.locate), page)
    deck = events_by_place.deck(
        *(frame, tr, look, view, page.store.labels),
        chosen=chosen or None,
        size=size,
        most=most,
    )
    return Drawn(
        deck,
        events_by_place.alt(frame, tr, view=view, size=size),
        legend(frame, tr, look, view=view, size=size, most=most) or "",
        _note(page, frame, view),
        frame[_NUMBERS],
    )


def density(page: Page, view: str, size: Size) -> None:
    """Events by place as a smooth surface."""
    tr = page.tr
    size = SIZES.get(page.width, size)
    title = tr(event_density.TITLE)
    if page.stage and not page.stage.asks_for("map", title):
        return
    drawn = page.memoised(_density, view, size)
    with blocks.place_of(page, "map"):
        rule = tr(
            "The stronger the colour, the more events met nearby. Where they met, not which conflict it was about."
        )
        blocks.figure_head(page, title, rule)
        st.pydeck_chart(
            drawn.deck,
            height=size[1],
            key=f"map.density.{view}.{page.look.mode}",
            alt=drawn.alt,
        )
        _foot(page, drawn)


def _density(page: Page, view: str, size: Size) -> Drawn:
    tr, frame = page.tr, page.ask(questions.locate)
    deck = event_density.deck(frame, tr, page.look, view=view, size=size)
    note = _note(page, frame, view)
    return Drawn(deck, event_density.alt(frame, tr), "", note, frame[_NUMBERS])


def _heading(page: Page, title: str) -> None:
    rule = page.tr(
        "Where they met, not which conflict it was about. On a tour, an event counts at each place."
    )
    blocks.figure_head(page, title, rule)


def _foot(page: Page, drawn: Drawn) -> None:
    title, above = page.tr("Events by place"), drawn.legend + drawn.note
    blocks.tools(page, "map", title, drawn.numbers, above=above)


def _tell(key: str, on_place: Callable[[str], None]) -> None:
    """Say which place was clicked; the page keeps it, as Streamlit's own selection goes stale when filters change."""
    objects = st.session_state[key]["selection"]["objects"].get(PLACES_LAYER, [])
    on_place(objects[0]["place_id"] if objects else "")


def _named(places: pd.DataFrame, page: Page) -> pd.DataFrame:
    tr = page.tr
    themes = [
        tr.listing([tr.term("themes", code) for code in codes.split(";")])
        for codes in places["themes"]
    ]
    return places.assign(themes=themes)


def _note(page: Page, frame: pd.DataFrame, view: str) -> str:
    """What the map shows and what not; of the standard size of the view, so that no number hangs on a window."""
    drawn = page.ask(
        questions.count_at, places=tuple(events_by_place.inside(frame, view)["place_id"])
    )
    left_out = drawn_on_map(drawn, page.ask(questions.totals), page.tr)
    return f'<p class="atlas-rule">{escape(left_out)} {escape(page.tr(NOTICE))}</p>'
