"""From a frame of shapes to an Overlay: in degrees of WGS 84, and few enough vertices to be sent and drawn."""

from collections.abc import Sequence
from functools import partial

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj.exceptions import ProjError

from dashboard.model.package import Unread
from dashboard.readers.overlay.files import DEGREES, MOST_SHAPES
from dashboard.readers.overlay.result import GEOMETRY, SHAPE, Overlay, fault
from dashboard.readers.overlay.thinning import about_left, thinned

MOST_VERTICES_READ = 1_000_000
MOST_VERTICES = 20_000
"""Of what is drawn; more are simplified away."""
TOLERANCES = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5)
"""Degrees by which outlines are simplified: the first that is enough."""
DIGITS = 4
"""Of degrees: some ten metres."""
MOST_LETTERS = 80
KINDS = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")


def overlay(name: str, frame: gpd.GeoDataFrame, left_out: Sequence[Unread]) -> Overlay:
    """The shapes of a frame as they are drawn.

    Raises
    ------
    DataPackageError
        Where nothing can be drawn: no shapes, no meaning of coordinates, or more vertices than can be simplified.
    """
    if _count(frame.geometry) > MOST_VERTICES_READ:
        raise fault(name, f"at most {MOST_VERTICES_READ:,} vertices")
    usable, without = _usable(frame)
    if usable.empty:
        raise fault(name, "at least one point, line or area")
    if len(usable) > MOST_SHAPES:
        raise fault(name, f"at most {MOST_SHAPES:,} shapes")
    placed = _in_degrees(name, usable)
    outlines, simplified = _simplified(name, placed.geometry)
    texts = [column for column in placed.columns if column != placed.geometry.name]
    shapes = pd.DataFrame({str(column): placed[column].map(_short) for column in texts})
    shapes[GEOMETRY] = shapely.to_geojson(
        shapely.transform(outlines.to_numpy(), lambda points: np.round(points, DIGITS))
    )
    return Overlay(name, shapes.reset_index(drop=True), simplified, [*left_out, *without])


def _usable(frame: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, list[Unread]]:
    """Shapes that can be drawn, in two dimensions; and how many cannot."""
    geometries = frame.geometry.to_numpy()
    has_shape = ~(shapely.is_missing(geometries) | shapely.is_empty(geometries))
    flat = frame[has_shape].copy()
    flat.geometry = flat.geometry.force_2d()
    parts = pd.concat(
        [
            flat[flat.geometry.geom_type != "GeometryCollection"],
            flat[flat.geometry.geom_type == "GeometryCollection"].explode(),
        ]
    ).sort_index(kind="stable")
    is_known = parts.geometry.geom_type.isin(KINDS)
    reasons = (
        ((~has_shape).sum(), "it has no geometry"),
        ((~is_known).sum(), "its geometry is none of points, lines and areas"),
    )
    return parts[is_known], [Unread(SHAPE, int(count), why) for count, why in reasons if count]


def _in_degrees(name: str, frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    if frame.crs is None:
        raise fault(name, "a coordinate reference system: it says what the coordinates mean")
    off_the_earth = "coordinates on the earth, longitude before latitude"
    try:
        placed = frame.to_crs(DEGREES)
    except (ProjError, ValueError):
        raise fault(name, off_the_earth) from None
    west, south, east, north = placed.total_bounds
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise fault(name, off_the_earth)
    return placed


def _simplified(name: str, outlines: gpd.GeoSeries) -> tuple[gpd.GeoSeries, float]:
    """Outlines with at most MOST_VERTICES, and by how many degrees they were simplified for it."""
    if _count(outlines) <= MOST_VERTICES:
        return outlines, 0.0
    for tolerance in TOLERANCES:
        if about_left(outlines.to_numpy(), tolerance) <= MOST_VERTICES:
            thinner = outlines.map(partial(thinned, tolerance=tolerance))
            if _count(thinner) <= MOST_VERTICES:
                return thinner, tolerance
    raise fault(name, f"outlines that {MOST_VERTICES:,} vertices are enough for")


def _count(outlines: gpd.GeoSeries) -> int:
    return int(shapely.get_num_coordinates(outlines.to_numpy()).sum())


def _short(value: object) -> str:
    """A text as it is shown on one line; empty where there is none."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"
