"""A chain over time: numbered events joined by their links, and below them what came of each."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import event_chain
from dashboard.drawing.theme import LIGHT, LOOKS, Look
from tests.unit.charts.examples import CHAIN, ENGLISH, LINKS, plotted


def drawn(events: pd.DataFrame = CHAIN, look: Look = LIGHT) -> go.Figure:
    return plotted(event_chain.figure(events, ENGLISH, look, links=LINKS))


def marks(shown: go.Figure) -> dict[str, go.Scatter]:
    """The marks of events and outcomes by the name of their track or kind."""
    return {trace.name: trace for trace in shown.data if trace.hoverinfo == "text"}


def test_events_are_numbered_in_their_order() -> None:
    found = marks(drawn())
    assert (found["Track 1"].text, found["Track 3"].text) == (("1",), ("2", "3"))
    assert found["Track 1"].x[0] < found["Track 3"].x[0] < found["Track 3"].x[1]


def test_below_the_events_stands_a_lane_for_each_kind_in_its_order() -> None:
    assert drawn().layout.yaxis.ticktext == (
        "Events",
        "Decision or commitment",
        "Next meeting set",
        "None reported",
    )


def test_an_outcome_stands_below_its_event_and_both_lead_to_the_record() -> None:
    found = marks(drawn())
    event, outcome = found["Track 1"], found["Decision or commitment"]
    assert event.x == outcome.x and event.y[0] < outcome.y[0]
    assert event.customdata == outcome.customdata == ("event=2016-foo",)


def test_linked_events_are_joined_by_lines() -> None:
    lines = next(trace for trace in drawn().data if trace.mode == "lines")
    xs = {text: x for mark in ("Track 1", "Track 3") for text, x in numbered(mark)}
    assert lines.x == (xs["1"], xs["2"], None, xs["1"], xs["3"], None)


def numbered(track: str) -> list[tuple[str, float]]:
    found = marks(drawn())[track]
    return list(zip(found.text, found.x, strict=True))


def test_a_link_to_an_event_outside_is_not_drawn() -> None:
    alone = plotted(event_chain.figure(CHAIN.head(1), ENGLISH, LIGHT, links=LINKS))
    assert next(trace for trace in alone.data if trace.mode == "lines").x == ()


def test_an_event_only_announced_is_hollow() -> None:
    assert marks(drawn())["Track 3"].marker.symbol == ("circle-open", "circle")


def test_events_at_one_time_do_not_cover_each_other() -> None:
    twice = pd.concat([CHAIN.head(1)] * 2, ignore_index=True)
    assert len(set(marks(drawn(twice))["Track 1"].y)) == 2


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_an_outcome_has_the_colour_of_its_kind(look: Look) -> None:
    found = marks(drawn(look=look))
    assert found["None reported"].marker.color == look.outcome["none"]
    assert found["Track 1"].marker.color == look.track["1"]


def test_hover_tells_when_where_and_what_came_of_it() -> None:
    assert marks(drawn())["Track 1"].hovertext == (
        "<b>Foo Talks, first round</b><br>March 2016 · Foo Town"
        "<br>Came of it: Decision or commitment and Next meeting set",
    )
    assert marks(drawn())["Next meeting set"].hovertext == (
        "<b>Next meeting set</b><br>Foo Talks, first round<br>March 2016",
    )


def test_markup_in_a_title_is_escaped() -> None:
    hostile = CHAIN.head(1).assign(title='<i>x</i> & "q"')
    assert (
        marks(drawn(hostile))["Track 1"]
        .hovertext[0]
        .startswith('<b>&lt;i&gt;x&lt;/i&gt; &amp; "q"</b>')
    )


def test_the_axis_of_a_short_chain_has_months() -> None:
    dates = list(map(pd.Timestamp, ("2018-02-01", "2018-07-05", "2018-11-01")))
    short = CHAIN.assign(start_date=dates, end_date=dates, date_precision="day")
    assert "May<br>2018" in drawn(short).layout.xaxis.ticktext


def test_alt_tells_the_span_and_what_came_of_the_events() -> None:
    assert event_chain.alt(CHAIN, ENGLISH) == (
        "Timeline of 3 linked events, from Foo Talks, first round (March 2016) to Bar School again (2019). "
        "What came of them: Decision or commitment (1), Next meeting set (1) and None reported (1)."
    )


def test_alt_says_that_nothing_is_on_record_where_it_is_not() -> None:
    told = event_chain.alt(CHAIN.assign(outcomes=None), ENGLISH)
    assert told.endswith("No outcome of them is on record.")
