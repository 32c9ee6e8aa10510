"""Two counts side by side: nothing is lost, and the larger share comes first."""

from dashboard.figures.comparison import shares
from tests.unit.charts.examples import frame

A = frame("theme event_count", ("youth", 6), ("energy", 2), (None, 1))
B = frame("theme event_count", ("demining", 4), ("youth", 1))


def test_a_value_of_one_side_alone_has_none_on_the_other() -> None:
    both = shares(A, B, "theme", (8, 5)).set_index("theme")
    assert list(both.loc["demining"]) == [0, 4]
    assert list(both.loc["energy"]) == [2, 0]


def test_the_larger_share_comes_first() -> None:
    assert list(shares(A, B, "theme", (8, 5))["theme"]) == ["demining", "youth", "energy"]


def test_events_without_a_value_are_left_out() -> None:
    both = shares(A, B, "theme", (8, 5))
    assert int(both["a_count"].sum()) == 8 and both["theme"].notna().all()


def test_a_side_without_events_leaves_the_other_as_it_is() -> None:
    both = shares(A, B.head(0), "theme", (8, 0))
    assert both.to_dict("list") == {
        "theme": ["youth", "energy"],
        "a_count": [6, 2],
        "b_count": [0, 0],
    }


def test_two_empty_sides_have_no_rows() -> None:
    assert shares(A.head(0), B.head(0), "theme", (0, 0)).empty
