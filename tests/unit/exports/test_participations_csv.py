"""The long form: one row an organisation in a role in an event."""

import csv
from io import StringIO

import pandas as pd
import pytest

from dashboard.exports.participations_csv import COLUMNS
from dashboard.store.engine import Store
from tests.registers import TINY
from tests.unit.exports.taking import NOTHING, taken

Rows = list[dict[str, str]]


def read(content: bytes) -> Rows:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def rows(store: Store) -> Rows:
    return read(taken("participations", store))


def test_each_role_of_each_organisation_is_a_row(rows: Rows) -> None:
    links = pd.read_csv(TINY / "event_organisations.csv")
    key = ["event_id", "organisation_id", "role"]
    assert sorted(tuple(each[name] for name in key) for each in rows) == sorted(
        links[key].itertuples(index=False, name=None)
    )


def test_names_stand_beside_codes(rows: Rows) -> None:
    each = next(row for row in rows if row["event_id"] == "2004-06-02-foo-talks-second-round")
    assert (each["organisation_name"], each["organisation_kind_label"], each["role_label"]) == (
        "Foo Council",
        "Intergovernmental organisation",
        "Mediator",
    )
    assert (each["organisation_iati_id"], each["country"]) == ("XX-FOO-1", "GE")


def test_the_side_an_organisation_sat_for_is_told(rows: Rows) -> None:
    sides = {(row["organisation_id"], row["side"], row["side_label"]) for row in rows}
    assert ("bar-network", "armenia", "Armenia") in sides
    assert ("foo-council", "", "") in sides


def test_no_column_occurs_twice() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)


def test_without_any_event_there_is_still_a_header(store: Store) -> None:
    assert taken("participations", store, NOTHING).decode("utf-8-sig") == f"{','.join(COLUMNS)}\n"
