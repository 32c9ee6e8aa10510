"""What words find on the tiny package, in which order, and what else could be meant."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from dashboard.model.query import parse_query
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events as questions
from dashboard.store.questions import search

TALKS = ["2026-10-foo-talks-announced", "2004-06-02-foo-talks-second-round"]
TOUR, ONLINE = "2012-09-03-tour-of-two-places", "2021-02-11-online-landmines"


def found(store: Store, words: str, **codes: Any) -> list[str]:
    return list(search.find(store, Selection.of(words=words, **codes), limit=100)["event_id"])


def named(store: Store, words: str, **codes: Any) -> list[tuple[object, ...]]:
    frame = search.named(store, Selection.of(words=words, **codes))
    return list(frame.itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("school", "2023-07-05-bar-school-second"),
        ("foo town", TOUR),
        ("ceasefire", TALKS[1]),
        ("landmines", ONLINE),
        ("heritage", "2007-2009-bar-exchange"),
        ("2021", ONLINE),
        ("february 2021", ONLINE),
        ('"second round"', TALKS[1]),
        ("bar -school", "2007-2009-bar-exchange"),
        ("ceasefire OR landmines", ONLINE),
    ],
    ids=[
        "title",
        "name in the summary before place alone",
        "summary",
        "title and theme",
        "label of a theme",
        "year",
        "month",
        "quotation",
        "exclusion",
        "alternatives, the one in a title",
    ],
)
def test_the_best_hit_comes_first(store: Store, words: str, first: str) -> None:
    assert found(store, words)[0] == first


def test_a_name_comes_before_the_label_of_a_theme(store: Store) -> None:
    with_the_name = set(found(store, '"youth office"'))
    events = found(store, "youth")
    assert set(events[: len(with_the_name)]) == with_the_name
    assert "2007-2009-bar-exchange" in events[len(with_the_name) :]


def test_without_words_the_newest_come_first(store: Store) -> None:
    events = found(store, "")
    assert events == list(questions.list_events(store, Selection(), limit=100)["event_id"])


def test_words_that_only_exclude_leave_the_newest_first(store: Store) -> None:
    assert found(store, "-foo -bar") == [
        event for event in found(store, "") if event in {*found(store, "-foo -bar")}
    ]


def test_other_filters_hold(store: Store) -> None:
    assert found(store, "foo", track=["1.5"]) == [TOUR]


def test_pages_follow_each_other(store: Store) -> None:
    selection = Selection.of(words="foo")
    second = search.find(store, selection, limit=2, offset=2)["event_id"]
    assert list(second) == found(store, "foo")[2:4]


def test_names_in_other_scripts_find_what_a_text_names(store: Store) -> None:
    assert set(found(store, "ფუქალაქი")) == set(found(store, '"Foo Town"'))


def test_an_event_tells_what_it_can_have_been_found_by(store: Store) -> None:
    row = search.find(store, Selection.of(words="envoys")).iloc[0]
    assert row["places"].split("\n")[0] == "A third village that was not named"
    assert "Fûville" in row["places"].split("\n")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("foo council", ("organisation", "foo-council", 4, "")),
        ("fc", ("organisation", "foo-council", 4, "")),
        ("ფუქალაქი", ("place", "foo-town", 4, "")),
        ("bar school", ("series", "bar-school", 2, "")),
        ("landmines", ("theme", "demining", 1, "")),
        ("karabakh", ("conflict", "armenia-azerbaijan", 4, "")),
        ("fc ceasefire", ("organisation", "foo-council", 1, "ceasefire")),
        ("ceasefire FC", ("organisation", "foo-council", 1, "ceasefire")),
    ],
)
def test_things_of_that_name_are_named(
    store: Store, words: str, expected: tuple[object, ...]
) -> None:
    assert expected in named(store, words)


def test_what_is_chosen_already_is_not_named(store: Store) -> None:
    codes = [row[1] for row in named(store, "landmines", theme=["demining"])]
    assert "demining" not in codes


def test_things_without_an_event_are_not_named(store: Store) -> None:
    assert named(store, "landmines", track=["1"]) == []


@pytest.mark.parametrize("words", ["", "…", "-foo"])
def test_nothing_is_named_where_nothing_is_looked_for(store: Store, words: str) -> None:
    assert named(store, words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("lanmines", "landmines"),
        ("Online lanmines", "Online landmines"),
        ('"Foo Tawn"', '"Foo town"'),
    ],
)
def test_a_misspelled_word_is_suggested_otherwise(store: Store, words: str, expected: str) -> None:
    suggestion = search.suggest(store, Selection.of(words=words))
    assert suggestion == search.Suggestion(expected, is_spelling=True)


def test_words_that_never_occur_together_are_suggested_as_alternatives(store: Store) -> None:
    suggestion = search.suggest(store, Selection.of(words="landmines ceasefire unicorns"))
    assert suggestion == search.Suggestion("landmines OR ceasefire", is_spelling=False)


@pytest.mark.parametrize("words", ["", "landmines", "zzzzqqqq", "-landmines"])
def test_nothing_is_suggested_without_need_or_ground(store: Store, words: str) -> None:
    assert search.suggest(store, Selection.of(words=words)) is None


def test_the_index_tells_of_every_event_whether_it_is_found(store: Store) -> None:
    with_foo, without = (store.index.found(parse_query(words)) for words in ("foo", "-foo"))
    assert len(with_foo) == len(without) == store.event_count + 1
    assert with_foo[0] == without[0] == "0"
    pairs = list(zip(with_foo[1:], without[1:], strict=True))
    assert set(pairs) == {("0", "1"), ("1", "0")}


def test_several_threads_can_ask_at_once(store: Store) -> None:
    query = parse_query("foo")
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: store.index.ranked(query), range(40)))
    assert answers[0] and all(answer == answers[0] for answer in answers)
