"""Events over HTTP: parts of a list, single ones, files and briefs."""

import json
from contextlib import closing
from io import BytesIO
from itertools import chain

import pytest

from dashboard.exports import workbook
from dashboard.exports.brief.forms import FORMS
from dashboard.exports.formats import FORMATS, Format
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events
from dashboard.text.i18n import Translator
from dashboard.web.api.events import FILES
from dashboard.web.api.routes import application
from dashboard.web.workshop.turns import Turns
from tests.unit.web.api.client import BASE, Answer, Client
from tests.unit.web.workshop.makers import Here

EVENTS = "/api/v1/events"
YOUTH = [("theme", "youth"), ("from", "2010")]


def keys(answer: Answer) -> list[str]:
    return [item["event_id"] for item in answer.json()["items"]]


def test_events_come_newest_first_with_total_and_provenance(api: Client, store: Store) -> None:
    answer = api.get(EVENTS)
    listed = events.list_events(store, Selection(), limit=100)
    assert (answer.status, answer.media_type) == (200, "application/json")
    assert keys(answer) == list(listed["event_id"])
    assert answer.json()["total"] == 12
    assert answer.json()["provenance"]["version"] == "0.0.1"
    assert answer.json()["provenance"]["link"] == f"{BASE}/events"


def test_filters_are_those_of_the_pages(api: Client) -> None:
    answer = api.get(EVENTS, YOUTH)
    assert keys(answer) == ["2023-07-05-bar-school-second", "2010-07-10-bar-school-first"]
    assert answer.json()["provenance"]["selection"] == "Showing 2 of 12 events: Youth; since 2010"


def test_names_stand_beside_codes_and_what_is_linked_comes_along(api: Client) -> None:
    item = api.get(EVENTS, [("q", "tour of two places")]).json()["items"][0]
    assert (item["kind"], item["kind_label"]) == ("visit", "Visit")
    assert [place["place_id"] for place in item["places"]] == ["foo-town", "bar-village"]


def test_nothing_matches_is_an_answer(api: Client) -> None:
    answer = api.get(EVENTS, [("to", "1990")])
    assert (answer.status, answer.json()["total"], answer.json()["items"]) == (200, 0, [])


@pytest.mark.parametrize("sort", events.SORTS)
@pytest.mark.parametrize("order", ["asc", "desc"])
def test_orders_are_those_of_the_question(api: Client, store: Store, sort: str, order: str) -> None:
    listed = events.list_events(store, Selection(), sort, order == "desc", limit=100)
    assert keys(api.get(EVENTS, [("sort", sort), ("order", order)])) == list(listed["event_id"])


def test_pages_hold_every_event_once_in_one_order(api: Client) -> None:
    pages = [keys(api.get(EVENTS, [("limit", "5"), ("page", page)])) for page in "123"]
    assert [len(page) for page in pages] == [5, 5, 2]
    assert list(chain(*pages)) == keys(api.get(EVENTS))


def test_links_lead_on_and_back(api: Client) -> None:
    answer = api.get(EVENTS, [("limit", "5"), ("offset", "5"), ("track", "1"), ("track", "3")])
    links = answer.json()["links"]
    start = f"{BASE}{EVENTS}?limit=5&track=1&track=3&offset="
    assert links == {"self": f"{start}5", "previous": f"{start}0"}
    assert answer.headers["link"] == f'<{start}0>; rel="prev"'


def test_the_first_page_leads_on_only(api: Client) -> None:
    links = api.get(EVENTS, [("limit", "5"), ("page", "1")]).json()["links"]
    assert links == {
        "self": f"{BASE}{EVENTS}?limit=5&page=1",
        "next": f"{BASE}{EVENTS}?limit=5&offset=5",
    }


def test_a_page_beyond_the_last_is_empty_and_leads_back(api: Client) -> None:
    answer = api.get(EVENTS, [("limit", "5"), ("offset", "100")])
    assert (answer.json()["items"], answer.json()["total"]) == ([], 12)
    assert answer.json()["links"]["previous"] == f"{BASE}{EVENTS}?limit=5&offset=7"


def test_one_event_is_what_the_list_says_of_it(api: Client) -> None:
    listed = api.get(EVENTS, [("limit", "1")]).json()["items"][0]
    answer = api.get(f"{EVENTS}/{listed['event_id']}").json()
    said = answer.pop("provenance")
    assert answer == listed
    assert said["licence"] == "CC BY 4.0"


def test_an_event_may_be_asked_for_with_its_ending(api: Client) -> None:
    path = f"{EVENTS}/2019-11-markup-title"
    assert api.get(f"{path}.json").json() == api.get(path).json()


def test_an_unknown_event_is_a_problem(api: Client) -> None:
    answer = api.get(f"{EVENTS}/no-such")
    assert (answer.status, answer.media_type) == (404, "application/problem+json")
    assert "'no-such'" in answer.json()["detail"]


@pytest.mark.parametrize("form", FILES.values(), ids=FILES)
def test_a_file_is_that_of_the_command_line(api: Client, store: Store, form: Format) -> None:
    params, chosen = ([], "") if form.holds_all else (YOUTH, "-youth-since-2010")
    answer = api.get(f"{EVENTS}.{form.ending}", params)
    expected = BytesIO()
    selection = Selection() if form.holds_all else Selection.of(2010, theme=["youth"])
    form.write(store, selection, Translator("en"), expected, BASE)
    assert (answer.status, answer.headers["content-type"]) == (200, form.media_type)
    assert answer.body == expected.getvalue()
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.headers["content-disposition"] == (
        f'attachment; filename="peace-atlas-0.0.1{chosen}.{form.ending}"'
    )


def test_every_format_but_paged_json_is_a_file() -> None:
    assert {form.name for form in FILES.values()} == set(FORMATS) - {"json"}


def test_pages_of_json_hold_the_events_of_the_file(api: Client, store: Store) -> None:
    expected = BytesIO()
    FORMATS["json"].write(store, Selection(), Translator("en"), expected, BASE)
    answer = api.get(EVENTS, [("sort", "date"), ("order", "asc"), ("limit", "1000")])
    by_key = {item["event_id"]: item for item in answer.json()["items"]}
    assert by_key == {item["event_id"]: item for item in json.loads(expected.getvalue())["items"]}


def test_a_file_is_asked_for_whole(api: Client) -> None:
    answer = api.get(f"{EVENTS}.csv", [("limit", "5")])
    assert (answer.status, answer.json()["errors"][0]["parameter"]) == (400, "limit")


def test_a_page_of_many_is_made_as_one_of_few(api: Client) -> None:
    few, many = api.get(EVENTS), api.get(EVENTS, [("limit", "101")])
    assert many.json()["items"] == few.json()["items"]
    assert many.media_type == few.media_type
    last = api.get(EVENTS, [("limit", "101"), ("offset", "5")])
    assert last.headers["link"] == f'<{BASE}{EVENTS}?limit=101&offset=0>; rel="prev"'


def test_a_file_that_cannot_be_made_says_why(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    with closing(Turns(Here())) as turns:
        answer = Client(application(lambda: store, workshop=lambda: turns)).get(f"{EVENTS}.xlsx")
    assert (answer.status, answer.media_type) == (422, "application/problem+json")
    assert "take them as CSV or Parquet" in answer.json()["detail"]


@pytest.mark.parametrize("path", [f"{EVENTS}.docx", f"{EVENTS}.", "/api/v1/brief.xlsx"])
def test_an_unknown_ending_is_not_there(api: Client, path: str) -> None:
    assert (api.get(path).status, api.get(path).json()["status"]) == (404, 404)


@pytest.mark.parametrize(
    ("ending", "begins"), [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!doc")]
)
def test_a_brief_comes_in_every_form(api: Client, ending: str, begins: bytes) -> None:
    answer = api.get(f"/api/v1/brief.{ending}", YOUTH)
    assert (answer.status, answer.media_type) == (200, FORMS[ending].media_type)
    assert answer.body.startswith(begins)
    name = f"peace-atlas-0.0.1-youth-since-2010.brief.{ending}"
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'


def test_head_of_a_file_makes_none(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    answer = api.ask("HEAD", f"{EVENTS}.xlsx")
    assert (answer.status, answer.body) == (200, b"")
    assert "etag" in answer.headers
