"""How words are compared, and how text becomes harmless in a spreadsheet."""

import pytest

from dashboard.model.text import fold, for_xml, later, nearest, neutral, word_spans

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
        ("Երևան", "ԵՐԵՎԱՆ"),
        ("և", "ԵՒ"),
        ("ո՞վ", "ով"),
        ("თბილისი", "ᲗᲑᲘᲚᲘᲡᲘ"),
        ("ﬁrst", "First"),
        ("№ 5", "no 5"),
        ("Atlas™", "atlastm"),
        ("Nagorno-Karabakh", "nagorno karabakh"),
        *(("Tbilisi", f"T{sign}bilisi") for sign in "'’‘‛ʼʻʹʿ´`′＇՚"),
        ("K'ut'aisi", "Kutaisi"),
        ("O'Brien", "OBrien"),
        ("об’єднання", "обєднання"),
        ("U.S.", "US"),
        ("(O.S.C.E.)", "OSCE"),
        ("U.S.-Russia", "US Russia"),
        ("Ա․Մ․Ն․", "ԱՄՆ"),
        ("peace\u00adbuilding", "peacebuilding"),
        ("zero\u200bwidth\ufe0f", "zerowidth"),
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
        "Armenian capitals",
        "older Armenian capitals",
        "Armenian question mark",
        "Georgian capitals",
        "ligature",
        "numero sign",
        "trade mark sign",
        "hyphen",
        *(f"U+{ord(sign):04X} inside a word" for sign in "'’‘‛ʼʻʹʿ´`′＇՚"),
        "two apostrophes",
        "Irish name",
        "Ukrainian",
        "short form",
        "short form in brackets",
        "short form before a hyphen",
        "Armenian short form",
        "soft hyphen",
        "zero-width signs",
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Georgia's", "georgia s"),
        ("OSCE’s", "osce s"),
        ("l’Arménie, d'Istanbul, L'Aquila", "l armenie d istanbul l aquila"),
        (
            "Kazakistan’ın Erivan’da Türkiye’yi Adası’nda",
            "kazakistan in erivan da turkiye yi adasi nda",
        ),
        ("'quoted' words'", "quoted words"),
        ("J.F.Kennedy", "j f kennedy"),
        ("A. B. Foo", "a b foo"),
        ("www.foo.example 3.2.1", "www foo example 3 2 1"),
        ("ends. Begins", "ends begins"),
    ],
)
def test_signs_between_words_keep_them_apart(text: str, words: str) -> None:
    assert fold(text) == words


def test_spans_are_those_of_the_words() -> None:
    text = "T’bilisi, the U.S.: l'Arménie"
    assert [text[first:last] for first, last in word_spans(text)] == [
        *("T’bilisi", "the", "U.S", "l", "Arménie"),
    ]


@pytest.mark.parametrize("text", ["", "   ", "–—…!?", "\n\t"])
def test_a_text_without_words_folds_to_nothing(text: str) -> None:
    assert fold(text) == ""


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@name", "\tx", "\rx", "\nx", "＝1", "＠a"])
def test_what_a_spreadsheet_would_compute_is_neutralised(text: str) -> None:
    assert neutral(text) == f"'{text}"


def test_so_is_what_begins_a_cell_where_semicolons_part_columns() -> None:
    assert neutral("Foo;=1+1;-2;a-3; =4;") == "Foo;'=1+1;'-2;a-3; =4;"


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
