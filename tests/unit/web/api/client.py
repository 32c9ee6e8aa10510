"""Asks the routes as a server would, without a network or the package that Starlette's own client needs."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Scope

HOST = "atlas.example"
BASE = f"http://{HOST}"
Params = Sequence[tuple[str, str]] | bytes
"""Parameters by name, or all of them as they stand in the address."""


@dataclass
class Answer:
    """What was sent: status, headers and the whole body."""

    status: int
    headers: Headers
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def media_type(self) -> str:
        return self.headers["content-type"].partition(";")[0]


class Client:
    """One application, asked again and again; ``last`` is what it answered last, also where it failed then."""

    def __init__(self, app: ASGIApp, root_path: str = "") -> None:
        self.app = app
        self.root_path = root_path
        self.last: Answer

    def get(self, path: str, params: Params = (), /, **headers: str) -> Answer:
        return self.ask("GET", path, params, headers)

    def ask(
        self, method: str, path: str, params: Params = (), headers: Mapping[str, str] | None = None
    ) -> Answer:
        given = {"host": HOST, **{name.replace("_", "-"): v for name, v in (headers or {}).items()}}
        messages: list[Message] = []
        scope: Scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.4"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "server": ("127.0.0.1", 80),
            "path": path,
            "raw_path": path.encode(),
            "root_path": self.root_path,
            "query_string": params if isinstance(params, bytes) else urlencode(params).encode(),
            "headers": [(name.encode(), value.encode("utf-8")) for name, value in given.items()],
        }

        waiting: list[Message] = [{"type": "http.request", "body": b"", "more_body": False}]

        async def receive() -> Message:
            if waiting:
                return waiting.pop()
            # The client stays until it has the answer.
            await asyncio.Event().wait()
            raise AssertionError

        async def send(message: Message) -> None:
            messages.append(message)

        async def ask() -> None:
            await self.app(scope, receive, send)

        try:
            asyncio.run(ask())
        finally:
            start, *rest = messages
            body = b"".join(message.get("body", b"") for message in rest)
            self.last = Answer(start["status"], Headers(raw=start["headers"]), body)
        return self.last
