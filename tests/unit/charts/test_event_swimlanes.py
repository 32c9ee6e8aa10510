"""Each event as a mark in the swimlane of its process or conflict, coloured by track."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import event_swimlanes
from dashboard.drawing.theme import LIGHT, LOOKS, Look
from tests.unit.charts.examples import CONTEXT, ENGLISH, SPANS, bands, plotted


def marks(shown: go.Figure) -> dict[str, go.Scatter]:
    """The marks of a figure by the name of their track."""
    return {trace.name: trace for trace in shown.select_traces({"mode": "markers"})}


def periods(shown: go.Figure) -> list[go.Scatter]:
    """The lines of a figure that show periods."""
    return list(shown.select_traces({"mode": "lines"}))


def test_the_fullest_lane_stands_first() -> None:
    axis = plotted(event_swimlanes.figure(SPANS, ENGLISH, LIGHT)).layout.yaxis
    assert axis.ticktext == ("Bar School", "Foo Talks")
    assert axis.range[0] > axis.range[1]


def test_an_event_stands_in_the_lane_of_each_of_its_conflicts() -> None:
    swimlanes = event_swimlanes.events_by_swimlane(SPANS, "conflicts")
    assert {code: len(events) for code, events in swimlanes.items()} == {
        "regional": 2,
        "armenia-azerbaijan": 1,
        "georgia-abkhazia": 1,
    }


def test_an_event_of_no_process_stands_in_no_lane() -> None:
    lone = SPANS.assign(series=None)
    assert not event_swimlanes.events_by_swimlane(lone, "series")
    assert not plotted(event_swimlanes.figure(lone, ENGLISH, LIGHT)).data


def test_a_day_is_a_mark_at_its_decimal_year() -> None:
    shown = marks(plotted(event_swimlanes.figure(SPANS, ENGLISH, LIGHT)))
    assert shown["Track 3"].x[0] == pytest.approx(2018.5, abs=0.02)


def test_a_period_has_its_mark_in_the_middle_of_a_line() -> None:
    shown = plotted(event_swimlanes.figure(SPANS, ENGLISH, LIGHT))
    line = periods(shown)[0]
    assert line.x[:2] == pytest.approx((2016.164, 2016.246), abs=0.01)
    assert marks(shown)["Track 1"].x[0] == pytest.approx(sum(line.x[:2]) / 2)


def test_an_event_only_announced_is_hollow() -> None:
    symbols = marks(plotted(event_swimlanes.figure(SPANS, ENGLISH, LIGHT)))["Track 3"].marker.symbol
    assert symbols == ("circle-open", "circle")


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_a_mark_has_the_colour_of_its_track(look: Look) -> None:
    shown = marks(plotted(event_swimlanes.figure(SPANS, ENGLISH, look)))
    assert {name: mark.marker.color for name, mark in shown.items()} == {
        "Track 1": look.track["1"],
        "Track 3": look.track["3"],
    }


def test_an_event_of_an_unknown_track_is_drawn_too() -> None:
    odd = SPANS.head(1).assign(track="9")
    assert (
        marks(plotted(event_swimlanes.figure(odd, ENGLISH, LIGHT)))["9"].marker.color == LIGHT.other
    )


def test_a_mark_leads_to_its_event() -> None:
    assert marks(plotted(event_swimlanes.figure(SPANS, ENGLISH, LIGHT)))["Track 1"].customdata == (
        "event=2016-foo",
    )


def test_hover_tells_title_date_place_and_organisers() -> None:
    assert marks(plotted(event_swimlanes.figure(SPANS, ENGLISH, LIGHT)))["Track 1"].hovertext == (
        "<b>Foo Talks, first round</b><br>March 2016 · Foo Town<br>Foo Council",
    )


def test_hover_tells_the_country_where_no_place_is_known_and_that_it_is_announced() -> None:
    assert marks(plotted(event_swimlanes.figure(SPANS, ENGLISH, LIGHT)))["Track 3"].hovertext[
        0
    ] == ("<b>Bar School</b><br>5 July 2018 · Armenia<br>announced only")


def test_hover_says_where_no_venue_is_known() -> None:
    assert marks(plotted(event_swimlanes.figure(SPANS, ENGLISH, LIGHT)))["Track 3"].hovertext[
        1
    ] == ("<b>Bar School again</b><br>2019 · Venue not reported<br>Bar Network")


def test_markup_in_a_title_is_escaped() -> None:
    hostile = SPANS.head(1).assign(title='<i>x</i> & "q"', place="<u>", organisers="<s>")
    assert marks(plotted(event_swimlanes.figure(hostile, ENGLISH, LIGHT)))["Track 1"].hovertext == (
        '<b>&lt;i&gt;x&lt;/i&gt; &amp; "q"</b><br>March 2016 · &lt;u&gt;<br>&lt;s&gt;',
    )


def test_events_at_one_time_do_not_cover_each_other() -> None:
    twice = pd.concat([SPANS.head(1)] * 2, ignore_index=True)
    rows = marks(plotted(event_swimlanes.figure(twice, ENGLISH, LIGHT)))["Track 1"].y
    assert len(set(rows)) == 2


def test_hostilities_alone_are_bands_behind_the_lanes() -> None:
    shown = plotted(event_swimlanes.figure(SPANS, ENGLISH, LIGHT, context=CONTEXT))
    assert len(bands(shown)) == (CONTEXT["kind"] == "hostilities").sum()
    assert {shape.layer for shape in shown.layout.shapes} == {"below"}


def test_alt_states_the_lanes_and_the_fullest() -> None:
    assert event_swimlanes.alt(SPANS, ENGLISH) == (
        "Timeline of single events in 2 lanes. The fullest is Bar School with 2 events."
    )


def test_what_stands_in_no_lane_is_counted_out() -> None:
    assert event_swimlanes.placed(SPANS, "series") == SPANS["series"].notna().sum()
    assert event_swimlanes.placed(SPANS.iloc[:0], "series") == 0
