"""Numbers of rounds are read where they are sure, and what is missing between them is told with care."""

from datetime import date

import pytest

from dashboard.model.rounds import Missing, Round, number_in, unrecorded


def held(number: int, year: int, **changes: object) -> Round:
    """A numbered round of a year."""
    told = {
        "key": f"round-{number}",
        "title": f"Foo Talks: {number}th round",
        "kind": "negotiation_round",
        "first": date(year, 3, 1),
        "last": date(year, 3, 2),
    }
    return Round(**(told | changes))  # type: ignore[arg-type]


def between(year: int, kind: str = "negotiation_round", title: str = "Foo Talks in March") -> Round:
    """A record without a number."""
    return held(0, year, key=f"other-{year}-{kind}", title=title, kind=kind)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Geneva International Discussions: 49th round", ("round", 49)),
        ("Geneva International Discussions: 45th round, tenth anniversary", ("round", 45)),
        ("51st round", ("round", 51)),
        ("1st Gali IPRM meeting", ("meeting", 1)),
        ("112th Foo meeting", ("meeting", 112)),
        ("7th expert-group meeting on full-scale settlement", ("meeting", 7)),
        ("86th NATO PA Rose-Roth Seminar in Baku", ("seminar", 86)),
        ("Foo: 22nd Round in Bar", ("round", 22)),
    ],
)
def test_the_number_of_a_round_is_read(title: str, expected: tuple[str, int]) -> None:
    assert number_in(title) == expected


@pytest.mark.parametrize(
    "title",
    [
        "Geneva co-chairs meet Georgian officials ahead of the 51st round",
        "Preparatory meeting for the 61st Geneva International Discussions round",
        "Civil society briefed on the 57th, 58th and 59th Geneva rounds",
        "57th, 58th and 59th rounds",
        "Speakers meet at the 151st IPU assembly",
        "Geneva International Discussions: March 2016 round",
        "Third meeting of the border delimitation commissions",
        "5th anniversary conference of the Foo Talks",
        "51th round",
        "0th round",
        "2016th round",
        "19th century archives opened for a joint study of historians and later a meeting",
        "",
    ],
)
def test_no_number_is_read_where_it_is_not_sure(title: str) -> None:
    assert number_in(title) is None


def test_numbers_without_a_record_are_told_of_the_round_after_them() -> None:
    assert unrecorded([held(4, 2010), held(5, 2011), held(9, 2014)]) == {
        "round-4": None,
        "round-5": None,
        "round-9": Missing(6, 8, 3),
    }


def test_a_record_without_a_number_may_be_one_of_the_missing() -> None:
    told = unrecorded([held(4, 2010), between(2011), held(7, 2012)])
    assert told["round-7"] == Missing(5, 6, 1)


def test_where_records_without_a_number_may_be_all_that_is_missing_nothing_is_told() -> None:
    told = unrecorded([held(4, 2010), between(2011), held(6, 2012)])
    assert told["round-6"] is None


@pytest.mark.parametrize(
    "other",
    [between(2011, "consultation"), between(2013), between(2009)],
    ids=["kind", "later", "earlier"],
)
def test_a_record_of_another_kind_or_time_is_no_missing_round(other: Round) -> None:
    told = unrecorded([held(4, 2010), other, held(6, 2012)])
    assert told["round-6"] == Missing(5, 5, 1)


def test_meetings_are_not_counted_as_rounds() -> None:
    meeting = held(9, 2013, key="meeting", title="9th Foo meeting")
    assert unrecorded([held(4, 2010), meeting]) == {"round-4": None, "meeting": None}


def test_a_round_with_two_records_is_one_round() -> None:
    resumed = held(6, 2013, key="resumed", title="Foo Talks: 6th round, resumed")
    told = unrecorded([held(4, 2010), held(6, 2012), resumed, held(7, 2014)])
    assert told == {
        "round-4": None,
        "round-6": Missing(5, 5, 1),
        "resumed": Missing(5, 5, 1),
        "round-7": None,
    }


def test_a_process_without_numbers_tells_nothing() -> None:
    assert unrecorded([between(2010), between(2015)]) == {}
