"""What occurs in the selected events, as JSON and as CSV."""

import csv
import re
from io import StringIO

import pytest

from dashboard.model.dimensions import COUNTED
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events, sources
from dashboard.web.api.collections import COLLECTIONS
from tests.unit.web.api.client import Answer, Client

ROOT = "/api/v1"
BY = {"counts": [("by", "theme,track")]}
each_collection = pytest.mark.parametrize("name", COLLECTIONS)


def table(answer: Answer) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(answer.body.decode("utf-8-sig"), newline="")))


@each_collection
def test_items_have_the_columns_that_are_described(api: Client, name: str) -> None:
    columns = set(COLLECTIONS[name].columns)
    items = api.get(f"{ROOT}/{name}", BY.get(name, [])).json()["items"]
    own = {column for column in items[0] if not column.endswith("_label")}
    expected = {"theme", "track", "event_count"} if name == "counts" else columns
    assert own == expected <= columns


@each_collection
def test_the_table_holds_what_the_pages_hold(api: Client, name: str) -> None:
    answer = api.get(f"{ROOT}/{name}", [*BY.get(name, []), ("limit", "1000")]).json()
    rows = table(api.get(f"{ROOT}/{name}.csv", BY.get(name, [])))
    assert len(rows) == answer["total"] == len(answer["items"])
    kept = [name for name in rows[0] if name in ("event_id", "event_count", "number")]
    assert [[row[name] for name in kept] for row in rows] == [
        [str(item[name]) for name in kept] for item in answer["items"]
    ]


@each_collection
def test_every_row_says_what_it_was_taken_from(api: Client, name: str) -> None:
    talks = ("theme", "political_process") if name == "evidence" else ("theme", "youth")
    rows = table(api.get(f"{ROOT}/{name}.csv", [*BY.get(name, []), talks]))
    assert re.match(r"Showing \d of 12 events: .+\. http://atlas\.example/", rows[0]["provenance"])


@each_collection
def test_parts_add_up(api: Client, name: str) -> None:
    path, own = f"{ROOT}/{name}", BY.get(name, [])
    whole = api.get(path, own).json()["items"]
    first = api.get(path, [*own, ("limit", "2")]).json()["items"]
    rest = api.get(path, [*own, ("offset", "2")]).json()["items"]
    assert first + rest == whole


@each_collection
def test_nothing_matches_is_an_answer(api: Client, name: str) -> None:
    params = [*BY.get(name, []), ("to", "1990")]
    assert api.get(f"{ROOT}/{name}", params).json()["total"] == 0
    assert table(api.get(f"{ROOT}/{name}.csv", params)) == []


def test_outcomes_tell_what_was_promised_and_how_far_it_was_carried_out(api: Client) -> None:
    items = api.get(f"{ROOT}/outcomes", [("outcome", "body")]).json()["items"]
    assert [(item["number"], item["outcome_label"]) for item in items] == [
        *((1, "Statement"), (2, "Body created"), (3, "Decision or commitment")),
    ]
    assert (items[1]["implementation_label"], items[1]["implementation_as_of"]) == (
        *("Intermediate", "2026-09-01"),
    )
    assert items[2]["due"] == "2004"
    assert items[0]["url"] == "https://foo-gazette.example/news/03"


def test_a_link_is_told_once_also_where_only_one_of_its_events_is_selected(api: Client) -> None:
    items = api.get(f"{ROOT}/links", [("to", "2003")]).json()["items"]
    assert [(item["title"], item["link_label"], item["other_title"]) for item in items] == [
        ("Foo Talks, second round", "Follows", "Foo Talks, first round")
    ]
    assert api.get(f"{ROOT}/links").json()["total"] == 3


def test_evidence_names_page_words_and_reading(api: Client) -> None:
    items = api.get(f"{ROOT}/evidence", [("kind", "visit")]).json()["items"]
    assert [(item["field"], item["phrase"], item["reading_label"]) for item in items] == [
        ("outcomes", None, "First reading")
    ]
    assert items[0]["read_on"] == "2026-01-02"


def test_a_programme_has_its_funders_its_money_and_its_events(api: Client) -> None:
    (item,) = api.get(f"{ROOT}/programmes").json()["items"]
    assert (item["programme_label"], item["event_count"]) == ("Bar Programme", 2)
    assert (item["funders"], item["funders_label"]) == (["foo-council"], ["Foo Council"])
    assert (item["amount"], item["currency_label"], item["end_year"]) == (120_000, "Euro", 2012)


def test_an_article_says_what_kind_of_page_it_is_and_who_shows_it(api: Client) -> None:
    items = api.get(f"{ROOT}/articles", [("q", "Bar School"), ("from", "2020")]).json()["items"]
    assert [
        (each["publisher"], each["republisher"], each["page_kind_label"]) for each in items
    ] == [("Bar Lur", "Foo Gazette", "Report")]


@pytest.mark.parametrize("by", ["outcome", "level", "programme"])
def test_events_are_counted_by_what_edition_2_tells(api: Client, by: str) -> None:
    items = api.get(f"{ROOT}/counts", [("by", by)]).json()["items"]
    assert {"level": 12, "outcome": 14, "programme": 12}[by] == sum(
        item["event_count"] for item in items
    )
    assert all(f"{by}_label" in item for item in items)


def test_the_table_of_outcomes_has_no_cell_that_a_spreadsheet_would_compute(api: Client) -> None:
    texts = [row["text"] for row in table(api.get(f"{ROOT}/outcomes.csv"))]
    assert "'=A text of <b>students</b> & teachers" in texts


def test_an_ending_of_json_is_the_same(api: Client) -> None:
    assert (
        api.get(f"{ROOT}/themes.json").json()["items"]
        == (api.get(f"{ROOT}/themes").json()["items"])
    )


def test_counts_are_those_of_the_question(api: Client, store: Store) -> None:
    items = api.get(f"{ROOT}/counts", [("by", "place,role"), ("from", "2010")]).json()["items"]
    counts = events.count(store, Selection.of(2010), ["place", "role"])
    found = [item["event_count"] for item in items]
    assert found == counts["event_count"].tolist()
    # A missing value is a row of its own.
    assert any(item["place"] is None and item["place_label"] is None for item in items)


def test_months_are_dates(api: Client) -> None:
    items = api.get(f"{ROOT}/counts", [("by", "month"), ("q", "landmines")]).json()["items"]
    assert items == [{"month": "2021-02-01", "event_count": 1}]


@pytest.mark.parametrize("sort", sources.ARTICLE_SORTS)
def test_articles_are_sorted_as_on_their_page(api: Client, store: Store, sort: str) -> None:
    items = api.get(f"{ROOT}/articles", [("sort", sort), ("order", "asc")]).json()["items"]
    listed = sources.list_articles(store, Selection(), sort, descending=False, limit=100)
    assert [item["article_id"] for item in items] == list(listed["article_id"])


@pytest.mark.parametrize("by", ["thme", "", "theme,thme", "theme,", "q"])
def test_an_unknown_dimension_is_named_with_those_there_are(api: Client, by: str) -> None:
    answer = api.get(f"{ROOT}/counts", [("by", by)])
    assert answer.status == 400
    assert answer.json()["errors"][0]["allowed"] == list(COUNTED)


def test_the_nearest_dimension_is_named(api: Client) -> None:
    answer = api.get(f"{ROOT}/counts", [("by", "thme")])
    assert answer.json()["errors"][0]["nearest"] == ["theme"]


@pytest.mark.parametrize("by", ["theme,theme", "theme,track,year,kind"])
def test_dimensions_are_one_to_three_different_ones(api: Client, by: str) -> None:
    answer = api.get(f"{ROOT}/counts", [("by", by)])
    assert answer.status == 400
    assert answer.json()["errors"][0]["expected"] == "one to three different dimensions"


def test_counts_without_a_dimension_are_refused(api: Client) -> None:
    assert api.get(f"{ROOT}/counts").status == 400
