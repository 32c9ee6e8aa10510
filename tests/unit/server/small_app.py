"""An application as small as can be, for tests of how we listen: it tells its process, reads bodies and echoes."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

GIVEN_UP = threading.Event()
"""Set once the answer without end is given up."""
TAKEN: list[int] = []
"""The length of each message that a websocket took."""


async def page(request: Request) -> HTMLResponse:
    return HTMLResponse(f"<p>{os.getpid()}</p>", headers={"cache-control": "no-cache"})


async def record(request: Request) -> HTMLResponse:
    return HTMLResponse("<p>kept by all</p>", headers={"cache-control": "public, max-age=300"})


async def process(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(os.getpid()))


async def length(request: Request) -> PlainTextResponse:
    try:
        return PlainTextResponse(str(len(await request.body())))
    except ClientDisconnect:
        return PlainTextResponse("gone")


async def endless(request: Request) -> StreamingResponse:
    async def pieces() -> AsyncIterator[bytes]:
        try:
            while True:
                yield bytes(1 << 16)
                await asyncio.sleep(0)
        finally:
            GIVEN_UP.set()

    return StreamingResponse(pieces())


async def end(request: Request) -> PlainTextResponse:
    os._exit(3)


async def echo(websocket: WebSocket) -> None:
    await websocket.accept()
    async for message in websocket.iter_bytes():
        TAKEN.append(len(message))
        await websocket.send_bytes(f"{os.getpid()}".encode())


app = Starlette(
    routes=[
        Route("/", page),
        Route("/record", record),
        Route("/process", process),
        Route("/length", length, methods=["PUT"]),
        Route("/endless", endless),
        Route("/end", end),
        WebSocketRoute("/echo", echo),
    ]
)
