"""Files of shapes, as a visitor may load them."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import geopandas as gpd
import pytest
from shapely.geometry.base import BaseGeometry

from dashboard.model.reader import Source

WGS_84 = "EPSG:4326"


def loaded(name: str, content: bytes) -> Source:
    """Return a file as a visitor loads it."""
    return Source(name, io.BytesIO(content))


def geojson(*features: object, **members: object) -> Source:
    """Return a collection of these features."""
    content = {"type": "FeatureCollection", "features": features, **members}
    return loaded("areas.geojson", json.dumps(content).encode())


def feature(kind: str, coordinates: object, **properties: object) -> dict[str, object]:
    """Return one feature of GeoJSON."""
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def zipped(files: dict[str, bytes], name: str = "areas.zip") -> Source:
    """Return a zip with these files."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for each, content in files.items():
            archive.writestr(each, content)
    return loaded(name, made.getvalue())


def shapes(
    *geometries: BaseGeometry | None, crs: str | None = WGS_84, **columns: Any
) -> gpd.GeoDataFrame:
    """Return a frame of these geometries; each column is a list."""
    return gpd.GeoDataFrame(columns, geometry=list(geometries), crs=crs)


Parts = Callable[[gpd.GeoDataFrame], dict[str, bytes]]
Pack = Callable[..., Source]


@pytest.fixture
def parts(tmp_path: Path) -> Parts:
    """Write a shapefile and return its parts."""

    def write(frame: gpd.GeoDataFrame) -> dict[str, bytes]:
        folder = tmp_path / "shapefile"
        folder.mkdir()
        frame.to_file(folder / "areas.shp")
        return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}

    return write


@pytest.fixture
def packed(tmp_path: Path) -> Pack:
    """Write a GeoPackage with a layer for each frame."""

    def write(**layers: gpd.GeoDataFrame) -> Source:
        path = tmp_path / "areas.gpkg"
        for name, frame in layers.items():
            frame.to_file(path, layer=name, driver="GPKG")
        return loaded(path.name, path.read_bytes())

    return write
