"""datapackage.json of the tiny package."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.exports.datapackage import as_text, describe
from dashboard.model.tables import TABLES
from dashboard.readers.register.folder import read_tables

TINY = Path(__file__).parents[2] / "fixtures" / "tiny"


@pytest.fixture(scope="module")
def descriptor() -> dict[str, Any]:
    return describe(read_tables(TINY), "1.2.3", date(2026, 11, 23), TINY)


@pytest.fixture(scope="module")
def resources(descriptor: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {resource["name"]: resource for resource in descriptor["resources"]}


def field(resources: dict[str, dict[str, Any]], table: str, name: str) -> dict[str, Any]:
    fields: list[dict[str, Any]] = resources[table]["schema"]["fields"]
    return next(each for each in fields if each["name"] == name)


def test_version_date_and_licence_are_named(descriptor: dict[str, Any]) -> None:
    assert descriptor["version"] == "1.2.3"
    assert descriptor["created"] == "2026-11-23T00:00:00Z"
    assert [licence["name"] for licence in descriptor["licenses"]] == ["CC-BY-4.0"]


def test_sources_of_places_and_boundaries_are_credited(descriptor: dict[str, Any]) -> None:
    titles = " ".join(source["title"] for source in descriptor["sources"])
    assert "GeoNames" in titles
    assert "Natural Earth" in titles


def test_every_table_is_a_resource_with_its_columns(
    resources: dict[str, dict[str, Any]],
) -> None:
    described = {
        resource["path"]: tuple(each["name"] for each in resource["schema"]["fields"])
        for resource in resources.values()
    }
    assert described == {table.file: table.columns for table in TABLES}


def test_rows_are_counted(resources: dict[str, dict[str, Any]]) -> None:
    assert (resources["events"]["rowCount"], resources["articles"]["rowCount"]) == (12, 14)


def test_size_and_hash_are_those_of_the_file(resources: dict[str, dict[str, Any]]) -> None:
    assert resources["events"]["bytes"] == (TINY / "events.csv").stat().st_size
    assert resources["events"]["hash"].startswith("sha256:")


def test_a_code_lists_its_vocabulary_in_order(resources: dict[str, dict[str, Any]]) -> None:
    track = field(resources, "events", "track")
    assert (track["type"], track["constraints"]["enum"]) == ("string", ["1", "1.5", "2", "3"])


def test_a_list_field_names_its_vocabulary_and_has_no_enum(
    resources: dict[str, dict[str, Any]],
) -> None:
    themes = field(resources, "events", "themes")
    assert "vocabularies/themes.csv" in themes["description"]
    assert "enum" not in themes["constraints"]


def test_published_is_a_pattern_and_not_a_date(resources: dict[str, dict[str, Any]]) -> None:
    published = field(resources, "articles", "published")
    assert published["type"] == "string"
    assert "pattern" in published["constraints"]


def test_coordinates_have_their_bounds(resources: dict[str, dict[str, Any]]) -> None:
    latitude = field(resources, "places", "latitude")["constraints"]
    assert (latitude["minimum"], latitude["maximum"]) == (-90, 90)


def test_a_table_refers_to_itself_by_an_empty_name(resources: dict[str, dict[str, Any]]) -> None:
    keys = resources["organisations"]["schema"]["foreignKeys"]
    parent = next(key for key in keys if key["fields"] == ["parent_id"])
    assert parent["reference"] == {"resource": "", "fields": ["organisation_id"]}


def test_every_reference_names_a_described_table(resources: dict[str, dict[str, Any]]) -> None:
    named = {
        key["reference"]["resource"]
        for resource in resources.values()
        for key in resource["schema"].get("foreignKeys", [])
    }
    assert named - {""} <= set(resources)


def test_map_files_are_described_without_a_schema(tmp_path: Path) -> None:
    tables = read_tables(TINY)
    for table in TABLES:
        (tmp_path / table.file).parent.mkdir(exist_ok=True)
        (tmp_path / table.file).write_bytes((TINY / table.file).read_bytes())
    (tmp_path / "geo").mkdir()
    (tmp_path / "geo" / "lines.geojson").write_text("{}", encoding="utf-8")
    *_, geo = describe(tables, "1", date(2026, 1, 1), tmp_path)["resources"]
    assert (geo["path"], geo["mediatype"]) == ("geo/lines.geojson", "application/geo+json")
    assert "schema" not in geo


def test_the_same_tables_give_the_same_text(descriptor: dict[str, Any]) -> None:
    again = describe(read_tables(TINY), "1.2.3", date(2026, 11, 23), TINY)
    assert as_text(again) == as_text(descriptor)


def test_the_text_is_json_that_ends_with_a_line_break(descriptor: dict[str, Any]) -> None:
    text = as_text(descriptor)
    assert json.loads(text) == descriptor
    assert text.endswith("}\n")
