"""The routes beside the pages, as one application of their own behind a list for st.App."""

import re
from collections.abc import Callable
from inspect import iscoroutinefunction
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from dashboard.store.engine import Store
from dashboard.store.shared import shared_store
from dashboard.web import record_page
from dashboard.web.api import collections, events, feeds, figures, health, manual, openapi
from dashboard.web.api.access import Access
from dashboard.web.api.answers import PACKED
from dashboard.web.api.collections import COLLECTIONS
from dashboard.web.api.openapi import ROOT
from dashboard.web.api.problems import HANDLERS, failed, not_here
from dashboard.web.api.quick import quick
from dashboard.web.api.remembered import Remembered
from dashboard.web.workshop.shared import workshop as shared_workshop
from dashboard.web.workshop.turns import Turns

ALONE = ("/feed.atom", "/events.ics", "/sitemap.xml", "/robots.txt", "/healthz", "/readyz")
"""What is answered here beside the API and the records of events."""


Endpoint = Callable[[Request], Any]

_RECORD = re.compile("/events/[^/]+")


def is_answered(path: str, prefix: str = "") -> bool:
    """Return whether the routes answer at this path, so that it is no page of Streamlit's."""
    own = path.removeprefix(prefix)
    return own in ("/api", *ALONE) or own.startswith("/api/") or bool(_RECORD.fullmatch(own))


def routes(source: Callable[[], Store] = shared_store, prefix: str = "") -> list[BaseRoute]:
    """Return the routes to mount beside the dashboard's pages, below its base path."""
    inner = application(source, prefix)
    tails = ["/api", "/api/{rest:path}", "/events/{event_id}", *ALONE]
    return [Route(f"{prefix}{tail}", endpoint=inner) for tail in tails]


def application(
    source: Callable[[], Store] = shared_store,
    prefix: str = "",
    workshop: Callable[[], Turns] = shared_workshop,
) -> Starlette:
    """Return all routes as one application, with errors, compression and headers of its own."""
    inner = Starlette(
        routes=[Route(f"{prefix}{path}", _in_turn(endpoint)) for path, endpoint in _endpoints()],
        middleware=[
            Middleware(Access),
            Middleware(GZipMiddleware, exclude_content_types=PACKED, compresslevel=6),
        ],
        exception_handlers={**HANDLERS, 404: not_here, Exception: failed},
    )
    inner.state.remembered = Remembered()
    inner.state.source, inner.state.prefix, inner.state.workshop = source, prefix, workshop
    return inner


def _in_turn(endpoint: Endpoint) -> Endpoint:
    """Return a route that waits for its turn, where it does not do so by itself, and whose answers are remembered."""
    waiting = endpoint if iscoroutinefunction(endpoint) else quick(endpoint)

    async def answered(request: Request) -> Response:
        answer: Response = await waiting(request)
        if not isinstance(answer, StreamingResponse):
            request.app.state.remembered.put(answer)
        return answer

    return answered


def _endpoints() -> list[tuple[str, Endpoint]]:
    found: list[tuple[str, Endpoint]] = [
        ("/api", manual.show),
        ("/api/openapi.json", openapi.describe),
        ("/events/{event_id}", record_page.show),
        ("/feed.atom", feeds.newest),
        ("/events.ics", feeds.calendar),
        ("/sitemap.xml", feeds.sitemap),
        ("/robots.txt", feeds.robots),
        ("/healthz", health.healthy),
        ("/readyz", health.ready),
        (f"{ROOT}/events", events.paged),
        (f"{ROOT}/events.json", events.paged),
        (f"{ROOT}/events.{{ending}}", events.filed),
        (f"{ROOT}/events/{{event_id}}", events.one),
        (f"{ROOT}/brief.{{ending}}", events.brief),
        (f"{ROOT}/figures", figures.catalogue),
        (f"{ROOT}/figures.json", figures.catalogue),
        (f"{ROOT}/figures/{{key}}.{{ending}}", figures.answer),
        (f"{ROOT}/figures/{{key}}", figures.answer),
    ]
    for each in COLLECTIONS.values():
        path = f"{ROOT}/{each.name}"
        found += [
            (path, collections.paged(each)),
            (f"{path}.json", collections.paged(each)),
            (f"{path}.csv", collections.filed(each)),
        ]
    return found
