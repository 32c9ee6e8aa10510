"""The crowd of readers that measures a server knows a wrong answer from a right one, and a lost one from both."""

import asyncio
from random import Random
from urllib.parse import urlencode

import pytest

from benchmarks.choices import Lots, Question, drawn, whole
from benchmarks.crowd import Tally, check, flatness, quantile
from benchmarks.visitor import Shown, Wrong
from dashboard.model.selection import Selection
from dashboard.store.engine import Store

YOUTH = Question(Selection.of(2005, 2020, theme=["youth"]), "Showing 3 of 9 events: youth")
ADDRESS = urlencode(YOUTH.selection.to_params())


def _shown(sentence: str = YOUTH.sentence, query: str = ADDRESS) -> Shown:
    return Shown(sentence, query, seconds=0.5, size=1000)


def test_the_sentence_and_the_address_of_the_choice_are_right() -> None:
    check(_shown(), YOUTH)


@pytest.mark.parametrize(
    "shown",
    [
        _shown(sentence="Showing 4 of 9 events: youth"),
        _shown(sentence=""),
        _shown(query="from=2005&to=2019&theme=youth"),
        _shown(query=""),
    ],
)
def test_another_number_or_another_address_is_wrong(shown: Shown) -> None:
    with pytest.raises(Wrong):
        check(shown, YOUTH)


def test_what_is_compared_with_may_follow_in_the_address() -> None:
    check(_shown(query=f"{ADDRESS}&b.theme=youth"), YOUTH)


def test_right_wrong_and_lost_answers_are_counted_apart() -> None:
    tally = Tally()

    async def right() -> Shown:
        return _shown()

    async def wrong() -> Shown:
        return _shown(sentence="Showing 4 of 9 events: youth")

    async def lost() -> Shown:
        raise TimeoutError

    async def ask() -> None:
        for answer in (right(), wrong(), lost()):
            await tally.note(answer, YOUTH)

    asyncio.run(ask())
    assert (tally.asked, tally.seconds) == (3, [0.5])
    assert (len(tally.wrong), len(tally.lost)) == (1, 1)


def test_seven_in_ten_choices_of_a_page_were_asked_there_before(store: Store) -> None:
    fresh = [Question(Selection.of(year, None), "") for year in range(1000, 1500)]
    lots = Lots(whole(store), fresh, Random(1))
    dealt = [lots.next(page) for _ in range(500) for page in ("map", "venues")]
    assert 0.65 < sum(each.is_repeated for each in dealt) / len(dealt) < 0.75
    new = [each.selection for each in dealt if not each.is_repeated]
    assert len(new) == len(set(new))


def test_drawn_choices_find_events_and_say_how_many(store: Store) -> None:
    found = drawn(store, 5, Random(1))
    assert len({each.selection for each in found}) == 5
    assert all(each.sentence.startswith("Showing ") for each in found)
    assert not any(each.sentence.startswith("Showing 0 ") for each in found)


def test_a_quantile_is_the_time_within_which_a_share_was_answered() -> None:
    assert quantile([float(each) for each in range(100, 0, -1)], 0.95) == 96
    assert quantile([], 0.95) is None


def test_memory_is_flat_where_the_end_is_as_the_second_quarter_was() -> None:
    filling = [100.0, 200.0, 300.0]
    assert flatness([*filling, *[400.0] * 3, 500.0, 1.0, 2.0, *[400.0] * 3])["growth, %"] == 0
    growth = flatness([*filling, *[400.0] * 3, *[410.0] * 3, *[440.0] * 3])["growth, %"]
    assert growth is not None
    assert 9.9 < growth < 10.1
    assert flatness([100.0])["growth, %"] is None
