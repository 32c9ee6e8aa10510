"""Shares of venues: only events with a reported country are part of them, and the others are stated."""

from urllib.parse import parse_qs

import pytest

from dashboard.charts import venue_shares
from dashboard.drawing.theme import LIGHT
from tests.unit.charts.examples import (
    ENGLISH,
    VENUES_BY_TRACK,
    VENUES_BY_YEAR,
    frame,
    hovers,
    plotted,
)

YEARS = plotted(venue_shares.figure(VENUES_BY_YEAR, ENGLISH, LIGHT, "year"))
TRACKS = plotted(venue_shares.figure(VENUES_BY_TRACK, ENGLISH, LIGHT, "track"))


def test_the_shares_of_a_year_add_up_to_one() -> None:
    whole = [sum(shares) for shares in zip(*(trace.y for trace in YEARS.data), strict=True)]
    assert whole == pytest.approx([1, 1])


def test_online_and_unreported_venues_are_part_of_no_share() -> None:
    cells = venue_shares.table(VENUES_BY_YEAR, "year", ENGLISH)
    assert list(cells.columns) == ["south_caucasus", "neighbouring", "elsewhere"]
    assert cells.to_numpy().tolist() == [[3, 0, 1], [0, 2, 0]]


def test_years_stand_at_their_place_and_a_year_without_venues_is_empty() -> None:
    assert list(YEARS.data[0].x) == [2014, 2016]
    assert YEARS.layout.xaxis.range[0] < 2014 and YEARS.layout.xaxis.range[1] > 2016


def test_tracks_stand_in_their_order_with_the_number_of_events_behind_each() -> None:
    assert list(TRACKS.layout.yaxis.ticktext) == ["Track 1\u00a0·\u00a05", "Track 3\u00a0·\u00a04"]


def test_a_year_says_how_many_events_its_shares_are_of() -> None:
    told = {"2014, in the region: 3 of 4 events with a reported country"}
    assert told <= set(hovers(YEARS))


def test_a_bar_says_its_share_and_what_it_is_a_share_of() -> None:
    told = "Track 3, in the region: 3 of 4 events with a reported country"
    assert told in hovers(TRACKS)


def test_a_bar_carries_the_filters_it_stands_for() -> None:
    assert parse_qs(YEARS.data[0].customdata[0]) == {"from": ["2014"], "to": ["2014"]}
    assert TRACKS.data[0].customdata[1] == "track=3"


def test_no_reported_country_is_told_as_none() -> None:
    counts = frame("track venue event_count", ("1", None, 2), ("2", "online", 1))
    assert "No event on record" in venue_shares.alt(counts, ENGLISH, "track")
    assert len(plotted(venue_shares.figure(counts, ENGLISH, LIGHT, "track")).data) == 0


def test_the_alternative_text_states_the_share_and_what_is_left_out() -> None:
    assert venue_shares.alt(VENUES_BY_YEAR, ENGLISH, "year") == (
        "Bar chart of shares of venues, 2 bars. In the region: 50% of what is counted; 2 without a reported country, 4 "
        "online."
    )
