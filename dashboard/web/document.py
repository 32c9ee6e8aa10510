"""The HTML document of the dashboard's pages: middleware adds language, title, description and links to Streamlit's.

Streamlit's page probes every level of the address for its server (/map/_stcore/health, then /_stcore/health), which
costs two failed requests on each first load. Pages are one level deep, so the document can say where the server is.
"""

import re
from collections.abc import Callable, Sequence

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.exports.formats import FEEDS
from dashboard.model.atlas import NAME, SUMMARY
from dashboard.text.html import NOTHING, Markup, html, join, trusted
from dashboard.text.i18n import SOURCE_LANGUAGE, Translator, languages
from dashboard.web.api.parameters import LANGUAGE

BASE_SCRIPT = 'window.__streamlit={BACKEND_BASE_URL:new URL("./",window.location.href).href}'
"""The script that the document has in itself; the policy of pages allows it by its digest."""
_BASE = trusted(f"<script>{BASE_SCRIPT}</script>")
_TITLE = b"<title>Streamlit</title>"
_LANGUAGE = b'<html lang="en">'
_INTERFACE = (b"_stcore/agent/openapi.json", b"api/openapi.json")
"""Where Streamlit says what programs may ask, which is closed (server/closed.py), and where we do."""
_UNSCRIPTED = re.compile(rb"(?<=<noscript>).*?(?=</noscript>)", re.DOTALL)


class Shell:
    """Middleware that completes Streamlit's own HTML page and leaves every other answer as it is.

    ``head`` returns title, description and links for a request, or nothing. Requests for paths where ``is_other`` is
    true are left as they are. ``style`` is the address of a style sheet that the page loads late (ui/style.py); the
    document preloads it, as it does the scripts at ``modules``. ``script`` is the address of the client, which
    remembers clicks until the page can answer them (client/src/early.js).
    """

    def __init__(
        self,
        app: ASGIApp,
        tr: Translator,
        head: Callable[[Scope], Markup] = lambda scope: NOTHING,
        is_other: Callable[[str], bool] = lambda path: False,
        style: str = "",
        script: str = "",
        *,
        modules: Sequence[str] = (),
    ) -> None:
        self._app = app
        self._own, self._is_other = head, is_other
        early = html('<link rel="preload" as="style" href="{style}">', style=style)
        ours = html('<script type="module" src="{script}"></script>', script=script)
        later = join(html('<link rel="modulepreload" href="./{at}">', at=each) for each in modules)
        self._early = join([early if style else NOTHING, ours if script else NOTHING, later])
        self._head = html(
            '<title>{title}</title><meta name="description" content="{description}">',
            title=tr(NAME),
            description=tr(SUMMARY),
        )
        self._unscripted = html(
            '<p>{needed}</p><p><a href="./api">{interface}</a> · <a href="./feed.atom">{feed}</a></p>',
            needed=tr("The pages of this dashboard need JavaScript. Without it you can read:"),
            interface=tr("Programming interface"),
            feed=tr(FEEDS["atom"].label),
        ).encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and complete the page that comes back."""
        if scope["type"] != "http" or self._is_other(scope["path"]):
            await self._app(scope, receive, send)
            return
        is_head = scope["method"] == "HEAD"
        if is_head:
            answer: Send = _unmeasured(send)
        else:
            parts = (_html_tag(scope), self._unscripted)
            answer = _Completed(send, *parts, lambda: self._head_of(scope))
        await self._app(_uncompressed(scope), receive, answer)

    def _head_of(self, scope: Scope) -> bytes:
        head = join([self._own(scope) or self._head, _BASE, self._early])
        return head.encode("utf-8", "replace")


def _html_tag(scope: Scope) -> bytes:
    """Return the tag that opens the page, with the language in the address; English where it is missing or unknown."""
    spoken = Request(scope).query_params.get(LANGUAGE, SOURCE_LANGUAGE)
    known = spoken if spoken in languages() else SOURCE_LANGUAGE
    return html('<html lang="{language}">', language=known).encode()


def _unmeasured(send: Send) -> Send:
    """Return a ``send`` for HEAD that leaves out the length of the page, which only the completed page has."""

    async def pass_on(message: Message) -> None:
        if message["type"] == "http.response.start" and _is_plain_html(message):
            headers = MutableHeaders(raw=list(message["headers"]))
            del headers["content-length"]
            message = {**message, "headers": headers.raw}
        await send(message)

    return pass_on


_OF_FILE = (b"accept-encoding", b"if-none-match", b"if-modified-since")


def _uncompressed(scope: Scope) -> Scope:
    """Return a request for a page as for one never seen: one that is compressed, or as before, cannot be completed.

    What Streamlit knows is the age of its own file, which stays where our part of the page has changed.
    """
    if "text/html" not in Headers(scope=scope).get("accept", ""):
        return scope
    return {
        **scope,
        "headers": [(name, value) for name, value in scope["headers"] if name not in _OF_FILE],
    }


class _Completed:
    """A ``send`` that holds an HTML answer until it is whole, and completes it."""

    def __init__(
        self, send: Send, html_tag: bytes, unscripted: bytes, head: Callable[[], bytes]
    ) -> None:
        self._send = send
        self._html_tag = html_tag
        self._unscripted = unscripted
        self._head = head
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_plain_html(message):
            self._start = message
        elif self._start is None:
            await self._send(message)
        elif message["type"] == "http.response.body":
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        body = self._body
        if _TITLE in body:
            # The head needs answers of the register, which must not keep other requests waiting.
            body = body.replace(_TITLE, await run_in_threadpool(self._head), 1)
            body = body.replace(_LANGUAGE, self._html_tag, 1).replace(*_INTERFACE, 1)
            body = _UNSCRIPTED.sub(lambda found: self._unscripted, body, 1)
        headers = MutableHeaders(raw=list(start["headers"]))
        headers["content-length"] = str(len(body))
        del headers["etag"], headers["last-modified"]
        await self._send({**start, "headers": headers.raw})
        await self._send({"type": "http.response.body", "body": body})


def _is_plain_html(message: Message) -> bool:
    headers = Headers(raw=message["headers"])
    is_html = headers.get("content-type", "").startswith("text/html")
    return message["status"] == 200 and is_html and "content-encoding" not in headers
