"""Stacked bars on a true time axis, with the chronology behind them."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import events_over_time
from dashboard.drawing.style import group_colour, term_colour
from dashboard.drawing.theme import DARK, LIGHT, LOOKS, Look
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.events import context, count
from dashboard.text.i18n import Translator
from tests.unit.charts.examples import (
    BY_MONTH_AND_KIND,
    BY_YEAR_AND_THEME,
    BY_YEAR_AND_TRACK,
    ENGLISH,
    bands,
    chronology,
    frame,
    plotted,
    rules,
)

each_look = pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))


def bars(shown: go.Figure) -> dict[str, go.Bar]:
    """The bars of a figure by their name."""
    return {trace.name: trace for trace in shown.select_traces({"type": "bar"})}


def marks(shown: go.Figure) -> list[go.Scatter]:
    """The marks of the chronology."""
    return list(shown.select_traces({"type": "scatter"}))


def by_track(context: pd.DataFrame | None = None, **options: Any) -> go.Figure:
    """The example by track."""
    return plotted(
        events_over_time.figure(BY_YEAR_AND_TRACK, ENGLISH, LIGHT, context=context, **options)
    )


def by_theme(look: Look = LIGHT) -> go.Figure:
    """The example of more themes than have bars of their own."""
    return plotted(events_over_time.figure(BY_YEAR_AND_THEME, ENGLISH, look, by="theme"))


def test_each_track_has_its_bars_in_the_middle_of_their_years() -> None:
    first = bars(by_track())["Track 1"]
    assert (first.x, first.y) == ((2015.5, 2016.5), (4, 7))


def test_bars_are_stacked() -> None:
    assert by_track().layout.barmode == "stack"


def test_the_stack_follows_the_vocabulary_and_not_the_frame() -> None:
    assert list(bars(by_track())) == ["Track 1", "Track 2", "Track 3"]


def test_the_order_of_the_rows_does_not_matter() -> None:
    turned = BY_YEAR_AND_TRACK.iloc[::-1].reset_index(drop=True)
    assert (
        plotted(events_over_time.figure(turned, ENGLISH, LIGHT)).to_json() == by_track().to_json()
    )


def test_the_axis_holds_whole_years_and_labels_each_in_its_middle() -> None:
    axis = by_track().layout.xaxis
    assert axis.range == (2014.9, 2019.1)
    assert axis.ticktext == ("2015", "2016", "2017", "2018")
    assert axis.tickvals == (2015.5, 2016.5, 2017.5, 2018.5)


def test_of_many_years_every_fifth_is_labelled() -> None:
    counts = frame("year track event_count", (1997, "1", 1), (2012, "1", 1))
    axis = plotted(events_over_time.figure(counts, ENGLISH, LIGHT)).layout.xaxis
    assert axis.ticktext == ("2000", "2005", "2010")


def test_the_other_axis_says_what_it_counts() -> None:
    assert by_track().layout.yaxis.title.text == "events"


def test_hover_tells_the_part_and_the_whole() -> None:
    assert bars(by_track())["Track 3"].hovertext == ("2015: 2 events, Track 3; 6 in all",)
    assert bars(by_track())["Track 2"].hovertext == ("2018: 1 event, Track 2; 1 in all",)


@each_look
def test_each_track_has_its_colour(look: Look) -> None:
    shown = bars(plotted(events_over_time.figure(BY_YEAR_AND_TRACK, ENGLISH, look)))
    assert [bar.marker.color for bar in shown.values()] == [
        look.track["1"],
        look.track["2"],
        look.track["3"],
    ]


@each_look
def test_each_conflict_has_its_colour(look: Look) -> None:
    counts = frame("year conflict event_count", (2015, "regional", 1), (2015, "georgia-russia", 2))
    shown = bars(plotted(events_over_time.figure(counts, ENGLISH, look, by="conflict")))
    assert [bar.marker.color for bar in shown.values()] == [
        look.conflict["georgia-russia"],
        look.conflict["regional"],
    ]


@each_look
def test_parts_of_a_vocabulary_without_colours_differ(look: Look) -> None:
    counts = frame("year country event_count", (2015, "GE", 1), (2015, "AM", 2), (2016, "AZ", 1))
    shown = bars(plotted(events_over_time.figure(counts, ENGLISH, look, by="country")))
    assert len({bar.marker.color for bar in shown.values()}) == 3


@each_look
def test_a_theme_is_a_tint_with_an_outline_in_the_colour_of_its_group(look: Look) -> None:
    marker = bars(by_theme(look))["Youth"].marker
    assert marker.color == term_colour("themes", "youth", look, ENGLISH)
    assert marker.line.color == group_colour("themes", "youth", look, ENGLISH)
    assert marker.line.color == look.theme_group["dialogue_people"]


def test_the_partial_year_alone_is_hatched() -> None:
    shapes = [bar.marker.pattern.shape for bar in bars(by_track(partial_year=2016)).values()]
    assert shapes == [("", "/"), ("",), ("",)]


def test_months_of_the_partial_year_are_hatched_too() -> None:
    shown = plotted(
        events_over_time.figure(
            BY_MONTH_AND_KIND, ENGLISH, LIGHT, by="kind", step="month", partial_year=2016
        )
    )
    assert {bar.marker.pattern.shape for bar in bars(shown).values()} == {("/",)}


def test_without_a_partial_year_nothing_is_hatched() -> None:
    assert {shape for bar in bars(by_track()).values() for shape in bar.marker.pattern.shape} == {
        ""
    }


def test_six_themes_have_bars_of_their_own_and_all_others_come_last() -> None:
    assert list(bars(by_theme())) == [
        "Landmines",
        "Youth",
        "Displacement",
        "Human rights",
        "Economy and trade",
        "Energy",
        "All others",
    ]


def test_all_others_are_the_sum_of_the_rest() -> None:
    others = bars(by_theme())["All others"]
    assert (others.x, others.y) == ((2017.5, 2018.5), (3, 2))
    assert others.marker.color == LIGHT.other


def test_nothing_is_lost_in_the_stack() -> None:
    assert sum(sum(bar.y) for bar in bars(by_theme()).values()) == 44


def test_as_many_as_fit_leave_no_others() -> None:
    assert events_over_time.series(BY_YEAR_AND_THEME.head(6), "theme", ENGLISH)[-1] == "energy"


def test_months_stand_in_their_middle() -> None:
    shown = plotted(
        events_over_time.figure(BY_MONTH_AND_KIND, ENGLISH, LIGHT, by="kind", step="month")
    )
    assert bars(shown)["Summit"].x == pytest.approx((2016.125,))
    assert bars(shown)["School or camp"].x == pytest.approx((2016 + 10.5 / 12,))


def test_bars_of_months_are_narrower_than_a_month() -> None:
    shown = plotted(
        events_over_time.figure(BY_MONTH_AND_KIND, ENGLISH, LIGHT, by="kind", step="month")
    )
    assert {0 < bar.width < 1 / 12 for bar in bars(shown).values()} == {True}


def test_events_without_a_month_are_left_out() -> None:
    shown = plotted(
        events_over_time.figure(BY_MONTH_AND_KIND, ENGLISH, LIGHT, by="kind", step="month")
    )
    assert bars(shown)["School or camp"].y == (3,)


def test_hover_of_a_month_names_it() -> None:
    shown = plotted(
        events_over_time.figure(BY_MONTH_AND_KIND, ENGLISH, LIGHT, by="kind", step="month")
    )
    assert bars(shown)["Summit"].hovertext == ("February 2016: 5 events, Summit; 5 in all",)


def test_events_known_only_by_year_cannot_be_drawn_by_month() -> None:
    undated = BY_MONTH_AND_KIND.tail(1)
    shown = plotted(events_over_time.figure(undated, ENGLISH, LIGHT, by="kind", step="month"))
    assert not shown.data


ALL_KINDS = chronology(
    ("hostilities", "2016-04-01", "2016-07-01", "Four-day fighting"),
    ("ceasefire", "2016-07-01", "2016-07-01", "Ceasefire"),
    ("agreement", "2017-01-01", "2017-01-01", "Agreement"),
    ("format_change", "2017-07-01", "2017-07-01", "New format"),
    ("political", "2018-01-01", "2018-01-01", "Election"),
)


def test_only_hostilities_are_bands() -> None:
    [band] = bands(by_track(ALL_KINDS))
    assert band == pytest.approx((2016.25, 2016.5), abs=0.01)


def test_only_ceasefires_and_agreements_are_rules() -> None:
    assert rules(by_track(ALL_KINDS)) == [
        pytest.approx(2016.5, abs=0.01),
        pytest.approx(2017, abs=0.01),
    ]


def test_bands_and_rules_stand_behind_the_bars() -> None:
    assert {shape.layer for shape in by_track(ALL_KINDS).layout.shapes} == {"below"}


def test_each_kind_of_marker_has_a_shape_of_its_own() -> None:
    assert len({each.marker.symbol for each in marks(by_track(ALL_KINDS))}) == 5


def test_each_marker_is_named_on_hover_with_its_date() -> None:
    ceasefire = marks(by_track(ALL_KINDS))[1]
    assert ceasefire.name == "Ceasefire"
    assert ceasefire.hovertext == ("<b>Ceasefire</b><br>Ceasefire, 1 July 2016",)


def test_a_marker_known_by_year_shows_no_day() -> None:
    rough = chronology(("agreement", "2016-01-01", "2016-12-31", "Accord"), precision="year")
    assert marks(by_track(rough))[0].hovertext == ("<b>Accord</b><br>Agreement, 2016",)


def test_markup_in_a_marker_is_escaped() -> None:
    hostile = chronology(("ceasefire", "2016-01-01", "2016-01-01", '<i>x</i> & "q"'))
    assert (
        marks(by_track(hostile))[0].hovertext[0].startswith('<b>&lt;i&gt;x&lt;/i&gt; &amp; "q"</b>')
    )


def test_a_war_that_began_earlier_is_drawn_from_the_left_edge() -> None:
    early = chronology(("hostilities", "2014-03-01", "2015-07-01", "A long war"))
    shown = by_track(early)
    assert bands(shown)[0][0] == 2014.9
    assert marks(shown)[0].x == (2014.9,)


def test_a_short_war_is_still_wide_enough_to_be_seen() -> None:
    short = chronology(("hostilities", "2016-04-02", "2016-04-05", "Four days"))
    ((left, right),) = bands(by_track(short))
    assert right - left == pytest.approx(0.08, abs=0.002)


def test_what_happened_outside_the_years_is_not_drawn() -> None:
    far = chronology(("hostilities", "1998-05-20", "1998-05-26", "Earlier"))
    shown = by_track(far)
    assert not shown.layout.shapes
    assert not marks(shown)


def test_alt_states_span_peak_and_largest_part() -> None:
    assert events_over_time.alt(BY_YEAR_AND_TRACK, ENGLISH) == (
        "Stacked bar chart of events over time, 2015 to 2018. The highest bar is 2016 with 7 events; "
        "the largest part is Track 1."
    )


def test_alt_of_months_names_months() -> None:
    assert events_over_time.alt(BY_MONTH_AND_KIND, ENGLISH, by="kind", step="month") == (
        "Stacked bar chart of events over time, February 2016 to November 2016. "
        "The highest bar is February 2016 with 5 events; the largest part is Summit."
    )


@pytest.mark.parametrize("by", ["track", "kind"])
def test_the_register_is_drawn_as_its_files_count(
    register: Store, register_words: Translator, events: pd.DataFrame, by: str
) -> None:
    shown = plotted(
        events_over_time.figure(
            count(register, Selection(), ["year", by]), register_words, DARK, by=by
        )
    )
    drawn = pd.concat([pd.Series(bar.y, index=bar.x) for bar in bars(shown).values()])
    by_year = drawn.groupby(level=0).sum().to_dict()
    assert by_year == {
        float(str(year)) + 0.5: n for year, n in events["year"].value_counts().items()
    }


def test_the_register_by_month_leaves_out_what_is_known_by_year(
    register: Store, register_words: Translator, events: pd.DataFrame
) -> None:
    counts = count(register, Selection(), ["month", "track"])
    shown = plotted(events_over_time.figure(counts, register_words, DARK, step="month"))
    dated = events[events["date_precision"] != "year"]
    assert sum(sum(bar.y) for bar in bars(shown).values()) == len(dated)


def test_the_register_by_conflict_counts_an_event_in_each_of_its_conflicts(
    register: Store, register_words: Translator, events: pd.DataFrame
) -> None:
    counts = count(register, Selection(), ["year", "conflict"])
    shown = bars(plotted(events_over_time.figure(counts, register_words, LIGHT, by="conflict")))
    expected = events.explode("conflicts")["conflicts"].value_counts()
    labels = {register_words.term("conflicts", str(code)): n for code, n in expected.items()}
    assert {name: sum(bar.y) for name, bar in shown.items()} == labels


def test_the_register_is_told_as_its_files_count(
    register: Store, register_words: Translator, events: pd.DataFrame
) -> None:
    told = events_over_time.alt(count(register, Selection(), ["year", "track"]), register_words)
    years = events["year"].value_counts()
    assert f"{years.index.min()} to {years.index.max()}" in told
    assert f"The highest bar is {years.idxmax()} with {years.max()} events" in told
    assert told.endswith(f"the largest part is Track {events['track'].mode()[0]}.")


def test_the_chronology_of_the_register_has_a_band_for_each_war(
    register: Store, register_words: Translator
) -> None:
    shown = plotted(
        events_over_time.figure(
            count(register, Selection(), ["year", "track"]),
            register_words,
            LIGHT,
            context=context(register, Selection()),
        )
    )
    kinds = context(register, Selection())["kind"].value_counts()
    assert len(bands(shown)) == kinds["hostilities"]
    assert len(rules(shown)) == kinds["ceasefire"] + kinds["agreement"]


@pytest.mark.parametrize(("most", "longest"), [(9, "9"), (95, "95"), (120, "120"), (3990, "4,000")])
def test_the_numbers_on_the_axis_have_the_room_that_the_longest_needs(
    most: int, longest: str
) -> None:
    counts = frame("year track event_count", (2015, "1", most))
    layout = plotted(events_over_time.figure(counts, ENGLISH, LIGHT)).layout
    assert layout.margin.l == 33 + 6 * len(longest)
    assert layout.yaxis.automargin is False


def test_names_of_months_that_are_turned_find_room() -> None:
    counts = BY_MONTH_AND_KIND
    shown = plotted(events_over_time.figure(counts, ENGLISH, LIGHT, by="kind", step="month"))
    assert shown.layout.xaxis.automargin
