"""Which names the dashboard answers to, and from whose pages it may be opened or written to.

Streamlit would look up the address of this machine on the internet for an origin that it does not know, and hold up
everybody meanwhile. Here every origin is decided by what the request says, and Streamlit is shown none.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server.refusals import refuse
from dashboard.web.api.parameters import ADDRESS_VARIABLE
from dashboard.web.clients import number_of

_READING = ("GET", "HEAD", "OPTIONS")
_PORTS = {"http": 80, "https": 443}
_AUTHORITY = re.compile(r"(\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9._-]{1,253})(?::([0-9]{1,5}))?")
_PATTERN = re.compile(r"\*|(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\]")
_NO_HOST = "The request does not say in one header which host it is for."
_OTHER_HOST = (
    "This server does not answer for that host. Who runs it names its hosts in ATLAS_HOSTS."
)
_OTHER_ORIGIN = "This may only be asked from the pages of the dashboard itself."


@dataclass(frozen=True)
class Authority:
    """A host and its port; ``port`` is None where it is that of the scheme."""

    name: str
    port: int | None = None


def authority(text: str) -> Authority | None:
    """Return what a Host header names; None where it cannot be one."""
    found = _AUTHORITY.fullmatch(text)
    if found is None:
        return None
    port = int(found[2]) if found[2] else None
    return Authority(found[1].lower().rstrip("."), port)


def patterns(text: str) -> tuple[str, ...]:
    """Return the hosts that ATLAS_HOSTS names, separated by commas: ``atlas.example``, ``*.atlas.example`` or ``*``.

    Raises ValueError for what is no name of a host, such as an address with https:// or a port.
    """
    named = tuple(each.strip().lower().rstrip(".") for each in text.split(",") if each.strip())
    for each in named:
        if not _PATTERN.fullmatch(each):
            raise ValueError(f"ATLAS_HOSTS: {each!r} is no name of a host, such as atlas.example")
    return named


def own_origin(address: str) -> tuple[str, Authority] | None:
    """Return scheme and authority of ATLAS_ADDRESS; None where it is empty. Raises ValueError for what is none."""
    found = _origin(address)
    if address.strip() and found is None:
        raise ValueError(
            f"{ADDRESS_VARIABLE}: {address!r} is no address, such as https://atlas.example"
        )
    return found


class Hosts:
    """Middleware that refuses requests for other hosts (421), and from pages of other sites (403).

    ``named`` are the hosts of ATLAS_HOSTS. Without them these are answered for: names of this machine itself
    (localhost), the number that the connection came to, and the host of ``address``. With them only they and the host
    of ``address``. Paths where ``is_open`` is true are answered for any host, so that probes need no name.
    """

    def __init__(
        self,
        app: ASGIApp,
        named: Sequence[str] = (),
        address: str = "",
        is_open: Callable[[str], bool] = lambda path: False,
    ) -> None:
        self._app, self._named, self._is_open = app, named, is_open
        self._own = own_origin(address)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on where host and origin are ours."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        host = authority(hosts[0]) if len(hosts) == 1 else None
        if host is None:
            await refuse(scope, receive, send, 400, _NO_HOST)
        elif not (self._is_open(scope["path"]) or self._answers_for(host, scope)):
            await refuse(scope, receive, send, 421, _OTHER_HOST)
        elif _is_guarded(scope) and self._is_foreign(headers, host):
            await refuse(scope, receive, send, 403, _OTHER_ORIGIN)
        else:
            await self._app(_unquestioned(scope), receive, send)

    def _answers_for(self, host: Authority, scope: Scope) -> bool:
        if self._own and host.name == self._own[1].name:
            return True
        if self._named:
            return any(_matches(host.name, pattern) for pattern in self._named)
        return _is_this_machine(host.name) or _is_where_it_came(host.name, scope)

    def _is_foreign(self, headers: Headers, host: Authority) -> bool:
        """Whether a page of another site asks; what asks without a browser names no origin."""
        origins = headers.getlist("origin")
        if not origins:
            return headers.get("sec-fetch-site", "none") not in ("same-origin", "none")
        origin = _origin(origins[0]) if len(origins) == 1 else None
        if origin is None:
            return True
        scheme, asking = origin
        port = _PORTS[scheme]
        is_same = (asking.name, asking.port or port) == (host.name, host.port or port)
        return not is_same and origin != self._own


def _origin(text: str) -> tuple[str, Authority] | None:
    """Return scheme and authority of an origin or address; None where it is no HTTP."""
    scheme, mark, rest = text.strip().lower().partition("://")
    found = authority(re.split("[/?#]", rest, maxsplit=1)[0])
    if not mark or scheme not in _PORTS or found is None:
        return None
    port = None if found.port == _PORTS[scheme] else found.port
    return scheme, Authority(found.name, port)


def _matches(name: str, pattern: str) -> bool:
    return pattern in ("*", name) or (pattern.startswith("*.") and name.endswith(pattern[1:]))


def _is_this_machine(name: str) -> bool:
    number = number_of(name.strip("[]"))
    if number is not None:
        return number.is_loopback
    return name == "localhost" or name.endswith(".localhost")


def _is_where_it_came(name: str, scope: Scope) -> bool:
    """Whether a host is the number of this machine that the connection came to."""
    number = number_of(name.strip("[]"))
    here, *_ = scope.get("server") or [""]
    return number is not None and number == number_of(here.strip("[]"))


def _is_guarded(scope: Scope) -> bool:
    return scope["type"] == "websocket" or scope["method"] not in _READING


def _unquestioned(scope: Scope) -> Scope:
    """Return a websocket without its origin, which has been decided upon; Streamlit accepts those that name none."""
    if scope["type"] == "http":
        return scope
    return {**scope, "headers": [each for each in scope["headers"] if each[0] != b"origin"]}
