"""What a shared link says of itself before its page runs."""

from collections.abc import Callable
from html import unescape
from urllib.parse import urlencode

import pytest
from starlette.types import Scope

from dashboard.store.engine import Store
from dashboard.web.previews import preview

SITE = "South Caucasus Peace Atlas"
Head = Callable[..., str]


@pytest.fixture
def head(store: Store) -> Head:
    """Ask for the head of a page."""

    def ask(path: str, prefix: str = "", **params: str) -> str:
        scope: Scope = {
            "type": "http",
            "scheme": "https",
            "path": path,
            "root_path": "",
            "server": ("127.0.0.1", 80),
            "query_string": urlencode(params).encode(),
            "headers": [(b"host", b"atlas.example")],
        }
        return preview(lambda: store, prefix)(scope)

    return ask


def title(head: str) -> str:
    return unescape(head.partition("<title>")[2].partition("</title>")[0])


@pytest.mark.parametrize(
    ("path", "params", "expected"),
    [
        ("/", {}, SITE),
        ("/map", {}, f"Map · {SITE}"),
        ("/", {"theme": "youth"}, f"3 events: Youth · {SITE}"),
        ("/events", {"theme": "demining"}, f"1 event: Landmines · {SITE}"),
        ("/map", {"theme": "youth", "from": "2010"}, f"Map · 2 events: Youth; since 2010 · {SITE}"),
        ("/events", {"to": "1990"}, f"0 events: until 1990 · {SITE}"),
        ("/events", {"event": "2018-03-08-formula-title"}, f"=1+1 · {SITE}"),
        ("/organisation", {"id": "foo-council"}, f"Foo Council · {SITE}"),
        ("/organisation", {"id": "nobody"}, SITE),
        ("/year", {"id": "2020"}, f"2020 · {SITE}"),
        ("/year", {"id": "<b>"}, SITE),
        ("/events", {"theme": "yuoth", "sort": "title"}, f"Events · {SITE}"),
        ("/no-such-page", {}, SITE),
    ],
)
def test_a_title_fits_the_page_and_what_was_chosen(
    head: Head, path: str, params: dict[str, str], expected: str
) -> None:
    assert title(head(path, **params)) == expected


def test_what_is_typed_is_escaped(head: Head) -> None:
    said = head("/", q='"><script>alert(1)</script>')
    assert "<script>alert" not in said and '"><' not in said.replace('"><meta', "").replace(
        '"><link', ""
    ).replace('"><script type="application/ld+json">', "")


def test_a_view_names_the_feed_of_its_selection(head: Head) -> None:
    assert 'href="feed.atom?theme=youth"' in head("/map", theme="youth")


def test_a_record_names_its_plain_page_as_the_first(head: Head) -> None:
    said = head("/atlas/events", "/atlas", event="2019-11-markup-title")
    address = "https://atlas.example/atlas/events/2019-11-markup-title"
    assert f'<link rel="canonical" href="{address}">' in said


def test_the_overview_describes_the_register_as_a_dataset(head: Head) -> None:
    assert '"@type": "Dataset"' in head("/")
    assert '"@type": "Dataset"' not in head("/map")


def test_no_page_waits_for_the_register() -> None:
    assert preview(lambda: None)({"type": "http"}) == ""
