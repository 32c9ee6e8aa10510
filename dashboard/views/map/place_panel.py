"""The panel beside the map: the places with their numbers of events, or the events of the chosen place."""

import pandas as pd
import streamlit as st

from dashboard.charts import events_over_time
from dashboard.figures.options import key_of
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html, join
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, cards, plot, profile_links
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import href

MOST_EVENTS = 100
HEIGHT = 620


def draw(page: Page, place_id: str) -> None:
    """Draw the panel; ``place_id`` is "" where no place is chosen."""
    places = page.ask(questions.locate)
    here = places[places["place_id"] == place_id]
    if here.empty:
        _list(page, places, place_id)
    else:
        _place(page, rows(here)[0])


def choose(place_id: str) -> None:
    """Choose a place, or none with ""; for callbacks of the map."""
    st.session_state[key_of("map", "id")] = place_id


def _list(page: Page, places: pd.DataFrame, missing: str) -> None:
    tr = page.tr
    instruction = tr("Choose a place on the map or here to see its events.")
    if missing in tr.terms["places"]:
        instruction = tr(
            "None of these events met in {place}. {instruction}",
            place=tr.term("places", missing),
            instruction=instruction,
        )
    blocks.heading(tr("Places"), instruction)
    items = join(_row(place, page) for place in rows(places))
    with st.container(height=HEIGHT, border=False, key="places"):
        put_html(html('<ol class="atlas-places">{items}</ol>', items=items))


def _row(place: Row, page: Page) -> Markup:
    tr = page.tr
    address = _address(page, place["place_id"])
    country = tr.term("countries", place["country"])
    country = "" if country == place["name"] else country
    count = tr.number(int(place["event_count"]))
    return html(
        '<li>{name} <span class="quiet">{country}</span><span class="number">{count}</span></li>',
        name=inner_link(place["name"], address, stay=True),
        country=country,
        count=count,
    )


def _address(page: Page, place_id: str = "") -> str:
    """Return a link to the same map with this place chosen, or with none."""
    settings = {**page.options, "id": place_id}
    return href("map", page.selection, **{name: value for name, value in settings.items() if value})


def _place(page: Page, place: Row) -> None:
    tr = page.tr
    count = int(place["event_count"])
    years = str(place["first_year"])
    if place["last_year"] > place["first_year"]:
        years = tr("{first} to {last}", first=place["first_year"], last=place["last_year"])
    blocks.heading(
        place["name"],
        tr.plural(
            "{count} event met here, {years}.",
            "{count} events met here, {years}.",
            count,
            years=years,
        ),
    )
    back = inner_link(f"← {tr('All places')}", _address(page), stay=True)
    more = tr("All about {place}", place=place["name"])
    more_link = inner_link(more, profile_links.address("place", place["place_id"], page.selection))
    put_html(join([back, more_link], " · "))
    here = page.choosing(page.selection.having("place", [place["place_id"]]))
    _years(here, place)
    events = here.ask(questions.list_events, limit=MOST_EVENTS)
    with st.container(height=HEIGHT, border=False, key="place-events"):
        put_html(cards.cards(events, page, columns=1, summary=False))
    if count > len(events):
        st.caption(tr("The newest {count} are listed.", count=tr.number(len(events))))


def _years(here: Page, place: Row) -> None:
    """Draw a small timeline of the place; it has no table, because its events are listed below."""
    figure, alt = here.memoised(_small)
    plot.draw(figure, f"{place['name']}: {alt}", "place-years", here.tr)


def _small(here: Page) -> tuple[str, str]:
    counts = here.ask(questions.count, by=("year", "track"))
    figure = events_over_time.figure(
        counts, here.tr, here.look, partial_year=here.store.created.year, is_small=True
    )
    return figure.to_json(), events_over_time.alt(counts, here.tr)
