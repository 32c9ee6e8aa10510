"""Outlines lose vertices and nothing else that is seen, however they were made."""

import numpy as np
import pytest
import shapely
from shapely.geometry import (
    LineString,
    MultiLineString,
    MultiPoint,
    MultiPolygon,
    Point,
    Polygon,
    box,
)
from shapely.geometry.base import BaseGeometry

from dashboard.readers.overlay.thinning import about_left, thinned

ROUND = Point(44, 41).buffer(1, quad_segs=500)


@pytest.mark.parametrize("tolerance", [0.001, 0.01, 0.1])
def test_every_vertex_that_goes_is_near_one_that_stays(tolerance: float) -> None:
    kept = MultiPoint(shapely.get_coordinates(thinned(ROUND, tolerance)))
    gone = shapely.points(shapely.get_coordinates(ROUND))
    assert shapely.distance(gone, kept).max() <= tolerance


def test_a_coarser_outline_has_fewer_vertices_and_stays_closed() -> None:
    fine, coarse = thinned(ROUND, 0.01), thinned(ROUND, 0.1)
    assert 10 < len(coarse.exterior.coords) < len(fine.exterior.coords) < len(ROUND.exterior.coords)
    assert coarse.exterior.coords[0] == coarse.exterior.coords[-1] == ROUND.exterior.coords[0]


@pytest.mark.parametrize("tolerance", [0.01, 0.1])
def test_how_many_vertices_are_left_is_known_beforehand(tolerance: float) -> None:
    left = len(thinned(ROUND, tolerance).exterior.coords)
    assert abs(about_left([ROUND], tolerance) - left) <= 2


def test_the_ends_of_a_line_stay() -> None:
    line = LineString([(0, 0), (0.001, 0), (0.002, 0), (0.003, 0)])
    assert list(thinned(line, 1).coords) == [(0, 0), (0.003, 0)]


@pytest.mark.parametrize(
    "shape",
    [
        Point(1, 2),
        MultiPoint([(0, 0), (0.001, 0.001), (5, 5)]),
        MultiLineString([[(0, 0), (1, 1), (2, 2)], [(3, 3), (4, 4)]]),
        box(0, 0, 1, 1),
        MultiPolygon([box(0, 0, 1, 1), box(5, 5, 9, 9)]),
    ],
    ids=lambda shape: shape.geom_type,
)
def test_every_kind_of_shape_is_left_as_that_kind(shape: BaseGeometry) -> None:
    found = thinned(shape, 0.1)
    assert found.geom_type == shape.geom_type and not found.is_empty


def test_small_parts_and_holes_go_and_the_largest_part_stays() -> None:
    islands = MultiPolygon([box(0.1, 0.1, 0.11, 0.11), box(0.3, 0.3, 0.35, 0.35)])
    with_hole = Polygon(box(0, 0, 50, 50).exterior, [box(1.1, 1.1, 1.2, 1.2).exterior])
    assert thinned(islands, 20).centroid.distance(Point(0.325, 0.325)) < 0.05
    assert thinned(with_hole, 20).equals(box(0, 0, 50, 50))


def test_a_zigzag_made_to_exhaust_a_simplification_is_thinned() -> None:
    across = np.linspace(0, 1, 100_000)
    down = np.where(np.arange(len(across)) % 2, 1 - across, 0)
    assert len(thinned(LineString(np.c_[across, down]), 0.5).coords) < len(across)
