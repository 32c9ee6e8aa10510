"""The heat map of years by months: newest year on top, 0 where none."""

import pandas as pd

from dashboard.charts import months_of_years
from dashboard.drawing.theme import LIGHT
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.events import count
from tests.unit.charts.examples import ENGLISH, frame, month, plotted

COUNTS = frame(
    "month event_count",
    (month("2016-02"), 5),
    (month("2016-11"), 1),
    (month("2014-11"), 4),
    (month("2014-11"), 3),
    (pd.NaT, 2),
)


def test_years_stand_newest_first_without_gaps() -> None:
    axis = plotted(months_of_years.figure(COUNTS, ENGLISH, LIGHT)).layout.yaxis
    assert axis.ticktext == ("2016", "2015", "2014")
    assert axis.range == (2.5, -0.5)


def test_all_twelve_months_stand_along() -> None:
    axis = plotted(months_of_years.figure(COUNTS, ENGLISH, LIGHT)).layout.xaxis
    assert (axis.ticktext[0], axis.ticktext[11], len(axis.ticktext)) == ("Jan", "Dec", 12)


def test_each_cell_holds_its_sum_and_0_where_there_is_none() -> None:
    heat = plotted(months_of_years.figure(COUNTS, ENGLISH, LIGHT)).data[0]
    assert heat.z == (
        [0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
        [0] * 12,
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0],
    )


def test_hover_names_month_and_year() -> None:
    heat = plotted(months_of_years.figure(COUNTS, ENGLISH, LIGHT)).data[0]
    assert heat.hovertext[0][10] == "November 2016: 1 event"
    assert heat.hovertext[1][0] == "January 2015: 0 events"


def test_only_events_without_a_month_are_drawn_as_a_sentence() -> None:
    assert not plotted(months_of_years.figure(COUNTS.tail(1), ENGLISH, LIGHT)).data


def test_alt_states_the_fullest_month_and_the_month_of_most_events() -> None:
    assert months_of_years.alt(COUNTS, ENGLISH) == (
        "Heat map of years by months. The fullest month is November 2014 with 7 events; over all years, November."
    )


def test_the_register_is_drawn_as_its_files_count(register: Store, events: pd.DataFrame) -> None:
    cells = months_of_years.table(count(register, Selection(), ["month"]))
    dated = events[events["date_precision"] != "year"]
    expected = dated.groupby(dated["start_date"].str[:7]).size()
    assert int(cells.to_numpy().sum()) == len(dated)
    assert int(cells.to_numpy().max()) == expected.max()
