"""Addresses that no page has are refused before anything of them is read."""

from urllib.parse import urlencode

import pytest

from dashboard.model.selection import MAX_WORDS_LENGTH
from dashboard.server.bounds import Bounds
from tests.unit.server.asking import Inner, ask


@pytest.mark.parametrize("path", ["/", "/api/v1/events", "/feed.atom"])
@pytest.mark.parametrize(
    "params",
    [
        [("q", "peace")] * 20_000,
        [("theme", f"unknown-{n}") for n in range(3_000)],
        [("q", "x" * 4_000)],
        [("q", "x" * 2_900)] * 6,
    ],
)
def test_too_many_or_too_long_parameters_reach_nothing(
    path: str, params: list[tuple[str, str]]
) -> None:
    inner = Inner()
    reply = ask(Bounds(inner), path, query_string=urlencode(params).encode())
    assert reply.status == 414
    assert b"400 parameters" in reply.body
    assert inner.asked == []


def test_a_long_path_reaches_nothing() -> None:
    assert ask(Bounds(Inner()), "/events/" + "x" * 3_000).status == 414


def test_a_websocket_with_a_long_address_does_not_open() -> None:
    long = b"a=1&" * 400
    reply = ask(Bounds(Inner()), "/_stcore/stream", type="websocket", query_string=long)
    assert reply.status == 403


@pytest.mark.parametrize(
    "params",
    [
        [],
        [("organisation", f"organisation-{n}") for n in range(300)],
        [("q", "\U0001f54a" * MAX_WORDS_LENGTH)],
    ],
)
def test_addresses_of_pages_pass(params: list[tuple[str, str]]) -> None:
    assert ask(Bounds(Inner()), query_string=urlencode(params).encode()).status == 200
