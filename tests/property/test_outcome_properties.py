"""Promises, bodies and chains are what a computation from the files gives that knows no SQL."""

import pandas as pd
from hypothesis import given

from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.engine import Store
from dashboard.store.questions.outcomes import NONE
from tests.effort import examples
from tests.property import oracle
from tests.property.strategies import selections

MANY, FEW = examples(20), examples(10)
SOME = selections() | selections(using=("outcome",)) | selections(using=("series",))
"""Any selections, and more of those that leave events with outcomes and links."""


def or_none(value: object) -> object:
    """A cell as the independent computation writes it."""
    return None if pd.isna(value) else value  # type: ignore[call-overload]


def promised(store: Store, selection: Selection) -> set[tuple[object, ...]]:
    found = questions.promises(store, selection)
    columns = ["event_id", "number", "standing", "day_count"]
    rows = found[columns].astype({"number": "str", "day_count": "object"})
    return {tuple(map(or_none, row)) for row in rows.itertuples(index=False)}


def test_every_promise_of_the_register_stands_as_the_files_say(store: Store) -> None:
    expected = oracle.promises(Selection(), store.created.isoformat())
    assert promised(store, Selection()) == expected
    assert {standing for _, _, standing, _ in expected} >= {"kept", "late", "unrecorded"}


@MANY
@given(SOME)
def test_promises_are_those_of_the_files(store: Store, selection: Selection) -> None:
    assert promised(store, selection) == oracle.promises(selection, store.created.isoformat())


@MANY
@given(SOME)
def test_what_is_known_of_outcomes_adds_up(store: Store, selection: Selection) -> None:
    events = [event["event_id"] for event in oracle.selected(selection)]
    kinds = [oracle.codes_of(event, "outcome") for event in events]
    known = questions.outcomes_known(store, selection)
    assert (known.events, known.with_outcome, known.without, known.unread) == (
        len(events),
        sum(bool(each - {NONE}) for each in kinds),
        sum(each == {NONE} for each in kinds),
        sum(not each for each in kinds),
    )


@FEW
@given(SOME)
def test_bodies_and_their_last_events_are_those_of_the_files(
    store: Store, selection: Selection
) -> None:
    found = questions.bodies(store, selection)
    keys = zip(found["event_id"], found["number"].astype("str"), strict=True)
    last = map(or_none, found["last_id"])
    assert dict(zip(keys, last, strict=True)) == oracle.bodies(selection)


def test_chains_of_the_register_are_those_of_a_search_by_neighbours(store: Store) -> None:
    expected = oracle.chains(Selection())
    found = questions.chains(store, Selection())
    drawn = [questions.chain(store, Selection(), each).events for each in found["chain"]]
    assert {frozenset(events["event_id"]) for events in drawn} == expected
    assert list(found["event_count"]) == sorted(map(len, expected), reverse=True)


@FEW
@given(SOME)
def test_chains_of_a_selection_are_those_with_one_of_its_events(
    store: Store, selection: Selection
) -> None:
    found = questions.chains(store, selection)
    expected = oracle.chains(selection)
    firsts = {
        min(chain, key=lambda key: (oracle.EVENTS[key]["start_date"], key)) for chain in expected
    }
    assert set(found["chain"]) == firsts
    assert sorted(found["event_count"]) == sorted(map(len, expected))


@FEW
@given(SOME)
def test_a_chain_tells_its_links_results_and_what_is_selected(
    store: Store, selection: Selection
) -> None:
    shown = questions.chain(store, selection)
    keys = set(shown.events["event_id"])
    chosen = {event["event_id"] for event in oracle.selected(selection)}
    inside = [link for link in oracle.read("event_links") if link["event_id"] in keys]
    assert (
        set(shown.events.loc[shown.events["is_selected"].astype(bool), "event_id"]) == keys & chosen
    )
    assert len(shown.links) == len(inside)
    results = [row for row in oracle.read("outcomes") if row["event_id"] in keys]
    assert sum(map(len, shown.results.values())) == len(results)
