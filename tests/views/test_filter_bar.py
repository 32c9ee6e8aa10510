"""The filter bar: what can be chosen in it, and the way back to the page on a phone."""

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.store.engine import Store
from tests.views.pages import (
    chosen_year,
    links,
    open_filter,
    open_page,
    open_popover,
    press,
    sentence,
    years,
)


def ways_out(app: AppTest, look: str) -> list[str]:
    """The texts of the buttons of this look, which fold the bar or close an opened filter."""
    shown = "".join(each.proto.body for each in app.sidebar.get("html"))
    return re.findall(f'class="{look}">([^<]*)</button>', shown)


what_is_left = pytest.mark.parametrize(
    ("page", "filters", "expected"),
    [
        ("", {}, "Show 12 events"),
        ("events", {"theme": "youth"}, "Show 3 events"),
        ("events", {"funder": "bar-network"}, "Show 1 event"),
        ("events", {"from": "2040"}, "Show 0 events"),
        ("organisation", {"id": "foo-council"}, "Show the page"),
    ],
)


@what_is_left
def test_the_way_back_to_the_page_tells_what_the_filters_leave(
    page: str, filters: dict[str, str], expected: str
) -> None:
    assert ways_out(open_page(page, **filters), "atlas-fold") == [expected]


@what_is_left
@pytest.mark.parametrize("name", ["years", "theme"])
def test_an_opened_filter_ends_with_what_the_filters_leave(
    name: str, page: str, filters: dict[str, str], expected: str
) -> None:
    app = open_filter(open_page(page, **filters), name)
    assert ways_out(app, "atlas-shut") == [expected]


def test_a_closed_filter_has_no_way_out() -> None:
    assert not ways_out(open_page(), "atlas-shut")


def test_only_organisations_that_fund_are_offered_as_funders() -> None:
    offered = open_filter(open_page(), "funder").sidebar.button_group(key="funder").options
    assert list(offered) == [
        "Bar Network · 1",
        "Youth Office of the Mission · 1",
    ]


def test_the_funders_of_the_register_are_found_by_any_of_their_names(real: None) -> None:
    app = open_filter(open_page(), "funder")
    app.sidebar.text_input(key="funder.find").set_value("Евросоюз").run()
    (option,) = app.sidebar.button_group(key="funder").options
    assert option.startswith("European Union · ")


def test_the_tracks_are_explained_below_their_options() -> None:
    app = open_filter(open_page(), "track")
    shown = " ".join(each.proto.body for each in app.sidebar.get("html"))
    assert "<dt>Track 2</dt><dd>Experts, NGO leaders" in shown


def hint(app: AppTest) -> str:
    """What stands above the options of the open filter, as text."""
    bodies = [each.proto.body for each in app.sidebar.get("html")]
    shown = [body for body in bodies if "atlas-hint" in body or "atlas-pairs" in body]
    return unescape(re.sub("<[^>]+>", " ", " ".join(shown)))


def test_a_filter_of_what_came_of_it_tells_of_how_many_events_that_is_known() -> None:
    app = open_filter(open_page(track="1"), "outcome")
    assert "5 of all 12 events were read for what came of them so far." in hint(app)


def test_a_filter_of_roles_tells_which_include_others() -> None:
    told = hint(open_filter(open_page(), "role"))
    assert "Mediator includes facilitator. Participant includes observer and speaker." in told


def test_a_filter_of_levels_tells_what_they_mean_and_that_few_are_known() -> None:
    told = hint(open_filter(open_popover(open_page("events"), "more"), "level"))
    assert "Ministers and heads of security services" in told
    assert "Known only where a page says who met." in told


def test_the_tracks_of_civil_society_are_chosen_at_once() -> None:
    app = open_filter(open_page("events"), "track")
    (button,) = [each for each in app.sidebar.button if each.key == "track.civil_society"]
    assert button.label == "Civil society: tracks 2 and 3 · 8 events"
    button.click().run()
    assert links(app) == {"track": ["2", "3"]}
    assert sentence(app).startswith("Showing 8 of ")


def test_the_years_since_2022_are_a_ready_made_period() -> None:
    app = open_filter(open_page("events"), "years")
    press(app, "Since the 2022 hostilities (from 2022)")
    assert links(app) == {"from": "2022"}


def test_a_period_takes_the_place_of_the_years_and_leaves_the_other_filters() -> None:
    app = open_filter(open_page("events", theme="youth", q="Foo", **{"from": "2010"}), "years")
    press(app, "Before the 2008 war (to 2007)")
    assert links(app) == {"to": "2007", "theme": "youth", "q": "Foo"}
    assert (chosen_year(app, "From year"), chosen_year(app, "To year")) == ("any", "2007")


def test_the_lists_of_years_hold_those_of_the_register(store: Store) -> None:
    app = open_filter(open_page(), "years")
    known = [str(year) for year in range(store.first_year, store.last_year + 1)]
    assert [*years(app, "From year")] == [*years(app, "To year")] == ["any", *known]


def test_an_organisation_with_bodies_offers_them_too(real: None) -> None:
    app = open_filter(open_page("events", organisation="european-union"), "organisation")
    (button,) = [each for each in app.sidebar.button if (each.key or "").startswith("bodies.")]
    offered = int(re.sub(r"[^0-9]", "", button.label.split(":")[1]))
    button.click().run()
    assert links(app) == {"family": "european-union"}
    assert sentence(app).startswith(f"Showing {offered} of ")


def test_an_organisation_without_bodies_offers_none() -> None:
    app = open_filter(open_page("events", organisation="bar-network"), "organisation")
    assert not [each for each in app.sidebar.button if (each.key or "").startswith("bodies.")]


def test_a_closed_filter_is_a_button_alone() -> None:
    app = open_page()
    assert not [*app.sidebar.button_group, *app.sidebar.selectbox, *years(app, "From year")]
    app = open_filter(app, "conflict")
    assert [each.key for each in app.sidebar.button_group] == ["conflict"]
    app = open_filter(app, "years")
    assert not app.sidebar.button_group and years(app, "From year")


def test_a_filter_that_is_closed_again_keeps_what_is_chosen() -> None:
    app = open_filter(open_page(), "conflict")
    app.pills(key="conflict").set_value(["regional"]).run()
    app = open_filter(app, "theme")
    app.pills(key="theme.dialogue_people").set_value(["youth"]).run()
    open_filter(app, "years").run()
    assert links(app) == {"conflict": "regional", "theme": "youth"}
    assert open_filter(app, "conflict").pills(key="conflict").value == ["regional"]


def test_filters_that_are_folded_away_keep_what_is_chosen() -> None:
    app = open_filter(open_popover(open_page("events"), "more"), "precision")
    app.pills(key="precision").set_value(["day"]).run()
    chosen = links(app)
    app.session_state["more"] = False
    app.run().run()
    assert (links(app), chosen) == ({"precision": "day"}, {"precision": "day"})


def test_a_theme_that_is_given_up_among_the_options_leaves_what_its_chip_would() -> None:
    app = open_page("events", theme=["demining", "youth"], themes_match="all")
    open_filter(app, "theme").pills(key="theme.dialogue_people").set_value([]).run()
    assert dict(app.query_params) == {"theme": "demining"}
