"""How words are compared, and how text becomes harmless in a spreadsheet."""

import pytest

from dashboard.model.text import fold, for_xml, later, nearest, neutral

THEMES = {"demining": "Landmines", "youth": "Youth", "economy_trade": "Economy and trade"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("TBILISI", "tbilisi"),
        ("Türkiye", "turkiye"),
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("Diyarbakır", "Diyarbakir"),
        ("Şuşa və Ağdam", "Susa ve Agdam"),
        ("Ёлка", "елка"),
        ("Երևան", "ԵՐԵւԱՆ"),
        ("თბილისი", "ᲗᲑᲘᲚᲘᲡᲘ"),
        ("ﬁrst", "First"),
        ("№ 5", "no 5"),
        ("Atlas™", "atlastm"),
        ("Nagorno-Karabakh", "nagorno karabakh"),
        ("“Peace”,  now!", "peace now"),
        ("e\u0301tude", "\u00e9tude"),
    ],
    ids=[
        "case",
        "umlaut",
        "sharp s",
        "dotted capital i",
        "dotless i",
        "Azerbaijani",
        "Russian",
        "Armenian",
        "Georgian capitals",
        "ligature",
        "numero sign",
        "trade mark sign",
        "hyphen",
        "punctuation",
        "composed or not",
    ],
)
def test_spellings_of_the_same_words_are_folded_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Track 1", "Track 2"), ("Баку", "Baku"), ("Shusha", "Shushi")],
    ids=["digits", "scripts", "letters"],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("text", ["", "   ", "–—…!?", "\n\t"])
def test_a_text_without_words_folds_to_nothing(text: str) -> None:
    assert fold(text) == ""


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@name", "\tx", "\rx"])
def test_what_a_spreadsheet_would_compute_is_neutralised(text: str) -> None:
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Talks = peace", "1-2", " =1", "'=1"])
def test_other_text_is_left_as_it_is(text: str) -> None:
    assert neutral(text) == text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("yuoth", ["youth"]),
        ("landmine", ["demining"]),
        ("Economy-Trade", ["economy_trade"]),
        ("xyzzy", []),
    ],
    ids=["misspelt code", "label", "case and punctuation", "nothing near"],
)
def test_the_nearest_codes_are_those_spelled_or_called_alike(
    typed: str, expected: list[str]
) -> None:
    assert nearest(typed, THEMES) == expected


def test_a_code_is_named_once_however_it_was_found() -> None:
    assert nearest("youths", THEMES) == ["youth"]


def test_a_marked_text_is_the_text_itself() -> None:
    assert later("Events") == "Events"


def test_text_for_xml_keeps_every_script_and_loses_what_xml_cannot_hold() -> None:
    assert for_xml("a\x00\x1b\ud800\uffff ქართული\n𝄞") == "a ქართული\n𝄞"
