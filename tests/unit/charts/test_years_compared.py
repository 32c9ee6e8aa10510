"""Two stacked bar charts by year: the same years along, and the same height for the same number."""

import plotly.graph_objects as go

from dashboard.charts import years_compared
from dashboard.drawing.theme import LIGHT
from tests.unit.charts.examples import ENGLISH, TWO_BY_YEAR, plotted


def drawn(rows: int = len(TWO_BY_YEAR)) -> go.Figure:
    return plotted(years_compared.figure(TWO_BY_YEAR.head(rows), ENGLISH, LIGHT, partial_year=2006))


def test_both_sides_have_the_same_scales() -> None:
    layout = drawn().layout
    assert layout.yaxis.range == layout.yaxis2.range and layout.yaxis.range[0] == 0
    assert {bar.xaxis for bar in drawn().data} == {None}


def test_a_number_has_the_same_height_on_both_sides() -> None:
    layout = drawn().layout
    heights = [high - low for low, high in (layout.yaxis.domain, layout.yaxis2.domain)]
    assert abs(heights[0] - heights[1]) < 1e-9


def test_the_scale_holds_the_highest_stack_of_either_side() -> None:
    assert drawn().layout.yaxis.range[1] >= 4


def test_a_stands_above_b() -> None:
    layout = drawn().layout
    assert layout.yaxis.domain[0] > layout.yaxis2.domain[1]


def test_each_side_has_its_own_bars() -> None:
    bars = {(bar.name, bar.yaxis): list(zip(bar.x, bar.y, strict=True)) for bar in drawn().data}
    assert bars == {
        ("Track 1", "y"): [],
        ("Track 1", "y2"): [(2004.5, 3)],
        ("Track 2", "y"): [(2003.5, 2)],
        ("Track 2", "y2"): [(2003.5, 1)],
        ("Track 3", "y"): [(2006.5, 4)],
        ("Track 3", "y2"): [],
    }


def test_a_track_stands_once_in_the_legend() -> None:
    named = [bar.name for bar in drawn().data if bar.showlegend]
    assert named == ["Track 1", "Track 2", "Track 3"]


def test_the_names_of_the_sides_tell_their_numbers() -> None:
    assert [each.text for each in drawn().layout.annotations] == ["A: 6 events", "B: 4 events"]
    assert [each.text for each in drawn(2).layout.annotations] == ["A: 6 events", "B: 0 events"]


def test_the_partial_year_alone_is_hatched() -> None:
    hatched = {(bar.name, bar.yaxis) for bar in drawn().data if "/" in bar.marker.pattern.shape}
    assert hatched == {("Track 3", "y")}


def test_alt_tells_the_peak_of_each_side() -> None:
    told = years_compared.alt(TWO_BY_YEAR, ENGLISH)
    assert told.endswith("A peaks in 2006 with 4 events. B peaks in 2004 with 3 events.")


def test_alt_says_where_a_side_has_none() -> None:
    assert years_compared.alt(TWO_BY_YEAR.head(1), ENGLISH).endswith(
        "A peaks in 2003 with 2 events. B has none."
    )
