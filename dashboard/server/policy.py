"""What browsers hold answers to: where scripts and styles come from, who may frame a page, what it may use."""

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from dashboard.web.api import problems
from dashboard.web.document import BASE_SCRIPT
from dashboard.web.styles import inline_styles

OF_PACKAGES = {
    "nothing": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    "Streamlit": "38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=",
    "Plotly": "ji27qzEtxXZW+7dun6UwjHXJ18e6WAin1VvNtkzIE/o=",
}
"""Digests of styles that packages put into a page: an empty one that they fill later, what may be pressed, its maps."""
_INLINE = re.compile(r"[<]script>(.*?)[<]/script>", re.DOTALL)
_SECONDS_TLS = 365 * 24 * 60 * 60
_UNUSED = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture"),
    *("geolocation", "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment"),
    *("publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking"),
)
"""What browsers offer to pages and no page of ours asks for."""
_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": ", ".join(f"{each}=()" for each in _UNUSED),
}
_CSP = "Content-Security-Policy"
_NOTHING = "default-src 'none'"
_NOBODY, _ANYBODY = "frame-ancestors 'none'", "frame-ancestors *"


@cache
def page_policy() -> str:
    """Return the Content-Security-Policy of pages, without who may frame them.

    Scripts are our own files and the lines that stand in the document. Nothing is evaluated but WebAssembly, with which
    Streamlit counts in 64 bits. Styles are files and those that are known; attributes may have any. Maps work in
    threads of their own (worker-src), and pictures are made of figures.
    """
    document = (Path(get_static_dir()) / "index.html").read_text(encoding="utf-8")
    scripts = map(digest, [*_INLINE.findall(document), BASE_SCRIPT])
    styles = [*map(digest, inline_styles()), *OF_PACKAGES.values()]
    return "; ".join(
        [
            _NOTHING,
            f"script-src 'self' 'wasm-unsafe-eval' {_known(scripts)}",
            f"style-src 'self' {_known(styles)}",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def digest(text: str) -> str:
    """Return the digest by which a policy names a text."""
    return b64encode(sha256(text.encode()).digest()).decode()


def _known(digests: Iterable[str]) -> str:
    return " ".join(f"'sha256-{each}'" for each in dict.fromkeys(digests))


class Policy:
    """Middleware that adds to every answer what browsers are to hold it to.

    An answer that has a policy of its own keeps it; only who may frame it is added. ``prefix`` is the base path.
    """

    def __init__(self, app: ASGIApp, prefix: str = "") -> None:
        self._app, self._media = app, f"{prefix}/media/"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and complete the headers of the answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def completed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=list(message["headers"]))
                # What a browser kept keeps the policy that it came with.
                if message["status"] != 304:
                    complete(headers, scope, is_made=scope["path"].startswith(self._media))
                message = {**message, "headers": headers.raw}
            await send(message)

        await self._app(scope, receive, completed)


def complete(headers: MutableHeaders, scope: Scope, is_made: bool = False) -> None:
    """Add to the headers of an answer what browsers are to hold it to; ``is_made``: it is a file for a reader."""
    kind = headers.get("content-type", "").partition(";")[0]
    # A thread of a page is held to the policy of its own file.
    is_of_page = kind in ("text/html", "text/javascript") and not is_made
    given = headers.get(_CSP, page_policy() if is_of_page else _NOTHING)
    framed = _ANYBODY if is_embedded(scope) and is_of_page else _NOBODY
    headers[_CSP] = f"{given}; {framed}"
    for name, value in _ALWAYS.items():
        headers.setdefault(name, value)
    if kind == "text/html":
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
    if scope["scheme"] == "https":
        headers["Strict-Transport-Security"] = f"max-age={_SECONDS_TLS}"


def is_embedded(scope: Scope) -> bool:
    """Return whether an address is that of one figure alone, which other sites may frame."""
    given = parse_qs(scope["query_string"].decode("latin-1"))
    return bool(given.get("figure")) and given.get("embed", [""])[-1] == "true"


def failed(request: Request, error: Exception) -> Response:
    """Answer 500 where something in the dashboard failed, outside all middleware; the log has the error."""
    response = problems.failed(request, error)
    complete(response.headers, request.scope)
    return response
