"""Pairs of bars for two selections: shares of each side on one scale."""

import pytest

from dashboard.charts import shares_compared
from dashboard.drawing.theme import LIGHT
from tests.unit.charts.examples import ENGLISH, TWO_BY_THEME, frame, plotted

TOTALS = (8, 5)


def test_bars_are_shares_of_the_events_of_their_side() -> None:
    a, b = plotted(shares_compared.figure(TWO_BY_THEME, ENGLISH, LIGHT, "theme", TOTALS)).data
    assert list(a.x) == [6 / 8, 2 / 8, 0]
    assert list(b.x) == [1 / 5, 4 / 5, 3 / 5]


def test_both_sides_stand_on_one_scale_that_holds_the_longest_bar() -> None:
    shown = plotted(shares_compared.figure(TWO_BY_THEME, ENGLISH, LIGHT, "theme", TOTALS))
    assert {(bar.xaxis, bar.yaxis) for bar in shown.data} == {(None, None)}
    low, high = shown.layout.xaxis.range
    assert low == 0 and high > 4 / 5


def test_a_stands_above_b_and_each_bar_says_whose_it_is() -> None:
    shown = plotted(shares_compared.figure(TWO_BY_THEME, ENGLISH, LIGHT, "theme", TOTALS))
    a, b = shown.data
    assert shown.layout.yaxis.range[0] > shown.layout.yaxis.range[1]
    assert all(above < below for above, below in zip(a.y, b.y, strict=True))
    assert (a.text[0], b.text[0]) == ("A 75% (6)", "B 20% (1)")


def test_the_sides_have_different_colours() -> None:
    a, b = plotted(shares_compared.figure(TWO_BY_THEME, ENGLISH, LIGHT, "theme", TOTALS)).data
    assert (a.marker.color, b.marker.color) == (LIGHT.accent, LIGHT.quiet)


def test_only_the_leading_rows_are_drawn() -> None:
    shown = plotted(shares_compared.figure(TWO_BY_THEME, ENGLISH, LIGHT, "theme", TOTALS, most=2))
    assert shown.layout.yaxis.ticktext == ("Youth", "Landmines")


def test_hover_tells_number_and_total_of_the_side() -> None:
    a, b = plotted(shares_compared.figure(TWO_BY_THEME, ENGLISH, LIGHT, "theme", TOTALS)).data
    assert a.hovertext[0] == "Youth: 6 events of 8 in A"
    assert b.hovertext[0] == "Youth: 1 event of 5 in B"


def test_a_side_without_events_has_no_share() -> None:
    only = TWO_BY_THEME.assign(b_count=0)
    _, b = plotted(shares_compared.figure(only, ENGLISH, LIGHT, "theme", (8, 0))).data
    assert list(b.x) == [0, 0, 0] and b.text[0] == "B 0% (0)"


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        ((8, 5), "In A Youth leads with 6 of 8 events. In B Landmines leads with 4 of 5 events."),
        ((8, 0), "In A Youth leads with 6 of 8 events. B has none."),
    ],
    ids=str,
)
def test_alt_names_what_leads_on_each_side(totals: tuple[int, int], expected: str) -> None:
    told = shares_compared.alt(TWO_BY_THEME, ENGLISH, "theme", totals)
    assert told == f"Pairs of bars for two selections. {expected}"


def test_a_few_events_of_many_are_not_told_as_none() -> None:
    counts = frame("theme a_count b_count", ("youth", 3, 997))
    shown = plotted(shares_compared.figure(counts, ENGLISH, LIGHT, "theme", (1000, 1000)))
    assert [bar.text[0] for bar in shown.data[:2]] == ["A under 1% (3)", "B over 99% (997)"]
