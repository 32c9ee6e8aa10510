"""The filter bar: what can be chosen in it, and the way back to the page on a phone."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.pages import links, open_filter, open_page, open_popover, sentence


def way_back(app: AppTest) -> str:
    """The text of the button that folds the bar."""
    (button,) = [
        each.proto.body for each in app.sidebar.get("html") if "atlas-fold" in each.proto.body
    ]
    return str(button.split(">")[1].split("<")[0])


@pytest.mark.parametrize(
    ("page", "filters", "expected"),
    [
        ("", {}, "Show 12 events"),
        ("events", {"theme": "youth"}, "Show 3 events"),
        ("events", {"funder": "bar-network"}, "Show 1 event"),
        ("events", {"from": "2040"}, "Show 0 events"),
        ("organisation", {"id": "foo-council"}, "Show the page"),
    ],
)
def test_the_way_back_to_the_page_tells_what_the_filters_leave(
    page: str, filters: dict[str, str], expected: str
) -> None:
    assert way_back(open_page(page, **filters)) == expected


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


def test_the_tracks_of_civil_society_are_chosen_at_once() -> None:
    app = open_filter(open_page("events"), "track")
    (button,) = [each for each in app.sidebar.button if each.key == "tracks.civil_society"]
    assert button.label == "Civil society: tracks 2 and 3 · 8 events"
    button.click().run()
    assert links(app) == {"track": ["2", "3"]}
    assert sentence(app).startswith("Showing 8 of ")


def test_the_years_since_2022_are_a_ready_made_period() -> None:
    app = open_filter(open_page("events"), "years")
    offered = {each.label: each for each in app.sidebar.button}
    offered["Since the 2022 hostilities (from 2022)"].click().run()
    assert links(app) == {"from": "2022"}


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
    assert not [*app.sidebar.button_group, *app.sidebar.selectbox]
    app = open_filter(app, "conflict")
    assert [each.key for each in app.sidebar.button_group] == ["conflict"]


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
