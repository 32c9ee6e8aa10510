"""Whether there are more events than in the period before."""

import pytest

from dashboard.model.periods import Comparison, compare
from dashboard.model.selection import Selection
from dashboard.text.sentences.trend import trend
from tests.unit.charts.examples import ENGLISH

PERIODS = Comparison(Selection.of(2015, 2019), Selection.of(2010, 2014))


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (7, 4, "Their number rose from 4 in 2010–2014 to 7 in 2015–2019."),
        (4, 7, "Their number fell from 7 in 2010–2014 to 4 in 2015–2019."),
        (4, 4, "They are as many as before: 4 in 2015–2019 and in 2010–2014."),
        (0, 0, ""),
    ],
)
def test_the_trend_compares_with_the_period_before(now: int, before: int, expected: str) -> None:
    assert trend(PERIODS, now, before, ENGLISH) == expected


def test_without_a_period_before_there_is_no_trend() -> None:
    periods = compare(Selection.of(1997, 2020), 1997, 2026, 2025)
    assert trend(periods, 5, 3, ENGLISH) == ""
