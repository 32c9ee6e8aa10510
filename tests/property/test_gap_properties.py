"""Gaps and silences are what a search through every year and every day finds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import combinations, groupby, product
from typing import Any

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import absence as gaps
from tests.effort import examples
from tests.property import oracle
from tests.property.strategies import selections

FEW = examples(12)
LAST_FULL_YEAR = 2025
ORGANISED = {"organiser", "co_organiser"}
LEAST = st.sampled_from([1, 2, 3, 5])
by_each = pytest.mark.parametrize("by", [("theme",), ("conflict",), ("theme", "conflict")], ids=str)
of_each = pytest.mark.parametrize("by", [("theme",), ("series",), gaps.PAIR], ids=str)

Subjects = Mapping[tuple[str, ...], list[dict[str, Any]]]


def subjects_of(event: dict[str, Any], by: gaps.Subject, chosen: Selection) -> Iterable[Any]:
    """The subjects an event belongs to, one at a time."""
    if by == gaps.PAIR:
        links = oracle.links("organisation").get(event["event_id"], [])
        names = {link["organisation"] for link in links if link["role"] in ORGANISED}
        return combinations(sorted(names), 2)
    codes = {
        "theme": event["themes"].split(";"),
        "conflict": event["conflicts"].split(";"),
        "series": [event["series"]] if event["series"] else [],
    }
    kept = [[c for c in codes[key] if c in (chosen.get(key) or codes[key])] for key in by]
    return product(*kept)


def subjects(selection: Selection, by: gaps.Subject, least: int) -> Subjects:
    """The events of each subject that has enough of them."""
    found: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for event in oracle.selected(selection):
        for subject in subjects_of(event, by, selection):
            found[subject].append(event)
    return {subject: events for subject, events in found.items() if len(events) >= least}


def day(text: str) -> date:
    return date.fromisoformat(text)


def filled_years(events: list[dict[str, Any]], selection: Selection) -> set[int]:
    """Every chosen year in which one of the events has a day."""
    first, last = selection.from_year or 0, selection.to_year or 9999
    return {
        year
        for event in events
        for year in range(day(event["start_date"]).year, day(event["end_date"]).year + 1)
        if first <= year <= last
    }


def runs(empty: Iterable[int]) -> list[tuple[int, int]]:
    """Neighbouring numbers as (first, last)."""
    numbered = groupby(enumerate(sorted(empty)), lambda pair: pair[1] - pair[0])
    found = [[value for _, value in group] for _, group in numbered]
    return [(run[0], run[-1]) for run in found]


def expected_gaps(selection: Selection, by: gaps.Subject, least: int) -> set[tuple[Any, ...]]:
    last = min(LAST_FULL_YEAR, selection.to_year or LAST_FULL_YEAR)
    found = set()
    for subject, events in subjects(selection, by, least).items():
        years = filled_years(events, selection)
        empty = set(range(min(years), last + 1)) - years
        found |= {
            (*subject, first, until, len(events), until >= max(years))
            for first, until in runs(empty)
        }
    return found


@by_each
@FEW
@given(selection=selections(), least=LEAST)
def test_gaps_are_those_of_a_search_through_every_year(
    store: Store, by: gaps.Subject, selection: Selection, least: int
) -> None:
    found = gaps.gaps(store, selection, by, least)
    columns = [*by, "first_year", "last_year", "event_count", "is_open"]
    rows = list(found[columns].itertuples(index=False, name=None))
    assert set(rows) == expected_gaps(selection, by, least)
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("least", [1, 5, 20])
def test_gaps_of_the_whole_register_are_those_of_a_search(store: Store, least: int) -> None:
    by = ("theme", "conflict")
    found = gaps.gaps(store, Selection(), by, least)
    columns = [*by, "first_year", "last_year", "event_count", "is_open"]
    rows = set(found[columns].itertuples(index=False, name=None))
    assert rows == expected_gaps(Selection(), by, least) and rows


@FEW
@given(selection=selections(), least=LEAST)
def test_the_longest_gap_comes_first_and_is_as_long_as_its_years(
    store: Store, selection: Selection, least: int
) -> None:
    found = gaps.gaps(store, selection, ("theme", "conflict"), least)
    lengths = list(found["year_count"])
    assert lengths == sorted(lengths, reverse=True)
    assert lengths == list(found["last_year"] - found["first_year"] + 1)


@by_each
@FEW
@given(selection=selections(), least=LEAST)
def test_open_gaps_are_those_among_all_that_are_open(
    store: Store, by: gaps.Subject, selection: Selection, least: int
) -> None:
    found = gaps.gaps(store, selection, by, least)
    alone = gaps.gaps(store, selection, by, least, only_open=True)
    told = [*by, "first_year", "last_year", "before_id"]
    assert alone[told].to_numpy().tolist() == found.loc[found["is_open"], told].to_numpy().tolist()


@FEW
@given(selection=selections())
def test_the_records_beside_a_gap_are_the_last_before_and_the_first_after(
    store: Store, selection: Selection
) -> None:
    found = gaps.gaps(store, selection, ("theme",), 1)
    assume(len(found))
    of_theme = subjects(selection, ("theme",), 1)
    rows = found.to_dict("records")
    assert [beside(row) for row in rows] == [
        expected_beside(row, of_theme[(row["theme"],)]) for row in rows
    ]


def beside(row: Mapping[Any, Any]) -> tuple[str, str | None]:
    """The last day of the record before a gap, and the first day of the one after."""
    after = None if row["is_open"] else oracle.EVENTS[row["after_id"]]["start_date"]
    return oracle.EVENTS[row["before_id"]]["end_date"], after


def expected_beside(row: Mapping[Any, Any], events: list[dict[str, Any]]) -> tuple[str, str | None]:
    ends = [e["end_date"] for e in events if day(e["start_date"]).year < row["first_year"]]
    starts = [e["start_date"] for e in events if day(e["start_date"]).year > row["last_year"]]
    return max(ends), min(starts, default=None)


@by_each
@FEW
@given(selection=selections())
def test_a_year_has_as_many_events_as_where_it_is_chosen(
    store: Store, by: gaps.Subject, selection: Selection
) -> None:
    found = gaps.active_years(store, selection, by)
    expected = {
        (*subject, year): sum(
            day(e["start_date"]).year <= year <= day(e["end_date"]).year for e in events
        )
        for subject, events in subjects(selection, by, 1).items()
        for year in filled_years(events, selection)
    }
    keys = found[[*by, "year"]].itertuples(index=False, name=None)
    assert dict(zip(keys, found["event_count"], strict=True)) == expected


def longest_silence(
    events: list[dict[str, Any]], last_day: date, only_between: bool
) -> tuple[int, bool] | None:
    """Days of the longest silence, and whether it is the one after the last event; found day by day."""
    filled = {
        day(event["start_date"]) + timedelta(days=number)
        for event in events
        for number in range((day(event["end_date"]) - day(event["start_date"])).days + 1)
    }
    first = min(filled).toordinal()
    until = (max(filled) if only_between else max(*filled, last_day)).toordinal()
    empty = set(range(first, until + 1)) - {each.toordinal() for each in filled}
    found = [(b - a + 1, a > max(filled).toordinal()) for a, b in runs(empty)]
    return max(found) if found else None


@pytest.mark.slow
@of_each
@pytest.mark.parametrize("only_between", [False, True], ids=["all", "between events"])
@FEW
@given(selection=selections(), least=LEAST)
def test_silences_are_those_of_a_search_through_every_day(
    store: Store, by: gaps.Subject, only_between: bool, selection: Selection, least: int
) -> None:
    last_day = min(store.created, date(selection.to_year or 9999, 12, 31))
    silent = {
        subject: longest_silence(events, last_day, only_between)
        for subject, events in subjects(selection, by, least).items()
    }
    found = gaps.silences(store, selection, by, least, only_between)
    keys = found[list(by)].itertuples(index=False, name=None)
    told = zip(found["day_count"], found["is_open"], strict=True)
    assert dict(zip(keys, told, strict=True)) == {
        subject: silence for subject, silence in silent.items() if silence
    }


@FEW
@given(selection=selections(), least=LEAST)
def test_never_recorded_are_the_pairs_that_no_event_has(
    store: Store, selection: Selection, least: int
) -> None:
    sizes = {
        key: {code: len(events) for (code,), events in subjects(selection, (key,), least).items()}
        for key in ("theme", "conflict")
    }
    together = set(subjects(selection, ("theme", "conflict"), 1))
    found = gaps.never_recorded(store, selection, least)
    rows = list(found.itertuples(index=False, name=None))
    assert set(rows) == {
        (theme, conflict, sizes["theme"][theme], sizes["conflict"][conflict])
        for theme, conflict in product(sizes["theme"], sizes["conflict"])
        if (theme, conflict) not in together
    }


def test_an_empty_selection_has_no_gaps(store: Store) -> None:
    nothing = Selection.of(words="zzzz")
    frames = [
        gaps.gaps(store, nothing, ("theme", "conflict"), 1),
        gaps.silences(store, nothing, gaps.PAIR, 1),
        gaps.never_recorded(store, nothing, 1),
        gaps.active_years(store, nothing, ("theme",)),
    ]
    assert [len(frame) for frame in frames] == [0, 0, 0, 0]
    assert all(isinstance(frame, pd.DataFrame) for frame in frames)
