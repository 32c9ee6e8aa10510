"""Events as JSON and as JSON Lines."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from tests.unit.exports.taking import NOTHING, taken


@pytest.fixture(scope="module")
def whole(store: Store) -> Any:
    return json.loads(taken("json", store))


def test_total_and_items_agree(whole: Any, found: Callable[[Selection], list[str]]) -> None:
    assert [item["event_id"] for item in whole["items"]] == found(Selection())
    assert whole["total"] == whole["provenance"]["total"] == 12


def test_the_provenance_is_an_object(whole: Any) -> None:
    assert whole["provenance"]["link"] == "https://atlas.example/peace/events"
    assert whole["provenance"]["licence_url"].startswith("https://creativecommons.org/")


def test_an_item_holds_names_beside_codes_at_every_depth(whole: Any) -> None:
    item = next(each for each in whole["items"] if each["series"] == "bar-school")
    assert (item["series_label"], item["themes_label"]) == (
        "Bar School",
        ["Youth", "Education and science"],
    )
    assert item["places"][0]["country_label"] == "Armenia"
    assert item["organisations"][0]["role_label"] == "Organiser"
    assert item["articles"][0] == {
        "article_id": "bar-lur-01",
        "url": "https://bar-lur.example/news/01",
        "publisher": "Bar Lur",
        "republisher": None,
        "headline": "Ամառային դպրոց",
        "published": "2010-07-21",
        "language": "hy",
        "language_label": "Armenian",
        "page_kind": "report",
        "page_kind_label": "Report",
    }


def test_an_item_holds_what_came_of_it_and_how_it_is_known(whole: Any) -> None:
    items = {each["event_id"]: each for each in whole["items"]}
    talks = items["2004-06-02-foo-talks-second-round"]
    assert [each["kind"] for each in talks["outcomes"]] == ["statement", "body", "decision"]
    assert talks["evidence"][0]["read_on"] == "2026-01-02"
    assert [each["is_reverse"] for each in talks["links"]] == [False, True]
    silent = items["1998-foo-initiative"]
    assert [silent[name] for name in ("outcomes", "links", "evidence", "programme_details")] == [
        *([], [], [], []),
    ]


def test_text_is_as_it_is_in_the_register(whole: Any) -> None:
    titles = {item["title"] for item in whole["items"]}
    assert {"=1+1", 'Talks <b>&amp; "quotes"</b>'} <= titles


def test_what_is_not_known_is_null(whole: Any) -> None:
    item = next(each for each in whole["items"] if each["kind"] == "launch")
    assert (item["place_id"], item["place"], item["country_label"], item["series"]) == (
        *(None, None, None, None),
    )


def test_lines_hold_the_same_items(store: Store, whole: Any) -> None:
    lines = [json.loads(line) for line in taken("jsonl", store).splitlines()]
    assert "Showing 12 of 12 events" in lines[0]["provenance"]
    bare = [{name: line[name] for name in line if name != "provenance"} for line in lines]
    assert bare == whole["items"]


def test_no_event_is_an_empty_list(store: Store) -> None:
    whole = json.loads(taken("json", store, NOTHING))
    assert (whole["total"], whole["items"]) == (0, [])
    assert taken("jsonl", store, NOTHING) == b""
