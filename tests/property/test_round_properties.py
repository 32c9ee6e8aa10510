"""Whatever rounds are on record: what is said to be missing has no record, and nothing else in between is left out."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.rounds import Round, ending, number_in, unrecorded
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import profiles
from tests.property import oracle

NUMBERS = st.integers(1, 999)
DAYS = st.dates(date(1990, 1, 1), date(2026, 1, 1))
WORDS = st.text(st.characters(categories=["L"]), min_size=1, max_size=8)


@st.composite
def rounds(draw: st.DrawFn) -> list[Round]:
    """Draw a process of numbered rounds, in any order of time."""
    numbers = draw(st.lists(st.integers(1, 60), min_size=1, max_size=12, unique=True))
    days = [draw(DAYS) for _ in numbers]
    return [
        Round(str(number), f"{number}{ending(number)} round", "negotiation_round", day, day)
        for number, day in zip(numbers, days, strict=True)
    ]


def counts(process: list[Round]) -> dict[str, int]:
    """How many rounds are said to be missing below each."""
    return {key: each.count if each else 0 for key, each in unrecorded(process).items()}


@given(NUMBERS, st.lists(WORDS, max_size=3), WORDS)
def test_a_number_that_begins_a_title_is_read(number: int, between: list[str], name: str) -> None:
    ordinal = f"{number}{ending(number)}"
    title = " ".join([ordinal, *(f"x{word}" for word in between), "round"])
    assert number_in(title) == number_in(f"{name}: {title}") == ("round", number)


@given(NUMBERS, WORDS)
def test_a_number_elsewhere_in_a_title_is_not(number: int, before: str) -> None:
    assert number_in(f"{before} {number}{ending(number)} round") is None


@given(rounds())
def test_numbers_on_record_and_those_missing_are_all_between_the_first_and_the_last(
    process: list[Round],
) -> None:
    known = {int(each.key) for each in process}
    missing = [
        number
        for each in unrecorded(process).values()
        if each
        for number in range(each.first, each.last + 1)
    ]
    assert sorted([*known, *missing]) == list(range(min(known), max(known) + 1))


@given(rounds(), st.data())
def test_one_more_record_without_a_number_never_makes_more_seem_to_be_missing(
    process: list[Round], data: st.DataObject
) -> None:
    first = data.draw(DAYS)
    last = first + timedelta(days=data.draw(st.integers(0, 400)))
    other = Round("other", "Talks in spring", "negotiation_round", first, last)
    fewer, more = counts([*process, other]), counts(process)
    assert fewer.keys() == more.keys()
    assert all(fewer[key] <= more[key] for key in more)


def test_no_title_of_the_register_has_a_number_that_is_said_to_have_no_record(store: Store) -> None:
    titles: dict[str, list[str]] = {}
    for event in oracle.EVENTS.values():
        titles.setdefault(event["series"], []).append(event["title"])
    told = {
        series: profiles.unrecorded_rounds(store, Selection.of(series=[series]))
        for series in titles
        if series
    }
    said = [
        (series, f"{number}{ending(number)} ")
        for series, missing in told.items()
        for each in missing.values()
        if each
        for number in range(each.first, each.last + 1)
    ]
    assert said
    assert not [
        pair for pair in said if any(title.startswith(pair[1]) for title in titles[pair[0]])
    ]
