"""Whatever a register says, it is text: no title, name or headline adds an element or an attribute to a page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.exports.brief import content
from dashboard.exports.brief.webpage import webpage
from dashboard.exports.table import html_table
from dashboard.model.package import Package
from dashboard.model.selection import Selection
from dashboard.readers.register.folder import read
from dashboard.readers.register.labels import labels
from dashboard.store.engine import SHIPPED_GEOGRAPHY, Store, build
from dashboard.store.questions import events
from dashboard.text.i18n import translator
from dashboard.ui import data
from dashboard.web.api.routes import application
from tests.effort import examples
from tests.html_reader import Read
from tests.unit.web.api.client import Client
from tests.views.pages import open_page

TINY = Path(__file__).parents[1] / "fixtures" / "tiny"
EVENT = "2004-06-02-foo-talks-second-round"
PAGES: tuple[tuple[str, dict[str, str]], ...] = (
    ("", {}),
    ("events", {}),
    ("events?", {"event": EVENT}),
    ("articles", {}),
    ("search", {"q": "words"}),
    ("organisation", {"id": "foo-council"}),
    ("timeline", {}),
)
"""Pages that show most of what a register says."""
TEXTS = {
    "events": ("title", "summary", "place_note"),
    "articles": ("headline", "publisher"),
    "organisations": ("name", "acronym", "aliases", "note"),
    "places": ("name", "alternate_names"),
    "series": ("label", "note"),
    "context": ("label", "summary"),
    "themes": ("label", "description"),
    "conflicts": ("label", "description"),
}
"""Columns in which any text may stand."""
SHRAPNEL = (
    *(
        "<evil>",
        "</p>",
        "</title>",
        "</script>",
        "</style>",
        "</textarea>",
        "<!--",
        "-->",
        "<![CDATA[",
    ),
    *(
        '"',
        "'",
        "`",
        "&",
        "<",
        ">",
        "/",
        "=",
        " onevil=1 ",
        '" onevil="1',
        "' onevil='1",
        "&lt;evil&gt;",
    ),
    *("javascript:alert(1)", "{title}", "{0}", "{{", "%s", "\\", "words"),
)
TEXT = st.lists(
    st.sampled_from(SHRAPNEL)
    | st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=4),
    min_size=1,
    max_size=6,
).map("".join)
"""What would do harm where it is not escaped, in any order, and any text between."""
_number = count()


@cache
def package() -> Package:
    return read(TINY)


@contextmanager
def telling(text: str) -> Iterator[Store]:
    """The small register in which everything is called so."""
    tables = {
        name: frame.assign(**dict.fromkeys(TEXTS.get(name, ()), text))
        for name, frame in package().tables.items()
    }
    told = replace(package(), tables=tables, fingerprint=f"telling-{next(_number)}")
    with build(told, labels(SHIPPED_GEOGRAPHY)) as store:
        yield store


def added(page: str) -> list[object]:
    """What may come of a text: elements and attributes that we do not use, links that lead to no page."""
    tags = Read(page).tags
    elements = [name for name, _ in tags if "evil" in name or name == "script"]
    attributes = [name for _, given in tags for name in given if "evil" in name]
    links = [given.get("href") or given.get("src") or "" for _, given in tags]
    return [
        *elements,
        *attributes,
        *(link for link in links if "javascript:" in link.split("?")[0]),
    ]


@given(TEXT)
@examples(30)
def test_no_text_adds_to_a_plain_page_a_brief_or_a_table(text: str) -> None:
    tr = translator("en")
    with telling(text) as store:
        named = tr.knowing(store.terms)
        client = Client(application(lambda: store))
        record = client.get(f"/events/{EVENT}").text
        brief = webpage(content.brief(store, Selection(), named)).decode()
        table = html_table(events.list_events(store, Selection()), named, text)
    assert added(record) == ["script"]
    assert [*added(brief), *added(table)] == []


@given(TEXT)
@examples(12)
def test_no_text_adds_to_a_page(text: str) -> None:
    with telling(text) as store, pytest.MonkeyPatch.context() as patched:
        patched.setattr(data, "shared_store", lambda: store)
        data.store.clear()
        shown = {path: drawn(path, **asked) for path, asked in PAGES}
    data.store.clear()
    assert {path: added(page) for path, page in shown.items()} == {path: [] for path, _ in PAGES}


def drawn(path: str, **asked: str) -> str:
    """All HTML of our own on a page."""
    app = open_page(path.partition("?")[0], **asked)
    assert not app.exception
    return "\n".join(each.proto.body for each in app.get("html"))
