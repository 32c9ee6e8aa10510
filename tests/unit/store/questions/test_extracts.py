"""Everything known of the selected events, a few at a time."""

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import Extract, extract, extracts, organisations_of


@pytest.mark.parametrize("chunk", [1, 5, 12, 1000])
def test_the_size_of_chunks_changes_neither_events_nor_their_order(
    store: Store, found: Callable[[Selection], list[str]], chunk: int
) -> None:
    chunks = list(extracts(store, Selection(), chunk))
    assert max(map(len, chunks)) <= chunk
    assert [each.event["event_id"] for part in chunks for each in part] == found(Selection())


def test_without_any_event_there_is_no_chunk(store: Store) -> None:
    assert list(extracts(store, Selection.of(1900, 1901))) == []


@pytest.fixture
def second_round(store: Store) -> Extract:
    return extract(store, ["2004-06-02-foo-talks-second-round"])[0]


def test_values_are_plain(second_round: Extract) -> None:
    event = second_round.event
    assert event["start_date"] == date(2004, 6, 2) and type(event["start_date"]) is date
    assert event["themes"] == ("political_process", "security_ceasefire")
    assert event["participants"] == 14 and type(event["participants"]) is int
    assert event["place_note"] is None


def test_organisations_are_in_the_order_of_their_roles(second_round: Extract) -> None:
    assert [(row["name"], row["role"]) for row in second_round.organisations] == [
        ("Foo Council", "mediator"),
        ("Mission of the Foo Council", "host"),
    ]


def test_articles_are_oldest_first(second_round: Extract) -> None:
    assert [row["article_id"] for row in second_round.articles] == [
        "qux-vestnik-01",
        "foo-gazette-03",
    ]


def test_articles_without_a_date_come_last(store: Store) -> None:
    (school,) = extract(store, ["2010-07-10-bar-school-first"])
    assert [row["article_id"] for row in school.articles] == ["bar-lur-01", "bar-network-01"]


def test_a_tour_begins_with_its_main_place(store: Store) -> None:
    tour = extract(store, ["2012-09-03-tour-of-two-places"])[0]
    assert [row["place_id"] for row in tour.places] == ["foo-town", "bar-village"]
    assert tour.main_place == tour.places[0]
    assert tour.point == (44.8, 41.7)


@pytest.mark.parametrize(
    "event",
    ["2003-05-foo-talks-first-round", "2021-02-11-online-landmines"],
    ids=["region", "none"],
)
def test_a_region_is_no_point_and_neither_is_an_unknown_place(store: Store, event: str) -> None:
    assert extract(store, [event])[0].point is None


def test_organisations_of_several_events_are_asked_at_once(store: Store) -> None:
    keys = ["2018-03-08-formula-title", "2004-06-02-foo-talks-second-round", "no-such-event"]
    known = organisations_of(store, keys)
    said = {
        key: [(row["organisation_id"], row["role"]) for row in those]
        for key, those in known.items()
    }
    assert said == {
        keys[0]: [("foo-council-mission", "organiser"), ("bar-network", "co_organiser")],
        keys[1]: [("foo-council", "mediator"), ("foo-council-mission", "host")],
    }


@pytest.mark.parametrize("key", ["no-such-event", "", "' OR 1=1 --"])
def test_an_unknown_key_is_left_out(store: Store, key: str) -> None:
    assert extract(store, [key]) == []
