"""Vocabularies: order, groups, labels."""

import pytest

from dashboard.model.vocabulary import Term, Vocabulary, vocabularies
from dashboard.model.vocabulary_tables import VOCABULARIES


@pytest.fixture
def colours() -> Vocabulary:
    return Vocabulary(
        "colours",
        [
            Term("sky", "Blue", "Like the sky", 2, "cold"),
            Term("sun", "Yellow", "", 3, "warm"),
            Term("fire", "Red", "", 1, "warm"),
        ],
    )


def test_codes_come_in_the_order_of_the_terms(colours: Vocabulary) -> None:
    assert list(colours) == ["fire", "sky", "sun"]


def test_a_term_is_found_by_its_code(colours: Vocabulary) -> None:
    assert colours["sky"].description == "Like the sky"


def test_a_label_is_what_readers_see(colours: Vocabulary) -> None:
    assert colours.label("sky") == "Blue"


def test_an_unknown_code_is_its_own_label(colours: Vocabulary) -> None:
    assert colours.label("sea") == "sea"


def test_an_unknown_code_has_no_term(colours: Vocabulary) -> None:
    with pytest.raises(KeyError):
        colours["sea"]


def test_the_terms_of_a_group_come_in_order(colours: Vocabulary) -> None:
    assert [term.code for term in colours.in_group("warm")] == ["fire", "sun"]


def test_a_group_that_nothing_belongs_to_is_empty(colours: Vocabulary) -> None:
    assert colours.in_group("grey") == ()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["fire", "sky", "sun"]),
        ("BLU", ["sky"]),
        ("sky like", ["sky"]),
        ("blue sea", []),
        ("lue", []),
    ],
    ids=["nothing", "beginning", "description", "all words", "not the end"],
)
def test_terms_are_found_by_the_beginnings_of_their_words(
    colours: Vocabulary, typed: str, expected: list[str]
) -> None:
    assert colours.matching(typed) == expected


def test_rows_become_terms_ordered_by_number_not_by_text() -> None:
    rows = {table.name: list[dict[str, str]]() for table in VOCABULARIES}
    rows["tracks"] = [
        {"code": "late", "label": "Late", "description": "", "order": "10"},
        {"code": "early", "label": "Early", "description": "", "order": "9"},
    ]
    assert list(vocabularies(rows)["tracks"]) == ["early", "late"]


def test_only_vocabularies_with_groups_have_them() -> None:
    rows = {table.name: list[dict[str, str]]() for table in VOCABULARIES}
    row = {"code": "one", "label": "One", "description": "", "order": "1"}
    rows |= {"tracks": [row], "themes": [row | {"group": "all", "dac_purpose_code": ""}]}
    made = vocabularies(rows)
    assert (made["tracks"]["one"].group, made["themes"]["one"].group) == ("", "all")
