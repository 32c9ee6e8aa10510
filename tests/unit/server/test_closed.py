"""Of Streamlit's own addresses readers reach what pages need, and nothing else."""

import pytest

from dashboard.server.closed import Closed
from tests.unit.server.asking import Inner, ask


@pytest.mark.parametrize("prefix", ["", "/atlas"])
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", 200),
        ("/map", 200),
        ("/static/js/index.js", 200),
        ("/app/static/style-light.json", 200),
        ("/media/1.png", 200),
        ("/_stcore/health", 200),
        ("/_stcore/host-config", 200),
        ("/_stcore/upload_file/a/b", 200),
        ("/_stcore/bidi-components/atlas/x.js", 200),
        ("/_stcore/metrics", 404),
        ("/_stcore/metrics/", 404),
        ("/_stcore/script-health-check", 404),
        ("/_stcore/agent/interact", 404),
        ("/_stcore/agent/mcp", 404),
        ("/_stcore/agent/openapi.json", 404),
        ("/map/_stcore/agent/mcp", 404),
        ("/_stcore", 404),
        ("/component/x/index.html", 404),
        ("/auth/login", 404),
        ("/oauth2callback", 404),
    ],
)
def test_readers_reach_what_pages_need(path: str, expected: int, prefix: str) -> None:
    assert ask(Closed(Inner(), prefix), f"{prefix}{path}").status == expected


def test_the_stream_of_a_page_is_open() -> None:
    assert ask(Closed(Inner()), "/_stcore/stream", type="websocket").status == 101
