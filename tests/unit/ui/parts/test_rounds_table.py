"""Rounds without a record in words."""

import pytest

from dashboard.model.rounds import Missing
from dashboard.ui.parts.rounds_table import no_record
from tests.unit.charts.examples import ENGLISH


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        (Missing(50, 50, 1), "No record of round 50"),
        (Missing(13, 14, 2), "No record of rounds 13 and 14"),
        (Missing(13, 15, 3), "No record of rounds 13 to 15"),
        (Missing(34, 36, 2), "No record of at least 2 of the rounds 34 to 36"),
        (Missing(34, 35, 1), "No record of at least 1 of the rounds 34 and 35"),
    ],
)
def test_rounds_without_a_record_are_named(missing: Missing, expected: str) -> None:
    assert no_record(missing, ENGLISH) == expected
