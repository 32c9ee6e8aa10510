"""A record tells the same on its page of the dashboard and as a plain page at /events/ID."""

from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest

from dashboard.store.engine import Store
from dashboard.web.api.routes import application
from tests.unit.web.api.client import Client
from tests.views.pages import html, open_page

TINY = Path(__file__).parents[1] / "fixtures" / "tiny"
EVENTS = tuple(pd.read_csv(TINY / "events.csv")["event_id"])
each_event = pytest.mark.parametrize("event", EVENTS)


class Told(HTMLParser):
    """What a page tells of an event: the parts of the article in their order, and the facts beside it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.article: list[str] = []
        self.facts: list[str] = []
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "article":
            self._open.append("article")
        elif given.get("class") == "atlas-facts":
            self._open.append("facts")

    def handle_endtag(self, tag: str) -> None:
        if tag == "article" or (tag == "dl" and self._open[-1:] == ["facts"]):
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open:
            (self.facts if self._open[-1] == "facts" else self.article).append(data)


@pytest.fixture
def plain(store: Store) -> Client:
    return Client(application(lambda: store))


@each_event
def test_a_record_tells_the_same_on_both_pages(event: str, plain: Client) -> None:
    on_page, alone = (
        Told(html(open_page("events", event=event))),
        Told(plain.get(f"/events/{event}").text),
    )
    assert on_page.facts == alone.facts
    assert "".join(on_page.article[:-1]) == "".join(alone.article[:-1])


@each_event
def test_a_record_is_cited_alike_on_both_pages(event: str, plain: Client) -> None:
    cited = Told(html(open_page("events", event=event))).article[-1]
    alone = Told(plain.get(f"/events/{event}").text).article[-1]
    assert cited == alone.partition(" http")[0]
