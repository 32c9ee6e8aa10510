"""What proxies say of the request that came to them: believed of those that are named, forgotten of all others.

uvicorn reads the scheme and the client; the host is ours. The header Forwarded is not read at all: proxies that set
the others pass on what a client wrote there.
"""

from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

_SAID = (b"x-forwarded-for", b"x-forwarded-proto", b"x-forwarded-host")
_UNREAD = (b"forwarded", b"x-forwarded-port", b"x-forwarded-prefix", b"x-real-ip")


class Proxies:
    """Middleware that puts the scheme, client and host of the reader where those of a trusted proxy were.

    ``trusted`` are addresses and networks.
    """

    def __init__(self, app: ASGIApp, trusted: Sequence[str] = ()) -> None:
        self._app = app
        self._reading = ProxyHeadersMiddleware(app, list(trusted))  # type: ignore[arg-type]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on as the reader made it."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
        elif _peer(scope) in self._reading.trusted_hosts:
            own = {**scope, "headers": _hosted(scope)}
            await self._reading(own, receive, send)  # type: ignore[arg-type]
        else:
            forgotten = {**scope, "headers": _without(scope, (*_SAID, *_UNREAD))}
            await self._app(forgotten, receive, send)


def _peer(scope: Scope) -> str:
    client = scope.get("client")
    return client[0] if client else ""


def _hosted(scope: Scope) -> list[tuple[bytes, bytes]]:
    """Return the headers with the host that the proxy was asked for, if it says so; of several, what it added last."""
    said = Headers(scope=scope).getlist("x-forwarded-host")
    host = said[-1].rsplit(",", 1)[-1].strip() if said else ""
    if not host:
        return _without(scope, _UNREAD)
    return [*_without(scope, (b"host", *_UNREAD)), (b"host", host.encode("latin-1"))]


def _without(scope: Scope, names: Sequence[bytes]) -> list[tuple[bytes, bytes]]:
    return [(name, value) for name, value in scope["headers"] if name not in names]
