"""One row a dimension: what derives from the rows, and what every row has to keep."""

import pytest

from dashboard.model import dimensions
from dashboard.model.dimensions import BY_CODE, DIMENSIONS, FILTERS, PARAMETERS, Dimension

each_dimension = pytest.mark.parametrize("each", DIMENSIONS, ids=lambda each: each.code)
each_together = pytest.mark.parametrize(
    "each", [each for each in DIMENSIONS if each.together], ids=lambda each: each.code
)


def test_parameters_begin_with_the_years_and_end_with_the_words() -> None:
    assert PARAMETERS[:2] == ("from", "to")
    assert PARAMETERS[-1] == "q"


def test_no_two_parameters_have_one_name() -> None:
    assert len(set(PARAMETERS)) == len(PARAMETERS)


@each_dimension
def test_a_phrase_is_a_whole_message_with_a_place_for_the_names(each: Dimension) -> None:
    assert "{names}" in each.phrase


@each_dimension
def test_values_that_are_filtered_by_are_codes_or_choices_or_a_range(each: Dimension) -> None:
    assert not each.parameter or bool(each.vocabulary) != bool(each.choices)
    assert not (each.parameter and each.bounds)


@each_together
def test_what_asks_for_all_codes_together_is_a_filter_of_one_choice(each: Dimension) -> None:
    assert each.together is not None
    match = dimensions.FILTER[each.together.parameter]
    assert match.is_single
    assert [code for code, _ in match.choices] == ["all"]


def test_a_filter_leads_back_to_its_dimension() -> None:
    assert dimensions.dimension_of("precision") is BY_CODE["date_precision"]
    assert dimensions.dimension_of("themes_match") is BY_CODE["theme"]


def test_a_second_code_is_of_the_same_dimension() -> None:
    assert dimensions.of_column("other_theme") is BY_CODE["theme"]
    assert dimensions.of_column("event_count") is None


@pytest.mark.parametrize(
    ("name", "decided"),
    [
        ("theme", {"theme", "themes_match"}),
        ("organisation", {"organisation", "family", "organisations_match"}),
        ("series", {"series"}),
    ],
)
def test_a_page_about_one_value_decides_the_filters_of_its_codes(
    name: str, decided: set[str]
) -> None:
    assert set(dimensions.beside(name)) == decided


def test_how_they_met_is_a_filter_like_any_other() -> None:
    assert "mode" in {each.name for each in FILTERS}
    assert "mode" in dimensions.COUNTED
