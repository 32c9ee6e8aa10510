"""The heat map of organisations or their groups against the years."""

from dashboard.charts import over_the_years
from dashboard.drawing.theme import LIGHT
from tests.unit.charts.examples import ENGLISH, frame, plotted

COUNTS = frame(
    "organisation year event_count",
    ("foo-council", 2015, 2),
    ("bar-network", 2017, 3),
    ("bar-network", 2014, 1),
    (None, 2019, 9),
)


def test_rows_stand_by_their_sum_the_largest_on_top() -> None:
    axis = plotted(over_the_years.figure(COUNTS, ENGLISH, LIGHT, "organisation")).layout.yaxis
    assert axis.ticktext == ("Bar Network", "Foo Council")
    assert axis.range == (1.5, -0.5)


def test_years_stand_without_gaps_and_0_where_there_is_none() -> None:
    shown = plotted(over_the_years.figure(COUNTS, ENGLISH, LIGHT, "organisation"))
    assert shown.layout.xaxis.ticktext == ("2014", "2015", "2016", "2017")
    assert shown.data[0].z == ([1, 0, 0, 3], [0, 2, 0, 0])


def test_of_many_years_every_fifth_is_labelled() -> None:
    counts = frame(
        "organisation year event_count", ("foo-council", 1998, 1), ("foo-council", 2012, 1)
    )
    axis = plotted(over_the_years.figure(counts, ENGLISH, LIGHT, "organisation")).layout.xaxis
    assert axis.ticktext == ("2000", "2005", "2010")


def test_many_years_leave_no_room_for_numbers() -> None:
    counts = frame(
        "organisation year event_count", ("foo-council", 1998, 1), ("foo-council", 2012, 1)
    )
    shown = plotted(over_the_years.figure(counts, ENGLISH, LIGHT, "organisation"))
    assert shown.data[0].texttemplate is None


def test_only_the_leading_rows_are_drawn() -> None:
    shown = plotted(over_the_years.figure(COUNTS, ENGLISH, LIGHT, "organisation", most=1))
    assert shown.layout.yaxis.ticktext == ("Bar Network",)


def test_hover_names_row_number_and_year() -> None:
    heat = plotted(over_the_years.figure(COUNTS, ENGLISH, LIGHT, "organisation")).data[0]
    assert heat.hovertext[0][:2] == [
        "Bar Network: 1 event in 2014",
        "Bar Network: 0 events in 2015",
    ]


def test_alt_states_the_leading_row_and_its_active_years() -> None:
    assert over_the_years.alt(COUNTS, ENGLISH, "organisation") == (
        "Heat map by year, 2 rows. The first is Bar Network, with events in 2 of 4 years, 2014 to 2017."
    )
