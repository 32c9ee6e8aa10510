"""What holds for every Selection: its parameters, and how counts move when it is widened or narrowed."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard.model.dimensions import TOGETHER
from dashboard.model.selection import Selection, parse
from dashboard.model.text import fold, nearest, neutral
from dashboard.store.engine import Store
from dashboard.store.questions import events as questions
from tests.property.strategies import ALL_CODES, NAMES, SINGLE, YEARS, selections

SEVERAL = [name for name in NAMES if name not in SINGLE]


def events(store: Store, selection: Selection) -> int:
    return int(questions.count(store, selection, ["status"])["event_count"].sum())


@given(selections())
def test_parameters_make_the_selection_they_came_from(selection: Selection) -> None:
    assert parse(selection.to_params(), ALL_CODES) == (selection, ())


@given(
    st.none() | st.integers(0, 9999),
    st.integers(0, 9999),
    st.text(),
    st.lists(st.sampled_from([(name, code) for name in SEVERAL for code in ALL_CODES[name]])),
)
def test_any_years_words_and_codes_come_back(
    first: int | None, length: int, words: str, pairs: list[tuple[str, str]]
) -> None:
    last = min((first or 0) + length, 9999)
    codes = {name: [code for known, code in pairs if known == name] for name, _ in pairs}
    selection = Selection.of(first, last, words, **codes)
    assert parse(selection.to_params(), ALL_CODES) == (selection, ())


@given(st.lists(st.tuples(st.sampled_from([*NAMES, "from", "to", "q"]) | st.text(), st.text())))
def test_any_text_is_parsed_and_what_is_kept_can_be_sent_again(
    params: list[tuple[str, str]],
) -> None:
    selection, _ = parse(params, ALL_CODES)
    assert parse(selection.to_params(), ALL_CODES) == (selection, ())


@given(st.permutations(Selection.of(theme=SEVERAL, track=SEVERAL, kind=SEVERAL).to_params()))
def test_the_order_of_parameters_does_not_matter(params: list[tuple[str, str]]) -> None:
    known = dict.fromkeys(NAMES, SEVERAL)
    assert parse(params, known)[0] == Selection.of(theme=SEVERAL, track=SEVERAL, kind=SEVERAL)


@given(selections(without=tuple(TOGETHER.values())), st.data())
def test_another_code_of_a_filter_in_use_never_lowers_the_count(
    store: Store, selection: Selection, data: st.DataObject
) -> None:
    in_use = [name for name in SEVERAL if selection.get(name)]
    assume(in_use)
    name = data.draw(st.sampled_from(in_use))
    code = data.draw(st.sampled_from(ALL_CODES[name]))
    wider = selection.having(name, [*selection.get(name), code])
    assert events(store, wider) >= events(store, selection)


@given(selections(), st.data())
def test_another_filter_never_raises_the_count(
    store: Store, selection: Selection, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from([name for name in NAMES if not selection.get(name)]))
    code = data.draw(st.sampled_from(ALL_CODES[name]))
    assert events(store, selection.having(name, [code])) <= events(store, selection)


@pytest.mark.parametrize("match", TOGETHER.values())
@given(selections())
def test_all_together_are_never_more_than_any(
    store: Store, match: str, selection: Selection
) -> None:
    together = events(store, selection.having(match, ["all"]))
    assert together <= events(store, selection.having(match, []))


@given(selections(), YEARS, YEARS)
def test_years_never_raise_the_count(
    store: Store, selection: Selection, one: int, other: int
) -> None:
    narrower = selection.during(min(one, other), max(one, other))
    assert events(store, narrower) <= events(store, selection.during(None, None))


@given(selections(without=("organisation",)), st.sampled_from(ALL_CODES["organisation"]))
def test_a_family_holds_all_events_of_its_head(
    store: Store, selection: Selection, head: str
) -> None:
    exact = selection.having("family", []).having("organisation", [head])
    family = selection.having("family", [head])
    assert events(store, family) >= events(store, exact)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_neutral_cell_begins_no_formula(text: str) -> None:
    assert not neutral(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert neutral(text).endswith(text)


@given(st.text(), st.dictionaries(st.text(), st.text()))
def test_nearest_codes_are_codes(value: str, labels: dict[str, str]) -> None:
    near = nearest(value, labels)
    assert set(near) <= set(labels)
    assert len(near) == len(set(near)) <= 3
