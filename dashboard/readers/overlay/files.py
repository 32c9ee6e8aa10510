"""Reads a file that is not trusted into a frame of shapes: GeoJSON, GeoPackage, or a shapefile in a zip.

The content of the file decides its format, and not GDAL, which knows formats that fetch other files. GeoJSON is read
without GDAL.
"""

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import IO, Any

import geopandas as gpd
import pyogrio
from pyproj import CRS
from pyproj.exceptions import CRSError
from shapely.errors import ShapelyError

from dashboard.model.archive import opened_zip
from dashboard.model.package import Unread
from dashboard.model.reader import Source
from dashboard.readers.overlay.result import GEOMETRY, MOST_BYTES, fault

MOST_BYTES_UNPACKED = 100_000_000
MOST_SHAPES = 2_000
MOST_PARTS, MOST_CELLS = 1_200_000, 4_000_000
"""Lists and objects of GeoJSON, one for each vertex, and commas between them and in them."""
MOST_COLUMNS = 20
DEGREES = 4326
"""WGS 84, the coordinates of GeoJSON unless the file says otherwise."""
_ZIP, _SQLITE, _SHAPEFILE = b"PK\x03\x04", b"SQLite format 3\x00", b"\x00\x00\x27\x0a"
_APPLICATION_AT = 68
_GEOPACKAGE = (b"GPKG", b"GP10", b"GP11")
_PARTS = ("shp", "shx", "dbf", "prj", "cpg")
_EPSG = re.compile(r"(?:urn:ogc:def:crs:)?EPSG:[\d.]*:?(\d+)", re.IGNORECASE)
_ODD_TABLES = """
SELECT count(*) FROM sqlite_master
WHERE type = 'view' OR (sql LIKE 'CREATE VIRTUAL TABLE%' AND sql NOT LIKE '% USING rtree%')
"""

_MALFORMED = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""The errors of shapely and geopandas for coordinates or features with a wrong structure."""

Read = tuple[gpd.GeoDataFrame, list[Unread]]
"""Shapes with their columns of text, unchanged, and what was left out of the file."""


def read(source: Source) -> Read:
    """The shapes of a file; at most MOST_SHAPES, with at most MOST_COLUMNS of text.

    Raises
    ------
    DataPackageError
        Where it is none of the three, is broken, too large or holds no shape.
    """
    with source.opened() as file:
        if file.seek(0, 2) > MOST_BYTES:
            raise fault(source.name, f"a file of at most {MOST_BYTES:,} bytes")
        file.seek(0)
        frame, left_out = _read(source.name, file)
    if len(frame) > MOST_SHAPES:
        raise fault(source.name, f"at most {MOST_SHAPES:,} shapes")
    return frame, left_out


def _read(name: str, file: IO[bytes]) -> Read:
    head = file.read(_APPLICATION_AT + 4)
    file.seek(0)
    if head.startswith(_ZIP):
        return _shapefile(name, file)
    if head.startswith(_SQLITE):
        if head[_APPLICATION_AT:] not in _GEOPACKAGE:
            raise fault(name, "a GeoPackage; this is another kind of SQLite file")
        return _geopackage(name, file)
    return _geojson(name, file), []


def _geojson(name: str, file: IO[bytes]) -> gpd.GeoDataFrame:
    written = file.read(MOST_BYTES + 1)
    # Each of these takes some hundred bytes of memory once it is read, however short it is written.
    if written.count(b"[") + written.count(b"{") > MOST_PARTS or written.count(b",") > MOST_CELLS:
        raise fault(name, f"GeoJSON with at most {MOST_PARTS:,} lists and objects")
    try:
        content = json.loads(written, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise fault(name, "GeoJSON, a GeoPackage, or a shapefile in a zip") from None
    try:
        features = _features(content)
        return gpd.GeoDataFrame.from_features(features, crs=_crs(content)) if features else _none()
    except CRSError:
        raise fault(name, "a coordinate reference system that EPSG knows") from None
    except (*_MALFORMED, ShapelyError):
        raise fault(name, "GeoJSON in the form of RFC 7946") from None


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no number of JSON")


def _features(content: Any) -> list[dict[str, Any]]:
    """The features of GeoJSON of any kind, with the first of their texts and nothing else."""
    if content["type"] == "FeatureCollection":
        found = content["features"][: MOST_SHAPES + 1]
    else:
        found = [content if content["type"] == "Feature" else {"geometry": content}]
    columns: dict[str, None] = {}
    for each in found:
        texts = [key for key, value in _properties(each).items() if isinstance(value, str)]
        columns |= dict.fromkeys(texts[: MOST_COLUMNS - len(columns)])
    return [
        {
            "type": "Feature",
            "geometry": each.get("geometry"),
            "properties": {key: _text(_properties(each).get(key)) for key in columns},
        }
        for each in found
    ]


def _properties(feature: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: value for key, value in (feature.get("properties") or {}).items() if key != GEOMETRY
    }


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _crs(content: Mapping[str, Any]) -> CRS:
    """WGS 84 unless a member ``crs`` of older GeoJSON names another one by its EPSG code."""
    named = str(((content.get("crs") or {}).get("properties") or {}).get("name", "CRS84"))
    code = _EPSG.fullmatch(named)
    if code is None and not named.endswith("CRS84"):
        raise ValueError(named)
    return CRS.from_epsg(int(code[1]) if code else DEGREES)


def _none() -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame({GEOMETRY: []}, geometry=GEOMETRY, crs=DEGREES)


def _geopackage(name: str, file: IO[bytes]) -> Read:
    with _folder() as folder:
        path = folder / "overlay.gpkg"
        with path.open("wb") as copy:
            copyfileobj(file, copy)
        try:
            # GDAL computes views, and tables that other programs compute, as it reads them.
            with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as opened:
                is_plain = opened.execute(_ODD_TABLES).fetchone() == (0,)
        except (sqlite3.Error, UnicodeDecodeError):
            raise fault(name, "a GeoPackage that is whole") from None
        if not is_plain:
            raise fault(name, "a GeoPackage of plain tables, without views")
        return _by_gdal(name, path, "a GeoPackage")


def _shapefile(name: str, file: IO[bytes]) -> Read:
    """The one shapefile of a zip; its parts are unpacked under names of our own."""
    with opened_zip(name, file, MOST_BYTES_UNPACKED) as archive, _folder() as folder:
        found = archive.ending("shp")
        if len(found) != 1:
            raise archive.fault(f"a zip with one shapefile (.shp), not {len(found)}")
        stem = found[0].filename[: -len("shp")]
        for part in _PARTS:
            for each in archive.ending(part):
                if each.filename[: -len(part)] == stem:
                    with (
                        archive.open(each) as content,
                        (folder / f"overlay.{part}").open("wb") as copy,
                    ):
                        copyfileobj(content, copy)
        path = folder / "overlay.shp"
        with path.open("rb") as copied:
            is_shapefile = copied.read(len(_SHAPEFILE)) == _SHAPEFILE
        if not (is_shapefile and (folder / "overlay.shx").exists()):
            raise archive.fault("a shapefile with its index: .shp and .shx beside each other")
        if not (folder / "overlay.prj").exists():
            raise archive.fault("a .prj beside the .shp: it says what the coordinates mean")
        return _by_gdal(name, path, "a shapefile")


def _by_gdal(name: str, path: Path, kind: str) -> Read:
    """The first layer with shapes of a file that is known to be of a kind; the others are left out."""
    try:
        layers = [layer for layer, geometry in pyogrio.list_layers(path) if geometry]
        if not layers:
            raise fault(name, f"{kind} with a layer of points, lines or areas")
        fields = pyogrio.read_info(path, layer=layers[0])
        types = zip(fields["fields"], fields["ogr_types"], strict=True)
        texts = [field for field, kind_of in types if kind_of == "OFTString" and field != GEOMETRY]
        frame = pyogrio.read_dataframe(
            path,
            layer=layers[0],
            columns=texts[:MOST_COLUMNS],
            max_features=MOST_SHAPES + 1,
            on_invalid="ignore",
        )
    except (RuntimeError, ValueError, UnboundLocalError):
        # pyogrio raises the last one where GDAL knows a reference system, but cannot write it down.
        raise fault(name, f"{kind} that is whole") from None
    return frame, [Unread(f"layer {each}", 1, "the first layer is shown") for each in layers[1:]]


@contextmanager
def _folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix="peace-atlas-") as folder:
        yield Path(folder)
