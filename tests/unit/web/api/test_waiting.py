"""What takes long is waited for in a queue of its own, only while somebody waits, and keeps nothing else waiting."""

import asyncio
import gzip
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from functools import partial
from threading import Event
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message

from dashboard.store.engine import Store
from dashboard.web.api.problems import HANDLERS
from dashboard.web.api.quick import GONE, Lane, quick
from dashboard.web.api.routes import application
from dashboard.web.workshop.turns import Turns
from tests import patience
from tests.unit.web.api.client import Client
from tests.unit.web.workshop.makers import Here, Slow

FILE, BRIEF, CALENDAR = "/api/v1/events.csv", "/api/v1/brief.pdf", "/events.ics"


class Asking:
    """A client of an application, in a running loop: it may leave, and keeps what it was answered."""

    def __init__(self, app: ASGIApp, path: str, client: str = "192.0.2.1", **given: str) -> None:
        self._leave = asyncio.Event()
        self._has_asked = False
        self.sent: list[Message] = []
        scope: dict[str, Any] = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.4"},
            "http_version": "1.1",
            "method": "GET",
            "scheme": "http",
            "server": ("127.0.0.1", 80),
            "client": (client, 50_000),
            "path": path,
            "raw_path": path.encode(),
            "root_path": "",
            "query_string": urlencode(given).encode(),
            "headers": [(b"host", b"atlas.example")],
        }
        self._task = asyncio.ensure_future(self._ask(app, scope))

    async def _ask(self, app: ASGIApp, scope: dict[str, Any]) -> None:
        await app(scope, self._receive, self._send)

    async def _receive(self) -> Message:
        if not self._has_asked:
            self._has_asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self._leave.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Message) -> None:
        self.sent.append(message)

    async def answered(self) -> int:
        """Return the status of the answer."""
        await asyncio.wait_for(self._task, patience.STATE)
        return int(self.sent[0]["status"])

    async def left(self) -> int:
        """Leave, and return the status that the log says."""
        self._leave.set()
        return await self.answered()

    @property
    def headers(self) -> dict[bytes, bytes]:
        return dict(self.sent[0]["headers"])

    @property
    def body(self) -> bytes:
        return b"".join(message.get("body", b"") for message in self.sent)


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(patience.STATE):
        while not is_so():
            await asyncio.sleep(0.005)


@pytest.fixture
def maker() -> Slow:
    return Slow()


@pytest.fixture
def app(store: Store, maker: Slow) -> Iterator[Starlette]:
    turns = Turns(maker, most_waiting=4, most_of_client=3)
    yield application(lambda: store, workshop=lambda: turns)
    turns.close()


def run(story: Callable[[], Awaitable[None]]) -> None:
    async def told() -> None:
        await story()

    asyncio.run(told())


def test_briefs_that_nobody_waits_for_are_not_made(app: Starlette, maker: Slow) -> None:
    async def story() -> None:
        first = Asking(app, BRIEF)
        await until(lambda: len(maker.begun) == 1)
        asked = [Asking(app, BRIEF, f"192.0.2.{n}", **{"from": str(2000 + n)}) for n in range(3)]
        assert [await each.left() for each in (*asked, first)] == [GONE] * 4
        last = Asking(app, FILE)
        maker.let_finish()
        assert await last.answered() == 200

    run(story)
    assert maker.begun == ["pdf", "csv"]
    assert maker.stopped == ["pdf"]


def test_one_who_still_waits_is_answered(app: Starlette, maker: Slow) -> None:
    async def story() -> None:
        one, other = Asking(app, BRIEF), Asking(app, BRIEF)
        await until(lambda: len(maker.begun) == 1)
        await one.left()
        maker.let_finish()
        assert await other.answered() == 200
        assert other.body == b"pdf"

    run(story)
    assert (maker.begun, maker.stopped) == (["pdf"], [])


def test_the_second_asking_finds_it_made(app: Starlette, maker: Slow) -> None:
    maker.let_finish()

    async def story() -> None:
        for params in ({}, {"utm_source": "letter"}):
            assert await Asking(app, FILE, **params).answered() == 200

    run(story)
    assert maker.begun == ["csv"]


def test_what_is_sent_packed_is_packed_once(store: Store) -> None:
    with closing(Turns(Here())) as turns:
        app = application(lambda: store, workshop=lambda: turns)
        client = Client(app)
        plain = client.get(FILE)
        packed = [client.get(FILE, accept_encoding="gzip") for _ in range(2)]
    assert packed[0].body == packed[1].body
    assert gzip.decompress(packed[0].body) == plain.body
    assert packed[0].headers["content-length"] == str(len(packed[0].body))
    assert {each.headers["vary"] for each in (plain, *packed)} == {"Accept-Encoding"}
    assert {each.headers["etag"] for each in packed} == {plain.headers["etag"]}


@pytest.mark.parametrize(
    "path",
    ["/feed.atom", "/api/v1/events", "/api/v1/counts.json", "/api/v1/figures", "/sitemap.xml"],
)
def test_a_short_answer_waits_for_no_file(app: Starlette, maker: Slow, path: str) -> None:
    params = {"by": "year"} if "counts" in path else {}

    async def story() -> None:
        waiting = [Asking(app, each) for each in (FILE, BRIEF, CALENDAR)]
        await until(lambda: len(maker.begun) == 1)
        assert await Asking(app, path, **params).answered() == 200
        for each in waiting:
            await each.left()

    run(story)


@pytest.mark.parametrize(
    ("clients", "status", "words"),
    [("11111", 429, b"You wait for other files"), ("12345", 503, b"Too many wait for other files")],
)
def test_who_finds_the_queue_full_is_told_when_to_come_again(
    app: Starlette, clients: str, status: int, words: bytes
) -> None:
    async def story() -> None:
        asked = [
            Asking(app, FILE, f"192.0.2.{client}", **{"from": str(2000 + n)})
            for n, client in enumerate(clients)
        ]
        await until(lambda: any(each.sent for each in asked))
        (refused, *_) = (each for each in asked if each.sent)
        assert await refused.answered() == status
        assert refused.headers[b"retry-after"] == b"10"
        assert refused.headers[b"content-type"] == b"application/problem+json"
        assert refused.headers[b"cache-control"] == b"no-store"
        assert words in refused.body
        for each in asked:
            await each.left()

    run(story)


def test_what_can_be_refused_or_is_held_already_is_answered_while_the_queue_is_full(
    app: Starlette,
) -> None:
    async def story() -> None:
        asked = [Asking(app, FILE, f"192.0.2.{n}", **{"from": str(2000 + n)}) for n in range(4)]
        assert await Asking(app, FILE, theme="yuoth").answered() == 400
        assert await Asking(app, "/api/v1/counts.csv", by="size").answered() == 400
        for each in asked:
            await each.left()

    run(story)


def test_short_answers_are_given_to_all_clients_in_turn() -> None:
    asked: list[str] = []
    has_begun, may_go_on = Event(), Event()
    lane = Lane(1)

    def first() -> None:
        has_begun.set()
        assert may_go_on.wait(patience.STATE)

    lane.do("first", first)
    assert has_begun.wait(patience.STATE)
    waiting = [
        lane.do(name[0], partial(asked.append, name)) for name in ("a1", "a2", "a3", "b1", "b2")
    ]
    waiting[1].cancel()
    may_go_on.set()
    for each in waiting[2:]:
        each.result(patience.STATE)
    assert asked == ["a1", "b1", "b2", "a3"]


def test_a_short_answer_that_nobody_waits_for_any_more_is_not_made() -> None:
    made, has_begun, may_end = [], Event(), Event()

    def slow(request: Request) -> Response:
        made.append(request.url.path)
        has_begun.set()
        assert may_end.wait(patience.STATE)
        return PlainTextResponse("made")

    routes = [Route("/{name}", quick(slow))]
    app = Starlette(routes=routes, exception_handlers=HANDLERS)

    async def story() -> None:
        asked = [Asking(app, f"/{n}") for n in range(6)]
        await until(lambda: len(made) == 2)
        assert [await each.left() for each in asked[2:]] == [GONE] * 4
        may_end.set()
        assert [await each.answered() for each in asked[:2]] == [200] * 2

    run(story)
    assert len(made) == 2
