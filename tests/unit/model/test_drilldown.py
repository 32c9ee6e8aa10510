"""A row of numbers leads to the events that it counts, whichever dimension counts them."""

import math

import pytest

from dashboard.model.dimensions import COUNTED, Dimension
from dashboard.model.drilldown import narrowed
from dashboard.model.selection import Selection

FILTERED = [each for each in COUNTED.values() if each.parameter]


@pytest.mark.parametrize("each", FILTERED, ids=lambda each: each.code)
def test_every_dimension_that_filters_leads_to_its_events(each: Dimension) -> None:
    row = {each.code: "a", "event_count": 3}
    assert narrowed(Selection(), row) == Selection().having(each.parameter, ["a"])


def test_a_year_leads_to_its_events() -> None:
    assert narrowed(Selection(), {"year": 2008, "event_count": 3}) == Selection.of(2008, 2008)


def test_two_codes_of_one_dimension_are_asked_for_together() -> None:
    row = {"theme": "youth", "other_theme": "demining", "event_count": 3}
    expected = Selection.of(theme=["youth", "demining"], themes_match=["all"])
    assert narrowed(Selection(), row) == expected


@pytest.mark.parametrize("missing", [None, math.nan], ids=["none", "not a number"])
def test_what_is_not_reported_leads_nowhere(missing: object) -> None:
    assert narrowed(Selection(), {"country": missing, "event_count": 3}) is None


@pytest.mark.parametrize("code", ["theme_group", "publisher", "month"])
def test_what_no_filter_can_say_leads_nowhere(code: str) -> None:
    assert narrowed(Selection(), {code: "a", "event_count": 3}) is None


def test_a_code_among_chosen_alternatives_takes_their_place() -> None:
    chosen = Selection.of(theme=["youth", "demining"])
    assert narrowed(chosen, {"theme": "youth"}) == Selection.of(theme=["youth"])
    assert narrowed(chosen, {"theme": "energy"}) is None
