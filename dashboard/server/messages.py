"""What a reader's browser may tell Streamlit over its websocket; the rest ends here, before the runtime sees it.

Streamlit understands messages of its makers' tools too, such as the one that empties the cache of everybody. It runs a
page for as long as it is asked to: who asks without an end is listened to as often as a reader could choose something.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from dashboard.server.bounds import is_within_bounds
from dashboard.server.rates import Bucket
from dashboard.web.clients import client_in

MOST_BYTES = 1 << 20
MOST_FILES = 20
"""Places for files that one message may ask for."""
_OF_CONNECTION, _OF_CLIENT = (5, 50), (20, 200)
"""Messages a second, and at once, that are taken of one page and of all pages of one client."""
_NEEDED = ("rerun_script", "stop_script", "file_urls_request", "backend_operation_request")
_NO_BYTES, _BROKEN, _REFUSED, _TOO_LARGE = 1003, 1002, 1008, 1009
"""Codes that a websocket is closed with (RFC 6455)."""


class Messages:
    """Middleware around Streamlit's websocket.

    Messages that no page sends are left out. The connection is closed where one is larger than ``MOST_BYTES`` (1009),
    is none of Streamlit's (1002, 1003), or brings an address or asks for files beyond all bounds (1008). Where there
    are more of a connection, or of all those of a client, than readers send, the next ones wait; unless it ``is_free``.
    """

    def __init__(
        self,
        app: ASGIApp,
        is_free: bool = False,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._app, self._clock, self._sleep = app, clock, sleep
        self._is_free = is_free
        self._of_client = self._bucket(*_OF_CLIENT)

    def _bucket(self, rate: float, burst: float) -> Bucket:
        return Bucket(0 if self._is_free else rate, burst, clock=self._clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a websocket that is listened to."""
        if scope["type"] == "websocket":
            stream = _Stream(receive, send, self._turn_of(scope))
            await self._app(scope, stream.receive, stream.send)
        else:
            await self._app(scope, receive, send)

    def _turn_of(self, scope: Scope) -> Callable[[], Awaitable[None]]:
        """Return what waits until a new connection may send one message more."""
        client = client_in(scope)
        own = self._bucket(*_OF_CONNECTION)

        async def turn() -> None:
            for bucket in (own, self._of_client):
                while wait := bucket.take(client):
                    await self._sleep(wait)

        return turn


class _Stream:
    """Both directions of one websocket."""

    def __init__(self, receive: Receive, send: Send, turn: Callable[[], Awaitable[None]]) -> None:
        self._receive, self._send, self._turn = receive, send, turn
        self._is_closed = False

    async def receive(self) -> Message:
        """Return the next message that a page may send; once the connection was closed here, its end."""
        while True:
            message = await self._receive()
            if message["type"] != "websocket.receive":
                return message
            told = _read(message.get("bytes"))
            if isinstance(told, int):
                self._is_closed = True
                await self._send({"type": "websocket.close", "code": told, "reason": ""})
                return {"type": "websocket.disconnect", "code": told}
            await self._turn()
            if _is_needed(told):
                return message

    async def send(self, message: Message) -> None:
        """Pass on what Streamlit says, but nothing after the end."""
        if not self._is_closed:
            await self._send(message)


def _read(data: bytes | None) -> BackMsg | int:
    """Return what a message says, or the code to close the connection with."""
    if data is None:
        return _NO_BYTES
    if len(data) > MOST_BYTES:
        return _TOO_LARGE
    told = BackMsg()
    try:
        told.ParseFromString(data)
    except Exception:
        # An error of protobuf's, a package that is Streamlit's alone.
        return _BROKEN
    is_modest = (
        is_within_bounds(told.rerun_script.query_string.encode())
        and len(told.file_urls_request.file_names) <= MOST_FILES
    )
    return told if is_modest else _REFUSED


def _is_needed(told: BackMsg) -> bool:
    kind = told.WhichOneof("type")
    if kind == "backend_operation_request":
        # Of the things that Streamlit does outside a run, pages have it make files for downloads only.
        return told.backend_operation_request.WhichOneof("payload") == "deferred_file"
    return kind in _NEEDED
