"""All files of one Selection hold exactly the events that the question lists."""

import csv
import json
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree import ElementTree as ET

import geopandas
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from openpyxl import load_workbook

from dashboard.exports.formats import FORMATS
from dashboard.exports.iati import UNREGISTERED
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events
from dashboard.text.i18n import Translator
from tests.effort import examples
from tests.property.strategies import selections

pytestmark = pytest.mark.slow

ALL = 10_000
ROLES = {
    "organisations_organiser": "Organisers",
    "organisations_co_organiser": "Co-organisers",
    "organisations_mediator": "Mediators",
    "organisations_host": "Hosts",
    "organisations_funder": "Funders",
    "organisations_participant": "Organisations that took part",
}
"""Columns of the CSV and of the workbook that name who had part in an event."""


def from_csv(content: bytes) -> list[str]:
    rows = csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""))
    return list(dict.fromkeys(row["event_id"] for row in rows))


def from_workbook(content: bytes) -> list[str]:
    header, *rows = load_workbook(BytesIO(content), read_only=True)["Events"].values
    return [row[header.index("Key")] for row in rows]


def from_geopackage(content: bytes) -> list[str]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "events.gpkg"
        path.write_bytes(content)
        return list(geopandas.read_file(path, layer="events")["event_id"])


def from_iati(content: bytes) -> list[str]:
    found = ET.fromstring(content).iterfind("iati-activity/iati-identifier")
    return [str(each.text).removeprefix(f"{UNREGISTERED}-") for each in found]


KEYS: dict[str, Callable[[bytes], list[Any]]] = {
    "csv": from_csv,
    "participations": from_csv,
    "xlsx": from_workbook,
    "geojson": lambda content: [each["id"] for each in json.loads(content)["features"]],
    "gpkg": from_geopackage,
    "json": lambda content: [each["event_id"] for each in json.loads(content)["items"]],
    "jsonl": lambda content: [json.loads(line)["event_id"] for line in content.splitlines()],
    "parquet": lambda content: pq.read_table(BytesIO(content)).column("event_id").to_pylist(),
    "iati": from_iati,
}


def test_every_format_of_a_selection_is_read_back() -> None:
    assert set(KEYS) == {form.name for form in FORMATS.values() if not form.holds_all}


@pytest.mark.parametrize("name", KEYS)
@examples(8)
@given(selection=selections())
def test_a_file_holds_the_events_that_are_listed(
    store: Store, name: str, selection: Selection
) -> None:
    file = BytesIO()
    FORMATS[name].write(store, selection, Translator("en"), file)
    listed = events.list_events(store, selection, "date", descending=False, limit=ALL)
    assert KEYS[name](file.getvalue()) == list(listed["event_id"])


@examples(8)
@given(selection=selections())
def test_the_workbook_names_in_each_role_whom_the_csv_names(
    store: Store, selection: Selection
) -> None:
    table, sheets = BytesIO(), BytesIO()
    FORMATS["csv"].write(store, selection, Translator("en"), table)
    FORMATS["xlsx"].write(store, selection, Translator("en"), sheets)
    expected = [
        [row[column].replace(";", "; ") for column in ROLES]
        for row in csv.DictReader(StringIO(table.getvalue().decode("utf-8-sig"), newline=""))
    ]
    header, *rows = load_workbook(sheets, read_only=True)["Events"].values
    at = [header.index(name) for name in ROLES.values()]
    assert [[row[each] or "" for each in at] for row in rows] == expected
