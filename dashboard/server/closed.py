"""Addresses of Streamlit that no reader needs: its metrics, its interface for programs, sign-in. They are not there."""

from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server.refusals import refuse

_CORE = "/_stcore/"
_NEEDED = ("health", "host-config", "stream", "upload_file", "bidi-components")
"""What pages ask for below /_stcore/."""
_UNUSED = ("/component/", "/auth/", "/oauth2callback")
_NOTHING = "There is nothing at this address. /api describes what there is."


class Closed:
    """Middleware that answers 404 where Streamlit would tell what is of use to who runs it only."""

    def __init__(self, app: ASGIApp, prefix: str = "") -> None:
        self._app, self._prefix = app, prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what pages ask for."""
        is_asked = scope["type"] in ("http", "websocket")
        if is_asked and not is_needed(scope["path"].removeprefix(self._prefix)):
            await refuse(scope, receive, send, 404, _NOTHING)
        else:
            await self._app(scope, receive, send)


def is_needed(path: str) -> bool:
    """Return whether pages need what is at this path, which begins below the base path."""
    _, mark, rest = f"{path}/".partition(_CORE)
    if mark:
        return path.startswith(_CORE) and rest.split("/", 1)[0] in _NEEDED
    return not f"{path}/".startswith(tuple(f"{each.rstrip('/')}/" for each in _UNUSED))
