"""Plotly's script, as a browser gets it: packed or plain, whole, and kept for good."""

import gzip
from hashlib import sha256

import plotly
import pytest
from starlette.applications import Starlette

from dashboard.web.assets import CLIENT, PLOTLY, STYLE, routes
from tests.unit.web.test_document import ask

PACKED = (b"accept-encoding", b"br, gzip")


@pytest.mark.parametrize("prefix", ["", "/atlas"])
def test_the_script_is_that_of_the_package_that_makes_the_figures(prefix: str) -> None:
    answer = ask(Starlette(routes=routes(prefix)), f"{prefix}/{PLOTLY}")
    assert answer.status == 200 and answer.headers["content-type"].startswith("text/javascript")
    assert b"plotly.js v" in answer.body[:200]
    assert plotly.__version__ in PLOTLY


def test_the_packed_script_is_the_same() -> None:
    app = Starlette(routes=routes())
    plain, packed = ask(app, f"/{PLOTLY}"), ask(app, f"/{PLOTLY}", headers=[PACKED])
    assert packed.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 3


def test_a_browser_may_keep_it_but_a_proxy_must_not_mix_packed_and_plain() -> None:
    headers = ask(Starlette(routes=routes()), f"/{PLOTLY}").headers
    assert "immutable" in headers["cache-control"] and headers["vary"] == "Accept-Encoding"


def test_the_browsers_side_is_called_after_its_content_and_served_as_a_script() -> None:
    answer = ask(Starlette(routes=routes()), f"/{CLIENT}")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert sha256(answer.body).hexdigest()[:12] in CLIENT and b"export{" in answer.body


def test_the_rules_of_our_html_are_called_after_their_content_and_served_as_css() -> None:
    answer = ask(Starlette(routes=routes()), f"/{STYLE}")
    assert answer.headers["content-type"].startswith("text/css")
    assert sha256(answer.body).hexdigest()[:12] in STYLE and b".atlas-card" in answer.body
