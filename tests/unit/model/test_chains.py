"""Chains of linked events."""

from dashboard.model.chains import chains


def test_events_without_a_common_link_are_in_different_chains() -> None:
    assert chains([("b", "a"), ("y", "x")]) == {"b": 0, "a": 0, "y": 1, "x": 1}


def test_a_link_between_two_chains_makes_them_one() -> None:
    assert set(chains([("b", "a"), ("y", "x"), ("x", "b")]).values()) == {0}


def test_a_circle_and_a_link_told_twice_end() -> None:
    assert chains([("a", "b"), ("b", "a"), ("a", "b")]) == {"a": 0, "b": 0}


def test_without_links_there_is_no_chain() -> None:
    assert chains([]) == {}
