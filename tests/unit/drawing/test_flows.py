"""Events from conflicts to countries, gathered: nothing is lost, and each event is counted once at its end."""

import pandas as pd

from dashboard.drawing.flows import end_name, gathered
from tests.unit.charts.examples import ENGLISH, FLOWS


def test_countries_without_room_flow_together_within_their_group() -> None:
    flows = gathered(
        pd.DataFrame(
            [
                (conflict, code, "elsewhere", 9 - place, 12 - place)
                for conflict in ("georgia-abkhazia", "regional")
                for place, code in enumerate("ABCDE")
            ],
            columns=["conflict", "country", "venue", "event_count", "country_count"],
        ),
        ENGLISH,
        most=2,
    )
    assert [flow.end for flow in flows] == ["A", "B", "others:elsewhere"] * 2
    assert [flow.event_count for flow in flows] == [9, 8, 7 + 6 + 5] * 2
    assert [flow.end_count for flow in flows] == [12, 11, 10 + 9 + 8] * 2
    assert flows[2].countries == ("C", "D", "E")


def test_a_single_country_without_room_keeps_its_name() -> None:
    flows = gathered(FLOWS, ENGLISH, most=2)
    assert {flow.end for flow in flows} == {"CH", "GE", "TR"}


def test_an_end_is_called_after_its_country_or_its_group() -> None:
    assert end_name("GE", ENGLISH) == "Georgia"
    assert end_name("others:elsewhere", ENGLISH) == "Others, further away"
