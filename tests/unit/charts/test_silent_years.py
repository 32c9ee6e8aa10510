"""The heat map of years with and without events: silence is a cell of its own, the time before is none."""

from typing import Any

import pandas as pd
import pytest

from dashboard.charts import silent_years
from dashboard.drawing.theme import LIGHT
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.absence import active_years
from tests.unit.charts.examples import ENGLISH, THEMES_WITH_GAPS, plotted

THEMES_TO_2009: dict[str, Any] = {"by": "theme", "last_year": 2009}


def test_years_between_events_are_silent_and_years_before_the_first_are_not() -> None:
    cells = silent_years.table(THEMES_WITH_GAPS, **THEMES_TO_2009)
    assert list(cells.loc["youth"]) == [2, 0, 0, 0, 1, 0]
    assert list(cells.loc["demining"]) == [-1, -1, 3, 0, 0, 0]


def test_a_year_that_is_not_over_is_never_silent() -> None:
    cells = silent_years.table(THEMES_WITH_GAPS, "theme", last_year=2007)
    assert list(cells.loc["demining"]) == [-1, -1, 3, 0, -1]


def test_events_and_silence_are_drawn_in_different_cells() -> None:
    events, silence = plotted(
        silent_years.figure(THEMES_WITH_GAPS, ENGLISH, LIGHT, **THEMES_TO_2009)
    ).data
    assert events.z[0] == [2, None, None, None, 1, None]
    assert silence.z[0] == [None, 0, 0, 0, None, 0]
    assert {colour for _, colour in silence.colorscale} == {LIGHT.band}


def test_one_event_is_not_drawn_in_the_palest_colour_of_the_scale() -> None:
    events = plotted(silent_years.figure(THEMES_WITH_GAPS, ENGLISH, LIGHT, **THEMES_TO_2009)).data[
        0
    ]
    assert events.zmin < 0 < events.zmax == 3


def test_a_cell_shows_its_number_and_silence_a_rule() -> None:
    events, silence = plotted(
        silent_years.figure(THEMES_WITH_GAPS, ENGLISH, LIGHT, **THEMES_TO_2009)
    ).data
    assert events.text[1] == ["", "", "3", "", "", ""]
    assert silence.text[1] == ["", "", "", "–", "–", "–"]


def test_a_cell_carries_the_parameters_that_select_its_events() -> None:
    for_cells = (
        plotted(silent_years.figure(THEMES_WITH_GAPS, ENGLISH, LIGHT, **THEMES_TO_2009))
        .data[0]
        .customdata
    )
    assert for_cells[1][2] == "from=2006&to=2006&theme=demining"


def test_hover_names_silence_in_words() -> None:
    hovers = (
        plotted(silent_years.figure(THEMES_WITH_GAPS, ENGLISH, LIGHT, **THEMES_TO_2009))
        .data[1]
        .hovertext
    )
    assert hovers[0][:2] == ["Youth: 2 events in 2004", "Youth: no recorded event in 2005"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (3, "Youth has most years of silence: 4 of 6 years since its first event."),
        (1, "Youth has most years of silence: 5 of 6 years since its first event."),
    ],
)
def test_alt_names_the_row_that_is_silent_most(rows: int, expected: str) -> None:
    told = silent_years.alt(THEMES_WITH_GAPS.head(rows), ENGLISH, **THEMES_TO_2009)
    assert told.endswith(expected)


def test_alt_says_where_nothing_is_silent() -> None:
    told = silent_years.alt(THEMES_WITH_GAPS.tail(1), ENGLISH, "theme", last_year=2006)
    assert told.endswith("No row has a year without events after its first one.")


def test_the_register_is_drawn_as_its_files_count(register: Store, events: pd.DataFrame) -> None:
    cells = silent_years.table(active_years(register, Selection(), ("theme",)), "theme", 2025)
    mined = events[[("demining" in themes) for themes in events["themes"]]]
    first, last = mined["start_date"].str[:4].astype(int), mined["end_date"].str[:4].astype(int)
    expected = [int(((first <= year) & (last >= year)).sum()) for year in range(1997, 2027)]
    drawn = [max(int(number), 0) for number in cells.loc["demining"].array]
    assert drawn == expected and sum(expected) >= len(mined) > 0
