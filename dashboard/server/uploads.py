"""How much readers may put into the memory of the server: in one file, in one session, and all together.

Streamlit keeps uploaded files until the session ends. It bounds one file (server.maxUploadSize), but not their number,
and of a session whose reader has left it lets go only when the next reader leaves.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config, runtime
from streamlit.runtime.caching.ttl_cache import TTLCache
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

from dashboard.server.refusals import refuse

_MEGABYTE = 1 << 20
_SECONDS_MORE = 1
_PLACE = "/_stcore/upload_file/"
_NOBODY = "There is no such session. Load the page again."
_TOO_LARGE = "A file may have 50 MB, and the files of one reader 80 MB together."
_FULL = "Other readers have filled the room for files. Try again in a few minutes."


@dataclass(frozen=True)
class Room:
    """The most bytes of one request, of the files of one session, and of all; the most files of one session."""

    request: int = 51 * _MEGABYTE
    session: int = 80 * _MEGABYTE
    server: int = 300 * _MEGABYTE
    files: int = 20


class Keeper(Protocol):
    """Who keeps the files of sessions."""

    def is_active(self, session: str) -> bool:
        """Return whether a reader is connected with this session."""

    def is_known(self, session: str) -> bool:
        """Return whether the session has not ended yet: its files go when it does."""

    def sizes(self, session: str) -> dict[str, int]:
        """Return the bytes of each file of a session, by the key of the file."""

    def total(self) -> int:
        """Return the bytes of all files of all sessions."""

    def forget(self, session: str) -> None:
        """Remove the files of a session."""

    def let_go(self) -> None:
        """Remove the sessions whose readers left too long ago to come back, and the files of these."""

    @property
    def seconds_to_come_back(self) -> float:
        """How long a session is kept whose reader has left."""


class StreamlitKeeper:
    """Streamlit's own keeping of files in memory."""

    def is_active(self, session: str) -> bool:
        """Return whether a reader is connected with this session."""
        return runtime.exists() and runtime.get_instance().is_active_session(session)

    def is_known(self, session: str) -> bool:
        """Return whether the session has not ended yet."""
        return runtime.get_instance()._session_mgr.get_session_info(session) is not None

    def sizes(self, session: str) -> dict[str, int]:
        """Return the bytes of each file of a session, by the key of the file."""
        files = dict(self._files().file_storage.get(session, {}))
        return {key: len(file.data) for key, file in files.items()}

    def total(self) -> int:
        """Return the bytes of all files of all sessions."""
        return self._files()._total_bytes

    def forget(self, session: str) -> None:
        """Remove the files of a session."""
        self._files().remove_session_files(session)

    def let_go(self) -> None:
        """Remove the sessions whose readers left too long ago to come back, and the files of these."""
        if not runtime.exists():
            return
        left = getattr(runtime.get_instance()._session_mgr, "_session_storage", None)
        if isinstance(left, MemorySessionStorage) and isinstance(left._cache, TTLCache):
            left._cache.expire()
        for session in list(self._files().file_storage):
            if not self.is_known(session):
                self.forget(session)

    @property
    def seconds_to_come_back(self) -> float:
        """How long a session is kept whose reader has left."""
        return float(config.get_option("server.disconnectedSessionTTL"))

    @staticmethod
    def _files() -> MemoryUploadedFileManager:
        files = runtime.get_instance().uploaded_file_mgr
        assert isinstance(files, MemoryUploadedFileManager)
        return files


class Uploads:
    """Middleware that takes files of readers who are there, as far as there is room, and counts them as they come."""

    def __init__(
        self, app: ASGIApp, prefix: str = "", keeper: Keeper | None = None, room: Room | None = None
    ) -> None:
        self._app, self._place = app, f"{prefix}{_PLACE}"
        self._keeper, self._room = keeper or StreamlitKeeper(), room or Room()
        self._coming: dict[_Coming, str] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is no file, and files for which there is room."""
        if scope["type"] == "websocket":
            await self._until_left(scope, receive, send)
            return
        if not self._is_file(scope):
            await self._app(scope, receive, send)
            return
        session, _, key = scope["path"].removeprefix(self._place).partition("/")
        if not self._keeper.is_active(session):
            await refuse(scope, receive, send, 404, _NOBODY)
            return
        coming = _Coming(receive)
        self._coming[coming] = session

        def make_room(size: int) -> None:
            coming.size = size
            self._insist(session, key, size)

        said = Headers(scope=scope).get("content-length", "")
        try:
            make_room(int(said) if said.isascii() and said.isdigit() else 0)
            await self._app(scope, partial(coming.receive, make_room), send)
        except HTTPException as error:
            await refuse(scope, receive, send, error.status_code, error.detail)
        finally:
            del self._coming[coming]
            if not self._keeper.is_known(session):
                # It ended while its file came, so nothing else would remove the file.
                self._keeper.forget(session)

    async def _until_left(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a websocket, and once it is closed and its reader cannot come back, let go of the session."""
        try:
            await self._app(scope, receive, send)
        finally:
            wait = self._keeper.seconds_to_come_back + _SECONDS_MORE
            asyncio.get_running_loop().call_later(wait, self._keeper.let_go)

    def _is_file(self, scope: Scope) -> bool:
        is_put = scope["type"] == "http" and scope["method"] == "PUT"
        return is_put and str(scope["path"]).startswith(self._place)

    def _insist(self, session: str, key: str, size: int) -> None:
        """Raise HTTPException where there is no room for a file of this size, which counts among those that come."""
        room, kept = self._room, self._keeper.sizes(session)
        own = sum(each.size for each, of in self._coming.items() if of == session)
        is_one_too_many = len({*kept} - {key}) >= room.files
        if size > room.request or is_one_too_many or sum(kept.values()) + own > room.session:
            raise HTTPException(413, _TOO_LARGE)
        if self._keeper.total() + sum(each.size for each in self._coming) > room.server:
            raise HTTPException(503, _FULL)


class _Coming:
    """A request with a file, of which ``size`` bytes are expected or have come."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._received = 0
        self.size = 0

    async def receive(self, make_room: Callable[[int], None]) -> Message:
        """Return the next piece, if there is room for it."""
        message = await self._receive()
        self._received += len(message.get("body", b""))
        if self._received > self.size:
            make_room(self._received)
        return message
