"""Whether the server runs, and whether it can answer questions, for monitoring."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.store.engine import Store

_NEVER_KEPT = {"Cache-Control": "no-store"}


async def healthy(request: Request) -> Response:
    """Answer 200 as long as the server runs."""
    return JSONResponse({"status": "ok"}, headers=_NEVER_KEPT)


async def ready(request: Request) -> Response:
    """Answer 200 once the register can be read; 503 with the faults where its folder cannot be used."""
    store: Store = await run_in_threadpool(request.app.state.source)
    return JSONResponse(
        {"status": "ok", "version": store.version, "events": store.event_count}, headers=_NEVER_KEPT
    )
