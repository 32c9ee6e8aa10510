"""The heat map of outcomes: rows by their size, kinds in the order of the vocabulary, 0 where there is none."""

from dashboard.charts import outcome_matrix
from dashboard.drawing.theme import LIGHT
from tests.unit.charts.examples import ENGLISH, frame, plotted

COUNTS = frame(
    "theme outcome event_count",
    ("energy", "agreement", 1),
    ("youth", "none", 3),
    ("youth", "publication", 6),
    ("youth", None, 40),
)


def test_kinds_stand_in_the_order_of_the_vocabulary_and_rows_by_their_sum() -> None:
    cells = outcome_matrix.table(COUNTS, ENGLISH, "theme")
    assert list(cells.columns) == ["agreement", "publication", "none"]
    assert list(cells.index) == ["youth", "energy"]


def test_events_that_were_not_read_for_it_are_in_no_cell() -> None:
    heat = plotted(outcome_matrix.figure(COUNTS, ENGLISH, LIGHT, "theme")).data[0]
    assert heat.z == ([0, 6, 3], [1, 0, 0])
    assert heat.text == (["0", "6", "3"], ["1", "0", "0"])


def test_a_cell_selects_both_and_an_empty_one_nothing() -> None:
    heat = plotted(outcome_matrix.figure(COUNTS, ENGLISH, LIGHT, "theme")).data[0]
    assert heat.customdata[0] == ["", "theme=youth&outcome=publication", "theme=youth&outcome=none"]


def test_hover_names_row_and_kind() -> None:
    heat = plotted(outcome_matrix.figure(COUNTS, ENGLISH, LIGHT, "theme")).data[0]
    assert heat.hovertext[0][1] == "Youth, Publication: 6 events"


def test_on_a_narrow_page_names_of_kinds_stand_upright() -> None:
    axis = plotted(outcome_matrix.figure(COUNTS, ENGLISH, LIGHT, "theme", is_narrow=True)).layout
    assert axis.xaxis.tickangle == -90


def test_alt_states_the_fullest_cell_and_the_empty_ones() -> None:
    assert outcome_matrix.alt(COUNTS, ENGLISH, "theme") == (
        "Heat map of outcomes. The fullest cell is Youth, Publication: 6 events. 3 cells are empty."
    )
