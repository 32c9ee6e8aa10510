"""Events as CSV, read back as a program reads it."""

import csv
from collections.abc import Callable
from io import StringIO

import pytest

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from tests.unit.exports.taking import NOTHING, taken

Rows = list[dict[str, str]]


def read(content: bytes) -> Rows:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def rows(store: Store) -> Rows:
    return read(taken("csv", store))


def row(rows: Rows, event: str) -> dict[str, str]:
    return next(each for each in rows if each["event_id"] == event)


def test_there_is_one_row_an_event_oldest_first(
    rows: Rows, found: Callable[[Selection], list[str]]
) -> None:
    assert [each["event_id"] for each in rows] == found(Selection())


def test_names_stand_beside_codes(rows: Rows) -> None:
    each = row(rows, "2012-09-03-tour-of-two-places")
    pairs = [("kind", "kind_label"), ("place_id", "place"), ("country", "country_label")]
    assert [(each[code], each[name]) for code, name in pairs] == [
        ("visit", "Visit"),
        ("foo-town", "Foo Town"),
        ("GE", "Georgia"),
    ]


def test_lists_are_joined_in_codes_and_in_names_alike(rows: Rows) -> None:
    each = row(rows, "2007-2009-bar-exchange")
    assert (each["themes"], each["themes_label"]) == (
        "youth;culture_heritage",
        "Youth;Culture and heritage",
    )


def test_organisations_stand_by_role_and_articles_by_address(rows: Rows) -> None:
    each = row(rows, "2010-07-10-bar-school-first")
    assert each["organisations_organiser"] == "Bar Network"
    assert each["organisations_funder"] == "Youth Office of the Mission"
    assert each["articles"].split() == [
        "https://bar-lur.example/news/01",
        "https://bar-network.example/news/01",
    ]
    assert each["article_count"] == "2"


def test_outcomes_are_told_by_code_name_and_text_in_one_order(rows: Rows) -> None:
    each = row(rows, "2004-06-02-foo-talks-second-round")
    told = [
        each["outcomes"].split(";"),
        each["outcomes_label"].split(";"),
        each["outcome_texts"].split(" | "),
    ]
    assert [*zip(*told, strict=True)][1] == (
        *("body", "Body created", "A commission on lists of detainees."),
    )


def test_that_no_result_is_reported_is_told_without_a_text(rows: Rows) -> None:
    each = row(rows, "2012-09-03-tour-of-two-places")
    assert (each["outcomes"], each["outcome_texts"]) == ("none", "")
    assert row(rows, "1998-foo-initiative")["outcomes"] == ""


def test_linked_events_stand_by_kind_of_link(rows: Rows) -> None:
    each = row(rows, "2023-07-05-bar-school-second")
    assert (each["links_follows"], each["links_announces"]) == ("2010-07-10-bar-school-first", "")


def test_programmes_levels_and_languages_have_names(rows: Rows) -> None:
    each = row(rows, "2010-07-10-bar-school-first")
    assert (each["programmes"], each["programmes_label"]) == ("bar-programme", "Bar Programme")
    assert (each["level_label"], each["women"]) == ("Citizens", "14")
    assert each["working_languages_label"] == "Armenian;Russian"


def test_what_is_not_known_is_empty(rows: Rows) -> None:
    each = row(rows, "2021-02-11-online-landmines")
    assert (each["place_id"], each["place"], each["country_label"], each["series_label"]) == (
        *("", "", "", ""),
    )


def test_text_that_a_spreadsheet_would_compute_is_neutralised(rows: Rows) -> None:
    each = row(rows, "2018-03-08-formula-title")
    assert each["title"] == "'=1+1"
    assert each["summary"].startswith("'@A title")
    assert row(rows, "2010-07-10-bar-school-first")["outcome_texts"].startswith("'=A text")


def test_every_row_says_where_it_comes_from(store: Store) -> None:
    rows = read(taken("csv", store, Selection.of(theme=["youth"])))
    assert len({each["provenance"] for each in rows}) == 1
    assert "Showing 3 of 12 events: Youth" in rows[0]["provenance"]
    assert "https://atlas.example/peace/events?theme=youth" in rows[0]["provenance"]


def test_without_any_event_there_is_still_a_header(store: Store) -> None:
    content = taken("csv", store, NOTHING)
    assert read(content) == []
    assert content.decode("utf-8-sig").startswith("event_id,title,kind,kind_label,")
