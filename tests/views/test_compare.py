"""The comparison page: two selections with their numbers, differences, controls and links."""

from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.model.dimensions import FILTERS, Filter
from tests.registers import DATA
from tests.views.pages import (
    chart,
    choose_year,
    go_to,
    html,
    links,
    open_filter,
    open_page,
    open_popover,
    press,
    text,
    warnings,
)

YOUTH_AND_TRACK_2 = {"theme": "youth", "b.track": "2"}


def choosing_b(**parameters: str | list[str]) -> AppTest:
    """The page with the filters of the second selection shown."""
    app = open_popover(open_page("compare", **parameters), "choose-b")
    return open_popover(app, "b.more")


def finding(app: AppTest) -> str:
    return text(app).split('atlas-finding">')[1].split("<")[0]


def ready_made(app: AppTest) -> dict[str, list[tuple[str, str]]]:
    """The ready-made comparisons: the parameters of each by its name."""
    row = text(app).split('class="atlas-ready">')[1].split("</p>")[0]
    parts = [part.split("</a>")[0] for part in row.split('href="')[1:]]
    return {part.split(">")[1]: parse_qsl(urlsplit(part.split('"')[0]).query) for part in parts}


def test_both_sides_say_what_they_are_and_how_many_events_they_have() -> None:
    shown = text(open_page("compare", **YOUTH_AND_TRACK_2))
    assert "<span>A</span> Youth</h2>" in shown and "<span>B</span> Track 2</h2>" in shown


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        (YOUTH_AND_TRACK_2, "A has 3 events, B 5. No event is in both."),
        ({"theme": "youth"}, "A has 3 events, B 12. All 3 events of A are in B too."),
        ({"theme": "youth", "b.theme": "energy"}, "A has 3 events, B none."),
        ({"theme": "energy", "b.theme": "youth"}, "A has no event, B 3."),
        ({"theme": "energy", "b.theme": "energy"}, "Neither A nor B has an event on record."),
        ({}, "A has 12 events, B 12. They are the same events."),
    ],
    ids=str,
)
def test_numbers_and_overlap_are_told(parameters: dict[str, str], expected: str) -> None:
    assert finding(open_page("compare", **parameters)) == expected


def test_the_years_of_both_sides_stand_on_the_same_scales() -> None:
    layout = chart(open_page("compare", **YOUTH_AND_TRACK_2), "compared-years").layout
    assert layout.yaxis.range == layout.yaxis2.range
    assert "xaxis2" not in layout


@pytest.mark.parametrize("by", ["track", "theme", "place", "organisation"])
def test_the_bars_of_both_sides_stand_on_one_axis(by: str) -> None:
    shown = chart(open_page("compare", **YOUTH_AND_TRACK_2), f"compared-{by}")
    assert [bar.name for bar in shown.data] == ["A", "B"]
    assert {(bar.xaxis, bar.yaxis) for bar in shown.data} == {(None, None)}


def test_an_address_that_is_understood_stays_as_it_is() -> None:
    given: dict[str, Any] = {
        "theme": "youth",
        "b.from": "2005",
        "b.theme": ["demining", "energy"],
        "b.q": "Foo",
    }
    app = open_page("compare", **given)
    assert links(app) == given


def test_what_the_second_selection_asks_for_in_vain_is_named() -> None:
    app = open_page("compare", **{"b.theme": "fishing", "b.to": "2010"})
    assert r"**b\.theme** = fishing" in warnings(app)[0]
    assert links(app) == {"b.to": "2010"}


def test_the_second_selection_is_chosen_apart_from_the_first() -> None:
    app = choosing_b(theme="youth")
    open_filter(app, "b.track").pills(key="b.track").set_value(["2"]).run()
    assert finding(app) == "A has 3 events, B 5. No event is in both."
    assert links(app) == YOUTH_AND_TRACK_2


BEFORE_AND_AFTER = {"from": "2000", "to": "2009", "b.from": "2010", "b.to": "2026"}


def test_a_filter_added_to_two_periods_applies_to_both() -> None:
    app = open_page("compare", **BEFORE_AND_AFTER)
    assert "A and B differ in one filter alone, “Years”." in text(app)
    open_filter(app, "conflict").pills(key="conflict").set_value(["georgia-abkhazia"]).run()
    both = {"conflict": "georgia-abkhazia", "b.conflict": "georgia-abkhazia"}
    assert links(app) == {**BEFORE_AND_AFTER, **both}


def test_a_filter_taken_away_by_its_chip_is_taken_from_both() -> None:
    app = open_page("compare", **BEFORE_AND_AFTER, track="2", **{"b.track": "2"})
    press(app, "Track: Track 2")
    assert links(app) == BEFORE_AND_AFTER


def test_what_the_two_sides_differ_in_is_changed_in_the_first_alone() -> None:
    app = open_page("compare", **BEFORE_AND_AFTER)
    choose_year(open_filter(app, "years"), "From year", "2005")
    assert links(app) == {**BEFORE_AND_AFTER, "from": "2005"}


def test_once_the_second_selection_is_edited_the_filters_change_the_first_alone() -> None:
    app = choosing_b(**BEFORE_AND_AFTER)
    open_filter(app, "b.track").pills(key="b.track").set_value(["2"]).run()
    assert "so the filters change A alone" in text(app)
    open_filter(app, "conflict").pills(key="conflict").set_value(["georgia-abkhazia"]).run()
    assert links(app) == {**BEFORE_AND_AFTER, "b.track": "2", "conflict": "georgia-abkhazia"}


def test_a_link_to_the_comparison_says_both_sides_by_itself() -> None:
    app = open_page("compare", **BEFORE_AND_AFTER)
    app = go_to(app, "compare", **BEFORE_AND_AFTER, track="2")
    assert links(app) == {**BEFORE_AND_AFTER, "track": "2"}


def test_while_both_sides_are_the_same_the_filters_change_the_first_alone() -> None:
    app = open_page("compare")
    assert "A and B are the same." in text(app)
    open_filter(app, "track").pills(key="track").set_value(["2"]).run()
    assert links(app) == {"track": "2"}


def test_where_two_filters_differ_a_third_changes_the_first_selection_alone() -> None:
    app = open_page("compare", **YOUTH_AND_TRACK_2)
    open_filter(app, "conflict").pills(key="conflict").set_value(["georgia-abkhazia"]).run()
    assert links(app) == {**YOUTH_AND_TRACK_2, "conflict": "georgia-abkhazia"}


@pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)
def test_the_second_selection_can_be_chosen_by_every_filter(each: Filter) -> None:
    widgets: Any = open_filter(choosing_b(), f"b.{each.name}").get("button_group")
    assert [widget.options for widget in widgets if widget.key.startswith(f"b.{each.name}")]


def test_who_paid_for_the_second_selection_is_chosen_by_name(real: None) -> None:
    app = choosing_b(conflict="georgia-abkhazia", **{"b.conflict": "georgia-abkhazia"})
    funders = open_filter(app, "b.funder").pills(key="b.funder")
    funders.set_value(["european-union"]).run()
    assert links(app)["b.funder"] == "european-union"


def test_articles_and_words_of_the_second_selection_are_chosen_too() -> None:
    app = choosing_b()
    open_filter(app, "b.sources").pills(key="b.sources").set_value("several").run()
    app.text_input(key="b.q").set_value("Foo").run()
    assert links(app) == {"b.sources": "several", "b.q": "Foo"}


def test_years_of_the_second_selection_stay_in_order() -> None:
    app = choosing_b(**{"b.to": "2010"})
    choose_year(open_filter(app, "b.years"), "From year (B)", "2015")
    assert links(app) == {"b.from": "2015", "b.to": "2015"}


def test_a_chip_takes_a_value_out_of_the_second_selection() -> None:
    app = open_page("compare", **YOUTH_AND_TRACK_2)
    press(app, "Track: Track 2")
    assert links(app) == {"theme": "youth"}


def test_the_sides_can_be_swapped_and_copied() -> None:
    shown = html(open_page("compare", **YOUTH_AND_TRACK_2))
    assert 'href="compare?track=2&amp;b.theme=youth"' in shown
    assert 'href="compare?theme=youth&amp;b.theme=youth"' in shown


def test_ready_made_comparisons_are_links_that_carry_both_sides() -> None:
    ready = ready_made(open_page("compare", theme="youth"))
    before = [("from", "2015"), ("to", "2019"), ("theme", "youth")]
    after = [("b.from", "2021"), ("b.to", "2025"), ("b.theme", "youth")]
    assert ready["Before and after the 2020 war (2015–2019 and 2021–2025)"] == before + after
    assert "2016–2020 and 2021–2025" in ready
    assert ready["Youth and Political process"] == [
        ("theme", "youth"),
        ("b.theme", "political_process"),
    ]


def test_a_ready_made_comparison_of_conflicts_keeps_the_other_filters() -> None:
    ready = ready_made(open_page("compare", track="2"))
    conflicts = [params for params in ready.values() if any(n == "b.conflict" for n, _ in params)]
    assert [[value for name, value in params if "track" in name] for params in conflicts] == [
        ["2", "2"]
    ]


def test_other_pages_leave_the_second_selection_out() -> None:
    app = go_to(open_page("compare", **YOUTH_AND_TRACK_2), "themes", **YOUTH_AND_TRACK_2)
    assert links(app) == {"theme": "youth"} and not warnings(app)


def test_the_source_line_names_both_sides() -> None:
    shown = text(open_page("compare", **YOUTH_AND_TRACK_2))
    assert "A: Youth. B: Track 2." in shown


def test_shares_are_told_where_there_are_enough_events(real: None) -> None:
    shown = text(open_page("compare", conflict="georgia-abkhazia", **{"b.track": "3"}))
    assert "make up" in shown and "shares say little" not in shown


WAR = {"from": "2015", "to": "2019", "b.from": "2021", "b.to": "2025"}


def share_of_track_1(first: str, last: str) -> int:
    """Return in per cent how many of the events that overlap with these years are of track 1, by the CSV file."""
    events = pd.read_csv(DATA / "events.csv", dtype=str)
    starts, ends = events["start_date"].str[:4], events["end_date"].str[:4]
    chosen = events[(starts <= last) & (ends >= first)]
    return round(100 * (chosen["track"] == "1").mean())


def test_what_changed_with_the_war_is_told_at_the_top(real: None) -> None:
    shown = text(open_page("compare", **WAR))
    told = shown.split('atlas-finding">')[2].split("<")[0]
    before, after = (share_of_track_1(*years) for years in (("2015", "2019"), ("2021", "2025")))
    assert before < after
    assert told.startswith(
        f"In shares (of A, of B), B has more events of Track 1 ({before}%, {after}%)"
    )
    assert "more on Connectivity and transport (" in told and "met in the region." in told
    assert len(told.split()) <= 60


def test_few_events_have_no_reading() -> None:
    assert text(open_page("compare", **YOUTH_AND_TRACK_2)).count("atlas-finding") == 1


def test_where_both_sides_are_the_same_a_comparison_is_offered_first() -> None:
    offer = text(open_page("compare")).split('class="atlas-offer">')[1].split("</div>")[0]
    assert "A and B are the same as yet. Choose what to compare:" in offer
    assert "Before and after the 2020 war" in offer and "b.from=2021" in offer


def test_where_the_sides_differ_the_ready_made_comparisons_stand_in_one_row() -> None:
    assert "atlas-offer" not in text(open_page("compare", **YOUTH_AND_TRACK_2))
