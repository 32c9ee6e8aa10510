"""What a request says of proxies counts only where it comes from one that is named."""

import pytest
from starlette.requests import Request
from starlette.types import Scope

from dashboard.server.guard import guard
from dashboard.server.proxies import Proxies
from dashboard.web.api.parameters import address
from tests.unit.server.asking import Inner, ask

PROXY = ("10.0.0.2", 40000)
SAID = [
    ("host", "inside:8501"),
    ("x-forwarded-for", "203.0.113.9"),
    ("x-forwarded-proto", "https"),
    ("x-forwarded-host", "atlas.example"),
]


def passed(client: tuple[str, int], headers: list[tuple[str, str]], kind: str = "http") -> Scope:
    """What the application is asked when a request comes from this address."""
    inner = Inner()
    ask(Proxies(inner, ["10.0.0.0/8"]), headers=headers, client=client, type=kind)
    return inner.asked[0]


def test_links_have_the_scheme_and_host_that_a_trusted_proxy_was_asked_for() -> None:
    scope = passed(PROXY, SAID)
    assert address(Request(scope)) == "https://atlas.example"
    assert scope["client"][0] == "203.0.113.9"


def test_a_websocket_behind_tls_is_a_safe_one() -> None:
    assert passed(PROXY, SAID, "websocket")["scheme"] == "wss"


def test_nobody_else_is_believed() -> None:
    scope = passed(("192.0.2.7", 1), [*SAID, ("forwarded", "host=evil.example")])
    assert scope["headers"] == [(b"host", b"inside:8501")]
    assert (scope["scheme"], scope["client"][0]) == ("http", "192.0.2.7")


def test_of_several_hosts_the_one_counts_that_the_trusted_proxy_added() -> None:
    said = [("host", "inside"), ("x-forwarded-host", "evil.example, atlas.example")]
    assert address(Request(passed(PROXY, said))) == "http://atlas.example"


def test_a_proxy_that_keeps_the_host_need_not_repeat_it() -> None:
    said = [("host", "atlas.example"), ("x-forwarded-proto", "https")]
    assert address(Request(passed(PROXY, said))) == "https://atlas.example"


def test_what_is_no_address_of_a_proxy_is_told_at_the_start() -> None:
    with pytest.raises(ValueError, match="proxy"):
        guard({"ATLAS_PROXIES": "proxy.example"})
