"""Bars of themes: the largest on top, coloured by the group of themes."""

import pandas as pd
import pytest

from dashboard.charts import events_by_theme
from dashboard.drawing.theme import DARK, LIGHT, LOOKS, Look
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.events import count
from dashboard.text.i18n import Translator
from tests.unit.charts.examples import ENGLISH, frame, plotted

COUNTS = frame(
    "theme event_count",
    ("youth", 1234),
    ("energy", 30),
    ("education_science", 9),
    ("demining", 1),
)
each_look = pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))


def test_bars_show_the_counts_in_the_order_of_the_frame() -> None:
    bars = plotted(events_by_theme.figure(COUNTS, ENGLISH, LIGHT)).data[0]
    assert (bars.orientation, bars.x, bars.y) == ("h", (1234, 30, 9, 1), (0, 1, 2, 3))


def test_the_first_bar_is_on_top() -> None:
    axis = plotted(events_by_theme.figure(COUNTS, ENGLISH, LIGHT)).layout.yaxis
    assert axis.range == (3.5, -0.5)
    assert axis.ticktext == ("Youth", "Energy", "Education and science", "Landmines")


def test_each_bar_ends_in_its_number() -> None:
    bars = plotted(events_by_theme.figure(COUNTS, ENGLISH, LIGHT)).data[0]
    assert bars.text == ("1,234", "30", "9", "1")


def test_only_the_leading_themes_are_drawn() -> None:
    bars = plotted(events_by_theme.figure(COUNTS, ENGLISH, LIGHT, most=2)).data[0]
    assert bars.x == (1234, 30)


def test_hover_counts_one_event_and_many() -> None:
    hovers = plotted(events_by_theme.figure(COUNTS, ENGLISH, LIGHT)).data[0].hovertext
    assert hovers[0] == "1,234 events about Youth"
    assert hovers[3] == "1 event about Landmines"


@each_look
def test_themes_of_one_group_have_the_colour_of_the_group(look: Look) -> None:
    groups = look.theme_group
    assert plotted(events_by_theme.figure(COUNTS, ENGLISH, look)).data[0].marker.color == (
        groups["dialogue_people"],
        groups["economy_region"],
        groups["dialogue_people"],
        groups["politics_security"],
    )


def test_the_legend_names_the_groups_shown_in_the_order_of_their_vocabulary() -> None:
    legend = plotted(events_by_theme.figure(COUNTS, ENGLISH, LIGHT)).data[1:]
    assert [(each.name, each.marker.color, each.showlegend) for each in legend] == [
        ("Politics and security", LIGHT.theme_group["politics_security"], True),
        ("Dialogue and people", LIGHT.theme_group["dialogue_people"], True),
        ("Economy and region", LIGHT.theme_group["economy_region"], True),
    ]


def test_a_group_that_is_not_drawn_is_not_in_the_legend() -> None:
    shown = plotted(events_by_theme.figure(COUNTS, ENGLISH, LIGHT, most=1))
    assert [trace.name for trace in shown.data[1:]] == ["Dialogue and people"]


def test_an_unknown_theme_is_drawn_in_the_colour_of_what_is_left_over() -> None:
    unknown = frame("theme event_count", ("no-such-theme", 2))
    shown = plotted(events_by_theme.figure(unknown, ENGLISH, DARK))
    assert shown.data[0].marker.color == (DARK.other,)


def test_more_bars_make_a_higher_figure() -> None:
    heights = [
        plotted(events_by_theme.figure(COUNTS, ENGLISH, LIGHT, most=most)).layout.height
        for most in (2, 4)
    ]
    assert heights[0] < heights[1]


def test_alt_states_the_largest_and_the_smallest_theme() -> None:
    assert events_by_theme.alt(COUNTS, ENGLISH) == (
        "Bar chart of events by theme, 4 themes. Most events: Youth, 1,234; fewest: Landmines, 1."
    )


@pytest.mark.parametrize(
    ("number", "said"), [(1, "with 1 event."), (2, "with 2 events.")], ids=["one", "many"]
)
def test_alt_of_a_single_theme_makes_no_comparison(number: int, said: str) -> None:
    told = events_by_theme.alt(frame("theme event_count", ("youth", number)), ENGLISH)
    assert told == f"Bar chart of events by theme. The only theme is Youth, {said}"


def test_the_register_is_drawn_as_its_files_count(
    register: Store, register_words: Translator, events: pd.DataFrame
) -> None:
    counts = count(register, Selection(), ["theme"])
    shown = plotted(events_by_theme.figure(counts, register_words, LIGHT))
    drawn = dict(zip(counts["theme"], shown.data[0].x, strict=True))
    assert drawn == events.explode("themes").groupby("themes")["event_id"].nunique().to_dict()


def test_the_register_is_told_as_its_files_count(
    register: Store, register_words: Translator, events: pd.DataFrame
) -> None:
    told = events_by_theme.alt(count(register, Selection(), ["theme"]), register_words)
    expected = events.explode("themes")["themes"].value_counts()
    label = register_words.term("themes", str(expected.index[0]))
    assert f"Most events: {label}, {expected.iloc[0]}; fewest:" in told
    assert told.endswith(f", {expected.iloc[-1]}.")
