"""Shapes that a visitor loads on the map: drawn for this visitor alone, and said not to be of the register."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.pages import alts, open_page, open_popover, text

SAID = "Shown from your file areas.geojson; not part of the register."
AREA = {
    "type": "Feature",
    "geometry": {"type": "Polygon", "coordinates": [[[44, 41], [45, 41], [45, 42], [44, 41]]]},
    "properties": {"name": "Foo <b>District</b>", "label": "@@=danger"},
}


def collection(*features: object) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def load(app: AppTest, content: bytes, name: str = "areas.geojson") -> AppTest:
    open_popover(app, "overlay")
    app.file_uploader(key="overlay.file").set_value((name, content, "application/json"))
    return app.run()


def layers(app: AppTest) -> dict[str, Any]:
    deck = json.loads(app.get("deck_gl_json_chart")[0].proto.json)
    return {layer["id"]: layer["data"] for layer in deck["layers"]}


@pytest.mark.parametrize("shown", ["places", "years", "density"])
def test_shapes_are_drawn_above_the_boundaries_and_below_all_else(shown: str) -> None:
    app = load(open_page("map", show=shown), collection(AREA))
    assert not app.exception
    assert list(layers(app))[:2] == ["boundaries", "overlay"]
    assert layers(app)["overlay"]["features"][0]["geometry"] == AREA["geometry"]


def test_the_page_says_that_shapes_are_not_of_the_register_and_the_notice_stays() -> None:
    app = load(open_page("map"), collection(AREA))
    assert SAID in text(app) and SAID in alts(app)[0]
    assert "Boundaries and names shown do not imply any position on status." in text(app)


def test_a_column_names_the_shapes_and_another_can_be_chosen() -> None:
    app = load(open_page("map"), collection(AREA))
    assert layers(app)["overlay"]["features"][0]["properties"]["name"] == "Foo <b>District</b>"
    app.main.selectbox[0].set_value("").run()
    assert layers(app)["overlay"]["features"][0]["properties"]["name"] == ""


def test_a_text_that_the_map_would_compute_is_made_inert() -> None:
    app = load(open_page("map"), collection(AREA))
    app.main.selectbox[0].set_value("label").run()
    assert layers(app)["overlay"]["features"][0]["properties"]["name"] == " @@=danger"


def test_what_of_a_file_is_not_shown_is_told() -> None:
    empty: dict[str, Any] = {"type": "Feature", "geometry": None, "properties": {}}
    app = load(open_page("map"), collection(AREA, empty))
    assert "1 shape without a geometry that can be drawn is left out." in text(app)


def test_outlines_that_are_simplified_are_told() -> None:
    line = {
        "type": "LineString",
        "coordinates": [[44 + step / 50_000, 41] for step in range(25_000)],
    }
    app = load(open_page("map"), json.dumps(line).encode())
    assert "Outlines are simplified by up to 0.1 km." in text(app)


def test_a_file_that_cannot_be_used_is_explained_and_the_map_stays() -> None:
    app = load(open_page("map"), b"<html>")
    expected = "areas.geojson: expected GeoJSON, a GeoPackage, or a shapefile in a zip."
    assert [each.value.replace("\\", "") for each in app.error] == [expected]
    assert "overlay" not in layers(app) and "places" in layers(app)


def test_shapes_are_shown_to_nobody_else() -> None:
    load(open_page("map"), collection(AREA))
    other = open_page("map")
    assert "overlay" not in layers(other) and SAID not in text(other)


def test_shapes_stay_when_the_filters_change() -> None:
    app = load(open_page("map"), collection(AREA))
    app.query_params["theme"] = "youth"
    assert "overlay" in layers(app.run())
