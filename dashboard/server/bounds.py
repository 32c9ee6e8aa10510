"""How long an address may be, before anything of it is read: a page, a route, or what a page sends with each run."""

from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.model.selection import MOST_PARAMETERS
from dashboard.server.refusals import refuse

MOST_BYTES = 16_384
"""Of all parameters together, as they stand in the address."""
MOST_BYTES_OF_ONE = 3_000
"""Of one parameter: 200 letters of any script take up to 2,400."""
MOST_BYTES_OF_PATH = 2_000
_TOO_MUCH = (
    f"An address has at most {MOST_PARAMETERS} parameters in {MOST_BYTES} bytes, {MOST_BYTES_OF_ONE} each, "
    f"and a path of {MOST_BYTES_OF_PATH}."
)


class Bounds:
    """Middleware that refuses addresses that no page of the dashboard has (414)."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on an address of a sensible length."""
        is_asked = scope["type"] in ("http", "websocket")
        if is_asked and (
            len(scope["path"].encode("utf-8", "replace")) > MOST_BYTES_OF_PATH
            or not is_within_bounds(scope["query_string"])
        ):
            await refuse(scope, receive, send, 414, _TOO_MUCH)
        else:
            await self._app(scope, receive, send)


def is_within_bounds(query: bytes) -> bool:
    """Return whether parameters, as they stand in an address, are few and short enough to be read."""
    if len(query) > MOST_BYTES or query.count(b"&") >= MOST_PARAMETERS:
        return False
    return all(len(each) <= MOST_BYTES_OF_ONE for each in query.split(b"&"))
