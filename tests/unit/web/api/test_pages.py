"""The plain pages: the record of an event and the manual of the API. And what robots and search engines ask for."""

import json
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar

from dashboard.store.engine import Store
from dashboard.web.api.routes import application, is_answered, routes
from tests.unit.exports.taking import fed
from tests.unit.web.api.client import BASE, Client

MARKUP = "/events/2019-11-markup-title"
YOUTH = [("theme", "youth")]


class Read(HTMLParser):
    """What a page holds: its elements with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture
def read(api: Client) -> Callable[[str], Read]:
    return lambda path: Read(api.get(path).text)


def linked_data(page: Read) -> Any:
    return next(json.loads(text) for text in page.texts if text.startswith('{"@context"'))


def test_a_record_tells_everything_as_text(read: Callable[[str], Read]) -> None:
    text = " ".join(read("/events/2004-06-02-foo-talks-second-round").texts)
    parts = ["2–4 June 2004", "Foo Town, Georgia", "Foo Talks", "Foo Council", "Mediator"]
    parts += ["Reported by 2 articles", "Cite this event", "Delegations spoke of a ceasefire."]
    assert [part for part in parts if part not in text] == []


def test_what_came_of_it_and_how_it_is_known_need_no_script(read: Callable[[str], Read]) -> None:
    page = read("/events/2004-06-02-foo-talks-second-round")
    assert "What came of it" in page.texts and "How do we know?" in page.texts
    assert len(page.all("details")) == len(page.all("summary")) > 1
    assert [script["type"] for script in page.all("script")] == ["application/ld+json"]


def test_the_linked_events_of_a_record_are_plain_pages_too(read: Callable[[str], Read]) -> None:
    links = read("/events/2004-06-02-foo-talks-second-round").all("a")
    assert "2003-05-foo-talks-first-round" in [link["href"] for link in links]


def test_markup_in_a_record_is_text(read: Callable[[str], Read]) -> None:
    page = read(MARKUP)
    assert 'Talks <b>&amp; "quotes"</b>' in page.texts
    assert page.all("b") == page.all("i") == []


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("2026-10-foo-talks-announced", "Known only from an announcement"),
        ("2003-05-foo-talks-first-round", "May 2003 (known by month)"),
        ("1998-foo-initiative", "Venue not reported"),
        ("2007-2009-bar-exchange", "Georgia"),
        ("2021-02-11-online-landmines", "Online"),
    ],
)
def test_a_record_says_what_is_not_known(read: Callable[[str], Read], key: str, said: str) -> None:
    assert said in " ".join(read(f"/events/{key}").texts)


def test_a_record_describes_itself_to_search_engines_and_previews(
    read: Callable[[str], Read],
) -> None:
    page = read(MARKUP)
    properties = {each.get("property"): each.get("content") for each in page.all("meta")}
    links = {each.get("type") or each["rel"]: each["href"] for each in page.all("link")}
    assert properties["og:title"] == 'Talks <b>&amp; "quotes"</b>'
    assert str(properties["og:description"]).startswith("October 2019 – November 2019")
    assert links["canonical"] == f"{BASE}{MARKUP}"
    assert links["application/json"] == "../api/v1/events/2019-11-markup-title"
    assert linked_data(page)["@type"] == "Event"


def test_a_record_needs_no_script(read: Callable[[str], Read]) -> None:
    assert [each["type"] for each in read(MARKUP).all("script")] == ["application/ld+json"]


@pytest.mark.parametrize("path", [MARKUP, "/api"])
def test_a_page_may_load_nothing_from_elsewhere(api: Client, path: str) -> None:
    answer = api.get(path)
    assert answer.headers["content-security-policy"].startswith("default-src 'none';")
    page = Read(answer.text)
    assert [each for tag, each in page.elements if each.get("src")] == []
    assert "url(" not in answer.text.replace('url("../app/static', "").replace(
        'url("./app/static', ""
    )


def test_parameters_of_others_change_no_record(api: Client) -> None:
    with_more = api.get(MARKUP, [("utm_source", "letter"), ("lang", "tlh")])
    assert with_more.body == api.get(MARKUP).body


def test_an_unknown_record_is_a_page_with_a_way_on(api: Client) -> None:
    answer = api.get("/events/<script>")
    assert (answer.status, answer.media_type) == (404, "text/html")
    page = Read(answer.text)
    assert "../events" in [each["href"] for each in page.all("a")]
    assert page.all("script") == []


def test_the_manual_names_every_address_and_parameter(api: Client) -> None:
    description = api.get("/api/openapi.json").json()
    text = api.get("/api").text
    parameters = description["components"]["parameters"]
    own = [name for name in parameters if not name.startswith("b.")]
    named = [*description["paths"], *own, "by", "sort"]
    assert [each for each in named if f"<code>{each}</code>" not in text] == []
    assert "those of B with “b.” before them" in text and len(own) < len(parameters)


def test_the_manual_has_examples_and_describes_the_register(api: Client) -> None:
    page = Read(api.get("/api").text)
    text = " ".join(page.texts)
    assert f'pd.read_csv("{BASE}/api/v1/events.csv?theme=demining&from=2020")' in text
    assert f"curl '{BASE}/api/v1/counts?by=year,track'" in text
    assert linked_data(page)["@type"] == "Dataset"


@pytest.mark.parametrize("path", [MARKUP, "/api"])
def test_a_hostile_host_is_escaped(api: Client, path: str) -> None:
    text = api.get(path, host='a"><script>alert(1)</script>').text
    assert "<script>alert" not in text and 'a">' not in text


def test_feeds_are_those_of_the_command_line(api: Client, store: Store) -> None:
    atom, ics = api.get("/feed.atom"), api.get("/events.ics")
    assert (atom.media_type, atom.body) == (
        "application/atom+xml",
        fed("atom", store, base=BASE),
    )
    assert (ics.media_type, ics.body) == ("text/calendar", fed("ics", store, base=BASE))


def test_feeds_follow_the_filters(api: Client) -> None:
    entries = ET.fromstring(api.get("/feed.atom", YOUTH).body).iterfind("{*}entry")
    calendar = Calendar.from_ical(api.get("/events.ics", YOUTH).body)
    assert len(list(entries)) == len(calendar.walk("VEVENT")) == 3


def test_the_sitemap_lists_pages_and_records(api: Client) -> None:
    found = ET.fromstring(api.get("/sitemap.xml").body).iterfind("{*}url/{*}loc")
    addresses = [str(each.text) for each in found]
    assert {f"{BASE}/", f"{BASE}/map", f"{BASE}/api", f"{BASE}{MARKUP}"} <= set(addresses)
    assert len([each for each in addresses if "/events/" in each]) == 12


def test_robots_are_shown_the_sitemap(api: Client) -> None:
    assert api.get("/robots.txt").text.endswith(f"\nSitemap: {BASE}/sitemap.xml\n")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/api", True),
        ("/api/v1/events", True),
        ("/events/some-event", True),
        ("/robots.txt", True),
        ("/events", False),
        ("/events/", False),
        ("/", False),
        ("/apiary", False),
        ("/map", False),
    ],
)
def test_pages_of_the_dashboard_are_left_alone(path: str, expected: bool) -> None:
    assert is_answered(path) is expected
    assert is_answered(f"/atlas{path}", "/atlas") is expected
    matching = [route for route in routes() if route.matches(scope(path))[0].value == 2]
    assert bool(matching) is expected


def scope(path: str) -> dict[str, Any]:
    return {"type": "http", "method": "GET", "path": path, "root_path": "", "headers": []}


def test_nothing_below_a_base_path_is_missed(store: Store) -> None:
    client = Client(application(lambda: store, "/atlas"))
    links = Read(client.get(f"/atlas{MARKUP}").text).all("link")
    assert {"rel": "canonical", "href": f"{BASE}/atlas{MARKUP}"} in links
    assert "Disallow: /atlas/api/v1/" in client.get("/atlas/robots.txt").text
