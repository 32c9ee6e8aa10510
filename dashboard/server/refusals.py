"""How a request is refused before the dashboard sees it: problem details, never cached; a websocket does not open."""

from collections.abc import Mapping

from starlette.types import Receive, Scope, Send

from dashboard.web.api.problems import answer


async def refuse(
    scope: Scope,
    receive: Receive,
    send: Send,
    status: int,
    detail: str,
    headers: Mapping[str, str] | None = None,
) -> None:
    """Answer with a status and a sentence; a websocket always with 403, which servers do for one that is closed."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008, "reason": ""})
    else:
        await answer(status, detail, headers)(scope, receive, send)
