"""The heat map: themes down by their size, columns in the order of their vocabulary, 0 where there is none."""

import pandas as pd
import pytest

from dashboard.charts import theme_matrix
from dashboard.drawing.theme import LIGHT, LOOKS, Look
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.events import count
from dashboard.text.i18n import Translator
from tests.unit.charts.examples import ENGLISH, frame, plotted

BY_CONFLICT = frame(
    "theme conflict event_count",
    ("energy", "regional", 6),
    ("youth", "regional", 5),
    ("youth", "georgia-abkhazia", 4),
    ("demining", "armenia-azerbaijan", 1),
)
BY_YEAR = frame("theme year event_count", ("youth", 2016, 3), ("energy", 2013, 1))


def years(first: int, last: int) -> pd.DataFrame:
    """One event in the first year and one in the last."""
    return frame("theme year event_count", ("youth", first, 1), ("youth", last, 1))


def test_themes_stand_by_their_total_the_largest_on_top() -> None:
    axis = plotted(theme_matrix.figure(BY_CONFLICT, ENGLISH, LIGHT, "conflict")).layout.yaxis
    assert axis.ticktext == ("Youth", "Energy", "Landmines")
    assert axis.range == (2.5, -0.5)


def test_columns_stand_in_the_order_of_the_vocabulary() -> None:
    axis = plotted(theme_matrix.figure(BY_CONFLICT, ENGLISH, LIGHT, "conflict")).layout.xaxis
    assert [text.replace("<br>", " ") for text in axis.ticktext] == [
        "Armenia – Azerbaijan",
        "Georgia – Abkhazia",
        "Regional",
    ]


def test_a_code_without_a_term_stands_last() -> None:
    more = pd.concat(
        [BY_CONFLICT, frame("theme conflict event_count", ("youth", "a-new-one", 2))],
        ignore_index=True,
    )
    assert list(theme_matrix.table(more, ENGLISH, "conflict").columns)[-1] == "a-new-one"


def test_each_cell_holds_its_count_and_0_where_there_is_none() -> None:
    heat = plotted(theme_matrix.figure(BY_CONFLICT, ENGLISH, LIGHT, "conflict")).data[0]
    assert heat.z == ([0, 4, 5], [0, 0, 6], [1, 0, 0])
    assert heat.text == (["0", "4", "5"], ["0", "0", "6"], ["1", "0", "0"])


def test_hover_says_0_where_there_is_none() -> None:
    heat = plotted(theme_matrix.figure(BY_CONFLICT, ENGLISH, LIGHT, "conflict")).data[0]
    assert heat.hovertext[0][:2] == [
        "Youth, Armenia – Azerbaijan: 0 events",
        "Youth, Georgia – Abkhazia: 4 events",
    ]
    assert heat.hovertext[2][0] == "Landmines, Armenia – Azerbaijan: 1 event"


def test_years_without_events_are_columns_too() -> None:
    cells = theme_matrix.table(BY_YEAR, ENGLISH, "year")
    assert cells.columns.equals(pd.Index([2013, 2014, 2015, 2016]))
    assert list(cells.loc["youth"]) == [0, 0, 0, 3]


def test_years_hold_no_numbers_because_their_cells_are_small() -> None:
    heat = plotted(theme_matrix.figure(BY_YEAR, ENGLISH, LIGHT, "year")).data[0]
    assert heat.texttemplate is None


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (2021, 2023, ("2021", "2022", "2023")),
        (2001, 2010, tuple(str(year) for year in range(2001, 2011))),
        (2003, 2016, ("2005", "2010", "2015")),
    ],
    ids=["three years", "ten years", "fourteen years"],
)
def test_every_year_is_labelled_and_of_many_every_fifth(
    first: int, last: int, labels: tuple[str, ...]
) -> None:
    axis = plotted(theme_matrix.figure(years(first, last), ENGLISH, LIGHT, "year")).layout.xaxis
    assert axis.ticktext == labels


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_colour_runs_from_none_to_most_in_one_hue(look: Look) -> None:
    heat = plotted(theme_matrix.figure(BY_CONFLICT, ENGLISH, look, "conflict")).data[0]
    assert heat.zmin == 0
    assert heat.colorscale == ((0, look.scale[0]), (1, look.scale[1]))
    assert heat.textfont.color == look.ink


def test_alt_states_the_fullest_cell_and_the_empty_ones() -> None:
    assert theme_matrix.alt(BY_CONFLICT, ENGLISH, "conflict") == (
        "Heat map of 3 themes. The fullest cell is Energy, Regional: 6 events. 5 cells are empty."
    )


def test_alt_counts_one_as_one() -> None:
    single = frame("theme track event_count", ("youth", "1", 1))
    assert theme_matrix.alt(single, ENGLISH, "track") == (
        "Heat map of 1 theme. The fullest cell is Youth, Track 1: 1 event. 0 cells are empty."
    )


def test_the_register_is_drawn_as_its_files_count(
    register: Store, register_words: Translator, events: pd.DataFrame
) -> None:
    counts = count(register, Selection(), ["theme", "conflict"])
    cells = theme_matrix.table(counts, register_words, "conflict")
    pairs = events.explode("themes").explode("conflicts")
    expected = pd.crosstab(pairs["themes"], pairs["conflicts"])
    pd.testing.assert_frame_equal(
        cells, expected.loc[cells.index, cells.columns], check_names=False, check_dtype=False
    )
    assert cells.shape == expected.shape


def test_the_register_is_told_as_its_files_count(
    register: Store, register_words: Translator, events: pd.DataFrame
) -> None:
    counts = count(register, Selection(), ["theme", "track"])
    expected = events.explode("themes").groupby(["themes", "track"]).size()
    theme, track = expected.index[int(expected.argmax())]
    label = register_words.term("themes", theme)
    told = theme_matrix.alt(counts, register_words, "track")
    assert f"The fullest cell is {label}, Track {track}: {expected.max()} events." in told
