"""Builds the static files of the maps, which the browser gets, from the boundaries in data/geo: `make static`.

Sources are data/geo/caucasus_boundaries.geojson and world_countries.geojson (Natural Earth, public domain; see
docs/names-and-borders.md). Nothing of their names reaches the static files, and no line is marked as disputed:
every boundary is the shared edge of two countries as the sources draw them. Lakes are those of the region only.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.drawing.theme import LOOKS, Look

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "data" / "geo"
TARGET = ROOT / "dashboard" / "static"

Points = npt.NDArray[np.float64]

REGION_COUNTRIES = ("AM", "AZ", "GE")
DETAIL_WINDOW = (36.0, 36.0, 54.0, 46.0)
"""What the detailed source covers: west, south, east, north in degrees."""
MARGIN_WINDOW = (8.0, 22.0, 82.0, 60.0)
"""How far coarse land reaches around the detailed window, so that a wide screen never shows an edge."""
SEAM = 0.02
"""Degrees by which coarse land overlaps detailed land, so that no gap shows between them."""
DETAIL_TOLERANCE, DETAIL_GRID = 0.004, 0.001
COARSE_TOLERANCE, COARSE_GRID = 0.15, 0.01
"""Degrees: what simplification may take away, and the grid on which coordinates lie."""
FOCUS_WINDOW = (-14.0, 28.0, 62.0, 72.0)
"""Where the world keeps all its detail, for the view of Europe."""
SHRINK = 0.33
"""How small degrees outside the focus count when the world is simplified."""
SMALLEST_ISLAND = 0.02
"""Square degrees; smaller islands are left out of the coarse land unless they are all a country has."""


LARGEST_SLIVER, SMALLEST_PART = 1.0, 0.0005
"""Square degrees: smaller holes are areas no country has in the source and become land like what surrounds them;
smaller parts are crumbs and go."""


def build(source: Path, target: Path) -> tuple[Path, ...]:
    """Write the static files of the maps and return their paths.

    ``source`` is the folder with the boundary files (data/geo), ``target`` the static folder. The same sources
    give the same bytes.
    """
    detail = gpd.read_file(source / "caucasus_boundaries.geojson")
    world = gpd.read_file(source / "world_countries.geojson")
    countries = _coarse(_by_country(world, world["iso_a2"]))
    (target / "geo").mkdir(parents=True, exist_ok=True)
    return (
        _write_features(target / "geo" / "region.geojson", _region(detail, countries), digits=3),
        _write_features(target / "geo" / "world.geojson", _layers(countries), digits=2),
        *(_write_style(target / f"style-{mode}.json", look) for mode, look in LOOKS.items()),
    )


def _by_country(frame: gpd.GeoDataFrame, codes: pd.Series) -> gpd.GeoSeries:
    """Geometry by country code; an area without a code keeps its row number as its key."""
    keys = [code if code != "-99" else str(row) for row, code in enumerate(codes)]
    shapes = gpd.GeoSeries(frame.geometry.to_numpy(), index=pd.Index(keys), crs=frame.crs)
    return shapes.sort_index(kind="stable")


def _detailed(shapes: gpd.GeoSeries) -> gpd.GeoSeries:
    """Simplified so that neighbours keep one common edge, on a grid."""
    simple = shapes.simplify_coverage(DETAIL_TOLERANCE)
    return simple.map(lambda shape: shapely.set_precision(shape, DETAIL_GRID))


def _coarse(shapes: gpd.GeoSeries) -> gpd.GeoSeries:
    """Likewise, without the smallest islands, and coarser outside the focus: there degrees are shrunk beforehand."""
    shrunk = shapes.transform(lambda points: _scaled(points, SHRINK, FOCUS_WINDOW))
    simple = shrunk.simplify_coverage(COARSE_TOLERANCE)
    restored = simple.transform(lambda points: _scaled(points, 1 / SHRINK, FOCUS_WINDOW))
    valid = restored.make_valid().map(_without_islets)
    return valid.map(lambda shape: shapely.set_precision(shape, COARSE_GRID))


def _scaled(points: Points, scale: float, window: tuple[float, float, float, float]) -> Points:
    """Points with what lies beyond the window scaled; inside it nothing moves."""
    west, south, east, north = window
    inside: Points = np.clip(points, (west, south), (east, north))
    return inside + (points - inside) * scale


def _without_islets(shape: BaseGeometry) -> BaseGeometry:
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    large = [part for part in parts if part.area >= SMALLEST_ISLAND]
    return shapely.MultiPolygon(large or parts)


def _region(detail: gpd.GeoDataFrame, countries: gpd.GeoSeries) -> dict[str, BaseGeometry]:
    """Detailed layers of the region inside coarse land and lines around it."""
    admin0 = detail[detail["layer"] == "admin0"]
    inner = _layers(_detailed(_by_country(admin0, admin0["iso_a2"])))
    west, south, east, north = DETAIL_WINDOW
    hole = shapely.box(west + SEAM, south + SEAM, east - SEAM, north - SEAM)
    ring = shapely.box(*MARGIN_WINDOW).difference(hole)
    outer = _layers(countries.intersection(ring))
    lakes = detail[detail["layer"] == "lake"].geometry.simplify(DETAIL_TOLERANCE)
    return {
        "land": _solid([inner["land"], outer["land"]]),
        "region": inner["region"],
        "lake": shapely.union_all(lakes.to_numpy(), grid_size=DETAIL_GRID),
        "line": shapely.union_all([inner["line"], outer["line"]]),
    }


def _layers(shapes: gpd.GeoSeries) -> dict[str, BaseGeometry]:
    """Land, the three countries of the South Caucasus, and the boundaries between all countries."""
    is_region = shapes.index.isin(REGION_COUNTRIES)
    return {
        "land": _solid(list(shapes[~is_region])),
        "region": _solid(list(shapes[is_region])),
        "line": shapely.line_merge(shapely.union_all(list(_shared_edges(shapes)))),
    }


def _solid(shapes: Sequence[BaseGeometry]) -> BaseGeometry:
    """All shapes as one, without the slivers that are left between them and at its edges."""
    parts = [
        shapely.Polygon(
            part.exterior,
            [hole for hole in part.interiors if shapely.Polygon(hole).area >= LARGEST_SLIVER],
        )
        for part in shapely.get_parts(shapely.union_all(shapes))
        if part.area >= SMALLEST_PART
    ]
    return shapely.MultiPolygon(parts)


def _shared_edges(shapes: gpd.GeoSeries) -> Iterable[BaseGeometry]:
    """Edges that two countries share; areas without a country code draw none."""
    coded = [shape for code, shape in shapes.items() if not str(code).isdigit()]
    for one, other in combinations(coded, 2):
        if one.intersects(other):
            common = shapely.intersection(one.boundary, other.boundary)
            yield shapely.union_all(
                [part for part in shapely.get_parts(common) if part.geom_type == "LineString"]
            )


def _write_features(path: Path, layers: Mapping[str, BaseGeometry], digits: int) -> Path:
    features = [
        {
            "type": "Feature",
            "properties": {"layer": layer},
            "geometry": _rounded(shapely.geometry.mapping(shape.normalize()), digits),
        }
        for layer, shape in layers.items()
    ]
    return _write_json(path, {"type": "FeatureCollection", "features": features})


def _rounded(value: object, digits: int) -> object:
    """The same nested value with every coordinate rounded."""
    if isinstance(value, Mapping):
        return {key: _rounded(inner, digits) for key, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_rounded(inner, digits) for inner in value]
    return round(value, digits) if isinstance(value, float) else value


def _write_style(path: Path, look: Look) -> Path:
    sea = {"id": "sea", "type": "background", "paint": {"background-color": look.sea}}
    return _write_json(path, {"version": 8, "sources": {}, "layers": [sea]})


def _write_json(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")
    return path


def main(arguments: Sequence[str] | None = None) -> None:
    """Build the files anew and say what was written; without boundaries, leave with 1 and the files as they are."""
    parser = argparse.ArgumentParser(prog="python -m tools.static_geography", description=__doc__)
    parser.add_argument("--source", type=Path, default=SOURCE, metavar="DIR")
    parser.add_argument("--target", type=Path, default=TARGET, metavar="DIR")
    asked = parser.parse_args(arguments)
    try:
        paths = build(asked.source, asked.target)
    except (OSError, RuntimeError) as error:
        sys.exit(f"The boundaries cannot be read: {error}")
    for path in paths:
        print(f"{path}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
