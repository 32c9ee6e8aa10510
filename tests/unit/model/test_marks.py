"""What a click on a figure chooses: the Selection after it."""

from math import inf, nan

import pytest

from dashboard.model.marks import answering, brushed
from dashboard.model.selection import Selection

REGISTER = (1997, 2025)
PAIR = Selection.of(theme=["energy", "youth"], themes_match=["all"])


def funded(funder: str, **codes: list[str]) -> Selection:
    """A cell of the matrices of funders."""
    matches = {"theme": "themes_match", "organisation": "organisations_match"}
    together = {matches[name]: ["all"] for name in codes if name in matches}
    return Selection.of(None, None, "", funder=[funder], funders_match=["all"], **codes, **together)


def test_a_mark_is_chosen_beside_what_is_chosen() -> None:
    chosen = answering(Selection.of(theme=["youth"], words="Foo"), Selection.of(theme=["energy"]))
    assert chosen == Selection.of(theme=["energy", "youth"], words="Foo")


def test_a_mark_that_is_chosen_already_is_let_go() -> None:
    cell = Selection.of(2010, 2010, track=["2"])
    assert answering(Selection.of(2010, 2010, track=["2"], kind=["visit"]), cell) == Selection.of(
        kind=["visit"]
    )


def test_a_mark_of_which_only_a_part_is_chosen_is_chosen_whole() -> None:
    cell = Selection.of(theme=["youth"], conflict=["regional"])
    assert answering(Selection.of(theme=["youth"]), cell) == cell


def test_the_years_of_a_mark_take_the_place_of_those_chosen() -> None:
    assert answering(Selection.of(2001, 2020), Selection.of(2010, 2010)) == Selection.of(2010, 2010)


def test_a_pair_is_asked_for_together_with_what_is_chosen() -> None:
    assert answering(Selection.of(theme=["health"]), PAIR) == Selection.of(
        theme=["energy", "health", "youth"], themes_match=["all"]
    )


def test_a_pair_takes_the_place_of_alternatives() -> None:
    assert answering(Selection.of(theme=["health", "media"]), PAIR) == PAIR


def test_a_pair_of_which_either_is_chosen_is_chosen_together() -> None:
    assert answering(Selection.of(theme=["energy", "youth"]), PAIR) == PAIR


@pytest.mark.parametrize(
    ("name", "match"),
    [
        ("theme", "themes_match"),
        ("organisation", "organisations_match"),
        ("funder", "funders_match"),
    ],
)
def test_one_code_that_is_left_is_not_asked_for_together(name: str, match: str) -> None:
    both = Selection.of(None, None, "", **{name: ["a", "b"], match: ["all"]})
    assert answering(both, Selection.of(None, None, "", **{name: ["b"]})) == Selection.of(
        None, None, "", **{name: ["a"]}
    )
    assert both.without(name, "b") == Selection.of(None, None, "", **{name: ["a"]})


def test_two_codes_that_are_left_are_still_asked_for_together() -> None:
    four = Selection.of(theme=["energy", "health", "media", "youth"], themes_match=["all"])
    assert answering(four, PAIR) == Selection.of(theme=["health", "media"], themes_match=["all"])


def test_a_cell_of_a_second_funder_asks_for_both_funders() -> None:
    chosen = answering(Selection.of(funder=["a"]), funded("b", theme=["youth"]))
    assert chosen == Selection.of(funder=["a", "b"], funders_match=["all"], theme=["youth"])
    assert answering(chosen, funded("b", theme=["youth"])) == Selection.of(funder=["a"])


def test_among_alternative_funders_a_cell_chooses_its_own() -> None:
    cell = funded("a", theme=["youth"])
    assert answering(Selection.of(funder=["a", "b"]), cell) == Selection.of(
        funder=["a"], theme=["youth"]
    )


def test_a_cell_of_a_second_organiser_asks_for_both_organisations() -> None:
    cell = funded("a", organisation=["y"], role=["organiser"])
    assert answering(Selection.of(organisation=["x"]), cell) == Selection.of(
        funder=["a"], organisation=["x", "y"], organisations_match=["all"], role=["organiser"]
    )


def test_a_role_stays_while_another_organisation_is_chosen_in_it() -> None:
    both = Selection.of(organisation=["x", "y"], role=["host"])
    left = answering(both, Selection.of(organisation=["y"], role=["host"]))
    assert left == Selection.of(organisation=["x"], role=["host"])
    assert answering(left, left) == Selection()


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (2009.2, 2018.9, (2009, 2018)),
        (2018.9, 2009.2, (2009, 2018)),
        (-4.5, 12005.1, REGISTER),
        (2024.5, 2031.0, (2024, 2025)),
        (1990, 1997.01, (1997, 1997)),
    ],
)
def test_years_drawn_over_are_kept_within_the_register(
    first: float, last: float, years: tuple[int, int]
) -> None:
    assert brushed(Selection.of(track=["2"]), first, last, REGISTER) == Selection.of(
        *years, track=["2"]
    )


@pytest.mark.parametrize(
    ("first", "last"), [(2026.0, 2030.0), (-4.0, 3.0), (nan, 2010.0), (2010.0, inf)]
)
def test_a_span_beside_all_years_changes_nothing(first: float, last: float) -> None:
    chosen = Selection.of(2001, 2010)
    assert brushed(chosen, first, last, REGISTER) == chosen
