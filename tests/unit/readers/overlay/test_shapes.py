"""Shapes become degrees, and few enough vertices to be drawn; what is not drawn is told."""

import json

import pytest
from shapely.geometry import GeometryCollection, LineString, MultiPoint, Point, Polygon

from dashboard.model.errors import DataPackageError
from dashboard.readers.overlay import shapes
from dashboard.readers.overlay.result import Overlay
from tests.unit.readers.overlay.conftest import shapes as frame_of

CIRCLE = Point(44, 41).buffer(1, quad_segs=10_000)


def made(*geometries: object, crs: str | None = "EPSG:4326", **columns: list[object]) -> Overlay:
    return shapes.overlay("areas.gpkg", frame_of(*geometries, crs=crs, **columns), [])


def kinds(overlay: Overlay) -> list[str]:
    return [json.loads(geometry)["type"] for geometry in overlay.shapes["geometry"]]


def test_points_lines_and_areas_are_kept() -> None:
    found = made(
        Point(1, 2),
        MultiPoint([(1, 2)]),
        LineString([(1, 2), (3, 4)]),
        Polygon([(0, 0), (0, 1), (1, 0)]),
    )
    assert kinds(found)[:3] == ["Point", "MultiPoint", "LineString"]
    assert kinds(found)[3] == "Polygon"


def test_a_collection_is_parted() -> None:
    collection = GeometryCollection([Point(1, 2), LineString([(1, 2), (3, 4)])])
    assert kinds(made(collection, Point(5, 6))) == ["Point", "LineString", "Point"]


def test_other_coordinates_become_degrees() -> None:
    found = made(Point(500_000, 4_649_776), crs="EPSG:32638")
    assert json.loads(found.shapes["geometry"][0])["coordinates"] == [45.0, 42.0]


def test_heights_are_dropped() -> None:
    assert made(Point(1, 2, 3)).shapes["geometry"][0] == '{"type":"Point","coordinates":[1.0,2.0]}'


def test_an_outline_that_crosses_itself_is_kept_as_it_is() -> None:
    bow = Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    assert json.loads(made(bow).shapes["geometry"][0])["coordinates"][0][1] == [1.0, 1.0]


def test_many_parts_of_one_collection_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "MOST_SHAPES", 2)
    with pytest.raises(DataPackageError, match="at most 2 shapes"):
        made(GeometryCollection([Point(1, 2), Point(3, 4), Point(5, 6)]))


def test_shapes_without_a_geometry_are_counted() -> None:
    found = made(Point(1, 2), None, Polygon())
    assert [(each.what, each.count) for each in found.unread] == [("shape", 2)]


def test_few_vertices_stay_as_they_are() -> None:
    found = made(LineString([(1, 2), (1.0001, 2), (1.0002, 2)]))
    assert found.simplified == 0
    assert len(json.loads(found.shapes["geometry"][0])["coordinates"]) == 3


def test_many_vertices_are_simplified_and_by_how_much_is_told() -> None:
    found = made(CIRCLE)
    vertices = json.loads(found.shapes["geometry"][0])["coordinates"][0]
    assert 20 < len(vertices) <= shapes.MOST_VERTICES
    assert found.simplified in shapes.TOLERANCES[:3]


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        ("MOST_VERTICES_READ", "at most 10 vertices"),
        ("MOST_VERTICES", "10 vertices are enough for"),
    ],
)
def test_more_than_can_be_simplified_is_refused(
    monkeypatch: pytest.MonkeyPatch, limit: str, expected: str
) -> None:
    monkeypatch.setattr(shapes, limit, 10)
    with pytest.raises(DataPackageError, match=expected):
        made(MultiPoint([(step, 0) for step in range(20)]))


@pytest.mark.parametrize("crs", ["EPSG:32638", "EPSG:4326"])
def test_coordinates_off_the_earth_are_refused(crs: str) -> None:
    with pytest.raises(DataPackageError, match="coordinates on the earth"):
        made(Point(1e9, 1e9), crs=crs)


def test_a_text_is_one_short_line() -> None:
    found = made(Point(1, 2), name=[f"a\n\t b{'c' * 100}"])
    assert found.shapes["name"][0] == f"a b{'c' * 76}…"


def test_columns_that_are_called_a_name_come_first() -> None:
    found = made(Point(1, 2), code=["a"], NAME_EN=["b"])
    assert found.columns == ["NAME_EN", "code"]
