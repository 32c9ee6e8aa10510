"""What pages load besides Streamlit's own files: Plotly's script, from the package that makes the figures."""

import gzip
from functools import cache

import plotly
from plotly.offline import get_plotlyjs
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

PLOTLY = f"assets/plotly-{plotly.__version__}.min.js"
"""Address of the script, below the base path of the dashboard: it names the version, so browsers may keep it."""
_KEPT = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}


def routes(prefix: str = "") -> list[BaseRoute]:
    """The routes to mount beside the dashboard's pages, below its base path."""
    return [Route(f"{prefix}/{PLOTLY}", _script)]


async def _script(request: Request) -> Response:
    is_packed = "gzip" in request.headers.get("accept-encoding", "")
    body = await run_in_threadpool(_packed if is_packed else _plain)
    headers = {**_KEPT, **({"Content-Encoding": "gzip"} if is_packed else {})}
    return Response(body, media_type="text/javascript", headers=headers)


def _plain() -> bytes:
    return str(get_plotlyjs()).encode()


@cache
def _packed() -> bytes:
    return gzip.compress(_plain(), 6)
