"""Every answer says what browsers are to hold it to."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from plotly.offline import get_plotlyjs
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from streamlit.file_util import get_static_dir

from dashboard.drawing.theme import LOOKS
from dashboard.server.policy import OF_PACKAGES, Policy, digest, failed, page_policy
from dashboard.text.i18n import translator
from dashboard.web.api.access import Access
from dashboard.web.document import BASE_SCRIPT
from dashboard.web.styles import page_rules
from tests.unit.server.asking import Reply, ask

CSP = "content-security-policy"
PAGE = "text/html; charset=utf-8"


def answered(
    kind: str = PAGE,
    path: str = "/",
    headers: Mapping[str, str] | None = None,
    **scope: Any,
) -> Reply:
    """The answer of a dashboard whose routes answer with this media type and these headers."""

    async def inner(scope, receive, send) -> None:  # type: ignore[no-untyped-def]
        await Response(b"x", headers=headers, media_type=kind)(scope, receive, send)

    return ask(Policy(inner), path, **scope)


def directives(reply: Reply) -> dict[str, list[str]]:
    """The policy of an answer: sources by directive."""
    parts = [each.split() for each in reply.headers[CSP].split("; ")]
    assert len({name for name, *_ in parts}) == len(parts)
    return {name: sources for name, *sources in parts}


def test_a_page_runs_only_scripts_of_ours() -> None:
    sources = directives(answered())["script-src"]
    assert "'unsafe-inline'" not in sources
    assert "'unsafe-eval'" not in sources
    assert {each for each in sources if not each.startswith("'sha256-")} == {
        "'self'",
        "'wasm-unsafe-eval'",
    }


def test_the_scripts_in_the_document_are_known() -> None:
    document = (Path(get_static_dir()) / "index.html").read_text(encoding="utf-8")
    written = re.findall(r"<script>(.*?)</script>", document, re.DOTALL)
    assert len(written) == 1
    for text in (*written, BASE_SCRIPT):
        assert f"'sha256-{digest(text)}'" in directives(answered())["script-src"]


def test_the_styles_of_a_page_are_known_in_each_look() -> None:
    sources = directives(answered())["style-src"]
    assert "'unsafe-inline'" not in sources
    for mode in LOOKS:
        assert f"'sha256-{digest(page_rules(mode, translator('en')))}'" in sources


def test_the_styles_of_packages_are_those_of_the_packages_that_are_installed() -> None:
    (maps,) = re.findall(r"textContent='(\.maplibregl-map\{.*?)'", get_plotlyjs())
    scripts = [file.read_text() for file in (Path(get_static_dir()) / "static/js").glob("*.js")]
    (pressable,) = {
        re.sub(r"\$\{\w+\}", "data-react-aria-pressable", found[1]).strip()
        for found in (
            re.search(r"`([^`]*touch-action: pan-x[^`]*)`\.trim", each) for each in scripts
        )
        if found
    }
    of_packages = {"nothing": "", "Streamlit": pressable, "Plotly": maps}
    assert {name: digest(text) for name, text in of_packages.items()} == OF_PACKAGES


@pytest.mark.parametrize(
    ("directive", "sources"),
    [
        ("default-src", ["'none'"]),
        ("connect-src", ["'self'"]),
        ("base-uri", ["'none'"]),
        ("form-action", ["'none'"]),
        ("frame-ancestors", ["'none'"]),
    ],
)
def test_a_page_asks_nobody_else(directive: str, sources: list[str]) -> None:
    assert directives(answered())[directive] == sources


@pytest.mark.parametrize(
    ("query", "who"),
    [
        (b"embed=true&figure=themes-by-year&theme=youth", "*"),
        (b"figure=themes-by-year", "'none'"),
        (b"embed=true", "'none'"),
        (b"embed=true&figure=", "'none'"),
        (b"", "'none'"),
    ],
)
def test_only_a_figure_alone_may_be_framed(query: bytes, who: str) -> None:
    assert directives(answered(query_string=query))["frame-ancestors"] == [who]


def test_an_answer_keeps_a_policy_of_its_own_but_is_not_framed() -> None:
    reply = answered(headers={CSP: "default-src 'none'; img-src data:"})
    assert reply.headers[CSP] == "default-src 'none'; img-src data:; frame-ancestors 'none'"


@pytest.mark.parametrize("kind", ["application/json", "text/csv", "image/svg+xml", "text/plain"])
def test_what_is_no_page_may_do_nothing(kind: str) -> None:
    assert answered(kind).headers[CSP] == "default-src 'none'; frame-ancestors 'none'"


def test_a_page_that_a_browser_kept_keeps_its_policy() -> None:
    async def inner(scope, receive, send) -> None:  # type: ignore[no-untyped-def]
        await Response(status_code=304)(scope, receive, send)

    assert CSP not in ask(Policy(inner)).headers


def test_a_file_that_was_made_for_a_reader_is_no_page() -> None:
    assert answered(path="/media/1.html").headers[CSP].startswith("default-src 'none'; frame")


def test_a_thread_of_a_page_is_held_to_the_policy_of_pages() -> None:
    assert answered("text/javascript").headers[CSP].startswith(page_policy())


def test_types_are_not_guessed_and_pages_tell_other_sites_only_where_they_are() -> None:
    headers = answered("application/json").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in headers["permissions-policy"]


def test_headers_of_the_interface_stand_once() -> None:
    async def inner(request: Request) -> Response:
        return Response()

    reply = ask(Policy(Access(Starlette(routes=[Route("/", inner)]))))
    assert reply.headers.getlist("x-content-type-options") == ["nosniff"]


@pytest.mark.parametrize(("scheme", "is_told"), [("https", True), ("http", False)])
def test_behind_tls_browsers_come_back_with_tls(scheme: str, is_told: bool) -> None:
    assert ("strict-transport-security" in answered(scheme=scheme).headers) == is_told


def test_a_failure_is_held_to_the_same_and_tells_nothing() -> None:
    async def broken(request: Request) -> Response:
        raise RuntimeError("a secret")

    app = Starlette(routes=[Route("/", broken)], exception_handlers={Exception: failed})
    reply = ask(app)
    assert (reply.status, b"secret" in reply.body) == (500, False)
    assert reply.headers[CSP] == "default-src 'none'; frame-ancestors 'none'"
