"""A short answer that was given is given again without its question being asked, as long as there is room for it."""

import gzip

import pytest
from starlette.responses import Response

from dashboard.store.engine import Store
from dashboard.web.api.remembered import Remembered
from dashboard.web.api.routes import application
from tests.unit.web.api.client import Client

QUESTIONS = [
    ("/api/v1/counts", [("by", "year,theme")]),
    ("/api/v1/events", [("theme", "youth")]),
    ("/api/v1/figures/overview-timeline.svg", []),
    ("/feed.atom", []),
    ("/events/2019-11-markup-title", []),
]


class Asked(Exception):
    """A question was asked of the register."""


def nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*given: object, **options: object) -> None:
        raise Asked

    monkeypatch.setattr(Store, "ask", asked)


@pytest.mark.parametrize(("path", "params"), QUESTIONS, ids=[path for path, _ in QUESTIONS])
def test_the_second_asking_asks_nothing_of_the_register(
    store: Store, monkeypatch: pytest.MonkeyPatch, path: str, params: list[tuple[str, str]]
) -> None:
    client = Client(application(lambda: store))
    packed = client.get(path, params, accept_encoding="gzip")
    nobody_asks(monkeypatch)
    again = client.get(path, params)
    assert again.status == 200
    assert again.body == gzip.decompress(packed.body)
    assert again.headers["content-type"] == packed.headers["content-type"]
    assert again.headers["etag"] == packed.headers["etag"]


def test_another_question_is_asked(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client(application(lambda: store))
    client.get("/api/v1/counts", [("by", "year")])
    nobody_asks(monkeypatch)
    with pytest.raises(Asked):
        client.get("/api/v1/counts", [("by", "theme")])


def answer(tag: str, size: int, status: int = 200) -> Response:
    return Response(b"a" * size, status, {"ETag": tag})


def test_the_answer_that_was_not_asked_for_longest_goes_first() -> None:
    remembered = Remembered(most_bytes=100)
    for tag in "abc":
        remembered.put(answer(tag, 33))
    remembered.get("a")
    remembered.put(answer("d", 33))
    assert [tag for tag in "abcd" if remembered.get(tag)] == ["a", "c", "d"]


@pytest.mark.parametrize(
    "given", [answer("a", 60), answer("a", 1, 304), Response(b"a")], ids=["long", "304", "no tag"]
)
def test_what_is_long_or_no_answer_is_not_kept(given: Response) -> None:
    remembered = Remembered(most_of_one=50)
    remembered.put(given)
    assert remembered.get("a") is None
