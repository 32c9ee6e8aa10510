"""The map of one year after another: a slider, a button that plays, and whether years add up."""

import streamlit as st

from dashboard.drawing.basemap import Size
from dashboard.ui.options import key_of
from dashboard.ui.page import Visit
from dashboard.ui.parts import map_block, settings

SECONDS = 1.6
"""How long a year stays while the map plays."""
_PLAYING = "map.playing"
_SLIDER = "map.slider"


def draw(visit: Visit, view: str, size: Size) -> None:
    """The map of the year that is set, with its controls. Nothing moves before the reader asks."""
    names = {"in": visit.words("In this year"), "until": visit.words("Up to this year")}
    settings.choice(visit, "reach", visit.words("Years shown"), names)
    playing = st.session_state.get(_PLAYING, False)
    st.fragment(_year, run_every=SECONDS if playing else None)(visit, view, size)


def _year(visit: Visit, view: str, size: Size) -> None:
    """One year; run again by itself while the map plays."""
    words = visit.words
    totals = visit.totals()
    first, last = totals["first_year"], totals["last_year"]
    was_playing = st.session_state.get(_PLAYING, False)
    year = _current(visit, first, last)
    left, right = st.columns([1, 5], gap="small", vertical_alignment="bottom", wrap=False)
    playing = st.session_state.get(_PLAYING, False)
    with left:
        if st.button(
            words("Pause") if playing else words("Play"),
            key="map.play",
            icon=":material/pause:" if playing else ":material/play_arrow:",
            disabled=first == last,
        ):
            st.session_state[_PLAYING] = not playing
            st.rerun()
    with right:
        if first < last:
            st.slider(words("Year"), first, last, key=_SLIDER, on_change=_moved)
    reach = visit.options["reach"]
    start = year if reach == "in" else (visit.selection.from_year or first)
    shown = visit.choosing(visit.selection.during(start, year))
    most = int(visit.places()["event_count"].max()) if not visit.places().empty else 0
    title = (
        words("Events by place, {year}", year=year)
        if reach == "in"
        else words("Events by place, up to {year}", year=year)
    )
    map_block.places(
        shown, view, size, title=title, most=most if reach == "until" else _most_in_a_year(visit)
    )
    if was_playing and not playing:
        # Only a whole run takes the clock off the fragment.
        st.rerun()


def _current(visit: Visit, first: int, last: int) -> int:
    """The year to show, one further on each run while the map plays; the last one ends the play."""
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


def _most_in_a_year(visit: Visit) -> int:
    """Events of the fullest place in the fullest year: the scale that all years share."""
    counts = visit.count("place", "year").dropna(subset=["place"])
    return int(counts["event_count"].max()) if len(counts) else 0
