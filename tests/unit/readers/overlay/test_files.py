"""What is read of a file that is not trusted, and what of it is refused in a sentence."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from shapely.geometry import Point, box

from dashboard.model.errors import DataPackageError
from dashboard.model.reader import Source
from dashboard.readers.overlay import files, read
from tests.unit.readers.overlay.conftest import (
    Pack,
    Parts,
    feature,
    geojson,
    loaded,
    shapes,
    zipped,
)

AREA = box(44, 41, 45, 42)
POINT = feature("Point", [44.8, 41.7], name="Foo Town")


def fault(source: Source) -> str:
    with pytest.raises(DataPackageError) as raised:
        read(source)
    return str(raised.value)


def test_geojson_is_read_with_its_columns_of_text() -> None:
    source = geojson(feature("Point", [44.8, 41.7], name="Foo", code=7, note={"a": 1}))
    assert read(source).shapes.to_dict("records") == [
        {"name": "Foo", "geometry": '{"type":"Point","coordinates":[44.8,41.7]}'}
    ]


@pytest.mark.parametrize(
    "content",
    [
        b'{"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}, "properties": null}',
        b'{"type": "Point", "coordinates": [1, 2]}',
    ],
    ids=["feature", "geometry"],
)
def test_geojson_may_be_one_feature_or_one_geometry(content: bytes) -> None:
    found = read(loaded("one.json", content)).shapes["geometry"].tolist()
    assert found == ['{"type":"Point","coordinates":[1.0,2.0]}']


def test_older_geojson_may_name_its_coordinates() -> None:
    named = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
    source = geojson(feature("Point", [4987107.0, 5119000.0]), crs=named)
    assert '"coordinates":[44.7999,41.7191]' in read(source).shapes["geometry"][0]


def test_a_geopackage_is_read(packed: Pack) -> None:
    found = read(packed(areas=shapes(AREA, name=["Foo"], size=[3])))
    assert found.columns == ["name"] and len(found.shapes) == 1


def test_of_several_layers_the_first_with_shapes_is_read_and_the_others_are_told(
    packed: Pack,
) -> None:
    source = packed(areas=shapes(AREA, name=["Foo"]), more=shapes(Point(1, 2), label=["Bar"]))
    found = read(source)
    assert found.columns == ["name"]
    assert [each.what for each in found.unread] == ["layer more"]


@pytest.mark.parametrize("folder", ["", "a folder/", "../../", "/etc/"])
def test_a_zipped_shapefile_is_read_whatever_its_parts_are_called(
    parts: Parts, folder: str
) -> None:
    files_in = {
        f"{folder}{name}": content for name, content in parts(shapes(AREA, name=["Foo"])).items()
    }
    assert read(zipped(files_in)).shapes["name"].tolist() == ["Foo"]


def test_nothing_is_left_of_a_file_that_was_read(
    parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = zipped(parts(shapes(AREA, name=["Foo"])))
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    read(source)
    assert list((tmp_path / "temporary").iterdir()) == []


def test_what_macs_add_to_a_zip_is_no_second_shapefile(parts: Parts) -> None:
    own = parts(shapes(AREA, name=["Foo"]))
    assert len(read(zipped({**own, "__MACOSX/._areas.shp": b"foo"})).shapes) == 1


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda parts: {"readme.txt": b"foo"}, "a zip with one shapefile (.shp), not 0"),
        (lambda parts: {**parts, "more.shp": b"foo"}, "a zip with one shapefile (.shp), not 2"),
        (lambda parts: without(parts, "prj"), "a .prj beside the .shp"),
        (lambda parts: without(parts, "shx"), "a shapefile with its index"),
        (
            lambda parts: {**parts, "areas.shp": b"<OGRVRTDataSource/>"},
            "a shapefile with its index",
        ),
        (lambda parts: {**parts, "areas.shp": parts["areas.shp"][:60]}, "areas.zip"),
        (lambda parts: {**parts, "areas.prj": b"foo"}, "a coordinate reference system"),
    ],
    ids=["none", "two", "no prj", "no index", "other", "cut", "odd prj"],
)
def test_a_zip_that_is_no_shapefile_is_refused(
    parts: Parts, change: Callable[[dict[str, bytes]], dict[str, bytes]], expected: str
) -> None:
    assert expected in fault(zipped(change(parts(shapes(AREA, name=["Foo"])))))


def without(parts: dict[str, bytes], ending: str) -> dict[str, bytes]:
    return {name: content for name, content in parts.items() if not name.endswith(ending)}


def test_a_zip_that_grows_beyond_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_BYTES_UNPACKED", 1_000)
    assert "at most 1,000 bytes when unpacked" in fault(zipped({"areas.shp": bytes(10_000)}))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "expected GeoJSON, a GeoPackage, or a shapefile in a zip"),
        (b"<OGRVRTDataSource><OGRVRTLayer/></OGRVRTDataSource>", "expected GeoJSON, a GeoPackage"),
        (b'{"type": "FeatureCollection", "features": [NaN]}', "expected GeoJSON, a GeoPackage"),
        (b"[" * 100_000, "expected GeoJSON, a GeoPackage"),
        (b'{"type": "gdal_streamed_alg", "command_line": "gdal vector pipeline"}', "RFC 7946"),
        (b'{"type": "FeatureCollection"}', "RFC 7946"),
        (b'{"type": "FeatureCollection", "features": [7]}', "RFC 7946"),
        (b'{"type": "Topology", "objects": {}}', "RFC 7946"),
        (b'{"type": "Polygon", "coordinates": [[1, 2]]}', "RFC 7946"),
        (b'{"type": "Polygon", "coordinates": [[[1, 2]]]}', "RFC 7946"),
        (b'{"type": "Point", "coordinates": ["a", "b"]}', "RFC 7946"),
        (
            b'{"type": "Point", "coordinates": [1, 2], "crs": {"properties": {"name": "/etc/passwd"}}}',
            "RFC 7946",
        ),
        (b'{"type": "FeatureCollection", "features": []}', "at least one point, line or area"),
        (b'{"type": "Point", "coordinates": [4987107, 5119000]}', "coordinates on the earth"),
        (b"SQLite format 3\x00" + bytes(100), "another kind of SQLite file"),
        (b"SQLite format 3\x00" + bytes(52) + b"GPKG" + bytes(100), "a GeoPackage that is whole"),
        (b"PK\x03\x04", "a zip that is whole"),
    ],
)
def test_a_file_that_is_none_of_these_is_refused(content: bytes, expected: str) -> None:
    assert expected in fault(loaded("odd.geojson", content))


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT * FROM n",
        "CREATE VIRTUAL TABLE v USING fts5(foo)",
    ],
    ids=["view", "virtual table"],
)
def test_a_geopackage_that_would_compute_something_is_refused(
    packed: Pack, tmp_path: Path, statement: str
) -> None:
    packed(areas=shapes(AREA, name=["Foo"]))
    with sqlite3.connect(tmp_path / "areas.gpkg") as opened:
        opened.execute(statement)
    opened.close()
    content = (tmp_path / "areas.gpkg").read_bytes()
    assert "a GeoPackage of plain tables, without views" in fault(loaded("areas.gpkg", content))


def test_a_geopackage_without_shapes_is_refused(packed: Pack) -> None:
    source = packed(areas=shapes(None, name=["Foo"]))
    assert "at least one point, line or area" in fault(source)


@pytest.mark.filterwarnings("ignore:'crs' was not provided:UserWarning")
def test_a_geopackage_without_a_reference_system_is_refused(packed: Pack) -> None:
    source = packed(areas=shapes(AREA, crs=None, name=["Foo"]))
    assert "coordinate reference system" in fault(source)


def test_a_large_file_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 10)
    assert fault(geojson(POINT)) == "areas.geojson: expected a file of at most 10 bytes."


def test_many_shapes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_SHAPES", 2)
    assert "at most 2 shapes" in fault(geojson(POINT, POINT, POINT))


def test_only_the_first_columns_of_text_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_COLUMNS", 2)
    source = geojson(feature("Point", [1, 2], a="1", b="2"), feature("Point", [1, 2], c="3", a="4"))
    assert read(source).shapes.drop(columns="geometry").to_dict("list") == {
        "a": ["1", "4"],
        "b": ["2", ""],
    }


def test_a_reference_system_that_nobody_knows_is_refused() -> None:
    named = {"type": "name", "properties": {"name": "EPSG:99999"}}
    assert "that EPSG knows" in fault(geojson(feature("Point", [1, 2]), crs=named))


@pytest.mark.parametrize("sign", [b"[", b"{", b","])
def test_geojson_that_holds_much_in_little_is_refused_before_it_is_parsed(
    monkeypatch: pytest.MonkeyPatch, sign: bytes
) -> None:
    monkeypatch.setattr(files, "MOST_PARTS", 100)
    monkeypatch.setattr(files, "MOST_CELLS", 100)
    content = b'{"type":"Point","coordinates":' + sign * 101
    assert "at most 100 lists and objects" in fault(loaded("areas.json", content))


def test_a_geopackage_with_bytes_that_are_no_text_is_refused(packed: Pack) -> None:
    source = packed(areas=shapes(AREA, name=["Foo"]))
    with source.opened() as file:
        content = file.read().replace(b"CREATE TABLE", b"CR\xffATE TABLE")
    assert "a GeoPackage that is whole" in fault(loaded("areas.gpkg", content))


def test_any_byte_of_a_description_of_coordinates_may_change(parts: Parts) -> None:
    whole = parts(shapes(AREA, name=["Foo"]))
    for at in range(0, len(whole["areas.prj"]), 3):
        changed = bytearray(whole["areas.prj"])
        changed[at] ^= 0xFF
        with suppress(DataPackageError):
            read(zipped({**whole, "areas.prj": bytes(changed)}))
