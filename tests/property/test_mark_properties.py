"""What holds for every click on a mark: a second one undoes it, and a bar lets go what a chip removes."""

from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard.model.dimensions import TOGETHER
from dashboard.model.marks import answering, brushed
from dashboard.model.selection import Selection
from dashboard.text.i18n import translator
from dashboard.ui.filters.chips import active
from tests.property.strategies import ALL_CODES, NAMES, SINGLE, selections

SEVERAL = [name for name in NAMES if name not in SINGLE]
ENGLISH = translator("en")


def sensible(selection: Selection) -> Selection:
    """The Selection without asking for codes together where no two are chosen."""
    for name, match in TOGETHER.items():
        if len(selection.get(name)) < 2:
            selection = selection.having(match, [])
    return selection


def is_alternative(selection: Selection, name: str) -> bool:
    return len(selection.get(name)) > 1 and not selection.get(TOGETHER[name])


@st.composite
def marks(draw: st.DrawFn) -> Selection:
    """Draw what a mark may stand for: a code or two of other filters, a year, codes asked for together."""
    names = draw(st.lists(st.sampled_from(SEVERAL), min_size=1, max_size=2, unique=True))
    codes = {name: [draw(st.sampled_from(ALL_CODES[name]))] for name in names}
    together = [TOGETHER[name] for name in names if name in TOGETHER]
    matched = draw(st.lists(st.sampled_from(together), unique=True)) if together else []
    year = draw(st.none() | st.integers(1997, 2025))
    return Selection.of(year, year, "", **codes, **{match: ["all"] for match in matched})


@given(selections(), marks())
def test_a_mark_that_adds_something_new_is_let_go_by_a_second_click(
    selection: Selection, mark: Selection
) -> None:
    before = sensible(selection)
    assume(not any(before.get(name) for name, _ in mark.codes if name not in TOGETHER.values()))
    assume(mark.from_year is None or (before.from_year, before.to_year) == (None, None))
    assert answering(answering(before, mark), mark) == before


@given(selections(using=("theme",)), st.data())
def test_a_code_beside_others_is_let_go_by_a_second_click(
    selection: Selection, data: st.DataObject
) -> None:
    before = sensible(selection)
    name = data.draw(st.sampled_from([name for name in SEVERAL if before.get(name)]))
    others = [code for code in ALL_CODES[name] if code not in before.get(name)]
    assume(others)
    mark = Selection.of(None, None, "", **{name: [data.draw(st.sampled_from(others))]})
    assert answering(answering(before, mark), mark) == before


@given(selections())
def test_a_bar_lets_go_what_a_chip_removes(selection: Selection) -> None:
    removed = dict(active(selection, ENGLISH))
    codes = [(name, code) for name in SEVERAL for code in selection.get(name)]
    by_bar = [
        answering(selection, Selection.of(None, None, "", **{name: [code]})) for name, code in codes
    ]
    assert by_bar == [selection.without(name, code) for name, code in codes]
    assert set(by_bar) <= set(removed.values())


@given(selections(), st.sampled_from(sorted(TOGETHER)), st.data())
def test_a_mark_that_asks_for_codes_together_leaves_only_events_that_have_them(
    selection: Selection, name: str, data: st.DataObject
) -> None:
    codes = data.draw(
        st.lists(st.sampled_from(ALL_CODES[name]), min_size=1, max_size=2, unique=True)
    )
    mark = Selection.of(None, None, "", **{name: codes, TOGETHER[name]: ["all"]})
    chosen = answering(selection, mark)
    assume(set(codes) <= set(chosen.get(name)))
    assert not is_alternative(chosen, name)


@given(selections(), st.floats(), st.floats())
def test_years_drawn_over_are_years_of_the_register_or_those_of_before(
    selection: Selection, first: float, last: float
) -> None:
    chosen = brushed(selection, first, last, (1997, 2025))
    years = (chosen.from_year or 0, chosen.to_year or 0)
    assert chosen == selection or 1997 <= years[0] <= years[1] <= 2025
    assert chosen.during(selection.from_year, selection.to_year) == selection
