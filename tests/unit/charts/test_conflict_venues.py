"""The flow from conflicts to countries of venues: nothing is lost on the way."""

import re
from urllib.parse import parse_qsl

import plotly.graph_objects as go
import pytest

from dashboard.charts import conflict_venues
from dashboard.drawing.flows import gathered
from dashboard.drawing.theme import LIGHT
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.links import met_in
from dashboard.text.i18n import Translator
from tests.unit.charts.examples import ENGLISH, FLOWS, hovers, plotted

SHOWN = plotted(conflict_venues.figure(FLOWS, ENGLISH, LIGHT))


def ends(shown: go.Figure) -> list[go.layout.Shape]:
    """The bars at both sides, between which the bands run."""
    return [shape for shape in shown.layout.shapes if shape.type == "rect"]


def bars(shown: go.Figure) -> dict[float, float]:
    """The height of all bars together on each side, by the side's left edge."""
    sums: dict[float, float] = {}
    for shape in ends(shown):
        sums[shape.x0] = sums.get(shape.x0, 0) + shape.y1 - shape.y0
    return sums


def test_names_tell_the_number_of_events_and_countries_each_event_once() -> None:
    names = [re.sub("<br>|\u00a0", " ", note.text) for note in SHOWN.layout.annotations]
    assert names == [
        "Armenia – Azerbaijan · 8",
        "Georgia – Abkhazia · 3",
        "Georgia · 4",
        "Türkiye · 1",
        "Switzerland · 5",
    ]


def test_bars_of_countries_have_the_colour_of_their_group() -> None:
    colours = [shape.fillcolor for shape in ends(SHOWN) if shape.x0 > 0.5]
    assert colours == [
        LIGHT.venue_group[each] for each in ("south_caucasus", "neighbouring", "elsewhere")
    ]


def test_what_leaves_on_the_left_arrives_on_the_right() -> None:
    left, right = bars(SHOWN).values()
    assert left == pytest.approx(right)


def test_a_band_is_as_thick_where_it_arrives_as_where_it_left() -> None:
    for shape in SHOWN.layout.shapes:
        for band in (shape.path or "").split("Z")[:-1]:
            y = [float(pair.split(",")[1]) for pair in re.split("[MCL ]", band) if pair]
            left, right = y[-1] - y[0], y[4] - y[3]
            assert left == pytest.approx(right, abs=0.001) and left > 0


def test_a_flow_is_told_as_met_in() -> None:
    assert "Armenia – Azerbaijan: 5 events, met in: Switzerland" in hovers(SHOWN)


def test_a_flow_carries_the_filters_it_stands_for() -> None:
    carried = {text for trace in SHOWN.data for text in trace.customdata or ()}
    assert "conflict=georgia-abkhazia&country=TR" in carried


def test_a_bar_of_a_country_tells_its_different_events_and_stands_for_them() -> None:
    told = [
        mark for trace in SHOWN.data for mark in zip(trace.hovertext, trace.customdata, strict=True)
    ]
    assert ("Georgia: 4 events", "country=GE") in told


def test_the_points_of_a_bar_stand_inside_it() -> None:
    (switzerland,) = [
        shape for shape in ends(SHOWN) if shape.y1 == max(e.y1 for e in ends(SHOWN) if e.x0 > 0.5)
    ]
    points = [y for trace in SHOWN.data for x, y in zip(trace.x, trace.y, strict=True) if x > 0.985]
    assert points
    assert switzerland.y0 < max(points) < switzerland.y1


def test_the_register_flows_completely(register: Store, register_words: Translator) -> None:
    counts = met_in(register, Selection())
    flows = gathered(counts, register_words, conflict_venues.MOST)
    assert sum(flow.event_count for flow in flows) == counts["event_count"].sum()
    assert len({flow.end for flow in flows}) <= conflict_venues.MOST + 3


def test_the_others_carry_all_their_countries(register: Store, register_words: Translator) -> None:
    shown = plotted(conflict_venues.figure(met_in(register, Selection()), register_words, LIGHT))
    carried = [text for trace in shown.data for text in trace.customdata or ()]
    assert max(len(parse_qsl(text)) for text in carried) > 5


def test_the_alternative_text_names_the_largest_flow() -> None:
    assert conflict_venues.alt(FLOWS, ENGLISH) == (
        "Flow from conflicts to 3 countries of venues. The largest flow is Armenia – Azerbaijan, met in Switzerland: "
        "5 events."
    )
