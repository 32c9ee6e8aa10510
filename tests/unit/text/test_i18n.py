"""How the dashboard speaks: English, another language, and what is not translated."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dashboard.model.vocabulary import Term, Vocabulary
from dashboard.text import i18n as module
from dashboard.text.i18n import Translator, languages, translator

# Babel has to know a language to count in it; the texts are a pseudo-language, not German.
PSEUDO = "de"
CATALOGUE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Events by theme"
msgstr "[Ëvënts bÿ thëmë]"

msgid "since {year}"
msgstr "[{year}: sïncë]"

msgid "Youth"
msgstr "[Ÿouth]"

msgid "{count} event"
msgid_plural "{count} events"
msgstr[0] "[{count} ëvënt]"
msgstr[1] "[{count} ëvënts]"

msgid "Draft"
msgstr ""
"""


@pytest.fixture
def english() -> Translator:
    themes = Vocabulary("themes", [Term("youth", "Youth", "", 1), Term("odd", "A {b}", "", 2)])
    return Translator("en", terms={"themes": themes})


@pytest.fixture
def pseudo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Translator]:
    (tmp_path / f"{PSEUDO}.po").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(module, "LOCALE_FOLDER", tmp_path)
    translator.cache_clear()
    yield translator(PSEUDO)
    translator.cache_clear()


def test_english_is_the_text_itself(english: Translator) -> None:
    assert english("Events by theme") == "Events by theme"


def test_values_are_put_into_the_text(english: Translator) -> None:
    assert english("since {year}", year=2018) == "since 2018"


def test_braces_without_values_are_left_alone(english: Translator) -> None:
    assert english("A {b}") == "A {b}"


def test_braces_in_a_value_are_left_alone(english: Translator) -> None:
    assert english("with {what}", what="{year}") == "with {year}"


def test_no_text_is_no_text(pseudo: Translator) -> None:
    assert pseudo("") == ""


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "0 events"), (1, "1 event"), (2, "2 events"), (1000, "1,000 events")],
    ids=str,
)
def test_english_counts_one_and_many(english: Translator, count: int, expected: str) -> None:
    assert english.plural("{count} event", "{count} events", count) == expected


def test_a_plural_takes_further_values(english: Translator) -> None:
    assert english.plural("{count} of {all}", "{count} of {all}", 2, all=9) == "2 of 9"


@pytest.mark.parametrize(
    ("value", "expected"), [(0, "0"), (992, "992"), (1234567, "1,234,567"), (0.5, "0.5")], ids=str
)
def test_numbers_are_separated(english: Translator, value: float, expected: str) -> None:
    assert english.number(value) == expected


@pytest.mark.parametrize(("share", "expected"), [(0, "0%"), (0.337, "34%"), (1, "100%")], ids=str)
def test_a_share_is_a_whole_percentage(english: Translator, share: float, expected: str) -> None:
    assert english.percent(share) == expected


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (3 / 992, "under 1%"),
        (0.0049, "under 1%"),
        (0.0051, "1%"),
        (0.9949, "99%"),
        (0.9951, "over 99%"),
        (991 / 992, "over 99%"),
        (992 / 992, "100%"),
    ],
    ids=str,
)
def test_few_never_read_as_none_nor_nearly_all_as_all(
    english: Translator, share: float, expected: str
) -> None:
    assert english.percent(share) == expected


@pytest.mark.parametrize(
    ("items", "listed", "chosen"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a and b", "a or b"),
        (["a", "b", "c"], "a, b and c", "a, b or c"),
    ],
    ids=["none", "one", "two", "three"],
)
def test_items_are_joined_by_and_or_by_or(
    english: Translator, items: list[str], listed: str, chosen: str
) -> None:
    assert (english.listing(items), english.choice(items)) == (listed, chosen)


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        ("2021-09-30", "2021-09-30", "day", "30 September 2021"),
        ("2023-08-29", "2023-08-30", "day", "29–30 August 2023"),
        ("2023-08-31", "2023-09-02", "day", "31 August 2023 – 2 September 2023"),
        ("2016-12-30", "2017-01-02", "day", "30 December 2016 – 2 January 2017"),
        ("2020-08-01", "2021-08-01", "day", "1 August 2020 – 1 August 2021"),
        ("2003-05-01", "2003-05-31", "month", "May 2003"),
        ("2019-10-01", "2019-11-30", "month", "October 2019 – November 2019"),
        ("2019-12-01", "2020-12-31", "month", "December 2019 – December 2020"),
        ("1998-01-01", "1998-12-31", "year", "1998"),
        ("2007-01-01", "2009-12-31", "year", "2007–2009"),
    ],
    ids=[
        "a day",
        "days of a month",
        "days of two months",
        "across the turn of the year",
        "a year apart",
        "a month",
        "two months",
        "months of two years",
        "a year",
        "years",
    ],
)
def test_dates_are_as_precise_as_they_are_known(
    english: Translator, start: str, end: str, precision: str, expected: str
) -> None:
    period = english.period(date.fromisoformat(start), date.fromisoformat(end), precision)
    assert period == expected


def test_a_code_is_called_by_its_label(english: Translator) -> None:
    assert english.term("themes", "youth") == "Youth"


@pytest.mark.parametrize(
    ("vocabulary", "code"), [("themes", "nothing"), ("nothing", "youth")], ids=["code", "list"]
)
def test_what_is_not_known_is_called_by_its_code(
    english: Translator, vocabulary: str, code: str
) -> None:
    assert english.term(vocabulary, code) == code


def test_a_label_with_braces_is_shown_as_it_is(english: Translator) -> None:
    assert english.term("themes", "odd") == "A {b}"


def test_a_text_is_translated(pseudo: Translator) -> None:
    assert pseudo("Events by theme") == "[Ëvënts bÿ thëmë]"


def test_values_stand_where_the_translation_puts_them(pseudo: Translator) -> None:
    assert pseudo("since {year}", year=2018) == "[2018: sïncë]"


@pytest.mark.parametrize("text", ["A text of its own", "Draft"], ids=["missing", "empty"])
def test_what_is_not_translated_stays_english(pseudo: Translator, text: str) -> None:
    assert pseudo(text) == text


def test_a_plural_is_translated_and_its_number_too(pseudo: Translator) -> None:
    translated = [pseudo.plural("{count} event", "{count} events", count) for count in (1, 2000)]
    assert translated == ["[1 ëvënt]", "[2.000 ëvënts]"]


def test_a_missing_plural_stays_english(pseudo: Translator) -> None:
    assert pseudo.plural("{count} place", "{count} places", 2) == "2 places"


def test_labels_are_translated(pseudo: Translator, english: Translator) -> None:
    assert pseudo.knowing(english.terms).term("themes", "youth") == "[Ÿouth]"


def test_knowing_terms_changes_nothing_else(pseudo: Translator) -> None:
    assert pseudo.knowing({}).language == PSEUDO
    assert pseudo.knowing({})("Events by theme") == "[Ëvënts bÿ thëmë]"


def test_months_and_lists_follow_the_language(pseudo: Translator) -> None:
    assert pseudo.month(date(2003, 5, 1)) == "Mai 2003"
    assert pseudo.listing(["a", "b"]) == "a und b"


def test_a_language_is_found_by_its_file(pseudo: Translator) -> None:
    assert languages() == ("en", pseudo.language)


def test_a_language_without_a_file_is_english() -> None:
    assert translator("tlh").language == "en"


def test_words_of_a_language_are_read_once() -> None:
    assert translator("en") is translator("en")


MISTAKEN = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "in {year}"
msgstr "en {annee}"

msgid "{count} event"
msgid_plural "{count} events"
msgstr[0] "{nombre} acte"
msgstr[1] "{nombre} actes"
"""


def test_a_translation_with_a_place_for_nothing_is_told_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fr.po").write_text(MISTAKEN, encoding="utf-8")
    monkeypatch.setattr(module, "LOCALE_FOLDER", tmp_path)
    translator.cache_clear()
    tr = translator("fr")
    assert tr("in {year}", year=2020) == "in 2020"
    assert tr.plural("{count} event", "{count} events", 3) == "3 events"
    translator.cache_clear()
