"""Asks middleware as a server would, over HTTP and for a websocket, and keeps what came through to the application."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

Given = Sequence[tuple[str, str]]
READER = ("192.0.2.7", 50000)
SERVER = ("198.51.100.1", 8501)


@dataclass
class Inner:
    """The application behind the middleware: answers everything, and keeps what it was asked."""

    asked: list[Scope] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked.append(scope)
        if scope["type"] == "websocket":
            await send({"type": "websocket.accept"})
        else:
            await PlainTextResponse("answered")(scope, receive, send)


@dataclass(frozen=True)
class Reply:
    """What came back: the status (101 for a websocket that opened), headers and body."""

    status: int
    headers: Headers
    body: bytes


def ask(app: ASGIApp, path: str = "/", /, headers: Given = (), **scope: Any) -> Reply:
    """Return the reply to one request; ``scope`` changes what a server says of it."""
    sent: list[Message] = []
    kind = scope.get("type", "http")
    asked: Scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "ws" if kind == "websocket" else "http",
        "server": SERVER,
        "client": READER,
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": b"",
        "subprotocols": [],
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in headers],
        **scope,
    }

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    async def run() -> None:
        # An application that answers that it failed raises what failed, for the log of the server.
        with suppress(RuntimeError):
            await app(asked, receive, send)

    asyncio.run(run())
    start, *rest = sent
    if start["type"] == "websocket.accept":
        return Reply(101, Headers(), b"")
    if start["type"] == "websocket.close":
        return Reply(403, Headers(), b"")
    return Reply(
        start["status"],
        Headers(raw=start["headers"]),
        b"".join(message.get("body", b"") for message in rest),
    )
