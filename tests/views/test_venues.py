"""The venues page: from conflict to country, and shares in the region and outside."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.pages import alts, chart, figures, open_page, text


def finding(app: AppTest) -> str:
    return re.sub("<[^>]+>", "", text(app).split('class="atlas-finding">')[1].split("</p>")[0])


def test_the_page_says_how_many_met_in_the_region_and_where_last() -> None:
    assert finding(open_page("venues")) == (
        "8 of 12 events met in the region, 2 outside it and 1 online; for 1 no country of venue is on record. "
        "Leaving out the last 2, as all shares here do, that is 80% in the region. "
        "The latest in the region: Bar Village, 5–12 July 2023. The towns on the map"
    )


def test_where_nobody_met_in_the_region_no_latest_is_told() -> None:
    assert "The latest" not in finding(open_page("venues", country="CH"))


def test_the_towns_are_one_click_away() -> None:
    assert 'href="map?track=2"' in text(open_page("venues", track="2"))


def test_every_figure_leaves_out_the_same_events() -> None:
    assert text(open_page("venues")).count("Left out: 1 without a country, 1 online.") == 3


def test_the_page_says_which_countries_are_the_region() -> None:
    assert "In the region: Armenia, Azerbaijan and Georgia" in text(open_page("venues"))


@pytest.mark.parametrize("by", ["year", "track", "conflict"])
def test_shares_are_drawn(by: str) -> None:
    app = open_page("venues")
    assert {trace.name for trace in chart(app, f"venues-by-{by}").data} == {
        "In the region",
        "Further away",
    }


def test_the_flow_follows_a_filter() -> None:
    app = open_page("venues", track="1")
    assert "met in Switzerland: 2 events" in alts(app)[0]


def test_events_without_any_country_are_told_and_not_drawn() -> None:
    app = open_page("venues", theme="demining")
    expected = "No country of venue is reported for these events."
    assert [note.value for note in app.info] == [expected]
    assert figures(app) == set()


def test_what_is_left_out_is_stated_beside_the_shares() -> None:
    assert "Left out: 1 without a country, 1 online." in text(open_page("venues"))


def test_only_the_chosen_conflict_is_drawn() -> None:
    app = open_page("venues", conflict="georgia-abkhazia")
    names = [
        re.sub("<br>|\u00a0", " ", note.text)
        for note in chart(app, "conflict-venues").layout.annotations
    ]
    assert names == ["Georgia – Abkhazia · 4", "Armenia · 2", "Georgia · 2"]
    assert list(chart(app, "venues-by-conflict").layout.yaxis.ticktext) == [
        "Georgia – Abkhazia\u00a0·\u00a04"
    ]


def test_the_rule_says_how_events_about_several_conflicts_count() -> None:
    shown = text(open_page("venues"))
    assert "numbers at the countries count each event once" in shown
