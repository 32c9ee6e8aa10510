"""Sentences about outcomes and promises."""

from datetime import date

import pytest

from dashboard.text.i18n import Translator
from dashboard.text.sentences.outcomes import days_off, known, promises

ENGLISH = Translator("en")
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((3, 0, 0), "Of 3 events, 3 have an outcome on record."),
        (
            (1, 1, 1),
            "Of 3 events, 1 has an outcome on record; 1 was read and reports none; 1 has not been read for it yet.",
        ),
        ((0, 2, 0), "Of 2 events, 0 have an outcome on record; 2 were read and report none."),
        ((0, 0, 2), "2 events are chosen, and none of them has been read for outcomes yet."),
    ],
    ids=["all", "one each", "none reported", "none read"],
)
def test_what_is_not_read_is_told_as_just_that(counts: tuple[int, int, int], said: str) -> None:
    assert known(*counts, ENGLISH) == said


def test_only_standings_that_occur_are_told() -> None:
    assert promises({"late": 1}, TODAY, ENGLISH) == (
        "1 promise with a date is on record. 1 came later."
    )


def test_no_promise_is_told_with_its_reservation() -> None:
    assert promises({}, TODAY, ENGLISH) == (
        "These events brought no promise with a date, as far as they were read for it."
    )


@pytest.mark.parametrize(
    ("days", "said"),
    [(1, "1 day late"), (-2, "2 days early"), (0, "on the day")],
)
def test_days_are_told_as_early_or_late(days: int, said: str) -> None:
    assert days_off(days, ENGLISH) == said
