"""The map page. What a browser draws of it, and clicks on it, are tested in tests/e2e."""

import json
import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.pages import alts, html, links, open_filter, open_page, text


def layer(app: AppTest, name: str) -> list[dict[str, Any]]:
    deck = json.loads(app.get("deck_gl_json_chart")[0].proto.json)
    return next(each["data"] for each in deck["layers"] if each["id"] == name)


def listed(app: AppTest) -> list[str]:
    return re.findall(r"event=([\w-]+)", html(app))


def test_a_place_known_as_a_region_is_not_drawn_as_a_point() -> None:
    app = open_page("map")
    assert {row["place_id"] for row in layer(app, "places")} == {"foo-town", "bar-village"}


def test_the_circles_follow_a_filter() -> None:
    app = open_page("map")
    open_filter(app, "conflict").pills(key="conflict").set_value(["georgia-russia"]).run()
    assert [row["place_id"] for row in layer(app, "places")] == ["foo-town"]


def test_the_alternative_text_tells_the_places_with_most_events() -> None:
    app = open_page("map")
    expected = "Map of 2 places where people met. Most events: Bar Village (4) and Foo Town (4)."
    assert alts(app) == [expected]


def test_events_drawn_elsewhere_and_nowhere_add_up() -> None:
    app = open_page("map")
    drawn, elsewhere, without = 7, 2, 3
    assert f"Drawn here: {drawn} of 12 events; {elsewhere} met outside" in text(app)
    assert f"for {without} no venue is reported" in text(app)


@pytest.mark.parametrize(
    "parameters",
    [{"theme": "demining"}, {"status": "announced"}],
    ids=["no venue", "venue known only by region"],
)
def test_a_map_without_circles_raises_nothing(parameters: dict[str, str]) -> None:
    app = open_page("map", **parameters)
    assert not app.exception and layer(app, "places") == []


def test_the_notice_on_names_and_boundaries_stands_by_the_map() -> None:
    app = open_page("map")
    notice = "Boundaries and names shown do not imply any position on status."
    assert notice in text(app)


def test_without_a_chosen_place_all_places_are_listed() -> None:
    app = open_page("map")
    assert set(re.findall(r"id=([\w-]+)", html(app))) == {"foo-town", "bar-village", "qux-region"}


def test_a_chosen_place_lists_its_events() -> None:
    app = open_page("map", id="foo-town", track="2")
    assert listed(app) == ["2018-03-08-formula-title", "2016-12-30-new-year-meeting"]


def test_a_chosen_place_is_ringed_on_the_map() -> None:
    app = open_page("map", id="foo-town")
    assert len(layer(app, "chosen")) == 1


def test_a_place_without_events_after_a_filter_is_named_and_not_listed() -> None:
    app = open_page("map", id="foo-town")
    open_filter(app, "track").pills(key="track").set_value(["3"]).run()
    assert "None of these events met in Foo Town." in text(app) and not listed(app)


def test_the_part_of_the_world_is_kept_in_the_address() -> None:
    app = open_page("map")
    app.button_group(key="map.view").set_value("europe").run()
    assert links(app) == {"view": "europe"}


def test_the_address_chooses_the_part_of_the_world() -> None:
    app = open_page("map", view="world")
    assert app.button_group(key="map.view").value == "world"
