"""The register that ships with the dashboard."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from frictionless import Package as FrictionlessPackage

from dashboard.exports.datapackage import as_text, describe
from dashboard.model.package import Package
from dashboard.model.tables import TABLES
from dashboard.readers.register.folder import faults, read

DATA = Path(__file__).parents[2] / "data"

# South, north, west, east in degrees: generous boxes round towns that many events name.
TOWNS = {
    "tbilisi": (41.5, 41.9, 44.6, 45.1),
    "yerevan": (40.0, 40.3, 44.3, 44.7),
    "baku": (40.2, 40.6, 49.6, 50.2),
    "sukhumi": (42.8, 43.2, 40.8, 41.2),
    "tskhinvali": (42.1, 42.4, 43.8, 44.1),
    "khankendi-stepanakert": (39.7, 40.0, 46.6, 46.9),
    "moscow": (55.5, 56.0, 37.3, 37.9),
    "istanbul": (40.8, 41.3, 28.5, 29.5),
    "geneva": (46.1, 46.3, 6.0, 6.3),
    "vienna": (48.1, 48.4, 16.2, 16.6),
    "brussels": (50.7, 51.0, 4.2, 4.5),
    "washington-dc": (38.7, 39.1, -77.3, -76.8),
}

# Words that belong to the workshop, not to a published register.
WORKSHOP_WORDS = re.compile(r"\b(raw|collector|mapped here|todo|tbd|fixme|lorem)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def package() -> Package:
    return read(DATA)


def test_the_register_has_no_faults() -> None:
    assert faults(DATA) == ()


def test_datapackage_json_describes_the_tables_as_they_are(package: Package) -> None:
    described = describe(package.tables, package.version, package.created, DATA)
    assert (DATA / "datapackage.json").read_text("utf-8") == as_text(described)


def test_the_register_is_a_valid_frictionless_data_package() -> None:
    report = FrictionlessPackage(str(DATA / "datapackage.json")).validate()
    assert report.flatten(["title", "rowNumber", "fieldName", "note"]) == []


def test_the_register_is_as_large_as_announced(package: Package) -> None:
    sizes = {table.name: len(package.tables[table.name]) for table in TABLES}
    assert sizes["events"] >= 1010
    assert sizes["articles"] >= 1264
    assert sizes["organisations"] >= 439
    assert sizes["places"] >= 144
    assert sizes["context"] >= 57


def test_every_event_has_an_article(package: Package) -> None:
    cited = Counter(package.tables["event_articles"]["event_id"])
    assert min(cited[event] for event in package.tables["events"]["event_id"]) >= 1


def test_every_article_reports_an_event(package: Package) -> None:
    used = set(package.tables["event_articles"]["article_id"])
    assert set(package.tables["articles"]["article_id"]) == used


def test_an_address_is_listed_once(package: Package) -> None:
    assert package.tables["articles"]["url"].is_unique


def test_events_are_of_1997_and_later(package: Package) -> None:
    assert package.tables["events"]["start_date"].min() >= "1997-01-01"


def test_an_event_held_is_not_in_the_future_of_the_register(package: Package) -> None:
    events = package.tables["events"]
    held = events[(events["status"] == "held") & (events["date_precision"] == "day")]
    assert held["start_date"].max() <= package.created.isoformat()


@pytest.mark.parametrize("town", TOWNS)
def test_a_well_known_town_lies_where_it_should(package: Package, town: str) -> None:
    south, north, west, east = TOWNS[town]
    place = package.tables["places"].set_index("place_id").loc[town]
    assert south < float(str(place["latitude"])) < north
    assert west < float(str(place["longitude"])) < east


@pytest.mark.parametrize("table", ["events", "organisations", "places", "series", "context"])
def test_nothing_of_the_workshop_is_left_in_the_text(package: Package, table: str) -> None:
    frame = package.tables[table]
    written = frame.loc[:, frame.columns.isin(["title", "summary", "note", "place_note", "label"])]
    found = [text for column in written for text in written[column] if WORKSHOP_WORDS.search(text)]
    assert found == []


def test_contested_places_are_found_by_each_of_their_names(package: Package) -> None:
    places = package.tables["places"].set_index("place_id")
    names = places.loc["khankendi-stepanakert", "alternate_names"]
    assert {"Khankendi", "Stepanakert"} <= set(str(names).split(";"))


def test_the_readme_explains_every_table() -> None:
    text = (DATA / "README.md").read_text("utf-8")
    tables = [table.file for table in TABLES if not table.is_vocabulary]
    assert [file for file in [*tables, "vocabularies/*.csv"] if f"`{file}`" not in text] == []


def test_the_readme_cites_the_version_in_the_descriptor() -> None:
    version = json.loads((DATA / "datapackage.json").read_text("utf-8"))["version"]
    assert f"Version {version}," in (DATA / "README.md").read_text("utf-8")


def test_the_licence_is_the_full_text() -> None:
    text = (DATA / "LICENSE").read_text("utf-8")
    assert "Creative Commons Attribution 4.0 International Public License" in text
    assert "Section 8 -- Interpretation." in text
