"""Bars of events by outcome: most first, those that report none last, those that were not read left out."""

import pytest

from dashboard.charts import events_by_outcome
from dashboard.drawing.theme import LIGHT, LOOKS, Look
from tests.unit.charts.examples import ENGLISH, frame, plotted

COUNTS = frame("outcome event_count", (None, 20), ("none", 9), ("decision", 6), ("agreement", 2))


def test_none_reported_stands_last_whatever_its_number() -> None:
    shown = events_by_outcome.figure(COUNTS, ENGLISH, LIGHT)
    assert [(row.name, row.number) for row in shown.rows] == [
        ("Decision or commitment", 6),
        ("Agreement", 2),
        ("None reported", 9),
    ]


def test_events_that_were_not_read_for_it_have_no_bar_and_are_not_told_as_none() -> None:
    unread = COUNTS.head(1)
    assert not events_by_outcome.figure(unread, ENGLISH, LIGHT).rows
    assert events_by_outcome.alt(unread, ENGLISH) == (
        "Bar chart of events by outcome. None is recorded."
    )


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_a_bar_has_the_colour_of_its_kind_and_selects_it(look: Look) -> None:
    bars = plotted(events_by_outcome.figure(COUNTS, ENGLISH, look)).data[0]
    assert bars.marker.color == tuple(
        look.outcome[code] for code in ("decision", "agreement", "none")
    )
    assert bars.customdata == ("outcome=decision", "outcome=agreement", "outcome=none")


def test_alt_names_the_most_frequent_kinds() -> None:
    assert events_by_outcome.alt(COUNTS, ENGLISH) == (
        "Bar chart of events by what came of them. Most events: Decision or commitment (6), "
        "Agreement (2) and None reported (9)."
    )
