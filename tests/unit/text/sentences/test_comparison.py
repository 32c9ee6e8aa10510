"""A comparison in words: right for none, one, few and many events on either side."""

import pandas as pd
import pytest

from dashboard.model.selection import Selection
from dashboard.text.sentences import comparison as sentences
from tests.unit.charts.examples import ENGLISH, frame


@pytest.mark.parametrize(
    ("a", "b", "both", "expected"),
    [
        (120, 45, 12, "A has 120 events, B 45. 12 events are in both."),
        (120, 45, 1, "A has 120 events, B 45. 1 event is in both."),
        (1200, 45, 0, "A has 1,200 events, B 45. No event is in both."),
        (0, 0, 0, "Neither A nor B has an event on record."),
        (0, 1, 0, "A has no event, B 1."),
        (0, 45, 0, "A has no event, B 45."),
        (1, 0, 0, "A has 1 event, B none."),
        (120, 0, 0, "A has 120 events, B none."),
        (1, 1, 1, "A has 1 event, B 1. It is the same event."),
        (1, 1, 0, "A has 1 event, B 1. No event is in both."),
        (7, 7, 7, "A has 7 events, B 7. They are the same events."),
        (1, 7, 1, "A has 1 event, B 7. The event of A is in B too."),
        (3, 7, 3, "A has 3 events, B 7. All 3 events of A are in B too."),
        (7, 1, 1, "A has 7 events, B 1. The event of B is in A too."),
        (7, 3, 3, "A has 7 events, B 3. All 3 events of B are in A too."),
    ],
)
def test_numbers_and_overlap_are_told(a: int, b: int, both: int, expected: str) -> None:
    assert sentences.sizes(a, b, both, ENGLISH) == expected


def rates(events: tuple[int, int], a: Selection, b: Selection) -> str:
    return sentences.rates(events, (a, b), (1997, 2026), ENGLISH)


def test_means_are_told_where_the_sides_cover_different_years() -> None:
    told = rates((30, 5), Selection.of(2020, 2025), Selection.of(2019, 2019))
    expected = "On average that is 5 a year in A (6 years) and 5 in B (1 year)."
    assert told == expected


def test_a_bound_that_is_left_open_is_that_of_the_register() -> None:
    told = rates((10, 10), Selection.of(2020), Selection.of(None, 1998))
    assert told == "On average that is 1.4 a year in A (7 years) and 5 in B (2 years)."


@pytest.mark.parametrize(
    ("events", "years"), [((3, 3), 2020), ((0, 3), 2010), ((3, 0), 2010)], ids=str
)
def test_no_means_are_told_for_the_same_years_or_an_empty_side(
    events: tuple[int, int], years: int
) -> None:
    assert rates(events, Selection.of(2020), Selection.of(years)) == ""


def told(counts: pd.DataFrame, totals: tuple[int, int]) -> str:
    return sentences.differences(
        counts, "theme", totals, lambda code: ENGLISH.term("themes", code), ENGLISH
    )


FOUR = frame(
    "theme a_count b_count",
    ("youth", 12, 3),
    ("demining", 10, 40),
    ("energy", 2, 14),
    ("education_science", 0, 14),
)


def test_what_differs_most_is_told_first_and_at_most_three_are() -> None:
    assert told(FOUR, (100, 100)) == (
        "Events on Landmines make up 10% of A and 40% of B. "
        "Events on Education and science make up 0% of A and 14% of B. "
        "Events on Energy make up 2% of A and 14% of B."
    )


def test_small_differences_are_not_told_apart() -> None:
    close = frame("theme a_count b_count", ("youth", 10, 14))
    assert told(close, (100, 100)) == "No share differs by 5 percentage points or more."


@pytest.mark.parametrize("totals", [(9, 100), (100, 9), (1, 1)], ids=str)
def test_few_events_have_no_shares(totals: tuple[int, int]) -> None:
    expected = "With fewer than 10 events on a side, shares say little."
    assert told(FOUR, totals) == expected


@pytest.mark.parametrize("totals", [(0, 100), (100, 0), (0, 0)], ids=str)
def test_an_empty_side_has_no_differences(totals: tuple[int, int]) -> None:
    assert told(FOUR, totals) == ""


def test_where_nothing_is_counted_nothing_is_told() -> None:
    assert told(FOUR.head(0), (100, 100)) == ""


@pytest.mark.parametrize("by", ["track", "theme", "conflict", "place", "organisation"])
def test_every_dimension_has_its_sentence(by: str) -> None:
    counts = frame(f"{by} a_count b_count", ("foo", 12, 3))
    said = sentences.differences(counts, by, (100, 100), str.title, ENGLISH)
    assert said.startswith("Events ") and said.endswith(" Foo make up 12% of A and 3% of B.")
