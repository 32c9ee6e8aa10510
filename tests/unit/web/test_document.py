"""The middleware that completes the HTML page and leaves every other answer as it is."""

import asyncio
import gzip
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.text import i18n
from dashboard.text.html import NOTHING, join
from dashboard.text.i18n import Translator
from dashboard.web.document import Shell
from tests.unit.charts.examples import PSEUDO

PAGE = b"<html><head><title>Streamlit</title></head><body>\xe1\x83\xaf</body></html>"
HTML = {"content-type": "text/html; charset=utf-8"}
BROWSER = [(b"accept", b"text/html,*/*"), (b"accept-encoding", b"gzip")]


class Answer(NamedTuple):
    """What a browser gets: the messages of the server and what they amount to."""

    messages: list[Message]

    @property
    def status(self) -> int:
        return int(self.messages[0]["status"])

    @property
    def headers(self) -> Headers:
        return Headers(raw=self.messages[0]["headers"])

    @property
    def body(self) -> bytes:
        return b"".join(message.get("body", b"") for message in self.messages[1:])


def ask(
    app: ASGIApp,
    path: str = "/",
    method: str = "GET",
    headers: Sequence[tuple[bytes, bytes]] = (),
    query: bytes = b"",
) -> Answer:
    """The answer of an application to one request."""
    messages: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        messages.append(message)

    scope: Scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query,
        "headers": list(headers),
    }

    async def run() -> None:
        await app(scope, receive, send)

    asyncio.run(run())
    return Answer(messages)


def serving(response: Response) -> Starlette:
    """An application that gives one answer to everything."""

    async def endpoint(request: Request) -> Response:
        return response

    return Starlette(routes=[Route("/{path:path}", endpoint, methods=["GET", "HEAD"])])


def shelled(response: Response, tr: Translator | None = None) -> Shell:
    """The same application behind the middleware."""
    return Shell(serving(response), tr or Translator("en"))


def unchanged(response: Response, method: str = "GET") -> bool:
    """Whether an answer is the same behind the middleware, byte for byte."""
    direct = ask(serving(response), method=method)
    return ask(shelled(response), method=method).messages == direct.messages


def test_the_page_gets_its_title() -> None:
    body = ask(shelled(Response(PAGE, headers=HTML))).body.decode()
    assert "<title>South Caucasus Peace Atlas</title>" in body
    assert "<title>Streamlit</title>" not in body


def test_the_page_gets_a_description_for_search_engines() -> None:
    body = ask(shelled(Response(PAGE, headers=HTML))).body.decode()
    assert '<meta name="description" content="An open register of conflict-resolution' in body


def test_the_page_says_where_its_server_is() -> None:
    body = ask(shelled(Response(PAGE, headers=HTML))).body
    assert b'window.__streamlit={BACKEND_BASE_URL:new URL("./",window.location.href).href}' in body


def test_the_scripts_of_components_are_asked_for_with_the_page() -> None:
    page = serving(Response(PAGE, headers=HTML))
    body = ask(Shell(page, Translator("en"), modules=["a/plot.js"])).body.decode()
    assert '<link rel="modulepreload" href="./a/plot.js">' in body


def test_everything_else_on_the_page_stays() -> None:
    body = ask(shelled(Response(PAGE, headers=HTML))).body
    assert body.startswith(b"<html><head><title>")
    assert body.endswith(b"</script></head><body>\xe1\x83\xaf</body></html>")


def test_a_style_sheet_that_the_page_asks_for_late_is_loaded_early() -> None:
    page = Response(PAGE, headers=HTML)
    answer = ask(Shell(page, Translator("en"), style="assets/style.css"))
    assert b'<link rel="preload" as="style" href="assets/style.css"></head>' in answer.body


def test_the_script_that_keeps_what_is_pressed_is_loaded_before_the_page_can_answer() -> None:
    page = Response(PAGE, headers=HTML)
    answer = ask(Shell(page, Translator("en"), script="assets/client.js"))
    assert b'<script type="module" src="assets/client.js"></script></head>' in answer.body


def test_the_page_speaks_the_language_it_is_given() -> None:
    body = ask(shelled(Response(PAGE, headers=HTML), PSEUDO)).body.decode()
    assert "<title>⟦South Caucasus Peace Atlas⟧</title>" in body


@pytest.mark.parametrize(
    ("query", "language"),
    [(b"", "en"), (b"lang=xx&theme=energy", "xx"), (b"lang=no-such", "en"), (b'lang="><b>', "en")],
)
def test_the_page_is_marked_with_the_language_in_its_address(
    query: bytes, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "xx.po").touch()
    monkeypatch.setattr(i18n, "LOCALE_FOLDER", tmp_path)
    page = PAGE.replace(b"<html>", b'<html lang="en">')
    body = ask(shelled(Response(page, headers=HTML)), query=query).body.decode()
    assert body.startswith(f'<html lang="{language}"><head>')


def test_streamlits_own_page_has_the_tag_that_is_marked_with_the_language() -> None:
    page = Path(str(files("streamlit"))) / "static" / "index.html"
    assert b'<html lang="en">' in page.read_bytes()


def test_only_the_first_title_is_replaced() -> None:
    twice = b"<title>Streamlit</title><p>&lt;title&gt;</p><title>Streamlit</title>"
    assert ask(shelled(Response(twice, headers=HTML))).body.endswith(b"<title>Streamlit</title>")


def test_content_length_is_that_of_the_completed_page() -> None:
    answer = ask(shelled(Response(PAGE, headers=HTML)))
    assert int(answer.headers["content-length"]) == len(answer.body) > len(PAGE)


def test_content_length_stands_once() -> None:
    answer = ask(shelled(Response(PAGE, headers=HTML)))
    assert len(answer.headers.getlist("content-length")) == 1


def test_what_tells_the_age_of_the_uncompleted_page_is_taken_away() -> None:
    dated = {**HTML, "etag": '"x"', "last-modified": "Tue, 01 Dec 2026 00:00:00 GMT"}
    answer = ask(shelled(Response(PAGE, headers=dated)))
    assert "etag" not in answer.headers and "last-modified" not in answer.headers


def test_a_page_that_a_browser_kept_is_made_anew() -> None:
    asked: list[Scope] = []

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        asked.append(scope)
        await Response(PAGE, headers=HTML)(scope, receive, send)

    kept = [(b"if-none-match", b'"x"'), (b"if-modified-since", b"Tue, 01 Dec 2026 00:00:00 GMT")]
    ask(Shell(inner, Translator("en")), headers=[*BROWSER, *kept])
    assert asked[0]["headers"] == [BROWSER[0]]


def test_other_headers_of_the_page_stay() -> None:
    answer = ask(shelled(Response(PAGE, headers={**HTML, "cache-control": "no-cache"})))
    assert answer.headers["cache-control"] == "no-cache"


def test_a_page_in_pieces_is_completed_even_where_its_title_is_torn() -> None:
    pieces = StreamingResponse(iter([PAGE[:20], PAGE[20:60], PAGE[60:]]), media_type="text/html")
    answer = ask(shelled(pieces))
    assert b"<title>South Caucasus Peace Atlas</title>" in answer.body
    assert int(answer.headers["content-length"]) == len(answer.body)


def test_a_page_without_the_title_comes_through() -> None:
    assert ask(shelled(HTMLResponse("<p>Hello</p>"))).body == b"<p>Hello</p>"


def test_a_page_is_asked_for_uncompressed() -> None:
    seen: list[bytes] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.extend(name for name, _ in scope["headers"])
        await Response(PAGE, headers=HTML)(scope, receive, send)

    ask(Shell(app, Translator("en")), headers=BROWSER)
    assert seen == [b"accept"]


def test_files_may_still_be_compressed() -> None:
    seen: list[bytes] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.extend(name for name, _ in scope["headers"])
        await Response(b"x")(scope, receive, send)

    ask(Shell(app, Translator("en")), headers=[(b"accept", b"*/*"), (b"accept-encoding", b"gzip")])
    assert seen == [b"accept", b"accept-encoding"]


@pytest.mark.parametrize(
    "response",
    [
        Response(b'{"title": "<title>Streamlit</title>"}', media_type="application/json"),
        Response(b"<title>Streamlit</title>", media_type="image/svg+xml"),
        Response(b"<title>Streamlit</title>", media_type="text/plain"),
        Response(gzip.compress(PAGE), headers={**HTML, "content-encoding": "gzip"}),
        Response(PAGE, headers=HTML, status_code=404),
        Response(b"", headers=HTML, status_code=302),
        Response(PAGE),
    ],
    ids=["json", "svg", "text", "gzip", "not found", "redirect", "no type"],
)
def test_every_other_answer_is_left_as_it_is(response: Response) -> None:
    assert unchanged(response)


def test_what_has_not_changed_is_left_as_it_is() -> None:
    assert unchanged(Response(status_code=304, headers={**HTML, "etag": '"x"'}))


def test_another_answer_in_pieces_is_passed_on_piece_by_piece() -> None:
    pieces = StreamingResponse(iter([b"a", b"b"]), media_type="application/octet-stream")
    bodies = [message["body"] for message in ask(shelled(pieces)).messages[1:]]
    assert bodies == [b"a", b"b", b""]


def test_head_of_a_page_has_no_body() -> None:
    response = Response(b"", headers={**HTML, "content-length": str(len(PAGE))})
    assert ask(shelled(response), method="HEAD").body == b""


def test_head_of_a_page_has_the_length_of_the_page_or_none() -> None:
    response = Response(b"", headers={**HTML, "content-length": str(len(PAGE))})
    whole = ask(shelled(Response(PAGE, headers=HTML)))
    head = ask(shelled(response), method="HEAD")
    assert head.headers.get("content-length") in (None, whole.headers["content-length"])


def test_head_of_another_answer_is_left_as_it_is() -> None:
    response = Response(b"", headers={"content-type": "text/css", "content-length": "10"})
    assert unchanged(response, method="HEAD")


def test_a_websocket_is_passed_on_untouched() -> None:
    seen: list[object] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.extend([scope, receive, send])

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        raise AssertionError(message)

    scope: Scope = {"type": "websocket", "headers": BROWSER}
    asyncio.run(Shell(app, Translator("en"))(scope, receive, send))
    assert seen == [scope, receive, send]


def test_a_page_may_have_a_head_of_its_own() -> None:
    app = Shell(
        serving(Response(PAGE, headers=HTML)),
        Translator("en"),
        head=lambda scope: join([scope["path"]]),
    )
    body = ask(app, "/map").body.decode()
    assert "<head>/map<script>window.__streamlit" in body
    assert "<title>" not in body


def test_a_page_without_a_head_of_its_own_has_the_title_of_all() -> None:
    app = Shell(serving(Response(PAGE, headers=HTML)), Translator("en"), head=lambda scope: NOTHING)
    assert b"<title>South Caucasus Peace Atlas</title>" in ask(app).body


def test_what_is_no_page_of_the_dashboard_is_left_as_it_is() -> None:
    inner = serving(Response(PAGE, headers={**HTML, "etag": '"x"'}))
    app = Shell(inner, Translator("en"), is_other=lambda path: path == "/api")
    assert ask(app, "/api", headers=BROWSER).messages == ask(inner, "/api").messages


def test_a_page_names_our_interface_for_programs_and_not_streamlits() -> None:
    page = (files("streamlit") / "static" / "index.html").read_bytes()
    body = ask(shelled(Response(page, headers=HTML))).body
    assert b'rel="service-desc" href="./api/openapi.json"' in body
    assert b"_stcore/agent" not in body


def test_without_scripts_a_page_says_what_can_be_read() -> None:
    page = (files("streamlit") / "static" / "index.html").read_bytes()
    body = ask(shelled(Response(page, headers=HTML))).body.decode()
    said = body.partition("<noscript>")[2].partition("</noscript>")[0]
    assert "need JavaScript" in said and 'href="./api"' in said
    assert body.count("<noscript>") == 1 and '<div id="root"></div>' in body
