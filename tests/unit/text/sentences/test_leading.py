"""Sentences on what stands out in the selected events, for none, one and many of them."""

import pandas as pd
import pytest

from dashboard.model.periods import Comparison, compare
from dashboard.model.selection import Selection
from dashboard.model.vocabulary import Term, Vocabulary
from dashboard.text.sentences.leading import findings, leaders, newest, trend
from tests.unit.charts.examples import ENGLISH, frame

THEMES = frame(
    "theme event_count", ("youth", 9), ("demining", 5), ("energy", 2), ("displacement", 1)
)
ORGANISATIONS = frame("organisation event_count", ("foo-council", 7), ("bar-network", 7))
EVERYTHING = Selection()
PERIODS = Comparison(Selection.of(2015, 2019), Selection.of(2010, 2014))


def told(
    events: int = 20,
    selection: Selection = EVERYTHING,
    themes: pd.DataFrame = THEMES,
    organisations: pd.DataFrame = ORGANISATIONS,
) -> str:
    return findings(themes, organisations, events, selection, ENGLISH)


def test_the_leading_themes_and_organisations_are_named() -> None:
    assert told() == (
        "Most often they are about Youth, Landmines and Energy. "
        "Named most often: Foo Council and Bar Network."
    )


def test_what_was_chosen_is_not_told_back() -> None:
    said = told(selection=Selection.of(theme=["youth"], organisation=["foo-council"]))
    assert said == (
        "Besides, they are most often about Landmines and Energy. Named most often: Bar Network."
    )


@pytest.mark.parametrize("name", ["funder", "family"])
def test_a_chosen_funder_or_family_is_not_named_most_often(name: str) -> None:
    said = told(selection=Selection().having(name, ["foo-council"]))
    assert said.endswith("Named most often: Bar Network.")


def test_one_event_is_told_as_one() -> None:
    single = THEMES.head(2).assign(event_count=1)
    assert told(1, themes=single, organisations=ORGANISATIONS.head(1)) == (
        "It is about Youth and Landmines. The sources name Foo Council."
    )


def test_no_event_has_nothing_to_tell() -> None:
    assert told(0, themes=THEMES.head(0), organisations=ORGANISATIONS.head(0)) == ""


def test_an_organisation_that_is_missing_is_not_named() -> None:
    nobody = frame("organisation event_count", (None, 4))
    assert "Named" not in told(organisations=nobody)


@pytest.mark.parametrize(
    ("numbers", "named"),
    [
        ([9, 5, 2, 1], 3),
        ([9, 5, 5, 5], 1),
        ([5, 5, 5, 5], 0),
        ([5, 5, 5], 3),
        ([2, 1, 1], 1),
        ([1, 1], 0),
        ([], 0),
    ],
)
def test_no_tie_decides_who_is_named(numbers: list[int], named: int) -> None:
    counts = pd.DataFrame(
        {"theme": [f"t{at}" for at in range(len(numbers))], "event_count": numbers}
    )
    assert len(leaders(counts, "theme", (), 20)) == named


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


def test_the_newest_event_is_told_with_its_kind_and_its_date_as_precise_as_known() -> None:
    columns = ["start_date", "end_date", "date_precision", "kind"]
    dates = [("2021-09-01", "2021-09-30", "month"), ("2020-01-01", "2020-12-31", "year")]
    cells = [(*map(pd.Timestamp, row[:2]), row[2], "summit") for row in dates]
    events = pd.DataFrame(cells, columns=columns)
    tr = ENGLISH.knowing({"kinds": Vocabulary("kinds", [Term("summit", "Summit", "", 1)])})
    assert newest(events, tr) == "The latest event: September 2021 (Summit)."
    assert newest(events.assign(kind="other"), tr) == "The latest event: September 2021."
    assert newest(events.head(0), tr) == ""
