"""Whether the server runs, and whether it can answer questions, for monitoring."""

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.store.engine import Store

_NEVER_KEPT = {"Cache-Control": "no-store"}


async def healthy(request: Request) -> Response:
    """Answer 200 as long as the server runs."""
    return JSONResponse({"status": "ok"}, headers=_NEVER_KEPT)


async def ready(request: Request) -> Response:
    """Answer 200 once the register can be read; 503 with the faults where its folder cannot be used."""
    store: Store = await asyncio.to_thread(request.app.state.source)
    return JSONResponse(
        {"status": "ok", "version": store.version, "events": store.event_count}, headers=_NEVER_KEPT
    )
