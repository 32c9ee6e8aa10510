"""Events as Parquet, read back."""

import json
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pyarrow.parquet as pq
import pytest

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from tests.unit.exports.taking import NOTHING, taken


@pytest.fixture(scope="module")
def table(store: Store) -> Any:
    return pq.read_table(BytesIO(taken("parquet", store)))


def test_rows_are_the_events_oldest_first(
    table: Any, found: Callable[[Selection], list[str]]
) -> None:
    assert table.column("event_id").to_pylist() == found(Selection())


def test_columns_are_typed(table: Any) -> None:
    first = table.to_pylist()[2]
    assert first["start_date"] == date(2004, 6, 2)
    assert first["participants"] == 14
    assert first["themes"] == ["political_process", "security_ceasefire"]
    assert first["places"][0]["latitude"] == 41.7
    assert first["outcomes"][1]["number"] == 2
    assert first["links"][0]["is_reverse"] is False
    assert first["evidence"][0]["read_on"] == date(2026, 1, 2)


def test_amounts_of_programmes_are_whole_numbers(table: Any) -> None:
    (programme,) = table.to_pylist()[3]["programme_details"]
    assert (programme["amount"], programme["start_year"]) == (120_000, 2007)
    assert programme["funders"] == ["foo-council"]


def test_nothing_that_the_records_hold_is_lost(table: Any, store: Store) -> None:
    rows = json.loads(json.dumps(table.to_pylist(), default=date.isoformat))
    assert rows == json.loads(taken("json", store))["items"]


def test_the_file_says_what_it_is(table: Any) -> None:
    said = {key.decode(): value.decode() for key, value in table.schema.metadata.items()}
    assert said["provenance.link"] == "https://atlas.example/peace/events"
    assert said["provenance.licence"] == "CC BY 4.0"
    assert said["provenance.total"] == "12"


def test_without_any_event_the_columns_are_the_same(table: Any, store: Store) -> None:
    empty = pq.read_table(BytesIO(taken("parquet", store, NOTHING)))
    assert empty.num_rows == 0
    assert empty.schema.equals(table.schema)
