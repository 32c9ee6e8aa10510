"""The months around hostilities: newest outbreak on top, every month a column, the month of the outbreak apart."""

import pandas as pd

from dashboard.charts import around_outbreaks
from dashboard.drawing.theme import LIGHT
from tests.unit.charts.examples import AROUND, ENGLISH, OUTBREAKS, plotted


def test_every_month_of_the_span_has_a_column() -> None:
    cells = around_outbreaks.table(AROUND, OUTBREAKS)
    assert cells.columns.equals(pd.Index(range(-12, 13)))
    assert list(cells.index) == ["2020-foo", "2016-bar"]
    assert cells.loc["2016-bar", -3] == 4 and cells.loc["2020-foo", 11] == 0


def test_an_outbreak_without_events_keeps_its_row() -> None:
    cells = around_outbreaks.table(AROUND.head(1), OUTBREAKS)
    assert cells.loc["2020-foo"].sum() == 0


def test_the_month_of_the_outbreak_is_neither_before_nor_after() -> None:
    assert around_outbreaks.before_and_after(AROUND) == (4, 2)


def test_a_line_stands_before_the_month_of_the_outbreak() -> None:
    shown = plotted(around_outbreaks.figure(AROUND, ENGLISH, LIGHT, OUTBREAKS))
    assert [line.x0 for line in shown.layout.shapes] == [11.5]
    assert shown.layout.xaxis.ticktext[4] == "0"


def test_months_are_told_in_words() -> None:
    told = [around_outbreaks.when(months, ENGLISH) for months in (-2, -1, 0, 1)]
    assert told == [
        "2 months before",
        "1 month before",
        "in the month of the outbreak",
        "1 month after",
    ]


def test_the_alternative_text_compares_before_and_after() -> None:
    told = around_outbreaks.alt(pd.DataFrame(AROUND), ENGLISH, OUTBREAKS)
    assert "4 events about the same conflict met; in the 12 months after, 2." in told
