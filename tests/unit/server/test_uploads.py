"""Files of readers have room in memory for one, for a session, and for all; they come from sessions that are there."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime import Runtime
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from dashboard.server.uploads import Room, StreamlitKeeper, Uploads

ROOM = Room(request=100, session=150, server=200, files=3)


@dataclass
class Sessions:
    """Two readers, and what they have put into memory; a session ends when it is taken from ``known``."""

    files: MemoryUploadedFileManager = field(default_factory=lambda: MemoryUploadedFileManager("/"))
    known: set[str] = field(default_factory=lambda: {"one", "two", "three"})

    def is_active(self, session: str) -> bool:
        return session in self.known

    def is_known(self, session: str) -> bool:
        return session in self.known

    def sizes(self, session: str) -> dict[str, int]:
        return {
            key: len(file.data) for key, file in self.files.file_storage.get(session, {}).items()
        }

    def total(self) -> int:
        return self.files._total_bytes

    def forget(self, session: str) -> None:
        self.files.remove_session_files(session)

    def let_go(self) -> None:
        for session in {*self.files.file_storage} - self.known:
            self.forget(session)

    @property
    def seconds_to_come_back(self) -> float:
        return 0


@dataclass
class Streamlit:
    """Takes whole files, as Streamlit does, and notes how many bytes it was given."""

    sessions: Sessions
    given: int = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        _, session, key = scope["path"].rsplit("/", 2)
        body, more = b"", True
        while more:
            message = await receive()
            self.given += len(message["body"])
            body, more = body + message["body"], message["more_body"]
        self.sessions.files.add_file(session, UploadedFileRec(key, "file", "", body))
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})


def put(app: ASGIApp, path: str, pieces: Sequence[int], length: int | None = None) -> int:
    """The status of a file that comes in pieces of so many bytes; ``length`` is what its head says."""
    statuses: list[int] = []
    waiting = [
        {"type": "http.request", "body": b"x" * size, "more_body": number < len(pieces)}
        for number, size in enumerate(pieces, start=1)
    ]
    headers = [] if length is None else [(b"content-length", str(length).encode())]

    async def receive() -> Message:
        return waiting.pop(0)

    async def send(message: Message) -> None:
        statuses.extend([message["status"]] if "status" in message else [])

    scope: Scope = {
        "type": "http",
        "method": "PUT",
        "path": f"/_stcore/upload_file/{path}",
        "headers": headers,
    }

    async def run() -> None:
        await app(scope, receive, send)

    asyncio.run(run())
    return statuses[0]


@pytest.fixture
def sessions() -> Sessions:
    return Sessions()


@pytest.fixture
def inner(sessions: Sessions) -> Streamlit:
    return Streamlit(sessions)


@pytest.fixture
def app(inner: Streamlit, sessions: Sessions) -> Uploads:
    return Uploads(inner, keeper=sessions, room=ROOM)


def test_a_file_is_kept_for_its_session(app: Uploads, sessions: Sessions) -> None:
    assert put(app, "one/a", [60, 40], 100) == 204
    assert sessions.sizes("one") == {"a": 100}


def test_an_invented_session_keeps_nothing(app: Uploads, inner: Streamlit) -> None:
    assert put(app, "invented/a", [60], 60) == 404
    assert inner.given == 0


def test_a_large_file_is_refused_before_it_comes(app: Uploads, inner: Streamlit) -> None:
    assert put(app, "one/a", [101], 101) == 413
    assert inner.given == 0


def test_a_file_that_does_not_say_its_size_is_counted_as_it_comes(
    app: Uploads, inner: Streamlit
) -> None:
    assert put(app, "one/a", [50] * 40) == 413
    assert inner.given == 100


def test_a_file_that_lies_about_its_size_is_counted_as_it_comes(
    app: Uploads, inner: Streamlit
) -> None:
    assert put(app, "one/a", [50] * 40, 10) == 413
    assert inner.given == 100


def test_a_session_has_room_for_so_much(app: Uploads) -> None:
    assert put(app, "one/a", [90], 90) == 204
    assert put(app, "one/b", [90], 90) == 413
    assert put(app, "two/b", [90], 90) == 204


def test_a_session_has_room_for_so_many(app: Uploads) -> None:
    assert [put(app, f"one/{key}", [1], 1) for key in "abcdc"] == [204, 204, 204, 413, 204]


def test_all_sessions_together_have_room_for_so_much(app: Uploads) -> None:
    assert put(app, "one/a", [100], 100) == 204
    assert put(app, "two/a", [60], 60) == 204
    assert put(app, "three/a", [60], 60) == 503


def test_there_is_room_again_when_a_session_ends(app: Uploads, sessions: Sessions) -> None:
    put(app, "one/a", [100], 100)
    put(app, "two/a", [60], 60)
    sessions.forget("one")
    assert put(app, "three/a", [60], 60) == 204


def test_a_refused_file_takes_no_room(app: Uploads) -> None:
    assert put(app, "one/a", [50] * 40) == 413
    assert put(app, "one/b", [100], 100) == 204


def test_a_file_that_comes_after_its_session_ended_is_forgotten(
    inner: Streamlit, sessions: Sessions
) -> None:
    async def ending(scope: Scope, receive: Receive, send: Send) -> None:
        sessions.known.remove("one")
        await inner(scope, receive, send)

    assert put(Uploads(ending, keeper=sessions, room=ROOM), "one/a", [60], 60) == 204
    assert sessions.total() == 0


def test_a_session_whose_reader_left_is_let_go_when_nobody_else_leaves(
    app: Uploads, sessions: Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    put(app, "one/a", [60], 60)
    put(app, "two/a", [60], 60)
    stream = Uploads(_closing, keeper=sessions, room=ROOM)

    async def leave() -> None:
        loop = asyncio.get_running_loop()

        def at_once(wait: float, act: Callable[[], None]) -> None:
            waits.append(wait)
            act()

        monkeypatch.setattr(loop, "call_later", at_once)
        sessions.known.remove("one")
        await stream({"type": "websocket", "path": "/_stcore/stream"}, None, None)  # type: ignore[arg-type]

    asyncio.run(leave())
    assert waits == [1]
    assert sessions.sizes("one") == {}
    assert sessions.total() == 60


async def _closing(scope: Scope, receive: Receive, send: Send) -> None:
    """A websocket that is closed at once."""


def test_sessions_are_let_go_and_not_only_forgotten() -> None:
    storage = MemorySessionStorage(ttl_seconds=0)
    storage.save(SimpleNamespace(session=SimpleNamespace(id="one")))  # type: ignore[arg-type]
    files = MemoryUploadedFileManager("/")
    files.add_file("one", UploadedFileRec("a", "file", "", b"x"))
    manager = SimpleNamespace(_session_storage=storage, get_session_info=storage.get)
    running = SimpleNamespace(_session_mgr=manager, uploaded_file_mgr=files)

    with patch.object(Runtime, "_instance", running):
        StreamlitKeeper().let_go()

    assert len(storage._cache.__dict__["_data"]) == 0
    assert files.file_storage == {}


def test_what_is_no_file_passes(sessions: Sessions) -> None:
    passed: list[str] = []

    async def page(scope: Scope, receive: Receive, send: Send) -> None:
        passed.append(scope["path"])

    async def run() -> None:
        app = Uploads(page, keeper=sessions)
        for method, path in (("GET", "/"), ("DELETE", "/_stcore/upload_file/gone/a")):
            await app({"type": "http", "method": method, "path": path}, None, None)  # type: ignore[arg-type]

    asyncio.run(run())
    assert passed == ["/", "/_stcore/upload_file/gone/a"]


def test_the_published_files_have_room() -> None:
    room = Room()
    assert room.request > 30 * 10**6
    assert room.session > 60 * 10**6
