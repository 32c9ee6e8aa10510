"""Hosts that are not ours are refused, and so are pages of other sites that open a websocket or write."""

import pytest

from dashboard.server.hosts import Hosts, own_origin, patterns
from tests.unit.server.asking import Inner, Reply, ask

ATLAS = "atlas.example"
STREAM = "/_stcore/stream"


def status(host: str, /, *named: str, address: str = "", path: str = "/") -> int:
    """The status of a page of a dashboard that answers for these hosts."""
    app = Hosts(Inner(), named, address, is_open="/healthz".__eq__)
    return ask(app, path, [("host", host)]).status


@pytest.mark.parametrize(
    "host",
    [
        "localhost:8501",
        "LOCALHOST",
        "atlas.localhost",
        "127.0.0.1:8501",
        "127.8.8.8",
        "[::1]:8501",
        "198.51.100.1:8501",
    ],
)
def test_without_names_this_machine_is_answered_for(host: str) -> None:
    assert status(host) == 200


@pytest.mark.parametrize("host", ["evil.example", "198.51.100.2", "localhost.evil.example"])
def test_without_names_no_other_host_is_answered_for(host: str) -> None:
    assert status(host) == 421


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("atlas.example", 200),
        ("ATLAS.example.:443", 200),
        ("www.peace.example", 200),
        ("peace.example", 421),
        ("notpeace.example", 421),
        ("localhost", 421),
        ("198.51.100.1", 421),
    ],
)
def test_where_hosts_are_named_only_they_are_answered_for(host: str, expected: int) -> None:
    assert status(host, ATLAS, "*.peace.example") == expected


def test_any_host_is_answered_for_where_that_is_said() -> None:
    assert status("whatever.example", "*") == 200


def test_the_address_of_the_dashboard_needs_no_further_name() -> None:
    assert status(ATLAS, address="https://atlas.example/peace/") == 200
    assert status(ATLAS, "other.example", address="https://atlas.example") == 200


def test_probes_need_no_name() -> None:
    assert status("10.1.2.3:8501", ATLAS, path="/healthz") == 200


@pytest.mark.parametrize("host", ["", "a b", "user@localhost", "localhost:port", "localhost/x"])
def test_what_is_no_host_is_a_bad_request(host: str) -> None:
    assert status(host) == 400


def test_two_hosts_are_a_bad_request() -> None:
    app = Hosts(Inner())
    assert ask(app, headers=[("host", "localhost"), ("host", "localhost")]).status == 400


def test_a_refusal_is_kept_by_no_cache_and_says_whom_to_tell() -> None:
    reply = ask(Hosts(Inner()), headers=[("host", "evil.example")])
    assert reply.headers["cache-control"] == "no-store"
    assert b"ATLAS_HOSTS" in reply.body


@pytest.mark.parametrize(
    "text", ["https://atlas.example", "atlas.example:8501", "a b", "*x.example"]
)
def test_what_is_no_name_of_a_host_is_told_at_the_start(text: str) -> None:
    with pytest.raises(ValueError, match="ATLAS_HOSTS"):
        patterns(text)


@pytest.mark.parametrize("text", ["atlas.example", "//atlas.example", "ftp://atlas.example"])
def test_what_is_no_address_of_the_dashboard_is_told_at_the_start(text: str) -> None:
    with pytest.raises(ValueError, match="ATLAS_ADDRESS"):
        own_origin(text)


def test_hosts_are_separated_by_commas() -> None:
    assert patterns(" Atlas.example, *.peace.example ,") == ("atlas.example", "*.peace.example")


def open_stream(origin: str | None, host: str = ATLAS, address: str = "") -> Reply:
    """What a websocket to this host gets that a page of ``origin`` opens."""
    asked = [("host", host), *([("origin", origin)] if origin is not None else [])]
    return ask(Hosts(Inner(), ["*"], address), STREAM, asked, type="websocket")


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("http://atlas.example", "atlas.example"),
        ("https://atlas.example", "atlas.example"),
        ("https://atlas.example", "atlas.example:443"),
        ("http://localhost:8501", "localhost:8501"),
        ("http://[::1]:8501", "[::1]:8501"),
        (None, "atlas.example"),
    ],
)
def test_a_page_of_the_dashboard_opens_a_websocket(origin: str | None, host: str) -> None:
    assert open_stream(origin, host).status == 101


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "https://atlas.example.evil.example",
        "http://atlas.example:8502",
        "https://atlas.example@evil.example",
        "null",
        "file://",
        "",
        "http://localhost",
    ],
)
def test_a_page_of_another_site_opens_none(origin: str) -> None:
    assert open_stream(origin).status == 403


def test_behind_a_proxy_that_changes_the_host_the_address_tells_whose_page_it_is() -> None:
    inside = "10.0.0.5:8501"
    assert open_stream("https://atlas.example", inside, "https://atlas.example/x").status == 101
    assert open_stream("http://atlas.example", inside, "https://atlas.example/x").status == 403


def test_streamlit_is_shown_no_origin_that_it_would_look_up_on_the_internet() -> None:
    inner = Inner()
    asked = [("host", "localhost"), ("origin", "https://localhost"), ("cookie", "a=b")]
    ask(Hosts(inner), STREAM, asked, type="websocket")
    assert inner.asked[0]["headers"] == [(b"host", b"localhost"), (b"cookie", b"a=b")]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ([], 200),
        ([("origin", "https://atlas.example")], 200),
        ([("sec-fetch-site", "same-origin")], 200),
        ([("origin", "https://evil.example")], 403),
        ([("sec-fetch-site", "cross-site")], 403),
        ([("sec-fetch-site", "same-site")], 403),
    ],
)
def test_only_pages_of_the_dashboard_write(headers: list[tuple[str, str]], expected: int) -> None:
    asked = [("host", ATLAS), *headers]
    assert ask(Hosts(Inner(), [ATLAS]), "/x", asked, method="PUT").status == expected


def test_anybody_may_read() -> None:
    asked = [("host", ATLAS), ("origin", "https://other.example"), ("sec-fetch-site", "cross-site")]
    assert ask(Hosts(Inner(), [ATLAS]), "/api", asked).status == 200
