"""Deaths by month stand on the clock of the timeline."""

import pandas as pd

from dashboard.charts import deaths_by_month
from dashboard.drawing.theme import LIGHT
from tests.unit.charts.examples import DEATHS, ENGLISH, plotted


def test_a_bar_stands_in_the_middle_of_its_month() -> None:
    shown = plotted(deaths_by_month.figure(DEATHS, ENGLISH, LIGHT, first=2015, last=2021))
    assert shown.data[0].x[0] == 2016 + 3.5 / 12
    assert list(shown.layout.xaxis.range) == [2014.9, 2022.1]


def test_months_outside_the_years_are_not_drawn() -> None:
    shown = plotted(deaths_by_month.figure(DEATHS, ENGLISH, LIGHT, first=2017, last=2021))
    assert len(shown.data[0].x) == 1


def test_the_alternative_text_names_the_worst_month() -> None:
    told = deaths_by_month.alt(pd.DataFrame(DEATHS), ENGLISH, first=2015, last=2021)
    assert "7,100 in all" in told and "October 2020 with 7,000" in told
