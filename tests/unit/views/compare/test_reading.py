"""What differs most between two sides: nothing from few events, nothing that chance makes, the largest first."""

import pandas as pd
import pytest

from dashboard.figures.venues import Met, met
from dashboard.views.compare import reading
from dashboard.views.compare.reading import Shift, is_apart, shifts
from tests.unit.charts.examples import ENGLISH, frame

COUNTS = frame(
    "theme a_count b_count",
    ("youth", 40, 15),
    ("demining", 4, 30),
    ("energy", 10, 13),
    ("education_science", 20, 45),
)


def codes(totals: tuple[int, int], *chosen: str) -> list[str]:
    return [shift.code for shift in shifts(COUNTS, "theme", totals, chosen)]


def test_the_largest_difference_comes_first_and_small_ones_are_left_out() -> None:
    assert codes((100, 100)) == ["demining", "education_science", "youth"]


def test_what_a_side_was_chosen_by_is_no_difference() -> None:
    assert codes((100, 100), "demining") == ["education_science", "youth"]


@pytest.mark.parametrize("totals", [(9, 100), (100, 9), (0, 0), (1, 1)], ids=str)
def test_few_events_have_no_differences(totals: tuple[int, int]) -> None:
    assert codes(totals) == []


@pytest.mark.parametrize(
    ("a", "b", "totals", "expected"),
    [
        (1, 3, (12, 12), False),
        (2, 10, (20, 20), True),
        (10, 14, (100, 100), False),
        (400, 440, (1000, 1000), False),
        (400, 460, (1000, 1000), True),
        (0, 0, (50, 50), False),
        (50, 50, (50, 50), False),
    ],
    ids=["few", "plain", "close", "many but close", "many and clear", "none", "all"],
)
def test_a_difference_is_clear_and_more_than_chance(
    a: int, b: int, totals: tuple[int, int], expected: bool
) -> None:
    assert is_apart(a, b, totals) is expected


def told(tracks: list[Shift], themes: list[Shift]) -> str:
    def theme(code: str) -> str:
        return ENGLISH.term("themes", code)

    def track(code: str) -> str:
        return ENGLISH.term("tracks", code)

    return reading.reading(tracks, themes, track, theme, ENGLISH)


def test_the_track_and_the_themes_of_both_directions_are_told_in_one_sentence() -> None:
    assert told([Shift("3", 0.16, 0.09)], shifts(COUNTS, "theme", (100, 100))) == (
        "In shares (of A, of B), B has fewer events of Track 3 (16%, 9%); more on Landmines (4%, 30%) "
        "and Education and science (20%, 45%); fewer on Youth (40%, 15%)."
    )


def test_one_track_alone_makes_a_sentence() -> None:
    assert told([Shift("3", 0.1, 0.4), Shift("1", 0.5, 0.3)], []) == (
        "In shares (of A, of B), B has more events of Track 3 (10%, 40%)."
    )


def test_where_nothing_stands_out_it_is_said() -> None:
    assert told([], []) == "No track and no theme stands out on one side."


def test_the_region_is_told_of_the_events_with_a_venue() -> None:
    said = reading.venues(Met(10, 10, 5, 5), Met(15, 5, 0, 0), ENGLISH)
    assert said == "Of those with a venue on record 50% of A and 75% of B met in the region."


def test_few_venues_have_no_share() -> None:
    assert reading.venues(Met(5, 4, 50, 50), Met(15, 5, 0, 0), ENGLISH) == ""


A = frame("country event_count", (None, 40), ("GE", 12), ("CH", 4))
B = frame("country event_count", ("CH", 9), ("GE", 4))
TIED = frame("country event_count", ("CH", 9), ("GE", 9))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (A, B, "Most often A met in GE, B in CH."),
        (A, A, ""),
        (A, TIED, ""),
        (A, B.tail(1), ""),
        (A.head(0), B, ""),
    ],
    ids=["two", "the same", "tied", "few", "none"],
)
def test_the_leading_country_is_told_where_it_differs(
    first: pd.DataFrame, second: pd.DataFrame, expected: str
) -> None:
    assert reading.leading_venues(first, second, str, ENGLISH) == expected


def test_venues_add_up_to_the_events() -> None:
    counts = frame(
        "track venue event_count",
        ("1", "south_caucasus", 3),
        ("2", "south_caucasus", 2),
        ("2", "neighbouring", 1),
        ("3", "elsewhere", 4),
        ("3", "online", 5),
        ("3", None, 6),
    )
    assert met(counts) == Met(inside=5, outside=5, online=5, unknown=6)
    assert met(counts.head(0)) == Met(0, 0, 0, 0)
