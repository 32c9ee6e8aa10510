"""HTTP and websockets as uvicorn speaks them, with an end to patience: heads, bodies and readers that never come.

uvicorn bounds how long a connection may rest between requests, and nothing else: a head or a body that never ends, or
an answer that nobody reads, would hold its connection for ever.
"""

import asyncio
from asyncio import TimerHandle
from asyncio.transports import BaseTransport
from http import HTTPStatus
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from dashboard.server.connections import Gate
from dashboard.server.settings import Limits

_HEAD_END = b"\r\n\r\n"
_NO_ROOM = (503, "Too many connections are open.", (b"retry-after: 10",))
_TOO_LARGE = (431, "The head of the request is too large.", ())
_TOO_SLOW = (408, "The request did not come in time.", ())
_HEADERS = (
    b"content-type: text/plain; charset=utf-8",
    b"content-security-policy: default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    b"x-content-type-options: nosniff",
    b"referrer-policy: no-referrer",
    b"cache-control: no-store",
    b"connection: close",
)
"""Of an answer to what is no request, which no middleware sees."""


class Bounded(HttpToolsProtocol):
    """A connection that speaks HTTP, within limits."""

    def __init__(self, *args: Any, gate: Gate, limits: Limits, **named: Any) -> None:
        super().__init__(*args, **named)
        self._gate, self._limits = gate, limits
        self._is_counted = self._is_in_head = False
        self._late: TimerHandle | None = None
        self._stalled: TimerHandle | None = None
        self._head_bytes = self._body_bytes = 0
        self._head_end = b""
        self._body_since = 0.0

    def connection_made(self, transport: BaseTransport) -> None:
        """Let the connection in where there is room for it, and wait for its first head."""
        super().connection_made(cast(asyncio.Transport, transport))
        self._is_counted = self._gate.enter(self._address)
        if self._is_counted:
            self._await_head()
        else:
            self._refuse(*_NO_ROOM)

    def connection_lost(self, exc: Exception | None) -> None:
        """Make room for another."""
        self._forget_timers()
        if self._is_counted:
            self._gate.leave(self._address)
            self._is_counted = False
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came, unless the head grows past its limit."""
        if self.transport.is_closing():
            return
        if self._is_in_head and self._with_head(data) > self._limits.head_bytes:
            self._refuse(*_TOO_LARGE)
            return
        super().data_received(data)

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP."""
        self._refuse(400, msg, ())

    def on_message_begin(self) -> None:
        """Begin a head: of a new connection, or the next on this one."""
        super().on_message_begin()
        if not self._is_in_head:
            self._await_head()

    def on_headers_complete(self) -> None:
        """End the head and wait for the body."""
        self._is_in_head = False
        self._head_bytes = self._body_bytes = 0
        self._body_since = self.loop.time()
        self._after(self._limits.body_seconds, self._weigh_body)
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Count what came of the body."""
        self._body_bytes += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Wait for nothing more of this request."""
        self._after(0, None)
        super().on_message_complete()

    def handle_websocket_upgrade(self) -> None:
        """Hand the connection, and its place at the gate, to the protocol of websockets."""
        self._forget_timers()
        super().handle_websocket_upgrade()

    def pause_writing(self) -> None:
        """Wait for a client that does not read, but not for ever."""
        super().pause_writing()
        self._stalled = self.loop.call_later(self._limits.stalled_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on: the client reads."""
        if self._stalled is not None:
            self._stalled.cancel()
            self._stalled = None
        super().resume_writing()

    @property
    def _address(self) -> str:
        return self.client[0] if self.client else ""

    def _await_head(self) -> None:
        self._is_in_head, self._head_bytes, self._head_end = True, 0, b""
        self._after(self._limits.head_seconds, lambda: self._refuse(*_TOO_SLOW))

    def _with_head(self, data: bytes) -> int:
        """Return the length of the head as far as it came, with what of ``data`` belongs to it."""
        # Its end may have come in two pieces.
        seen = self._head_end + data
        end = seen.find(_HEAD_END)
        self._head_bytes += (len(seen) if end < 0 else end) - len(self._head_end)
        self._head_end = seen[-len(_HEAD_END) + 1 :]
        return self._head_bytes

    def _weigh_body(self) -> None:
        """End the connection where less of the body came than the slowest line would bring.

        While nobody takes what came, reading is paused, and the client is not to blame.
        """
        now = self.loop.time()
        earned = self._limits.body_seconds + self._body_bytes / self._limits.body_bytes_a_second
        left = self._body_since + earned - now
        if self.flow.read_paused:
            self._body_since, left = now, self._limits.body_seconds
        if left > 0:
            self._after(left, self._weigh_body)
        else:
            self._refuse(*_TOO_SLOW)

    def _after(self, seconds: float, then: Any) -> None:
        """Do ``then`` after so many seconds instead of what was to be done until now; nothing where it is None."""
        if self._late is not None:
            self._late.cancel()
        self._late = self.loop.call_later(seconds, then) if then else None

    def _forget_timers(self) -> None:
        self._after(0, None)
        if self._stalled is not None:
            self._stalled.cancel()
            self._stalled = None

    def _refuse(self, status: int, reason: str, headers: tuple[bytes, ...]) -> None:
        """Answer with an error, unless an answer is under way, and end the connection."""
        self._forget_timers()
        if self.transport.is_closing():
            return
        if self.cycle is not None and not self.cycle.response_complete:
            self.transport.abort()
            return
        lines = [
            f"HTTP/1.1 {status} {HTTPStatus(status).phrase}".encode(),
            f"content-length: {len(reason)}".encode(),
            *_HEADERS,
            *headers,
        ]
        self.transport.write(b"\r\n".join([*lines, b"", reason.encode()]))
        self.transport.close()


class BoundedStream(WebSocketsSansIOProtocol):
    """A connection that speaks websockets, and gives its place at the gate back when it ends."""

    def __init__(self, *args: Any, gate: Gate, limits: Limits, **named: Any) -> None:
        super().__init__(*args, **named)
        self._gate, self._limits = gate, limits
        self._stalled: TimerHandle | None = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Make room for another."""
        self._forget()
        self._gate.leave(self.client[0] if self.client else "")
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """Wait for a reader that does not take what is sent, but not for ever."""
        super().pause_writing()
        self._stalled = self.loop.call_later(self._limits.stalled_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on: the reader takes what is sent."""
        self._forget()
        super().resume_writing()

    def _forget(self) -> None:
        if self._stalled is not None:
            self._stalled.cancel()
            self._stalled = None
