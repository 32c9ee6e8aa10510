"""All files of one Selection hold exactly the events that the question lists, and what the tables say of them."""

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterable
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
from dashboard.exports.iati.activities import UNREGISTERED
from dashboard.model.reader import Source
from dashboard.model.selection import Selection
from dashboard.readers.iati.reader import read
from dashboard.store.engine import Store
from dashboard.store.questions import events, listings
from dashboard.text.i18n import Translator
from tests.effort import examples
from tests.property import oracle
from tests.property.strategies import selections

pytestmark = pytest.mark.slow

ALL = 1_000_000
ROLES = {
    "organisations_organiser": "Organisers",
    "organisations_co_organiser": "Co-organisers",
    "organisations_mediator": "Mediators",
    "organisations_facilitator": "Facilitators",
    "organisations_host": "Hosts",
    "organisations_funder": "Funders",
    "organisations_implementer": "Implementers",
    "organisations_supporter": "Supporters",
    "organisations_participant": "Organisations that took part",
    "organisations_observer": "Observers",
    "organisations_speaker": "Speakers",
    "organisations_signatory": "Signatories",
    "organisations_guarantor": "Guarantors",
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
    found = ET.fromstring(content).iterfind("iati-activity[@hierarchy='2']/iati-identifier")
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


OF_EVENTS = {
    "outcomes": ("event_id", "number", "kind", "text", "due", "fulfilled_by", "implementation"),
    "links": ("event_id", "kind", "other_event_id"),
    "evidence": ("event_id", "field", "item", "article_id", "phrase", "reading"),
    "programmes": ("programme_id", "label"),
}
"""What is told of events, and the columns of it that are compared."""
FILES = {"links": "event_links"}
Told = set[tuple[str, ...]]


def registered(name: str, events_listed: list[str]) -> Told:
    """What the tables say of these events, read from the files of the register without a Store."""
    keys = set(events_listed)
    rows = oracle.read(FILES.get(name, name))
    if name == "programmes":
        had = {code for key in keys for code in oracle.EVENTS[key]["programmes"].split(";")}
        found = [row for row in rows if row["programme_id"] in had]
    else:
        found = [row for row in rows if {row["event_id"], row.get("other_event_id")} & keys]
    return {tuple(row[column] for column in OF_EVENTS[name]) for row in found}


def cells(row: Any, columns: Iterable[str]) -> tuple[str, ...]:
    return tuple("" if row[column] is None else str(row[column]) for column in columns)


def told_in_records(items: list[Any], name: str) -> Told:
    """What records of events say: as JSON, lines of JSON and Parquet hold them."""
    columns, found = OF_EVENTS[name], set()
    for item in items:
        for row in item["programme_details" if name == "programmes" else name]:
            whole = {"event_id": item["event_id"], **row}
            if row.get("is_reverse"):
                ends = {"event_id": row["other_event_id"], "other_event_id": item["event_id"]}
                whole |= ends
            found.add(cells(whole, columns))
    return found


def told_in_layers(content: bytes, name: str) -> Told:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "events.gpkg"
        path.write_bytes(content)
        frame = geopandas.read_file(path, layer=name)
    plain = frame.astype(object).where(frame.notna(), None)
    return {cells(row, OF_EVENTS[name]) for row in plain.to_dict("records")}


RECORDS: dict[str, Callable[[bytes], list[Any]]] = {
    "json": lambda content: list(json.loads(content)["items"]),
    "jsonl": lambda content: [json.loads(line) for line in content.splitlines()],
    "geojson": lambda content: [each["properties"] for each in json.loads(content)["features"]],
    "parquet": lambda content: list(pq.read_table(BytesIO(content)).to_pylist()),
}


@pytest.mark.parametrize("form", [*RECORDS, "gpkg"])
@examples(8)
@given(selection=selections())
def test_a_file_tells_of_its_events_what_the_tables_say(
    store: Store, form: str, selection: Selection
) -> None:
    file = BytesIO()
    FORMATS[form].write(store, selection, Translator("en"), file)
    content = file.getvalue()
    listed = KEYS[form](content)
    for name in OF_EVENTS:
        found = (
            told_in_layers(content, name)
            if form == "gpkg"
            else told_in_records(RECORDS[form](content), name)
        )
        assert found == registered(name, listed)


@examples(8)
@given(selection=selections())
def test_the_workbook_has_a_row_for_whatever_the_tables_say(
    store: Store, selection: Selection
) -> None:
    file = BytesIO()
    FORMATS["xlsx"].write(store, selection, Translator("en"), file)
    book = load_workbook(BytesIO(file.getvalue()), read_only=True)
    listed = KEYS["xlsx"](file.getvalue())
    for name in OF_EVENTS:
        _, *rows = book[name.title()].values
        assert len(rows) == len(registered(name, listed))


LISTED: dict[listings.Name, tuple[str, ...]] = {
    "outcomes": ("event_id", "number", "outcome", "text", "due", "fulfilled_by", "implementation"),
    "links": ("event_id", "link", "other_event_id"),
    "evidence": ("event_id", "field", "item", "article_id", "phrase", "reading"),
}
"""The lists of the API, and the columns that stand for those of OF_EVENTS."""


@examples(8)
@given(selection=selections())
def test_the_api_lists_what_the_tables_say(store: Store, selection: Selection) -> None:
    listed = list(events.list_events(store, selection, limit=ALL)["event_id"])
    for name, columns in LISTED.items():
        found = listings.listing(store, selection, name, ALL)
        plain = found.frame.astype(object).where(found.frame.notna(), None)
        assert {cells(row, columns) for row in plain.to_dict("records")} == (
            registered(name, listed)
        )
        assert found.total == len(found.frame)


@examples(8)
@given(selection=selections())
def test_the_api_counts_the_events_of_each_programme(store: Store, selection: Selection) -> None:
    listed = list(events.list_events(store, selection, limit=ALL)["event_id"])
    expected = Counter(
        code for key in listed for code in oracle.EVENTS[key]["programmes"].split(";") if code
    )
    found = listings.listing(store, selection, "programmes", ALL).frame
    assert dict(zip(found["programme"], found["event_count"], strict=True)) == expected


@examples(8)
@given(selection=selections())
def test_the_csv_tells_the_outcomes_in_the_order_of_their_numbers(
    store: Store, selection: Selection
) -> None:
    file = BytesIO()
    FORMATS["csv"].write(store, selection, Translator("en"), file)
    expected: dict[str, list[str]] = {}
    for each in sorted(oracle.read("outcomes"), key=lambda each: int(each["number"])):
        expected.setdefault(each["event_id"], []).append(each["kind"])
    for row in csv.DictReader(StringIO(file.getvalue().decode("utf-8-sig"), newline="")):
        assert row["outcomes"].split(";") == expected.get(row["event_id"], [""])


@examples(8)
@given(selection=selections())
def test_activities_of_iati_give_back_outcomes_and_links(
    store: Store, selection: Selection
) -> None:
    file = BytesIO()
    FORMATS["iati"].write(store, selection, Translator("en"), file)
    keys = set(KEYS["iati"](file.getvalue()))
    found = read(Source("activities.xml", file)).tables
    start = f"{UNREGISTERED.lower()}-"
    of_events = {
        name: found[name].map(lambda cell: str(cell).removeprefix(start)).to_dict("records")
        for name in ("outcomes", "event_links")
    }
    told = ("event_id", "number", "kind", "text", "due", "implementation", "implementation_as_of")
    link = OF_EVENTS["links"]
    assert {cells(row, told) for row in of_events["outcomes"]} == {
        cells(row, told) for row in oracle.read("outcomes") if row["event_id"] in keys
    }
    assert {cells(row, link) for row in of_events["event_links"]} == {
        cells(row, link)
        for row in oracle.read("event_links")
        if {row["event_id"], row["other_event_id"]} <= keys
    }
