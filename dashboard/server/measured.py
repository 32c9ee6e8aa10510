"""Counts and logs each answer by the kind of its address; no address of a reader and no question is kept."""

import logging
from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.server.logs import ACCESS
from dashboard.web.measures import CONNECTIONS, REQUEST_SECONDS, REQUESTS

_KINDS = (
    ("/api/", "api"),
    ("/_stcore/", "stream"),
    ("/media/", "media"),
    ("/static/", "static"),
    ("/app/static/", "static"),
    ("/assets/", "static"),
    ("/component/", "static"),
    ("/events/", "record"),
    ("/feed.atom", "feed"),
    ("/events.ics", "feed"),
    ("/sitemap.xml", "feed"),
    ("/healthz", "health"),
    ("/readyz", "health"),
)
_UNLOGGED = {"static", "health"}

log = logging.getLogger(ACCESS)


def kind_of(path: str) -> str:
    """Return the kind of an address below the base path; "page" where it is none of the known kinds."""
    return next((kind for beginning, kind in _KINDS if path.startswith(beginning)), "page")


class Measured:
    """Middleware around all others. ``prefix`` is the base path of the dashboard."""

    def __init__(self, app: ASGIApp, prefix: str = "") -> None:
        self._app, self._prefix = app, prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and count what comes of it."""
        if scope["type"] == "websocket":
            with CONNECTIONS.track_inprogress():
                await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start, status = perf_counter(), 500
        kind = kind_of(scope["path"].removeprefix(self._prefix))

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, note)
        finally:
            took = perf_counter() - start
            REQUESTS.labels(kind, str(status)).inc()
            REQUEST_SECONDS.labels(kind).observe(took)
            if kind not in _UNLOGGED:
                log.info(
                    "answered",
                    extra={
                        "kind": kind,
                        "method": scope["method"],
                        "status": status,
                        "milliseconds": round(took * 1000, 1),
                    },
                )
