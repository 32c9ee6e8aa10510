"""Who is one client, which proxies are trusted, how often a log repeats itself."""

import logging

import pytest

from dashboard.server.connections import Gate
from dashboard.server.logs import ACCESS, Seldom
from dashboard.server.measured import kind_of
from dashboard.server.run import CannotListen, open_sockets
from dashboard.server.settings import Limits, is_within, networks
from dashboard.web.clients import client_of


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("192.0.2.1", "192.0.2.2", False),
        ("192.0.2.1", "::ffff:192.0.2.1", True),
        ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", True),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ("fe80::1%eth0", "fe80::1%eth1", True),
    ],
)
def test_one_subscriber_is_one_client(one: str, other: str, is_same: bool) -> None:
    assert (client_of(one) == client_of(other)) == is_same


def test_all_clients_together_hold_no_more_than_the_server_bears() -> None:
    gate = Gate(Limits(connections=3, connections_a_client=2))
    assert [gate.enter(f"192.0.2.{n}") for n in (1, 1, 1, 2, 3)] == [True, True, False, True, False]
    gate.leave("192.0.2.1")
    assert gate.enter("192.0.2.3")
    assert gate.total == 3


def test_a_proxy_stands_for_many_clients() -> None:
    proxies = networks("10.0.0.1, 10.1.0.0/16")
    gate = Gate(Limits(connections_a_client=1), is_free=lambda each: is_within(each, proxies))
    assert all(gate.enter("10.1.2.3") for _ in range(5))
    assert [gate.enter("10.2.0.1") for _ in range(2)] == [True, False]


@pytest.mark.parametrize("wrong", ["here", "10.0.0.0/40", "10.0.0.1;10.0.0.2"])
def test_networks_that_cannot_be_read_are_named(wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong.split("/")[0].split(";")[0]):
        networks(wrong)


def test_a_log_that_repeats_itself_is_cut_short_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [0.0]
    monkeypatch.setattr("dashboard.server.logs.time.monotonic", lambda: now[0])
    seldom = Seldom()

    def record(name: str, value: int) -> logging.LogRecord:
        return logging.LogRecord(
            name, logging.WARNING, __file__, 1, "Request %d failed", (value,), None
        )

    assert [seldom.filter(record("a", n)) for n in range(8)] == [True] * 5 + [False] * 3
    assert seldom.filter(record("b", 1))
    now[0] = 61
    told = record("a", 9)
    assert seldom.filter(told)
    assert told.getMessage() == "Request 9 failed (3 more like it in the minute before)"
    assert all(seldom.filter(record(ACCESS, n)) for n in range(20))


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "page"),
        ("/map", "page"),
        ("/events/x", "record"),
        ("/events", "page"),
        ("/api/v1/events", "api"),
    ],
)
def test_answers_are_counted_by_what_they_are(path: str, kind: str) -> None:
    assert kind_of(path) == kind


def test_a_port_in_use_is_told() -> None:
    listeners = open_sockets("127.0.0.1", 0)
    port = listeners[0].getsockname()[1]
    try:
        with pytest.raises(CannotListen, match=f"Port {port} of 127.0.0.1 cannot be opened"):
            open_sockets("127.0.0.1", port)
    finally:
        for each in listeners:
            each.close()
