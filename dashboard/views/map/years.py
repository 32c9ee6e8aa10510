"""The map of one year after another: a slider, a button that plays, and a choice whether years add up."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from dashboard.figures import places
from dashboard.figures.figure import DrawnFigure
from dashboard.figures.options import key_of
from dashboard.store import questions
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, settings

SECONDS = 1.6
"""Seconds for which a year is shown while the map plays."""
_PLAYING = "map.playing"
_SLIDER = "map.slider"


def draw(page: Page, own: Callable[[DrawnFigure], DrawnFigure]) -> None:
    """Draw the map of the chosen year with its controls. It plays only after the reader presses the button.

    ``own`` adds the shapes that this visitor has loaded.
    """
    names = {"in": page.tr("In this year"), "until": page.tr("Up to this year")}
    settings.choice(page, "reach", page.tr("Years shown"), names)
    playing = st.session_state.get(_PLAYING, False)
    st.fragment(_year, run_every=SECONDS if playing else None)(page, own)


def _year(page: Page, own: Callable[[DrawnFigure], DrawnFigure]) -> None:
    """Draw one year; Streamlit runs this again by itself while the map plays."""
    tr = page.tr
    _, first, last = page.ask(questions.extent)
    was_playing = st.session_state.get(_PLAYING, False)
    year = _current(page, first, last)
    left, right = st.columns([1, 5], gap="small", vertical_alignment="bottom", wrap=False)
    playing = st.session_state.get(_PLAYING, False)
    with left:
        if st.button(
            tr("Pause") if playing else tr("Play"),
            key="map.play",
            icon=":material/pause:" if playing else ":material/play_arrow:",
            disabled=first == last,
        ):
            st.session_state[_PLAYING] = not playing
            st.rerun()
    with right:
        if first < last:
            st.slider(tr("Year"), first, last, key=_SLIDER, on_change=_moved)
    blocks.figure(replace(page, options={**page.options, "year": str(year)}), places.MAP, own=own)
    if was_playing and not playing:
        # Only a whole run takes the clock off the fragment.
        st.rerun()


def _current(page: Page, first: int, last: int) -> int:
    """Return the year to show. While the map plays each run goes on to the next year, and stops at the last."""
    key = key_of("map", "year")
    set_year = st.session_state.get(key, "")
    year = min(max(int(set_year), first), last) if str(set_year).isdecimal() else last
    if st.session_state.get(_PLAYING, False):
        year = first if year >= last else year + 1
        if year >= last:
            st.session_state[_PLAYING] = False
    st.session_state[key] = str(year)
    st.session_state[_SLIDER] = year
    return year


def _moved() -> None:
    st.session_state[key_of("map", "year")] = str(st.session_state[_SLIDER])
