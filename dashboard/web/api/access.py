"""What all answers share: allowed from other sites, OPTIONS answered, no body after HEAD, no type guessed."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

METHODS = "GET, HEAD, OPTIONS"
_ALLOWED = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "If-None-Match, Accept, Accept-Language, Content-Type",
    "Access-Control-Max-Age": "86400",
    "Allow": METHODS,
}
_ALWAYS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Content-Disposition, Retry-After",
    "X-Content-Type-Options": "nosniff",
}


class Access:
    """Middleware around the routes. The register is public and there are no cookies, so any origin may read it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer OPTIONS; pass on the rest and complete its headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["method"] == "OPTIONS":
            await _answer_options(send)
        else:
            await self._app(scope, receive, _completed(send, scope["method"] == "HEAD"))


async def _answer_options(send: Send) -> None:
    headers = MutableHeaders(headers={**_ALWAYS, **_ALLOWED})
    await send({"type": "http.response.start", "status": 204, "headers": headers.raw})
    await send({"type": "http.response.body", "body": b""})


def _completed(send: Send, is_head: bool) -> Send:
    async def pass_on(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=list(message["headers"]))
            headers.update(_ALWAYS)
            if message["status"] == 405:
                headers["Allow"] = METHODS
            message = {**message, "headers": headers.raw}
        elif message["type"] == "http.response.body" and is_head:
            message = {**message, "body": b""}
        await send(message)

    return pass_on
