"""Events as GeoJSON, held against RFC 7946."""

import json
from typing import Any

import pytest

from dashboard.store.engine import Store
from tests.unit.exports.taking import NOTHING, taken


@pytest.fixture(scope="module")
def collection(store: Store) -> Any:
    return json.loads(taken("geojson", store))


def feature(collection: Any, event: str) -> Any:
    return next(each for each in collection["features"] if each["id"] == event)


def test_it_is_a_collection_of_features(collection: Any) -> None:
    assert collection["type"] == "FeatureCollection"
    assert {each["type"] for each in collection["features"]} == {"Feature"}
    assert {frozenset(each) for each in collection["features"]} == {
        frozenset({"type", "id", "geometry", "properties"})
    }


def test_foreign_members_do_not_redefine_those_of_the_standard(collection: Any) -> None:
    foreign = set(collection) - {"type", "features"}
    assert foreign == {"provenance", "total"}
    assert not foreign & {"coordinates", "geometries", "geometry", "properties", "crs"}


def test_a_point_is_longitude_before_latitude(collection: Any) -> None:
    assert feature(collection, "2010-07-10-bar-school-first")["geometry"] == {
        "type": "Point",
        "coordinates": [44.5, 40.2],
    }


@pytest.mark.parametrize(
    "event", ["2003-05-foo-talks-first-round", "2007-2009-bar-exchange", "1998-foo-initiative"]
)
def test_what_has_no_point_has_no_geometry_and_is_not_left_out(collection: Any, event: str) -> None:
    assert feature(collection, event)["geometry"] is None


def test_a_tour_stands_at_its_main_place_and_names_the_others(collection: Any) -> None:
    tour = feature(collection, "2012-09-03-tour-of-two-places")
    assert tour["geometry"]["coordinates"] == [44.8, 41.7]
    assert [place["name"] for place in tour["properties"]["places"]] == ["Foo Town", "Bar Village"]


def test_dates_are_iso_text(collection: Any) -> None:
    properties = feature(collection, "2016-12-30-new-year-meeting")["properties"]
    assert (properties["start_date"], properties["end_date"]) == ("2016-12-30", "2017-01-02")


def test_no_event_is_an_empty_collection(store: Store) -> None:
    assert json.loads(taken("geojson", store, NOTHING))["features"] == []
