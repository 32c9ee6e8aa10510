"""The small map of a record shows one place and claims no more precision than the register has."""

import json
from typing import Any

import pytest

from dashboard.drawing.theme import LIGHT, rgb
from dashboard.maps import one_place
from dashboard.text.i18n import translator

WORDS = translator("en")


def make_place(**changes: object) -> dict[str, object]:
    return {
        "place_id": "gori",
        "name": "Gori",
        "latitude": 41.99,
        "longitude": 44.11,
        "precision": "town",
        **changes,
    }


def layers(place: dict[str, object]) -> dict[str, Any]:
    made = json.loads(one_place.deck(place, WORDS, LIGHT).to_json())
    return {layer["id"]: layer for layer in made["layers"]}


def test_a_venue_is_one_point_with_its_name() -> None:
    drawn = layers(make_place())

    assert len(drawn["places"]["data"]) == 1
    assert [row["text"] for row in drawn["place-names"]["data"]] == ["Gori"]


@pytest.mark.parametrize("precision", ["region", "country"])
def test_an_area_has_no_point_and_no_name(precision: str) -> None:
    drawn = layers(make_place(precision=precision))

    assert (drawn["places"]["data"], drawn["place-names"]["data"]) == ([], [])


@pytest.mark.parametrize(
    ("latitude", "longitude", "view"),
    [
        (41.99, 44.11, "region"),
        (46.20, 6.15, "europe"),
        (38.90, -77.04, "world"),
        (-41.3, 174.8, "world"),
    ],
    ids=["Gori", "Geneva", "Washington", "Wellington"],
)
def test_the_narrowest_view_that_holds_the_place_is_shown(
    latitude: float, longitude: float, view: str
) -> None:
    assert one_place.view_of(make_place(latitude=latitude, longitude=longitude)) == view


def test_the_colour_tells_the_track_where_it_is_given() -> None:
    plain = layers(make_place())["places"]["data"][0]["fill"]
    tracked = layers(make_place(track="3"))["places"]["data"][0]["fill"]

    assert (tuple(plain[:3]), tuple(tracked[:3])) == (rgb(LIGHT.accent), rgb(LIGHT.track["3"]))


def test_a_name_near_the_eastern_edge_stands_on_the_left() -> None:
    baku = make_place(name="Baku", longitude=49.89, latitude=40.38)

    row = layers(baku)["place-names"]["data"][0]

    assert row["dx"] < 0


@pytest.mark.parametrize(
    ("precision", "expected"),
    [
        ("town", "Map with one point: Gori."),
        ("region", "Map without a point: Gori is known as an area, not as a venue."),
    ],
)
def test_the_alternative_text_says_what_is_drawn(precision: str, expected: str) -> None:
    assert one_place.alt(make_place(precision=precision), WORDS) == expected


def test_the_map_asks_no_other_server() -> None:
    assert "http" not in one_place.deck(make_place(), WORDS, LIGHT).to_json()
