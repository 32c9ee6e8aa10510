"""Figures as plain data: what is put into them is what the page is sent, and nothing that is shared changes."""

import json
from copy import deepcopy
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from dashboard.drawing.figure import Figure, trace
from tests.unit.charts.examples import plotted


def sent(figure: Figure) -> Any:
    """What the page reads."""
    return json.loads(figure.to_json())


def test_a_figure_is_its_traces_in_order_and_its_layout() -> None:
    shown = Figure(height=100).add("bar", x=[1]).add_traces(trace("scatter", y=[2], mode="lines"))
    assert sent(shown) == {
        "data": [{"type": "bar", "x": [1]}, {"type": "scatter", "y": [2], "mode": "lines"}],
        "layout": {"height": 100},
    }


def test_what_is_changed_leaves_the_rest_as_it_was() -> None:
    shown = Figure(height=100).update_xaxis(range=[0, 1], title={"text": "years"})
    shown.update_layout(xaxis={"title": {"standoff": 6}}, margin={"t": 4})
    assert shown.layout == {
        "height": 100,
        "xaxis": {"range": [0, 1], "title": {"text": "years", "standoff": 6}},
        "margin": {"t": 4},
    }


def test_traces_are_changed_together() -> None:
    shown = Figure().add("bar", x=[1], marker={"color": "red"}).add("bar", x=[2])
    shown.update_traces(marker={"opacity": 1})
    assert [each["marker"] for each in shown.data] == [
        {"color": "red", "opacity": 1},
        {"opacity": 1},
    ]


def test_shapes_stand_on_those_that_there_are() -> None:
    shown = Figure().add_shapes({"type": "line"}).add_shapes({"type": "rect"}, {"type": "path"})
    assert [shape["type"] for shape in shown.layout["shapes"]] == ["line", "rect", "path"]


def test_a_second_axis_is_left_as_it_is() -> None:
    shown = Figure(yaxis2={"visible": False}).update_yaxis(showgrid=False)
    assert shown.layout == {"yaxis": {"showgrid": False}, "yaxis2": {"visible": False}}


def test_none_leaves_a_property_to_plotly() -> None:
    shown = Figure(title=None, xaxis={"dtick": None}).add("bar", text=None, marker={"size": None})
    assert sent(shown) == {"data": [{"type": "bar", "marker": {}}], "layout": {"xaxis": {}}}


def test_none_takes_a_property_away() -> None:
    shown = Figure(height=100, xaxis={"dtick": 1, "range": [0, 1]})
    shown.update_layout(height=None).update_xaxis(dtick=None)
    assert shown.layout == {"xaxis": {"range": [0, 1]}}


def test_none_among_values_is_a_gap() -> None:
    assert sent(Figure().add("scatter", x=[1, None, 2]))["data"][0]["x"] == [1, None, 2]


def test_what_a_figure_was_made_of_is_never_changed() -> None:
    template, axis, bar = (
        {"layout": {"font": {"size": 13}}},
        {"tickfont": {"size": 13}},
        trace("bar"),
    )
    before = deepcopy((template, axis, bar))
    shown = Figure(template=template, xaxis=axis, yaxis=axis).add_traces(bar)
    shown.update_layout(template={"layout": {"font": {"size": 20}}}).update_traces(x=[1])
    shown.update_xaxis(tickfont={"size": 20})
    assert (template, axis, bar) == before
    assert shown.layout["yaxis"] == axis


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (np.int64(3), 3),
        (np.float32(0.5), 0.5),
        (np.bool_(True), True),
        (float("nan"), None),
        (np.float64("inf"), None),
        (np.float32("nan"), None),
        (pd.NA, None),
        (pd.NaT, None),
        (date(2020, 9, 27), "2020-09-27"),
        (pd.Timestamp("2020-09-27"), "2020-09-27T00:00:00"),
        ((0, 1), [0, 1]),
        ("ქართული – NaN", "ქართული – NaN"),
    ],
    ids=repr,
)
def test_a_value_reaches_the_page_as_plain_json(value: object, plain: object) -> None:
    assert sent(Figure().add("bar", x=[value, "NaN", 1]))["data"][0]["x"] == [plain, "NaN", 1]


def test_a_value_that_cannot_be_sent_is_named() -> None:
    with pytest.raises(TypeError, match="a Series: make it text or a number"):
        Figure().add("bar", x=pd.Series([1])).to_json()


@pytest.mark.parametrize(
    "wrong",
    [
        Figure(hieght=100),
        Figure(xaxis={"showgird": False}),
        Figure().add("bar", orientation="sideways"),
        Figure().add_shapes({"type": "line", "width": 1}),
    ],
    ids=["a layout", "an axis", "a value", "a shape"],
)
def test_a_slip_in_a_figure_is_found_by_the_tests_of_charts(wrong: Figure) -> None:
    with pytest.raises(ValueError, match="Invalid"):
        plotted(wrong)
