"""The served dashboard refuses strangers at its door, and knows readers behind a proxy that is trusted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from urllib.parse import urlsplit

import pytest

from tests import patience
from tests.e2e.server import running_server

STREAM = "/_stcore/stream"
OPENING = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}
PROXIED = {
    "X-Forwarded-Host": "atlas.example",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-For": "203.0.113.9",
}


@dataclass(frozen=True)
class Answer:
    """What a server answered: status, headers and text."""

    status: int
    headers: HTTPMessage
    text: str


def ask(server: str, path: str, method: str = "GET", **headers: str) -> Answer:
    """Ask as no browser would, with whatever headers; ``_`` in a name stands for ``-``."""
    connection = HTTPConnection(urlsplit(server).netloc, timeout=patience.STATE)
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        connection.request(method, path, headers=given)
        answer = connection.getresponse()
        text = "" if answer.status == 101 else answer.read().decode()
        return Answer(answer.status, answer.headers, text)
    finally:
        connection.close()


@pytest.fixture(scope="module")
def proxied() -> Iterator[str]:
    """The address of a dashboard that trusts proxies on this machine, and answers for one host."""
    with running_server(ATLAS_PROXIES="127.0.0.1", ATLAS_HOSTS="atlas.example") as address:
        yield address


def test_a_page_of_the_dashboard_opens_a_websocket(server: str) -> None:
    assert ask(server, STREAM, **OPENING, Origin=server).status == 101


def test_a_page_of_another_site_opens_none(server: str) -> None:
    assert ask(server, STREAM, **OPENING, Origin="https://other.example").status == 403


def test_another_host_is_answered_by_a_refusal_that_is_not_kept(server: str) -> None:
    answer = ask(server, "/map", Host="other.example")
    assert answer.status == 421
    assert answer.headers["Cache-Control"] == "no-store"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["metrics", "script-health-check", "agent/openapi.json"])
def test_what_streamlit_tells_of_itself_is_closed(server: str, path: str) -> None:
    assert ask(server, f"/_stcore/{path}").status == 404


@pytest.mark.parametrize(
    ("origin", "status"), [("", 404), ("same", 404), ("https://other.example", 403)]
)
def test_a_file_is_taken_of_readers_alone(server: str, origin: str, status: int) -> None:
    own = {"Origin": server if origin == "same" else origin} if origin else {}
    assert ask(server, "/_stcore/upload_file/invented/file", "PUT", **own).status == status


def test_a_long_address_is_refused(server: str) -> None:
    assert ask(server, "/?" + "q=peace&" * 1_000).status == 414


def test_whoever_says_to_be_a_proxy_is_not_believed(server: str) -> None:
    plain, said = ask(server, "/sitemap.xml"), ask(server, "/sitemap.xml", **PROXIED)
    assert said.text == plain.text
    assert "atlas.example" not in said.text
    assert "Strict-Transport-Security" not in said.headers


def test_links_behind_a_trusted_proxy_are_those_of_the_reader(proxied: str) -> None:
    answer = ask(proxied, "/sitemap.xml", **PROXIED)
    assert "<loc>https://atlas.example/" in answer.text
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_pages_behind_a_proxy_that_changes_the_host_open_a_websocket(proxied: str) -> None:
    opening = {**OPENING, **PROXIED}
    assert ask(proxied, STREAM, **opening, Origin="https://atlas.example").status == 101
    assert ask(proxied, STREAM, **opening, Origin="https://other.example").status == 403


def test_without_its_proxy_a_named_host_is_needed(proxied: str) -> None:
    assert ask(proxied, "/").status == 421
    assert ask(proxied, "/healthz").status == 200


@pytest.mark.parametrize("part", ["browser", "figureFiles", "plot"])
def test_the_script_of_a_component_is_there_before_any_page_has_run(
    proxied: str, part: str
) -> None:
    path = f"/_stcore/bidi-components/atlas.{part}/{part}.js"
    answer = ask(proxied, path, Host="atlas.example")
    assert answer.status == 200
    assert part in answer.text


def test_the_scripts_that_a_page_asks_for_early_are_those_of_its_components(proxied: str) -> None:
    page = ask(proxied, "/map", Host="atlas.example", Accept="text/html").text
    early = re.findall(r'<link rel="modulepreload" href="\./(_stcore/[^"]+)"', page)
    assert len(early) == 2
    assert {ask(proxied, f"/{each}", Host="atlas.example").status for each in early} == {200}
