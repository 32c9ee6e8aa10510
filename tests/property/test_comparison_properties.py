"""Two Selections at once: their overlap, and the address that carries both."""

from urllib.parse import parse_qsl, urlsplit

import streamlit as st
from hypothesis import given

from dashboard.model.selection import Selection, parse
from dashboard.store.engine import Store
from dashboard.store.questions.compared import overlap
from dashboard.ui import url
from dashboard.ui.filters import second
from tests.effort import examples
from tests.property import oracle
from tests.property.strategies import selections


def keys(selection: Selection) -> set[str]:
    return {event["event_id"] for event in oracle.selected(selection)}


@examples(30)
@given(a=selections(), b=selections())
def test_the_overlap_is_that_of_both_sets_of_events(
    store: Store, a: Selection, b: Selection
) -> None:
    assert overlap(store, a, b) == len(keys(a) & keys(b)) == overlap(store, b, a)


@examples(20)
@given(a=selections())
def test_a_selection_overlaps_with_itself_and_with_everything_in_all_its_events(
    store: Store, a: Selection
) -> None:
    assert overlap(store, a, a) == overlap(store, a, Selection()) == len(keys(a))


@given(a=selections(), b=selections())
def test_a_link_carries_both_selections(store: Store, a: Selection, b: Selection) -> None:
    link = urlsplit(url.comparing(a, b))
    params = parse_qsl(link.query, keep_blank_values=True)
    firsts = [each for each in params if not second.is_own(each[0])]
    assert link.path == second.PAGE
    assert parse(firsts, store.known) == (a, ())
    assert second.adopt(second.PAGE, params, store) == ()
    assert second.current() == b


@given(b=selections())
def test_other_pages_have_no_second_selection(store: Store, b: Selection) -> None:
    second.choose(b)
    assert second.adopt("themes", second.params(Selection()), store) == ()
    assert (second.current("themes"), second.current()) == (Selection(), b)


def test_what_the_second_selection_does_not_understand_is_named_with_its_prefix(
    store: Store,
) -> None:
    params = [("b.theme", "youth"), ("b.theme", "fishing"), ("b.colour", "red"), ("theme", "x")]
    problems = second.adopt(second.PAGE, params, store)
    assert [problem.parameter for problem in problems] == ["b.theme", "b.colour"]
    assert second.current() == Selection.of(theme=["youth"])
    st.session_state.clear()
