"""Two Selections at once: their overlap, and the address that carries both."""

from urllib.parse import parse_qsl, urlsplit

from hypothesis import given

from dashboard.model.selection import Selection
from dashboard.model.sides import differing, following, parse_side
from dashboard.store.engine import Store
from dashboard.store.questions.compared import overlap
from dashboard.ui import state, url
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
    assert link.path == state.COMPARE
    assert parse_side(params, "a", store.known) == (a, ())
    assert parse_side(params, "b", store.known) == (b, ())


@given(b=selections())
def test_other_pages_have_no_second_selection(b: Selection) -> None:
    state.enter(state.COMPARE)
    state.put(b, "b")
    assert state.current("b") == b
    state.enter("themes")
    assert state.current("b") == Selection()


def test_what_the_second_selection_does_not_understand_is_named_with_its_prefix(
    store: Store,
) -> None:
    params = [("b.theme", "youth"), ("b.theme", "fishing"), ("b.colour", "red"), ("theme", "x")]
    selection, problems = parse_side(params, "b", store.known)
    assert [problem.parameter for problem in problems] == ["b.theme", "b.colour"]
    assert selection == Selection.of(theme=["youth"])


@given(before=selections(), now=selections(), b=selections())
def test_the_second_selection_follows_only_where_one_filter_differs(
    before: Selection, now: Selection, b: Selection
) -> None:
    followed, names = following(before, now, b), differing(before, b)
    assert (followed == b) or len(names) == 1
    assert len(names) != 1 or set(differing(now, followed)) <= set(names)
