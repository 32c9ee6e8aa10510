"""A client may ask routes for much at once and for some each second; what is beyond is told when to come again."""

import json
from collections.abc import Mapping

import pytest

from dashboard.server.guard import guard
from dashboard.server.rates import Bucket, Rated, Rates, rates
from tests.unit.server.asking import READER, Inner, Reply, ask

EVENTS, FILE = "/api/v1/events", "/api/v1/events.csv"
FILES = [
    FILE,
    "/api/v1/events.participations.csv",
    "/api/v1/brief.pdf",
    "/api/v1/counts.csv",
    "/events.ics",
]
SHORT = [EVENTS, "/api/v1/events.json", "/api/v1/figures/timeline.svg", "/feed.atom", "/events/a-b"]


class Clock:
    """A clock that stands until it is moved on."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def rated(rates: Rates, prefix: str = "") -> Rated:
    return Rated(Inner(), rates, prefix, Clock())


def statuses(app: Rated, path: str, times: int, client: str = "192.0.2.1") -> list[int]:
    return [ask(app, path, client=(client, 50_000)).status for _ in range(times)]


def test_a_bucket_lets_so_many_through_at_once_and_then_as_many_as_its_rate() -> None:
    clock = Clock()
    bucket = Bucket(rate=2, burst=3, clock=clock)
    assert [bucket.take("a") for _ in range(4)] == [0, 0, 0, pytest.approx(0.5)]
    clock.now += 0.5
    assert [bucket.take("a") for _ in range(2)] == [0, pytest.approx(0.5)]
    clock.now += 100
    assert [bucket.take("a") > 0 for _ in range(4)] == [False, False, False, True]


def test_a_low_rate_lets_one_through() -> None:
    bucket = Bucket(rate=0.05, burst=0.5, clock=Clock())
    assert [bucket.take("a") for _ in range(2)] == [0, pytest.approx(20)]


def test_of_many_clients_the_last_are_remembered() -> None:
    bucket = Bucket(rate=1, burst=1, most_clients=2, clock=Clock())
    for client in "abcd":
        bucket.take(client)
    assert len(bucket) == 2
    assert [bucket.take(client) > 0 for client in "dc"] == [True, True]


def test_each_client_has_a_rate_of_its_own() -> None:
    app = rated(Rates(requests=1, files=1))
    assert statuses(app, EVENTS, 6) == [*[200] * 5, 429]
    assert statuses(app, EVENTS, 1, "192.0.2.2") == [200]
    assert statuses(app, EVENTS, 5, "2001:db8::1") == [200] * 5
    assert statuses(app, EVENTS, 1, "2001:db8::2") == [429]


@pytest.mark.parametrize("path", FILES)
def test_files_are_asked_for_less_often(path: str) -> None:
    app = rated(Rates(requests=1_000, files=0.5))
    assert statuses(app, path, 6) == [*[200] * 5, 429]


@pytest.mark.parametrize("path", SHORT)
def test_short_answers_do_not_count_as_files(path: str) -> None:
    app = rated(Rates(requests=1_000, files=0.1))
    assert set(statuses(app, path, 20)) == {200}


@pytest.mark.parametrize(
    "path", ["/", "/themes", "/healthz", "/readyz", "/assets/client.js", "/_stcore/stream"]
)
def test_pages_and_probes_are_not_counted(path: str) -> None:
    app = rated(Rates(requests=0.1, files=0.1))
    assert set(statuses(app, path, 20)) == {200}


def refused(prefix: str = "") -> Reply:
    app = rated(Rates(requests=0.2, files=1), prefix)
    ask(app, f"{prefix}{EVENTS}", client=READER)
    return ask(app, f"{prefix}{EVENTS}", client=READER)


@pytest.mark.parametrize("prefix", ["", "/atlas"])
def test_who_is_refused_learns_when_to_come_again(prefix: str) -> None:
    reply = refused(prefix)
    assert (reply.status, reply.headers["content-type"]) == (429, "application/problem+json")
    assert reply.headers["retry-after"] == "5"
    assert reply.headers["cache-control"] == "no-store"
    assert reply.headers["access-control-allow-origin"] == "*"
    assert json.loads(reply.body)["detail"] == "You ask for too much. Ask again in 5 s."


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Rates(20, 1)),
        ({"ATLAS_RATE": "50", "ATLAS_FILE_RATE": "0.5"}, Rates(50, 0.5)),
        ({"ATLAS_FILE_RATE": "0"}, Rates(20, 0)),
        ({"ATLAS_RATE": "0", "ATLAS_FILE_RATE": "3"}, Rates(0, 0)),
    ],
)
def test_the_environment_says_the_rates(environment: Mapping[str, str], expected: Rates) -> None:
    assert rates(environment) == expected


def test_without_a_rate_nobody_is_refused() -> None:
    app = rated(Rates(0, 0))
    assert set(statuses(app, FILE, 300)) == {200}


@pytest.mark.parametrize("text", ["many", "-1", "nan", "inf"])
def test_a_rate_that_is_none_is_named(text: str) -> None:
    with pytest.raises(ValueError, match=r"ATLAS_FILE_RATE: .* is no number of requests a second"):
        guard({"ATLAS_FILE_RATE": text})
