"""The routes beside the pages, as one application of their own behind a list for st.App."""

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES, GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from dashboard.api import collections, events, health
from dashboard.api.access import Access
from dashboard.api.collections import COLLECTIONS
from dashboard.api.problems import HANDLERS, failed, not_here
from dashboard.store.open import Store
from dashboard.store.shared import shared_store

ROOT = "/api/v1"
PATHS = ("/api", "/healthz", "/readyz")
"""What is answered here, each with all that is below it."""
_PACKED = (
    *DEFAULT_EXCLUDED_CONTENT_TYPES,
    *(form.media_type for form in events.FILES.values() if form.name in ("xlsx", "parquet")),
    *(form.media_type for ending, form in events.FORMS.items() if ending != "html"),
)
"""Media types that hold compressed data already."""


def routes(source: Callable[[], Store] = shared_store, prefix: str = "") -> list[BaseRoute]:
    """The routes to mount beside the dashboard's pages, below its base path."""
    inner = application(source, prefix)
    tails = [*PATHS, *(f"{path}/{{rest:path}}" for path in PATHS)]
    return [Route(f"{prefix}{tail}", endpoint=inner) for tail in tails]


def application(source: Callable[[], Store] = shared_store, prefix: str = "") -> Starlette:
    """All routes as an application with errors, compression and headers of its own, which Streamlit's do not get."""
    inner = Starlette(
        routes=[Route(f"{prefix}{path}", endpoint) for path, endpoint in _endpoints()],
        middleware=[
            Middleware(Access),
            Middleware(GZipMiddleware, exclude_content_types=_PACKED, compresslevel=6),
        ],
        exception_handlers={**HANDLERS, 404: not_here, Exception: failed},
    )
    inner.state.source, inner.state.prefix = source, prefix
    return inner


def _endpoints() -> list[tuple[str, Callable[[Request], object]]]:
    found: list[tuple[str, Callable[[Request], object]]] = [
        ("/healthz", health.healthy),
        ("/readyz", health.ready),
        (f"{ROOT}/events", events.listed),
        (f"{ROOT}/events.json", events.listed),
        (f"{ROOT}/events.{{ending}}", events.filed),
        (f"{ROOT}/events/{{event_id}}", events.one),
        (f"{ROOT}/brief.{{ending}}", events.brief),
    ]
    for each in COLLECTIONS.values():
        path = f"{ROOT}/{each.name}"
        found += [
            (path, collections.listed(each)),
            (f"{path}.json", collections.listed(each)),
            (f"{path}.csv", collections.filed(each)),
        ]
    return found
