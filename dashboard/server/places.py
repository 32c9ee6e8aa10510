"""Which process a reader belongs to: a cookie names it, so that a session, its uploads and its media stay together.

The first page is given to the processes in turn, and its answer sets the cookie. Clients that keep no cookie belong to
the process that their address tells. The cookie holds a number and nothing of the reader.
"""

import re
from collections.abc import Sequence
from hashlib import sha256

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.server.settings import Network, is_within
from dashboard.web.clients import client_of

COOKIE = "atlas_place"
"""Over TLS with the prefix of cookies that only this host may set."""
_SECURE = f"__Host-{COOKIE}"
_NAMED = re.compile(
    rb"(?im)^cookie:[^\r\n]*?(?<![\w-])(?:__Host-)?" + COOKIE.encode() + rb"=(\d{1,3})(?!\d)"
)
_FORWARDED = re.compile(rb"(?im)^x-forwarded-for:([^\r\n]*)")
_PAGE = re.compile(rb"(?im)^sec-fetch-dest:[ \t]*document|^accept:[^\r\n]*text/html")


def named(head: bytes) -> int | None:
    """Return the process that the cookie in the head of a request names; None where it names none."""
    found = _NAMED.search(head)
    return int(found[1]) if found else None


def is_page(head: bytes) -> bool:
    """Tell whether the head asks for a page, as a browser does that comes anew."""
    return _PAGE.search(head) is not None


def told(head: bytes, address: str, proxies: Sequence[Network]) -> int:
    """Return a number that is the same for all requests of a client, told by its address behind trusted proxies."""
    if is_within(address, proxies):
        chain = [
            each.strip()
            for each in b",".join(_FORWARDED.findall(head)).decode("latin-1").split(",")
        ]
        strangers = [each for each in chain if each and not is_within(each, proxies)]
        address = strangers[-1] if strangers else address
    return int.from_bytes(sha256(client_of(address).encode()).digest()[:4], "big")


class Placed:
    """Middleware that tells a browser its process, and lets no connection serve readers of several processes.

    A page that comes without the right cookie sets it and ends its connection, so that the next one is handed to the
    process that it names. A proxy's connections serve one request each: it would send other readers through them.
    """

    def __init__(self, app: ASGIApp, number: int, proxies: Sequence[Network]) -> None:
        self._app, self._number, self._proxies = app, number, proxies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and complete the head of its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        line = f"cookie: {Headers(scope=scope).get('cookie', '')}".encode("latin-1", "replace")
        is_known = named(line) == self._number
        client = scope.get("client")
        is_proxy = client is not None and is_within(client[0], self._proxies)

        async def complete(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=list(message["headers"]))
                is_new = not is_known and _is_of_one_reader(headers)
                if is_new:
                    headers.append("set-cookie", self._cookie(scope, is_proxy))
                if is_new or is_proxy:
                    headers["connection"] = "close"
                message = {**message, "headers": headers.raw}
            await send(message)

        await self._app(scope, receive, complete)

    def _cookie(self, scope: Scope, is_proxy: bool) -> str:
        said = Headers(scope=scope).get("x-forwarded-proto", "") if is_proxy else ""
        is_secure = "https" in (scope.get("scheme"), said)
        name, secure = (_SECURE, "; Secure") if is_secure else (COOKIE, "")
        return f"{name}={self._number}; Path=/; HttpOnly; SameSite=Lax{secure}"


def _is_of_one_reader(headers: MutableHeaders) -> bool:
    """Tell whether an answer is a page that no shared cache may keep; only such a one may set a cookie."""
    is_page = headers.get("content-type", "").startswith("text/html")
    return is_page and "public" not in headers.get("cache-control", "")
