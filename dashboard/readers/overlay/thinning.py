"""Outlines with fewer vertices, in time and memory that grow with their number alone, whatever they look like.

The simplification of GEOS calls itself as deep as an outline asks for: a zigzag made for it ends the whole server.
"""

from collections.abc import Sequence
from math import sqrt

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

Points = npt.NDArray[np.float64]
_FEWEST = 4
"""Points of a ring, of which the first is the last."""


def thinned(shape: BaseGeometry, tolerance: float) -> BaseGeometry:
    """The shape without the vertices that are at most so far from one that is kept, in the units of its coordinates.

    Ends of lines stay. Parts and holes that become too small to have an area go, but for the largest part of a shape.
    """
    match shape.geom_type:
        case "LineString":
            return shapely.LineString(_kept(_points(shape), tolerance))
        case "MultiLineString":
            lines = [_kept(_points(line), tolerance) for line in shapely.get_parts(shape)]
            return shapely.MultiLineString(lines)
        case "MultiPoint":
            _, first = np.unique(_cells(_points(shape), tolerance), axis=0, return_index=True)
            return shapely.MultiPoint(_points(shape)[np.sort(first)])
        case "Polygon" | "MultiPolygon":
            return _areas(shapely.get_parts(shape), tolerance)
    return shape


def about_left(shapes: Sequence[BaseGeometry], tolerance: float) -> int:
    """About how many vertices all shapes together keep at a tolerance: found at once, without thinning any."""
    cells = _cells(_points(shapes), tolerance)
    return 1 + int(np.any(cells[1:] != cells[:-1], axis=1).sum())


def _areas(parts: Sequence[BaseGeometry], tolerance: float) -> BaseGeometry:
    kept = [area for part in parts if (area := _area(part, tolerance)) is not None]
    if not kept:
        largest = max(parts, key=lambda part: float(part.area))
        corners = _points(largest.exterior)
        third = len(corners) // 3
        kept = [shapely.Polygon(corners[[0, third, 2 * third, 0]])]
    return kept[0] if len(kept) == 1 else shapely.MultiPolygon(kept)


def _area(part: BaseGeometry, tolerance: float) -> BaseGeometry | None:
    outline, *holes = (_kept(_points(ring), tolerance) for ring in (part.exterior, *part.interiors))
    if len(outline) < _FEWEST:
        return None
    return shapely.Polygon(outline, [hole for hole in holes if len(hole) >= _FEWEST])


def _points(shapes: BaseGeometry | Sequence[BaseGeometry]) -> Points:
    points: Points = shapely.get_coordinates(shapes)
    return points


def _kept(points: Points, tolerance: float) -> Points:
    """The first point of each run that lies in one cell of a grid, and the last point of all."""
    cells = _cells(points, tolerance)
    is_kept = np.ones(len(points), dtype=bool)
    is_kept[1:-1] = np.any(cells[1:-1] != cells[:-2], axis=1)
    return points[is_kept]


def _cells(points: Points, tolerance: float) -> npt.NDArray[np.float64]:
    """The cell of each point; the points of one are at most the tolerance apart."""
    return np.floor(points / (tolerance / sqrt(2)))
