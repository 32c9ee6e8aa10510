"""The files that pages load besides Streamlit's: Plotly's script, the client and our style sheet.

Addresses contain the version or the digest of the file, so that browsers may cache it permanently.
"""

import gzip
from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

import plotly
from plotly.offline import get_plotlyjs
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

_HOUSE = Path(__file__).parents[1]
_OURS, _RULES = ((_HOUSE / name).read_bytes() for name in ("static/client.js", "ui/style.css"))
PLOTLY = f"assets/plotly-{plotly.__version__}.min.js"
"""Address of Plotly's script, below the base path of the dashboard."""
CLIENT = f"assets/client-{sha256(_OURS).hexdigest()[:12]}.js"
"""Address of the script that is built from client/."""
STYLE = f"assets/style-{sha256(_RULES).hexdigest()[:12]}.css"
"""Address of the style sheet of our HTML."""
_TEXTS: Mapping[str, Callable[[], str]] = {
    PLOTLY: get_plotlyjs,
    CLIENT: _OURS.decode,
    STYLE: _RULES.decode,
}
_MEDIA = {"js": "text/javascript", "css": "text/css"}
_KEPT = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}


def routes(prefix: str = "") -> list[BaseRoute]:
    """Return the routes to mount beside the dashboard's pages, below its base path."""
    return [Route(f"{prefix}/{address}", _answering(address)) for address in _TEXTS]


def _answering(address: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        is_packed = "gzip" in request.headers.get("accept-encoding", "")
        body = await run_in_threadpool(_packed if is_packed else _plain, address)
        headers = {**_KEPT, **({"Content-Encoding": "gzip"} if is_packed else {})}
        return Response(body, media_type=_MEDIA[address.rsplit(".", 1)[1]], headers=headers)

    return answer


def _plain(address: str) -> bytes:
    return _TEXTS[address]().encode()


@cache
def _packed(address: str) -> bytes:
    return gzip.compress(_plain(address), 6)
