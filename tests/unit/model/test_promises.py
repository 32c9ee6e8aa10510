"""How a promise with a date stands, from what is recorded."""

from datetime import date

import pytest

from dashboard.model.promises import AHEAD, KEPT, LATE, STANDINGS, UNRECORDED, Standing, standing

DUE, TODAY = date(2022, 11, 30), date(2026, 11, 24)


@pytest.mark.parametrize(
    ("came", "expected"),
    [
        (date(2022, 6, 1), KEPT),
        (DUE, KEPT),
        (date(2022, 12, 1), LATE),
        (None, UNRECORDED),
    ],
    ids=["before", "on the last day", "the day after", "nothing"],
)
def test_what_came_by_the_last_day_is_in_time(came: date | None, expected: Standing) -> None:
    assert standing(DUE, came, TODAY) == expected


@pytest.mark.parametrize(
    ("today", "expected"), [(DUE, AHEAD), (date(2022, 12, 1), UNRECORDED)], ids=["day", "after"]
)
def test_on_its_last_day_a_promise_is_still_ahead(today: date, expected: Standing) -> None:
    assert standing(DUE, None, today) == expected


def test_what_came_before_its_date_is_kept_although_the_date_is_ahead() -> None:
    assert standing(date(2030, 1, 1), TODAY, TODAY) == KEPT


def test_no_promise_is_called_broken() -> None:
    assert not any("broken" in each or "fail" in each for each in STANDINGS)
