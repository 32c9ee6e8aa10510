"""The filter bar: what can be chosen in it, and the way back to the page on a phone."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.pages import links, open_page, sentence


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
    offered = open_page().sidebar.button_group(key="funder").options
    assert list(offered) == [
        "Bar Network · 1",
        "Youth Office of the Mission · 1",
    ]


def test_the_funders_of_the_register_are_found_by_any_of_their_names(real: None) -> None:
    app = open_page()
    app.sidebar.text_input(key="funder.find").set_value("Евросоюз").run()
    (option,) = app.sidebar.button_group(key="funder").options
    assert option.startswith("European Union · ")


def test_the_tracks_are_explained_below_their_options() -> None:
    shown = " ".join(each.proto.body for each in open_page().sidebar.get("html"))
    assert "<dt>Track 2</dt><dd>Experts, NGO leaders" in shown


def test_an_organisation_with_bodies_offers_them_too(real: None) -> None:
    app = open_page("events", organisation="european-union")
    (button,) = [each for each in app.sidebar.button if (each.key or "").startswith("bodies.")]
    offered = int(re.sub(r"[^0-9]", "", button.label.split(":")[1]))
    button.click().run()
    assert links(app) == {"family": "european-union"}
    assert sentence(app).startswith(f"Showing {offered} of ")


def test_an_organisation_without_bodies_offers_none() -> None:
    app = open_page("events", organisation="bar-network")
    assert not [each for each in app.sidebar.button if (each.key or "").startswith("bodies.")]
