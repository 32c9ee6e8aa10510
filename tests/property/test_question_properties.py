"""The questions agree with themselves, and with an independent computation over the same files."""

from collections import Counter
from itertools import chain
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.dimensions import COUNTED, FILTERS, TOGETHER, Filter
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events as questions
from dashboard.store.questions import sources
from tests.effort import examples
from tests.property import oracle
from tests.property.strategies import ALL_CODES, codes_of, selections, typed

ALL = 10_000
MANY, FEW = examples(20), examples(8)
PAIRS = [
    ("organisation", "role"),
    ("organisation", "place"),
    ("theme", "theme_group"),
    ("theme", "track"),
    ("theme", "conflict"),
    ("year", "track"),
    ("month", "status"),
    ("place", "country"),
    ("language", "publisher"),
    ("role", "organisation_country"),
]


def plain(cell: Any) -> Any:
    """A cell as the independent computation writes it."""
    if isinstance(cell, pd.Timestamp):
        return f"{cell:%Y-%m-%d}"
    return None if pd.isna(cell) else cell


def as_rows(frame: pd.DataFrame, columns: list[str]) -> list[tuple[Any, ...]]:
    return [tuple(map(plain, row)) for row in frame[columns].itertuples(index=False)]


def counts(store: Store, selection: Selection, *by: str) -> dict[tuple[Any, ...], int]:
    rows = as_rows(questions.count(store, selection, by), [*by, "event_count"])
    assert len({row[:-1] for row in rows}) == len(rows)
    return {row[:-1]: row[-1] for row in rows}


def test_the_register_is_not_empty(store: Store) -> None:
    assert questions.totals(store, Selection())["events"] == len(oracle.EVENTS)


@pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)
def test_codes_of_every_filter_are_drawn(store: Store, each: Filter) -> None:
    assert set(ALL_CODES[each.name]) == set(store.known[each.name])
    assert any(codes_of(event, each.name) for event in oracle.EVENTS)


@pytest.mark.parametrize("dimension", ["year", "track", "status", "kind", "date_precision", "mode"])
@MANY
@given(selection=selections())
def test_counts_by_what_each_event_has_once_add_up_to_the_total(
    store: Store, dimension: str, selection: Selection
) -> None:
    total = questions.totals(store, selection)["events"]
    assert sum(counts(store, selection, dimension).values()) == total


@pytest.mark.parametrize("dimension", COUNTED)
@FEW
@given(selection=selections())
def test_no_count_is_above_the_total_and_none_is_zero(
    store: Store, dimension: str, selection: Selection
) -> None:
    total = questions.totals(store, selection)["events"]
    assert all(0 < number <= total for number in counts(store, selection, dimension).values())


@MANY
@given(selections())
def test_as_many_events_are_listed_as_are_counted(store: Store, selection: Selection) -> None:
    listed = questions.list_events(store, selection, limit=ALL)
    assert listed["event_id"].nunique() == len(listed)
    assert len(listed) == questions.totals(store, selection)["events"]


@FEW
@given(selections(), st.sampled_from(sorted(questions.SORTS)), st.booleans(), st.integers(7, 300))
def test_pages_are_the_list(
    store: Store, selection: Selection, sort: str, descending: bool, size: int
) -> None:
    whole = questions.list_events(store, selection, sort, descending, ALL)["event_id"]
    pages = [
        list(questions.list_events(store, selection, sort, descending, size, start)["event_id"])
        for start in range(0, len(whole) + 1, size)
    ]
    assert list(chain.from_iterable(pages)) == list(whole)


@pytest.mark.parametrize("dimension", COUNTED)
@MANY
@given(selection=selections())
def test_counts_by_one_dimension_are_those_of_the_files(
    store: Store, dimension: str, selection: Selection
) -> None:
    assert counts(store, selection, dimension) == oracle.count(selection, [dimension])


@pytest.mark.parametrize("pair", PAIRS, ids=" and ".join)
@FEW
@given(selection=selections())
def test_counts_by_two_dimensions_are_those_of_the_files(
    store: Store, pair: tuple[str, str], selection: Selection
) -> None:
    assert counts(store, selection, *pair) == oracle.count(selection, pair)


@pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)
@examples(15)
@given(data=st.data())
def test_events_of_each_filter_are_those_of_the_files(
    store: Store, each: Filter, data: st.DataObject
) -> None:
    matched = {match: name for name, match in TOGETHER.items()}
    using = (matched[each.name], each.name) if each.name in matched else (each.name,)
    selection = data.draw(selections(using=using))
    listed = questions.list_events(store, selection, limit=ALL)
    assert set(listed["event_id"]) == {row["event_id"] for row in oracle.selected(selection)}


@pytest.mark.parametrize("name", ["theme", "family", "organisation", "role", "funder", "precision"])
@FEW
@given(data=st.data())
def test_a_choice_leaves_as_many_events_as_it_says(
    store: Store, name: str, data: st.DataObject
) -> None:
    using = data.draw(
        st.sampled_from(
            [
                (),
                ("organisation", "organisations_match"),
                ("organisation", "organisations_match", "role"),
                ("family", "role"),
                ("themes_match",),
                ("funder", "funders_match"),
            ]
        )
    )
    selection = data.draw(selections(using=using))
    left = questions.facet(store, selection, name)
    others = data.draw(st.lists(st.sampled_from(ALL_CODES[name]), max_size=3))
    some = sorted({*list(left)[:5], *others})
    expected = oracle.facet(selection, name, some)
    assert {code: left[code] for code in some if code in left} == expected


@given(selections())
def test_headline_figures_are_those_of_the_files(store: Store, selection: Selection) -> None:
    assert questions.totals(store, selection) == oracle.totals(selection)
    assert questions.number(store, selection) == oracle.totals(selection)["events"]


@MANY
@given(selections() | selections(using=("organisation",)))
def test_meetings_by_track_are_those_of_the_files(store: Store, selection: Selection) -> None:
    found = questions.count(store, selection, ("track",), only_meetings=True)
    expected = Counter(event["track"] for event in oracle.meetings(oracle.selected(selection)))
    assert dict(zip(found["track"], found["event_count"], strict=True)) == expected


def test_a_part_is_a_meeting_where_its_whole_is_not_chosen(store: Store) -> None:
    part = next(link for link in oracle.read("event_links") if link["kind"] == "part_of")
    alone = Selection.of(words=f'"{oracle.EVENTS[part["event_id"]]["title"]}"')
    assert questions.totals(store, alone)["meetings"] == 1


@pytest.mark.parametrize("descending", [True, False], ids=["descending", "ascending"])
@pytest.mark.parametrize("sort", questions.SORTS)
@FEW
@given(selection=selections())
def test_events_are_listed_as_in_the_files(
    store: Store, sort: str, descending: bool, selection: Selection
) -> None:
    listed = questions.list_events(store, selection, sort, descending, ALL)
    assert list(listed["event_id"]) == oracle.listed(selection, sort, descending)


@MANY
@given(selections())
def test_places_are_those_of_the_files(store: Store, selection: Selection) -> None:
    columns = ["place_id", "event_count", "track", "first_year", "last_year", "themes"]
    assert as_rows(questions.locate(store, selection), columns) == oracle.locate(selection)


@given(selections(), st.lists(st.sampled_from(ALL_CODES["place"]), max_size=12))
def test_events_at_places_are_those_of_the_files(
    store: Store, selection: Selection, places: list[str]
) -> None:
    number = questions.count_at(store, selection, tuple(places))
    assert number == oracle.count_at(selection, places)


@MANY
@given(
    selections(),
    st.just("")
    | st.sampled_from(ALL_CODES["organisation"]).flatmap(
        lambda organisation: typed(oracle.words_of_organisation(organisation))
    ),
)
def test_organisations_are_those_of_the_files(
    store: Store, selection: Selection, name: str
) -> None:
    columns = ["organisation", "event_count", *oracle.ROLES, "first_year", "last_year"]
    found = as_rows(questions.organisations(store, selection, name), columns)
    assert found == oracle.organisations(selection, name)


@MANY
@given(selections(), st.integers(1, 400))
def test_pairs_of_themes_and_newest_events_are_those_of_the_files(
    store: Store, selection: Selection, limit: int
) -> None:
    columns = ["theme", "other_theme", "event_count"]
    assert as_rows(questions.pairs(store, selection), columns) == oracle.pairs(selection)
    newest = questions.spans(store, selection, limit)
    assert list(newest["event_id"]) == oracle.newest(selection, limit)


@MANY
@given(selections())
def test_sources_are_those_of_the_files(store: Store, selection: Selection) -> None:
    listed = sources.list_articles(store, selection, limit=ALL)
    reported = dict(zip(listed["article_id"], listed["event_count"], strict=True))
    assert reported == oracle.articles(selection)
    assert sources.completeness(store, selection) == oracle.completeness(selection)


@FEW
@given(selections())
def test_listed_cells_are_those_of_the_files(store: Store, selection: Selection) -> None:
    columns = ["title", "kind", "mode", "conflicts", "themes", "summary", "place_note"]
    listed = questions.list_events(store, selection, limit=ALL)
    events = [oracle.EVENTS[event] for event in listed["event_id"]]
    expected = [tuple(event[column] for column in columns) for event in events]
    assert as_rows(listed, columns) == expected


@MANY
@given(selection=selections() | selections(using=("series",), without=("conflict",)))
def test_context_is_of_the_chosen_conflicts_or_of_those_of_the_chosen_processes(
    store: Store, selection: Selection
) -> None:
    found = questions.context(store, selection)["context_id"]
    assert list(found) == oracle.context(selection, store.first_year, store.created.year)
