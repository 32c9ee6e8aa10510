"""What every export says of itself."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.exports import provenance
from dashboard.model.notice import NOTICE
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator

YOUTH = Selection.of(2005, 2025, theme=["youth"])


@pytest.fixture
def released(store: Store) -> Store:
    return replace(store, version="2.1.0", created=date(2027, 3, 9))


def test_it_tells_the_question_in_words_with_how_many_events_it_found(released: Store) -> None:
    said = provenance.provenance(released, YOUTH, Translator("en"))
    assert said.selection == "Showing 3 of 12 events: Youth; 2005 to 2025"
    assert said.total == 3


def test_the_link_is_absolute_where_the_address_of_the_dashboard_is_known(released: Store) -> None:
    said = provenance.provenance(released, YOUTH, Translator("en"), "https://atlas.example/peace/")
    assert said.link == "https://atlas.example/peace/events?from=2005&to=2025&theme=youth"


def test_the_link_is_relative_where_it_is_not(released: Store) -> None:
    said = provenance.provenance(released, YOUTH, Translator("en"))
    assert said.link == "events?from=2005&to=2025&theme=youth"


def test_a_link_in_another_language_says_so() -> None:
    assert provenance.link(Selection(), Translator("fr"), page="map", view="world") == (
        "map?lang=fr&view=world"
    )


def test_text_that_was_typed_is_quoted_in_a_link() -> None:
    assert provenance.link(Selection.of(words="мины & co"), Translator("en")) == (
        "events?q=%D0%BC%D0%B8%D0%BD%D1%8B+%26+co"
    )


@pytest.mark.parametrize(
    "part", ["2.1.0", "9 March 2027", "CC BY 4.0", NOTICE, "counts once", "not an absence of work"]
)
def test_one_line_says_all_of_it(released: Store, part: str) -> None:
    line = provenance.provenance(released, YOUTH, Translator("en")).sentence()
    assert part in line and "\n" not in line


def test_programs_get_each_part_by_name(released: Store) -> None:
    entries = provenance.provenance(released, YOUTH, Translator("en")).entries()
    assert (entries["version"], entries["created"], entries["licence"]) == (
        "2.1.0",
        "2027-03-09",
        "CC BY 4.0",
    )


def test_people_get_each_part_with_its_name(released: Store) -> None:
    lines = dict(provenance.provenance(released, YOUTH, Translator("en")).lines(Translator("en")))
    assert lines["Version of the data"] == "2.1.0"
    assert lines["Date of the register"] == "9 March 2027"
    assert "" not in lines.values()


def test_no_event_is_said_as_such(released: Store) -> None:
    nothing = Selection.of(1900, 1901)
    said = provenance.provenance(released, nothing, Translator("en"))
    assert said.selection == "Showing 0 of 12 events: 1900 to 1901"


@pytest.mark.parametrize("chosen", [[], [Selection()], [Selection(), Selection()]])
def test_the_whole_register_is_called_after_its_version(
    released: Store, chosen: list[Selection]
) -> None:
    assert provenance.file_name(released, "xlsx", *chosen) == "peace-atlas-2.1.0.xlsx"


@pytest.mark.parametrize(
    ("selection", "said"),
    [
        (YOUTH, "youth-2005-to-2025"),
        (Selection.of(2020, conflict=["georgia-abkhazia"]), "georgia-abkhazia-since-2020"),
        (Selection.of(2020, 2020, track=["1.5"]), "track-1-5-in-2020"),
        (Selection.of(words='"Peace Talks" Ərdəbil'), "peace-talks-erdebil"),
        (Selection.of(words="переговоры"), "selection"),
        (Selection.of(2020, words="переговоры"), "since-2020"),
        (Selection.of(words="=cmd|' /C calc'!A0 ../..\\con."), "cmd-c-calc-a0-con"),
    ],
    ids=["years", "since", "one year", "words", "other script", "script and year", "unsafe"],
)
def test_a_file_is_called_after_what_was_chosen(
    released: Store, selection: Selection, said: str
) -> None:
    assert provenance.file_name(released, "csv", selection) == f"peace-atlas-2.1.0-{said}.csv"


def test_what_is_too_long_for_a_name_is_left_out_by_whole_parts_but_the_years(
    released: Store,
) -> None:
    many = Selection.of(
        2005,
        theme=["youth", "demining"],
        country=["GE"],
        organisation=["foo-council-mission-youth-office"],
    )
    assert provenance.file_name(released, "csv", many) == (
        "peace-atlas-2.1.0-landmines-or-youth-met-in-georgia-since-2005.csv"
    )


def test_one_part_that_is_too_long_is_cut_at_a_word(released: Store) -> None:
    long = Selection.of(words="confidence building across the administrative boundary lines of all")
    assert provenance.file_name(released, "csv", long) == (
        "peace-atlas-2.1.0-confidence-building-across-the-administrative-boundary.csv"
    )


def test_two_selections_that_are_compared_are_both_named(released: Store) -> None:
    compared = provenance.file_name(released, "themes.csv", YOUTH, Selection())
    assert compared == "peace-atlas-2.1.0-youth-2005-to-2025-vs-all-events.themes.csv"


def test_a_version_is_no_folder(released: Store) -> None:
    drafted = replace(released, version="2.1/draft of March")
    assert provenance.file_name(drafted, "csv") == "peace-atlas-2.1-draft-of-March.csv"
