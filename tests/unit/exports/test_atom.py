"""The feed of newest events, read back as a reader of feeds does."""

from xml.etree import ElementTree as ET

import pytest

from dashboard.exports import atom
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events
from tests.unit.exports.taking import BASE, NOTHING, fed

ATOM = "{http://www.w3.org/2005/Atom}"
YOUTH = Selection.of(theme=["youth"])


def feed(store: Store, selection: Selection | None = None, base: str = BASE) -> ET.Element:
    return ET.fromstring(fed("atom", store, selection, base))


def texts(root: ET.Element, path: str) -> list[str | None]:
    return [each.text for each in root.iterfind(path.replace("/", f"/{ATOM}"))]


def test_entries_are_the_newest_events_newest_first(store: Store) -> None:
    listed = events.list_events(store, YOUTH)
    assert texts(feed(store, YOUTH), "./entry/title") == list(listed["title"])


def test_no_more_entries_than_a_feed_holds(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atom, "MOST_ENTRIES", 3)
    assert len(texts(feed(store), "./entry/id")) == 3


@pytest.mark.parametrize("part", ["id", "title", "updated", "author/name", "rights"])
def test_a_feed_has_what_the_format_asks_for(store: Store, part: str) -> None:
    assert all(texts(feed(store), f"./{part}"))
    assert all(texts(feed(store, NOTHING), f"./{part}"))


def test_each_entry_has_what_the_format_asks_for(store: Store) -> None:
    root = feed(store)
    parts = [texts(root, f"./entry/{part}") for part in ("id", "title", "updated", "summary")]
    assert [len(part) for part in parts] == [12] * 4
    assert len(set(parts[0])) == 12


def test_identifiers_stay_wherever_the_dashboard_is_served(store: Store) -> None:
    here, there = feed(store), feed(store, base="https://elsewhere.example")
    assert texts(here, "./entry/id") == texts(there, "./entry/id")
    assert texts(here, "./id") == texts(there, "./id") != texts(feed(store, YOUTH), "./id")


def test_dates_are_instants_and_none_is_later_than_the_register(store: Store) -> None:
    dates = [str(each) for each in texts(feed(store), "./entry/updated")]
    assert dates[:2] == ["2026-01-02T00:00:00Z", "2023-07-12T00:00:00Z"]
    assert max(dates) <= f"{store.created.isoformat()}T00:00:00Z"


def test_a_feed_leads_to_itself_and_to_what_it_shows(store: Store) -> None:
    links = {
        each.get("rel"): each.get("href") for each in feed(store, YOUTH).iterfind(f"{ATOM}link")
    }
    assert links == {
        "self": "https://atlas.example/peace/feed.atom?theme=youth",
        "alternate": "https://atlas.example/peace/events?theme=youth",
    }


def test_an_entry_leads_to_the_plain_page_of_its_event(store: Store) -> None:
    links = [each.get("href") for each in feed(store, YOUTH).iterfind(f"{ATOM}entry/{ATOM}link")]
    assert links[0] == "https://atlas.example/peace/events/2023-07-05-bar-school-second"


def test_a_title_with_markup_is_text(store: Store) -> None:
    titles = texts(feed(store, Selection.of(words="quotes")), "./entry/title")
    assert titles == ['Talks <b>&amp; "quotes"</b>']


def test_what_was_only_announced_says_so(store: Store) -> None:
    assert texts(feed(store), "./entry/title")[0] == "Foo Talks, next round (announced)"


def test_a_feed_says_what_was_chosen_even_with_signs_that_xml_lacks(store: Store) -> None:
    titles = texts(feed(store, Selection.of(words="a\x01ქ")), "./title")
    assert titles == ["South Caucasus Peace Atlas: with the words “aქ”"]


def test_an_entry_tells_what_came_of_the_event(store: Store) -> None:
    (said,) = texts(feed(store, Selection.of(outcome=["body"])), "./entry/summary")
    assert str(said).endswith(
        "What came of it: Statement: The delegations gave a joint statement on the ceasefire.; "
        "Body created: A commission on lists of detainees.; "
        "Decision or commitment: Lists are to be exchanged by the end of the year."
    )


def test_an_entry_of_an_event_without_a_known_result_says_nothing_of_it(store: Store) -> None:
    (said,) = texts(feed(store, Selection.of(outcome=["none"])), "./entry/summary")
    assert "came of it" not in str(said)
