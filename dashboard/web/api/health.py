"""Whether the server runs, and whether it can answer questions, for monitoring."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

_NEVER_KEPT = {"Cache-Control": "no-store"}


async def healthy(request: Request) -> Response:
    """Answer 200 as long as the server runs."""
    return JSONResponse({"status": "ok"}, headers=_NEVER_KEPT)


def ready(request: Request) -> Response:
    """Answer 200 once the register can be read; 503 with the faults where its folder cannot be used."""
    store = request.app.state.source()
    return JSONResponse(
        {"status": "ok", "version": store.version, "events": store.event_count}, headers=_NEVER_KEPT
    )
