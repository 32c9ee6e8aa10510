"""The matrices of funders: the leading ones along, what they are recorded for down."""

from urllib.parse import parse_qs

from dashboard.charts import funder_matrix
from dashboard.drawing.theme import LIGHT
from tests.unit.charts.examples import (
    ENGLISH,
    FUNDED_ORGANISERS,
    FUNDED_THEMES,
    FUNDERS,
    hovers,
    plotted,
)

ORGANISERS = plotted(
    funder_matrix.figure(FUNDED_ORGANISERS, ENGLISH, LIGHT, "organisation", FUNDERS)
)
THEMES = plotted(funder_matrix.figure(FUNDED_THEMES, ENGLISH, LIGHT, "theme", FUNDERS))


def test_funders_stand_by_their_events_and_rows_by_their_sum() -> None:
    assert list(ORGANISERS.layout.xaxis.ticktext) == ["FC", "Bar Network"]
    assert list(ORGANISERS.layout.yaxis.ticktext) == ["Bar Network", "Qux Institute"]
    assert [list(row) for row in ORGANISERS.data[0].z] == [[3, 0], [1, 2]]


def test_no_more_funders_are_drawn_than_have_room() -> None:
    cells = funder_matrix.table(FUNDED_ORGANISERS, "organisation", FUNDERS, 1)
    assert list(cells.columns) == ["foo-council"]


def test_a_cell_is_told_in_full() -> None:
    assert "3 events of Bar Network with Foo Council as a funder" in hovers(ORGANISERS)
    assert "Youth: 4 events with Foo Council as a funder" in hovers(THEMES)


def test_a_cell_carries_the_filters_it_stands_for() -> None:
    assert parse_qs(THEMES.data[0].customdata[0][0]) == {
        "funder": ["foo-council"],
        "funders_match": ["all"],
        "theme": ["youth"],
        "themes_match": ["all"],
    }
    assert parse_qs(ORGANISERS.data[0].customdata[0][0]) == {
        "funder": ["foo-council"],
        "funders_match": ["all"],
        "organisation": ["bar-network"],
        "organisations_match": ["all"],
        "role": ["organiser", "co_organiser"],
    }


def test_nobody_is_its_own_organiser() -> None:
    assert ORGANISERS.data[0].customdata[0][1] == "" and ORGANISERS.data[0].z[0][1] == 0


def test_the_alternative_text_names_the_fullest_cell() -> None:
    assert funder_matrix.alt(FUNDED_THEMES, ENGLISH, "theme") == (
        "Heat map of funders, 2 on record. The fullest cell is Foo Council with Youth: 4 events."
    )
