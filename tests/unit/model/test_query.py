"""What is typed into the box of words, and what it asks for."""

import pytest

from dashboard.model.query import pad, parse_query, respelled

TEXT = pad(["Women and the Georgian language", "Confidence-building in Zürich"])


@pytest.mark.parametrize(
    ("typed", "is_held"),
    [
        ("women language", True),
        ("language women", True),
        ("WOM lang", True),
        ("men", False),
        ("zurich", True),
        ("women youth", False),
        ('"georgian language"', True),
        ('"georgian lang"', False),
        ('"language georgian"', False),
        ('"language confidence"', False),
        ('"women"', True),
        ('"wom"', False),
        ("youth OR women", True),
        ("youth | women", True),
        ("youth or women", False),
        ("youth OR children", False),
        ("women youth OR language", True),
        ('youth OR "georgian language"', True),
        ("women AND language", True),
        ("women and language", True),
        ("-women", False),
        ("-youth", True),
        ("women -language", False),
        ('women -"language georgian"', True),
        ("women −language", False),
        ("building-confidence", True),
        ("-building-confidence", True),
        ("-confidence-building", False),
        ("youth OR confidence-build", True),
        ("youth OR building-confidence", False),
        ("“georgian language”", True),
        ('"georgian zurich', True),
        ("OR women", True),
        ("women OR", True),
        ("women - language", True),
        ("OR", True),
        ('""', True),
        ("", True),
    ],
)
def test_a_text_holds_what_is_asked_for_or_not(typed: str, is_held: bool) -> None:
    assert parse_query(typed).holds(TEXT) is is_held


@pytest.mark.parametrize(
    ("typed", "is_plain"),
    [("women youth", True), ('"women"', False), ("women OR youth", False), ("-women", False)],
)
def test_a_list_of_words_is_plain(typed: str, is_plain: bool) -> None:
    assert parse_query(typed).is_plain is is_plain


def test_what_a_text_has_is_taken_from_the_query() -> None:
    left = parse_query("women Batumi").without("Women in talks")
    assert [term.words for term in left.terms] == [("batumi",)]


def test_words_are_spelled_otherwise_within_quotations_and_operators() -> None:
    typed = '"Karabak talks" OR Karabak -lanmines'
    spelled = respelled(typed, {"karabak": "karabakh", "lanmines": "landmines"})
    assert spelled == '"karabakh talks" OR karabakh -landmines'


def test_a_word_with_signs_inside_is_respelled_whole() -> None:
    assert respelled("T'bilsi talks", {"tbilsi": "tbilisi"}) == "tbilisi talks"
