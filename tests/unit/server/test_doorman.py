"""Several processes behind one port: a reader stays with the process that holds the session; a dead one is replaced."""

import asyncio
from http.client import HTTPConnection

import pytest
from starlette.responses import HTMLResponse
from starlette.types import Message, Receive, Scope, Send
from websockets.sync.client import connect

from dashboard.server import places
from dashboard.server.settings import Settings, networks
from tests import patience
from tests.unit.server.serving import APPLICATION, serving_behind_a_doorman, until

SETTINGS = Settings("127.0.0.1", 0, workers=2, application=APPLICATION)
PAGE = {"Accept": "text/html", "Sec-Fetch-Dest": "document"}


@pytest.fixture(scope="module")
def port() -> object:
    with serving_behind_a_doorman(SETTINGS) as opened:
        yield opened


def ask(port: int, path: str, **headers: str) -> tuple[str, dict[str, str]]:
    connection = HTTPConnection("127.0.0.1", port, timeout=patience.STATE)
    try:
        connection.request(
            "GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()}
        )
        answer = connection.getresponse()
        return answer.read().decode(), {k.lower(): v for k, v in answer.getheaders()}
    finally:
        connection.close()


def new_reader(port: int) -> tuple[str, str]:
    """Return the process that gave a first page, and the cookie that it set."""
    body, headers = ask(port, "/", **PAGE)
    return body.strip("<p>/"), headers["set-cookie"].split(";")[0]


def test_new_readers_are_given_to_the_processes_in_turn(port: int) -> None:
    assert len({new_reader(port)[0] for _ in range(4)}) == 2


def test_a_reader_stays_with_the_process_of_the_cookie(port: int) -> None:
    for _ in range(2):
        process, cookie = new_reader(port)
        assert {ask(port, "/process", Cookie=f"a=b; {cookie}; c=d")[0] for _ in range(4)} == {
            process
        }
        with connect(
            f"ws://127.0.0.1:{port}/echo", additional_headers={"Cookie": cookie}
        ) as stream:
            stream.send(b"who")
            assert stream.recv() == process.encode()


def test_a_client_without_cookies_stays_with_one_process(port: int) -> None:
    answered = {ask(port, "/process")[0] for _ in range(4)}
    with connect(f"ws://127.0.0.1:{port}/echo") as stream:
        stream.send(b"who")
        assert {stream.recv(decode=True)} == answered
    assert len(answered) == 1


def test_a_page_that_sets_the_cookie_ends_its_connection(port: int) -> None:
    _, first = ask(port, "/", **PAGE)
    _, again = ask(port, "/", Cookie=first["set-cookie"].split(";")[0], **PAGE)
    assert first["connection"] == "close"
    assert "HttpOnly" in first["set-cookie"]
    assert "set-cookie" not in again
    assert again.get("connection") != "close"


def test_what_shared_caches_keep_sets_no_cookie(port: int) -> None:
    _, headers = ask(port, "/record", **PAGE)
    assert "set-cookie" not in headers


@pytest.mark.parametrize(
    "cookie",
    ["atlas_place=7", "atlas_place=", "atlas_place=x", "atlas_place=-1", "atlas_place=1234"],
)
def test_a_cookie_that_names_no_process_is_answered_all_the_same(port: int, cookie: str) -> None:
    assert ask(port, "/process", Cookie=cookie)[0].isdigit()


def test_a_process_that_ends_is_replaced_and_the_others_go_on() -> None:
    with serving_behind_a_doorman(SETTINGS) as port:
        process, cookie = new_reader(port)
        with pytest.raises(OSError):
            ask(port, "/end", Cookie=cookie)
        # Until it is replaced, its readers are answered by the other one.
        assert ask(port, "/process", Cookie=cookie)[0] != process
        until(lambda: ask(port, "/process", Cookie=cookie)[0] != process)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_over_tls_only_this_host_may_set_the_cookie(scheme: str) -> None:
    sent: list[Message] = []

    async def page(scope: Scope, receive: Receive, send: Send) -> None:
        await HTMLResponse("", headers={"cache-control": "no-cache"})(scope, receive, send)

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    placed = places.Placed(page, 1, networks("10.0.0.0/8"))
    headers = [(b"x-forwarded-proto", scheme.encode())]
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "headers": headers,
        "client": ("10.0.0.1", 1),
    }
    asyncio.run(placed(scope, receive, send))
    cookie = dict(sent[0]["headers"])[b"set-cookie"].decode()
    assert cookie.startswith("__Host-" if scheme == "https" else "atlas_place")
    assert ("; Secure" in cookie) == (scheme == "https")
    assert places.named(f"GET / HTTP/1.1\r\nCookie: a=b; {cookie}".encode()) == 1


def test_clients_behind_a_trusted_proxy_are_told_apart_by_its_word() -> None:
    proxies = networks("10.0.0.0/8")
    head = b"GET / HTTP/1.1\r\nX-Forwarded-For: %s\r\n\r\n"
    told = [
        places.told(head % chain, "10.0.0.1", proxies)
        for chain in (b"192.0.2.1", b"192.0.2.2", b"9.9.9.9, 192.0.2.1", b"192.0.2.1, 10.0.0.7")
    ]
    assert told[0] != told[1]
    assert told[0] == told[2] == told[3]
    assert places.told(head % b"192.0.2.1", "203.0.113.5", proxies) == places.told(
        head % b"192.0.2.9", "203.0.113.5", proxies
    )
