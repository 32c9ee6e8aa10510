"""Beside the map: the places with their numbers, or the events of the place that was chosen."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.charts import events_over_time
from dashboard.store.questions.events import Row, rows
from dashboard.ui.options import key_of
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, cards, plot, profile_links
from dashboard.ui.parts.html import inner_link
from dashboard.ui.url import href

MOST_EVENTS = 100
HEIGHT = 620


def draw(visit: Visit, place_id: str) -> None:
    """The panel; ``place_id`` is empty where no place is chosen."""
    places = visit.places()
    here = places[places["place_id"] == place_id]
    if here.empty:
        _list(visit, places, place_id)
    else:
        _place(visit, rows(here)[0])


def choose(place_id: str) -> None:
    """Open the panel for a place, or close it with ""; for callbacks of the map."""
    st.session_state[key_of("map", "id")] = place_id


def _list(visit: Visit, places: pd.DataFrame, missing: str) -> None:
    words = visit.words
    rule = words("Choose a place on the map or here to see its events.")
    if missing in words.terms["places"]:
        rule = words(
            "None of these events met in {place}. {rule}",
            place=words.term("places", missing),
            rule=rule,
        )
    blocks.heading(words("Places"), rule)
    listed = "".join(_row(place, visit) for place in rows(places))
    with st.container(height=HEIGHT, border=False, key="places"):
        st.html(f'<ol class="atlas-places">{listed}</ol>')


def _row(place: Row, visit: Visit) -> str:
    words = visit.words
    address = _address(visit, place["place_id"])
    country = words.term("countries", place["country"])
    country = "" if country == place["name"] else country
    count = words.number(int(place["event_count"]))
    return (
        f"<li>{inner_link(place['name'], address, stay=True)}"
        f' <span class="quiet">{escape(country)}</span><span class="number">{count}</span></li>'
    )


def _address(visit: Visit, place_id: str = "") -> str:
    """The same map with a place chosen, or with none."""
    settings = {**visit.options, "id": place_id}
    return href(
        "map", visit.selection, **{name: value for name, value in settings.items() if value}
    )


def _place(visit: Visit, place: Row) -> None:
    words = visit.words
    count = int(place["event_count"])
    years = str(place["first_year"])
    if place["last_year"] > place["first_year"]:
        years = words("{first} to {last}", first=place["first_year"], last=place["last_year"])
    blocks.heading(
        place["name"],
        words.plural(
            "{count} event met here, {years}.",
            "{count} events met here, {years}.",
            count,
            years=years,
        ),
    )
    back = inner_link(f"← {words('All places')}", _address(visit), stay=True)
    more = words("All about {place}", place=place["name"])
    page = inner_link(more, profile_links.address("place", place["place_id"], visit.selection))
    st.html(f"{back} · {page}")
    here = visit.choosing(visit.selection.having("place", [place["place_id"]]))
    _years(here, place)
    events = here.events(limit=MOST_EVENTS)
    with st.container(height=HEIGHT, border=False, key="place-events"):
        st.html(cards.cards(events, visit, columns=1, summary=False))
    if count > len(events):
        st.caption(words("The newest {count} are listed.", count=words.number(len(events))))


def _years(here: Visit, place: Row) -> None:
    """A small timeline of the place. It needs no table of its own: the events stand below."""
    if here.stage:
        return
    figure, alt = here.kept(_small)
    plot.draw(figure, f"{place['name']}: {alt}", "place-years", here.words)


def _small(here: Visit) -> tuple[str, str]:
    counts = here.count("year", "track")
    figure = here.draw(
        events_over_time.figure, counts, partial_year=here.store.created.year, is_small=True
    )
    return figure.json, events_over_time.alt(counts, here.words)
