"""The address and the widgets say the same; what the address does not make sense of is named and left out."""

from typing import Any

import pytest

from tests.views.pages import (
    chips,
    choose_year,
    chosen_year,
    go_to,
    links,
    open_filter,
    open_page,
    press,
    sentence,
    warnings,
)


def test_an_address_without_parameters_stays_without() -> None:
    app = open_page()
    assert links(app) == {}


def test_an_address_restores_the_widgets() -> None:
    app = open_page(
        theme=["youth", "demining"], conflict="regional", **{"from": "2005", "q": "Foo"}
    )
    people = open_filter(app, "theme").pills(key="theme.dialogue_people").value
    land = open_filter(app, "theme").pills(key="theme.politics_security").value
    assert (people, land) == (["youth"], ["demining"])
    assert open_filter(app, "conflict").pills(key="conflict").value == ["regional"]
    app = open_filter(app, "years")
    bounds = chosen_year(app, "From year"), chosen_year(app, "To year")
    assert (bounds, app.text_input(key="q").value) == (("2005", "any"), "Foo")


def test_an_address_that_is_understood_stays_as_it_is() -> None:
    given: dict[str, Any] = {
        "from": "2005",
        "to": "2024",
        "theme": ["demining", "youth"],
        "track": "3",
        "q": "Bar",
    }
    app = open_page(**given)
    assert links(app) == given


@pytest.mark.parametrize(
    ("parameters", "count"),
    [
        ({"theme": ["youth", "demining"]}, 4),
        ({"theme": ["youth", "education_science"], "themes_match": "all"}, 1),
        ({"conflict": "georgia-abkhazia", "track": "2"}, 1),
        ({"from": "2008", "to": "2009"}, 1),
        ({"organisation": "foo-council"}, 4),
        ({"family": "foo-council"}, 7),
        ({"organisation": "bar-network", "role": "funder"}, 1),
        ({"funder": "bar-network"}, 1),
        ({"place": "bar-village"}, 4),
        ({"country": "GE"}, 5),
        ({"series": "foo-talks"}, 3),
        ({"status": "announced"}, 1),
        ({"precision": "month"}, 3),
        ({"sources": "several"}, 3),
        ({"kind": "school"}, 2),
        ({"q": "ფუქალაქი"}, 4),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else "",
)
def test_every_filter_of_an_address_selects(
    parameters: dict[str, str | list[str]], count: int
) -> None:
    app = open_page("events", **parameters)
    assert sentence(app).startswith(f"Showing {count} of 12 events: ")


def test_a_list_is_written_to_the_address() -> None:
    app = open_page()
    open_filter(app, "conflict").pills(key="conflict").set_value(
        ["regional", "georgia-russia"]
    ).run()
    assert links(app) == {"conflict": ["georgia-russia", "regional"]}


def test_themes_of_two_groups_are_written_as_one_filter() -> None:
    app = open_page()
    open_filter(app, "theme").pills(key="theme.dialogue_people").set_value(["youth"]).run()
    open_filter(app, "theme").pills(key="theme.politics_security").set_value(["demining"]).run()
    assert links(app) == {"theme": ["demining", "youth"]}


def test_a_year_is_written_to_the_address() -> None:
    app = choose_year(open_filter(open_page(), "years"), "To year", "2010")
    assert links(app) == {"to": "2010"}


def test_words_are_written_to_the_address() -> None:
    app = open_page()
    app.text_input(key="q").set_value("  Bar   School ").run()
    assert links(app) == {"q": "Bar School"}


def test_a_first_year_after_the_last_one_moves_the_last_one() -> None:
    app = open_filter(open_page(to="2005"), "years")
    assert links(choose_year(app, "From year", "2010")) == {"from": "2010", "to": "2010"}


def test_a_last_year_before_the_first_one_moves_the_first_one() -> None:
    app = open_filter(open_page(**{"from": "2010"}), "years")
    assert links(choose_year(app, "To year", "2005")) == {"from": "2005", "to": "2005"}


def test_a_year_between_the_others_leaves_the_other_bound() -> None:
    app = open_filter(open_page(**{"from": "2005", "to": "2015"}), "years")
    assert links(choose_year(app, "From year", "2010")) == {"from": "2010", "to": "2015"}


@pytest.mark.parametrize(
    ("label", "left"), [("From year", {"to": "2015"}), ("To year", {"from": "2005"})]
)
def test_a_year_that_is_given_up_leaves_the_other_bound(label: str, left: dict[str, str]) -> None:
    app = open_filter(open_page(track="3", **{"from": "2005", "to": "2015"}), "years")
    assert links(choose_year(app, label, "any")) == {"track": "3", **left}


def test_a_year_outside_the_register_stays_chosen_in_its_list() -> None:
    app = open_filter(open_page(**{"from": "1950"}), "years")
    assert chosen_year(app, "From year") == "1950"


def test_a_setting_of_another_page_does_not_stay_in_the_address() -> None:
    app = open_page("themes", view="europe", theme="youth")
    assert links(app) == {"theme": "youth"}


@pytest.mark.parametrize(
    ("path", "name", "value"),
    [
        ("", "theme", "fishing"),
        ("map", "conflict", "everywhere"),
        ("timeline", "from", "199x"),
        ("themes", "to", "20233"),
        ("organisations", "sources", "many"),
        ("events", "colour", "red"),
        ("map", "view", "moon"),
        ("map", "id", "atlantis"),
        ("timeline", "by", "weather"),
        ("organisations", "as", "king"),
        ("events", "sort", "luck"),
        ("events", "page", "first"),
        ("", "lang", "xx"),
        ("", "theme", "<b>*x*</b>"),
    ],
)
def test_a_value_that_is_not_understood_is_named_and_left_out(
    path: str, name: str, value: str
) -> None:
    app = open_page(path, **{name: value})
    said = " ".join(warnings(app)).replace("\\", "")
    assert f"**{name}** = {value} " in said
    assert links(app) == {}


def test_the_rest_of_a_faulty_address_holds() -> None:
    app = open_page(theme=["youth", "fishing"], to="soon", track="3")
    assert sentence(app) == "Showing 3 of 12 events: Youth; Track 3"


def test_a_last_year_before_the_first_is_left_out() -> None:
    app = open_page(**{"from": "2010", "to": "2005"})
    assert sentence(app) == "Showing 8 of 12 events: since 2010"


def test_each_faulty_value_is_named_in_one_notice() -> None:
    app = open_page(theme="fishing", to="soon")
    [said] = warnings(app)
    assert "fishing" in said and "soon" in said


def test_an_understood_address_needs_no_notice() -> None:
    app = open_page(theme="youth")
    assert warnings(app) == []


def test_a_chip_removes_its_value_alone() -> None:
    app = open_page(theme=["youth", "demining"], track="3")
    press(app, "Theme: Landmines")
    assert links(app) == {"theme": "youth", "track": "3"}


def test_the_chip_of_the_years_removes_both() -> None:
    app = open_page(track="3", **{"from": "2005", "to": "2015"})
    press(app, "Years: 2005 to 2015")
    assert links(app) == {"track": "3"}


def test_every_value_has_a_chip() -> None:
    app = open_page(theme=["youth", "demining"], q="Foo", **{"from": "2005"})
    assert chips(app) == {
        "Theme: Landmines",
        "Theme: Youth",
        "Words: Foo",
        "Years: since 2005",
    }


def test_words_that_look_like_markup_are_removed_by_their_chip() -> None:
    typed = 'Foo "&lt;b&gt;" <i>&'
    app = open_page(q=typed, track="3")
    press(app, f"Words: {typed}")
    assert links(app) == {"track": "3"}


@pytest.mark.parametrize("button", ["Reset all filters", "Clear all"])
def test_a_reset_clears_all_filters(button: str) -> None:
    app = open_page(theme="youth", track="3", q="school", **{"from": "2005"})
    press(app, button)
    assert links(app) == {}


def test_a_reset_keeps_the_settings_of_the_page() -> None:
    app = open_page("timeline", by="conflict", theme="youth")
    press(app, "Reset all filters")
    assert links(app) == {"by": "conflict"}


def test_the_page_of_events_lists_them_again_after_a_record_and_another_page() -> None:
    app = open_page("events", event="2004-06-02-foo-talks-second-round")
    go_to(app, "map")
    go_to(app, "events")
    assert links(app) == {} and sentence(app) == "Showing 12 of 12 events"


def test_a_notice_stays_while_the_page_only_runs_again() -> None:
    app = open_page(theme="fishing")
    app.run()
    assert len(warnings(app)) == 1


def test_a_notice_leaves_with_the_next_filter() -> None:
    app = open_page(theme="fishing")
    open_filter(app, "track").pills(key="track").set_value(["3"]).run()
    assert warnings(app) == []


def test_a_filter_leads_back_to_the_first_page_of_a_table(real: None) -> None:
    app = open_page("events", page="3")
    open_filter(app, "track").pills(key="track").set_value(["1"]).run()
    assert links(app) == {"track": "1"}


def test_a_page_of_a_table_stays_while_the_page_only_runs_again(real: None) -> None:
    app = open_page("events", page="3")
    app.run()
    assert links(app) == {"page": "3"}
