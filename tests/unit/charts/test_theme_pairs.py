"""The heat map of themes that go together: symmetric, with an empty diagonal."""

from collections import Counter
from itertools import combinations

import pandas as pd

from dashboard.charts import theme_pairs
from dashboard.drawing.theme import LIGHT
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.events import pairs
from tests.unit.charts.examples import ENGLISH, frame, plotted

PAIRS = frame(
    "theme other_theme event_count",
    ("energy", "youth", 9),
    ("demining", "youth", 2),
    ("demining", "displacement", 1),
)


def test_themes_stand_by_what_they_share_the_largest_first() -> None:
    cells = theme_pairs.table(PAIRS)
    assert (
        list(cells.index) == list(cells.columns) == ["youth", "energy", "demining", "displacement"]
    )


def test_the_matrix_is_symmetric_with_0_where_no_event_is_shared() -> None:
    heat = plotted(theme_pairs.figure(PAIRS, ENGLISH, LIGHT)).data[0]
    assert heat.z == ([0, 9, 2, 0], [9, 0, 0, 0], [2, 0, 0, 1], [0, 0, 1, 0])


def test_the_diagonal_shows_nothing() -> None:
    heat = plotted(theme_pairs.figure(PAIRS, ENGLISH, LIGHT)).data[0]
    assert [row[place] for place, row in enumerate(heat.text)] == [""] * 4
    assert heat.text[0] == ["", "9", "2", "0"]


def test_only_the_leading_themes_are_drawn() -> None:
    shown = plotted(theme_pairs.figure(PAIRS, ENGLISH, LIGHT, most=2))
    assert shown.layout.yaxis.ticktext == ("Youth", "Energy")


def test_hover_names_both_themes() -> None:
    heat = plotted(theme_pairs.figure(PAIRS, ENGLISH, LIGHT)).data[0]
    assert heat.hovertext[0][1] == "9 events about both Youth and Energy"
    assert heat.hovertext[2][3] == "1 event about both Landmines and Displacement"


def test_alt_states_the_pair_that_most_events_share() -> None:
    assert theme_pairs.alt(PAIRS, ENGLISH) == (
        "Heat map of themes that go together. Most often: Energy and Youth, 9 events."
    )


def test_the_register_is_drawn_as_its_files_count(register: Store, events: pd.DataFrame) -> None:
    cells = theme_pairs.table(pairs(register, Selection()), most=100)
    shared = Counter(
        pair for themes in events["themes"] for pair in combinations(sorted(set(themes)), 2)
    )
    drawn = {pair: int(cells.loc[pair]) for pair in combinations(sorted(cells.index), 2)}
    assert {pair: number for pair, number in drawn.items() if number} == dict(shared)
