"""From a frame of shapes to an Overlay: in degrees of WGS 84, and few enough vertices to be sent and drawn."""

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj.exceptions import ProjError

from dashboard.model.package import Unread
from dashboard.readers.overlay.files import DEGREES
from dashboard.readers.overlay.result import GEOMETRY, SHAPE, Overlay, fault

MOST_VERTICES_READ = 1_000_000
MOST_VERTICES = 10_000
"""Of what is drawn; more are simplified away."""
FINEST, COARSEST = 0.0005, 0.5
"""Degrees by which outlines are simplified: at first, doubled as often as it takes, and at most."""
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
    usable, without = _usable(frame)
    if usable.empty:
        raise fault(name, "at least one point, line or area")
    if shapely.get_num_coordinates(usable.geometry.to_numpy()).sum() > MOST_VERTICES_READ:
        raise fault(name, f"at most {MOST_VERTICES_READ:,} vertices")
    placed = _in_degrees(name, usable)
    outlines, simplified = _simplified(name, placed.geometry)
    texts = [column for column in placed.columns if column != placed.geometry.name]
    shapes = pd.DataFrame({str(column): placed[column].map(_short) for column in texts})
    shapes[GEOMETRY] = shapely.to_geojson(
        shapely.transform(outlines.to_numpy(), lambda points: np.round(points, DIGITS))
    )
    return Overlay(name, shapes.reset_index(drop=True), simplified, [*left_out, *without])


def _usable(frame: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, list[Unread]]:
    """Shapes that can be drawn, in two dimensions and valid; and how many cannot."""
    geometries = frame.geometry.to_numpy()
    has_shape = ~(shapely.is_missing(geometries) | shapely.is_empty(geometries))
    flat = frame[has_shape].copy()
    flat.geometry = flat.geometry.force_2d().make_valid()
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
    tolerance = 0.0
    while shapely.get_num_coordinates(outlines.to_numpy()).sum() > MOST_VERTICES:
        tolerance = 2 * tolerance or FINEST
        if tolerance > COARSEST:
            raise fault(name, f"outlines that {MOST_VERTICES:,} vertices are enough for")
        outlines = outlines.simplify(tolerance)
    return outlines, tolerance


def _short(value: object) -> str:
    """A text as it is shown on one line; empty where there is none."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"
