"""The Selection: one value for one choice, and its parameters."""

from itertools import count

import pytest

from dashboard.model.dimensions import FILTERS, Filter
from dashboard.model.errors import Problem, told
from dashboard.model.selection import MAX_WORDS_LENGTH, Selection, fixed_choices, parse
from dashboard.model.tables import TABLES

KNOWN = {
    **{each.name: ("a", "b", "c") for each in FILTERS},
    **fixed_choices(),
}

each_filter = pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)


def problems_of(*params: tuple[str, str]) -> list[str]:
    return [str(problem) for problem in parse(params, KNOWN)[1]]


@each_filter
def test_a_filter_chooses_among_the_rows_of_a_table_or_fixed_choices(each: Filter) -> None:
    assert (each.options in {known.name for known in TABLES}) != bool(each.choices)


@each_filter
def test_no_filter_takes_the_name_of_another_parameter(each: Filter) -> None:
    assert each.name not in {"from", "to", "q", "event", "lang", "id"}


def test_filters_have_different_names() -> None:
    assert len({each.name for each in FILTERS}) == len(FILTERS)


def test_the_order_of_choosing_does_not_matter() -> None:
    one = Selection.of(track=["2", "1"], theme=["youth"])
    other = Selection.of(theme=["youth"], track=["1", "2", "1"])
    assert one == other
    assert hash(one) == hash(other)


def test_a_filter_without_codes_is_not_in_use() -> None:
    assert Selection.of(theme=[]) == Selection()


def test_spaces_around_and_between_words_do_not_matter() -> None:
    assert Selection.of(words="  two \n words ") == Selection.of(words="two words")


def test_words_are_cut_at_a_bound() -> None:
    assert len(Selection.of(words="word " * MAX_WORDS_LENGTH).words) <= MAX_WORDS_LENGTH


def test_a_name_that_is_no_filter_is_refused() -> None:
    with pytest.raises(KeyError, match="no filter is called 'colour'"):
        Selection.of(colour=["red"])


def test_codes_of_a_filter_that_is_not_used_are_none() -> None:
    assert Selection.of(theme=["youth"]).get("track") == ()


def test_having_replaces_the_codes_of_one_filter_only() -> None:
    selection = Selection.of(2018, 2020, "word", theme=["youth"], track=["1"])
    assert selection.having("theme", ["demining"]) == Selection.of(
        2018, 2020, "word", theme=["demining"], track=["1"]
    )


def test_having_no_codes_switches_the_filter_off() -> None:
    assert Selection.of(theme=["youth"]).having("theme", []).is_empty


def test_during_changes_the_years_only() -> None:
    assert Selection.of(2018, theme=["youth"]).during(None, 2020) == Selection.of(
        None, 2020, theme=["youth"]
    )


@pytest.mark.parametrize(
    "selection",
    [
        Selection.of(2018),
        Selection.of(None, 2018),
        Selection.of(words="word"),
        Selection.of(theme=["youth"]),
    ],
    ids=["first year", "last year", "words", "codes"],
)
def test_a_selection_that_filters_is_not_empty(selection: Selection) -> None:
    assert not selection.is_empty


def test_parameters_come_in_a_stable_order_with_repeated_codes() -> None:
    selection = Selection.of(2018, 2023, "two words", track=["2", "1"], theme=["youth"])
    assert selection.to_params() == [
        ("from", "2018"),
        ("to", "2023"),
        ("theme", "youth"),
        ("track", "1"),
        ("track", "2"),
        ("q", "two words"),
    ]


def test_a_year_has_four_digits_in_parameters_too() -> None:
    assert Selection.of(50, 987).to_params() == [("from", "0050"), ("to", "0987")]


def test_parameters_make_the_selection_they_came_from() -> None:
    selection = Selection.of(2018, 2023, "two words", track=["a", "b"], sources=["single"])
    assert parse(selection.to_params(), KNOWN) == (selection, ())


def test_no_parameters_make_the_empty_selection() -> None:
    assert parse([], KNOWN) == (Selection(), ())


@pytest.mark.parametrize("year", ["18", "20180", "2018.0", "-201", "２０１８", "", "MMXX"])
def test_a_year_that_is_not_four_digits_is_dropped_and_named(year: str) -> None:
    selection, problems = parse([("from", year), ("theme", "a")], KNOWN)
    assert selection == Selection.of(theme=["a"])
    assert [(each.parameter, each.value) for each in problems] == [("from", year)]


def test_a_last_year_before_the_first_is_dropped() -> None:
    selection, problems = parse([("to", "2010"), ("from", "2020")], KNOWN)
    assert selection == Selection.of(2020)
    assert str(problems[0]) == "to=2010: expected a year not before the first year"


def test_a_single_year_is_a_period() -> None:
    assert parse([("from", "2020"), ("to", "2020")], KNOWN) == (Selection.of(2020, 2020), ())


def test_an_unknown_code_is_dropped_and_the_others_are_kept() -> None:
    selection, problems = parse([("theme", "a"), ("theme", "x"), ("theme", "b")], KNOWN)
    assert selection == Selection.of(theme=["a", "b"])
    assert [str(problem) for problem in problems] == ["theme=x: expected a known code"]


def test_an_unknown_parameter_is_a_problem() -> None:
    assert problems_of(("colour", "red")) == ["colour=red: expected a known parameter"]


def test_a_second_value_of_a_single_filter_is_dropped() -> None:
    selection, problems = parse([("sources", "single"), ("sources", "several")], KNOWN)
    assert selection == Selection.of(sources=["single"])
    assert [str(problem) for problem in problems] == ["sources=several: expected a single value"]


def test_the_same_value_twice_is_no_problem() -> None:
    assert problems_of(("sources", "single"), ("sources", "single")) == []


def test_every_problem_is_named() -> None:
    assert len(problems_of(("theme", "x"), ("from", "1"), ("colour", "red"))) == 3


def test_of_endless_parameters_few_are_read() -> None:
    given = (("theme", "x") for _ in count())
    selection, problems = parse(given, KNOWN)
    assert selection == Selection()
    assert len(problems) == 401
    assert problems[0].expected == "at most 400 parameters"


def test_few_problems_are_told_and_in_short() -> None:
    problems = [Problem("theme", "x" * 5_000, "a known code")] * 50
    first, more = told(problems)
    assert (len(first), more) == (20, 30)
    assert first[0].value == "x" * 99 + "…"


def test_a_code_that_is_toggled_twice_changes_nothing() -> None:
    chosen = Selection.of(theme=["youth"])
    more = chosen.toggling("theme", "energy")
    assert more.get("theme") == ("energy", "youth")
    assert more.toggling("theme", "energy") == chosen


def test_what_is_left_alone_is_not_asked_for_together_whatever_takes_the_rest_away() -> None:
    both = Selection.of(theme=["energy", "youth"], themes_match=["all"])
    assert both.leaving("theme", ["youth"]) == both.without("theme", "energy")
    assert both.leaving("theme", ["youth"]) == Selection.of(theme=["youth"])


def test_codes_can_be_asked_for_together_before_a_second_one_is_chosen() -> None:
    one = Selection.of(theme=["youth"], themes_match=["all"])
    both = one.leaving("theme", ["youth", "energy"])
    assert both == Selection.of(theme=["energy", "youth"], themes_match=["all"])
