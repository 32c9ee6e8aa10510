"""Gaps and silences in words: right for one year, several, until today, and to the end of the chosen years."""

from typing import Any

import pandas as pd
import pytest

from dashboard.ui.parts import gap_sentences
from tests.unit.charts.examples import ENGLISH

GAP = {
    "theme": "youth",
    "conflict": "georgia-abkhazia",
    "first_year": 2014,
    "last_year": 2016,
    "is_open": False,
}


@pytest.mark.parametrize(
    ("changes", "until_now", "expected"),
    [
        ({}, True, "on Youth about Georgia – Abkhazia from 2014 to 2016"),
        ({"last_year": 2014}, True, "on Youth about Georgia – Abkhazia in 2014"),
        ({"is_open": True}, True, "on Youth about Georgia – Abkhazia since 2014"),
        ({"is_open": True}, False, "on Youth about Georgia – Abkhazia from 2014 to 2016"),
        ({"is_open": True, "last_year": 2014}, False, "on Youth about Georgia – Abkhazia in 2014"),
        ({"conflict": "regional"}, True, "on Youth about the region as a whole from 2014 to 2016"),
    ],
)
def test_a_gap_is_named_in_words(changes: dict[str, Any], until_now: bool, expected: str) -> None:
    assert gap_sentences.gap(GAP | changes, until_now, ENGLISH) == f"No recorded event {expected}"


def test_a_combination_without_events_is_named_in_words() -> None:
    row = {"theme": "demining", "conflict": "georgia-russia"}
    expected = "No recorded event on Landmines about Georgia – Russia at all"
    assert gap_sentences.never(row, ENGLISH) == expected


def silence(before: str, days: int, precision: str = "day") -> dict[str, Any]:
    return {
        "before_end": pd.Timestamp(before),
        "before_precision": precision,
        "day_count": days,
    }


@pytest.mark.parametrize(
    ("before", "days", "expected"),
    [
        ("2019-05-01", 1, "less than a month"),
        ("2019-05-01", 29, "less than a month"),
        ("2019-05-01", 30, "1 month"),
        ("2019-01-31", 27, "less than a month"),
        ("2018-12-31", 364, "1 year"),
        ("2018-12-31", 365 + 366 - 1, "2 years"),
        ("2019-05-15", 365 + 366 + 365 + 31 + 30, "3 years, 2 months"),
        ("2019-05-15", 366 + 31, "1 year, 1 month"),
    ],
)
def test_a_silence_is_told_in_whole_years_and_months(before: str, days: int, expected: str) -> None:
    assert gap_sentences.length(silence(before, days), ENGLISH) == expected


@pytest.mark.parametrize(
    ("precision", "expected"),
    [("day", "since May 2019"), ("month", "since May 2019"), ("year", "since 2019")],
)
def test_a_silence_until_today_is_told_as_exactly_as_its_beginning_is_known(
    precision: str, expected: str
) -> None:
    assert gap_sentences.since(silence("2019-05-31", 9, precision), ENGLISH) == expected
