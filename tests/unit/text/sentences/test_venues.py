"""Where an event took place, in words."""

from typing import Any

import pytest

from dashboard.text.i18n import Translator
from dashboard.text.sentences.venues import venue, venues

FOO = {"name": "Foo Town", "country": "GE"}
BAR = {"name": "Bar Village", "country": "AM"}


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ({"place": "Foo Town", "country": "GE", "mode": "in_person"}, "Foo Town"),
        ({"place": None, "country": "GE", "mode": "in_person"}, "Georgia"),
        ({"place": None, "country": None, "mode": "online"}, "Online"),
        ({"place": None, "country": None, "mode": "in_person"}, "Venue not reported"),
        ({"place": float("nan"), "country": float("nan"), "mode": "online"}, "Online"),
    ],
    ids=["place", "country", "online", "nothing", "empty cells of a frame"],
)
def test_a_venue_is_as_precise_as_reported(
    event: dict[str, Any], expected: str, tr: Translator
) -> None:
    assert venue(event, tr) == expected


def test_all_places_of_a_tour_are_named_with_their_countries(tr: Translator) -> None:
    event = {"country": "GE", "mode": "in_person"}
    assert venues(event, [FOO, BAR], tr) == "Foo Town, Georgia; Bar Village, Armenia"


def test_without_a_place_the_country_stands_alone(tr: Translator) -> None:
    assert venues({"country": "GE", "mode": "in_person"}, [], tr) == "Georgia"
