"""What all answers share: refusals, caching, other origins, compression, HEAD, versions, languages, addresses."""

import gzip
from pathlib import Path

import pytest

from dashboard.model.dimensions import FILTERS
from dashboard.model.errors import DataPackageError, Fault
from dashboard.store.engine import Store, open_store
from dashboard.web.api import parameters as asked
from dashboard.web.api.routes import application
from tests.unit.web.api.client import BASE, Client

EVENTS = "/api/v1/events"
PATHS = [
    EVENTS,
    f"{EVENTS}/2019-11-markup-title",
    f"{EVENTS}.csv",
    f"{EVENTS}.xlsx",
    "/api/v1/themes",
    "/api/v1/themes.csv",
    "/api/openapi.json",
    "/api",
    "/events/2019-11-markup-title",
    "/feed.atom",
    "/events.ics",
    "/sitemap.xml",
]
each_path = pytest.mark.parametrize("path", PATHS)


def faulty() -> Store:
    raise DataPackageError([Fault("events.csv", 3, "theme", "demning", "a known code", "demining")])


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("theme", "yuoth", "a known code"),
        ("from", "20", "a year of four digits"),
        ("thme", "youth", "a known parameter"),
        ("sources", "many", "a known code"),
        ("limit", "0", "a number from 1 to 1000"),
        ("limit", "1001", "a number from 1 to 1000"),
        ("limit", "ten", "a number from 1 to 1000"),
        ("limit", "", "a number from 1 to 1000"),
        ("offset", "-1", "a number from 0 to 999999999"),
        ("offset", "9999999999", "a number from 0 to 999999999"),
        ("page", "0", "a number from 1 to 999999999"),
        ("sort", "size", "a known code"),
        ("order", "up", "a known code"),
        ("lang", "tlh", "a known code"),
        ("q", "a\x00b", "text without control characters"),
    ],
)
def test_what_cannot_be_used_is_named(api: Client, name: str, value: str, expected: str) -> None:
    answer = api.get(EVENTS, [(name, value)])
    assert (answer.status, answer.media_type) == (400, "application/problem+json")
    error = answer.json()["errors"][0]
    assert (error["parameter"], error["value"], error["expected"]) == (name, value, expected)
    assert answer.headers["cache-control"] == "no-store"


def test_long_words_are_told_in_short(api: Client) -> None:
    (error,) = api.get(EVENTS, [("q", "a" * 2_000)]).json()["errors"]
    assert error["expected"] == "at most 200 characters"
    assert error["value"] == "a" * 99 + "…"


def test_of_many_faults_the_first_are_told_and_the_rest_counted(api: Client) -> None:
    problem = api.get(EVENTS, [("theme", f"unknown-{n}") for n in range(300)]).json()
    assert (len(problem["errors"]), problem["error_count"]) == (20, 300)
    assert problem["detail"].endswith("And 280 more.")


def test_a_parameter_that_is_repeated_endlessly_is_refused_in_one_pass(api: Client) -> None:
    problem = api.get(EVENTS, [("q", "peace")] * 20_000).json()
    assert problem["errors"][0]["expected"] == "at most 400 parameters"


@pytest.mark.parametrize("path", [EVENTS, "/feed.atom", "/events.ics", "/sitemap.xml", "/api"])
def test_where_a_link_was_found_changes_nothing(api: Client, path: str) -> None:
    found = [("fbclid", "1"), ("utm_source", "letter"), ("GCLID", "2")]
    plain, followed = api.get(path), api.get(path, found)
    assert followed.status == 200
    assert followed.headers["etag"] == plain.headers["etag"]
    assert followed.body == plain.body


@pytest.mark.parametrize(
    ("name", "value", "nearest"),
    [("theme", "yuoth", "youth"), ("thme", "youth", "theme"), ("sort", "tilte", "title")],
)
def test_the_nearest_value_is_named(api: Client, name: str, value: str, nearest: str) -> None:
    assert api.get(EVENTS, [(name, value)]).json()["errors"][0]["nearest"][0] == nearest


def test_few_values_are_all_named(api: Client) -> None:
    answer = api.get(EVENTS, [("track", "4")])
    assert answer.json()["errors"][0]["allowed"] == ["1", "1.5", "2", "3"]


def test_an_unknown_parameter_is_told_all_there_are(api: Client) -> None:
    allowed = api.get(EVENTS, [("foo", "1")]).json()["errors"][0]["allowed"]
    assert {"from", "to", "q", "lang", "limit", *(each.name for each in FILTERS)} <= set(allowed)


@pytest.mark.parametrize("name", ["limit", "from", "q", "sources", "lang"])
def test_a_single_value_is_given_once(api: Client, name: str) -> None:
    answer = api.get(EVENTS, [(name, "2010"), (name, "2011")])
    assert "a single value" in answer.json()["detail"]


def test_every_wrong_parameter_is_named_at_once(api: Client) -> None:
    answer = api.get(EVENTS, [("theme", "yuoth"), ("from", "20"), ("foo", "1")])
    named = [error["parameter"] for error in answer.json()["errors"]]
    assert named == ["theme", "from", "foo"]


def test_page_and_offset_exclude_each_other(api: Client) -> None:
    answer = api.get(EVENTS, [("page", "2"), ("offset", "5")])
    assert answer.json()["errors"][0]["expected"] == "either page or offset"


@each_path
def test_an_answer_is_not_sent_again_while_it_holds(api: Client, path: str) -> None:
    first = api.get(path)
    again = api.get(path, if_none_match=first.headers["etag"])
    assert (first.status, again.status, again.body) == (200, 304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert first.headers["cache-control"] == "public, max-age=300"


@pytest.mark.parametrize(
    ("tags", "status"),
    [("*", 304), ('"other"', 200), ('"other", {}', 304), ("W/{}", 304), ("", 200)],
)
def test_tags_are_compared_one_by_one(api: Client, tags: str, status: int) -> None:
    tag = api.get(EVENTS).headers["etag"].removeprefix("W/")
    assert api.get(EVENTS, if_none_match=tags.format(tag)).status == status


def test_another_question_has_another_tag(api: Client) -> None:
    tags = {
        api.get(EVENTS).headers["etag"],
        api.get(EVENTS, [("limit", "5")]).headers["etag"],
        api.get("/api/v1/themes").headers["etag"],
        api.get(EVENTS, host="elsewhere.example").headers["etag"],
    }
    assert len(tags) == 4


def test_other_data_have_another_tag(api: Client, tmp_path: Path, store: Store) -> None:
    assert store.folder is not None
    for table in store.folder.rglob("*"):
        target = tmp_path / table.relative_to(store.folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        if table.is_file():
            target.write_bytes(table.read_bytes().replace(b"Foo Talks", b"Foo Round"))
    with open_store(tmp_path) as other:
        answer = Client(application(lambda: other)).get(EVENTS)
    assert answer.headers["etag"] != api.get(EVENTS).headers["etag"]


@each_path
def test_pages_of_any_origin_may_read(api: Client, path: str) -> None:
    assert api.get(path, origin="https://a.example").headers["access-control-allow-origin"] == "*"
    assert api.get(path).headers["x-content-type-options"] == "nosniff"


def test_a_browser_that_asks_first_is_answered(api: Client) -> None:
    asked = {"origin": "https://a.example", "access-control-request-method": "GET"}
    answer = api.ask("OPTIONS", EVENTS, (), asked)
    assert (answer.status, answer.body) == (204, b"")
    assert answer.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in answer.headers["access-control-allow-headers"]


@pytest.mark.parametrize("path", [EVENTS, f"{EVENTS}.csv", "/api", "/feed.atom"])
def test_answers_are_compressed_for_those_who_can(api: Client, path: str) -> None:
    packed = api.get(path, accept_encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["vary"]
    assert gzip.decompress(packed.body) == api.get(path).body


@pytest.mark.parametrize("ending", ["xlsx", "parquet", "zip"])
def test_what_is_packed_is_not_packed_again(api: Client, ending: str) -> None:
    answer = api.get(f"{EVENTS}.{ending}", accept_encoding="gzip")
    assert "content-encoding" not in answer.headers


@each_path
def test_head_has_the_headers_and_no_body(api: Client, path: str) -> None:
    head, whole = api.ask("HEAD", path), api.get(path)
    assert (head.status, head.body) == (200, b"")
    assert head.headers["etag"] == whole.headers["etag"]
    assert head.headers["content-type"] == whole.headers["content-type"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", [EVENTS, "/healthz", "/events/2019-11-markup-title"])
def test_the_register_is_not_written(api: Client, method: str, path: str) -> None:
    answer = api.ask(method, path)
    assert (answer.status, answer.media_type) == (405, "application/problem+json")
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "path", ["/api/v1", "/api/v1/nope", "/api/v2/events", "/api/v1/events/a/b", "/api/v1/../data"]
)
def test_an_address_that_is_not_there_is_a_problem(api: Client, path: str) -> None:
    answer = api.get(path)
    assert (answer.status, answer.media_type) == (404, "application/problem+json")


def test_the_version_that_is_here_answers(api: Client) -> None:
    assert api.get(EVENTS, [("version", "0.0.1")]).status == 200


@pytest.mark.parametrize("path", [EVENTS, f"{EVENTS}.csv", "/api/v1/themes", "/feed.atom"])
def test_a_version_that_is_not_here_is_a_clear_404(api: Client, path: str) -> None:
    answer = api.get(path, [("version", "9.9.9")])
    assert (answer.status, answer.json()["version"]) == (404, "0.0.1")
    assert answer.json()["detail"] == (
        "Version 9.9.9 of the register is not here. This is version 0.0.1."
    )


@pytest.mark.parametrize("path", [EVENTS, f"{EVENTS}.csv", "/api", "/readyz", "/feed.atom"])
def test_a_folder_with_faults_is_said_with_its_faults(path: str) -> None:
    answer = Client(application(faulty)).get(path)
    assert (answer.status, answer.media_type) == (503, "application/problem+json")
    assert answer.json()["faults"] == [
        {"file": "events.csv", "row": 3, "column": "theme", "expected": "a known code"}
    ]


def test_a_server_with_faulty_data_is_healthy_but_not_ready(api: Client) -> None:
    assert Client(application(faulty)).get("/healthz").status == 200
    assert api.get("/readyz").json() == {"status": "ok", "version": "0.0.1", "events": 12}


def test_an_error_of_our_own_tells_nothing(api: Client, caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> Store:
        raise RuntimeError("the secret of the house")

    client = Client(application(broken))
    with pytest.raises(RuntimeError):
        client.get(EVENTS)
    assert "secret" not in client.last.text
    assert (client.last.status, client.last.media_type) == (500, "application/problem+json")
    assert "could not be answered" in caplog.text


def test_the_address_of_the_installation_counts_where_it_is_named(
    api: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(asked.ADDRESS_VARIABLE, "https://peace.example/atlas/")
    answer = api.get(EVENTS, [("limit", "1")]).json()
    assert answer["links"]["next"] == f"https://peace.example/atlas{EVENTS}?limit=1&offset=1"
    assert answer["provenance"]["link"] == "https://peace.example/atlas/events"


@pytest.mark.parametrize("host", ['a"><script>', "a b", "", "a/b", "a\\b", "ä.example"])
def test_a_host_that_cannot_stand_in_a_link_stands_in_none(api: Client, host: str) -> None:
    answer = api.get(EVENTS, [("limit", "1")], host=host)
    assert answer.json()["links"]["next"] == f"{EVENTS}?limit=1&offset=1"
    assert answer.json()["provenance"]["link"] == "events"


def test_below_a_base_path_addresses_have_it(store: Store) -> None:
    client = Client(application(lambda: store, "/atlas"))
    answer = client.get(f"/atlas{EVENTS}", [("limit", "1")])
    assert answer.json()["links"]["next"] == f"{BASE}/atlas{EVENTS}?limit=1&offset=1"
    assert client.get(EVENTS).status == 404


def test_a_server_that_says_where_it_is_mounted_is_heard(store: Store) -> None:
    client = Client(application(lambda: store), root_path="/atlas")
    answer = client.get(f"/atlas{EVENTS}", [("limit", "1")])
    assert answer.json()["links"]["self"] == f"{BASE}/atlas{EVENTS}?limit=1"
