"""Events as a GeoPackage, opened again with geopandas as a geographic program would."""

import csv
import re
from io import StringIO
from pathlib import Path
from typing import Any

import geopandas
import pandas as pd
import pyogrio
import pytest

from dashboard.model.notice import NOTICE
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from tests.registers import TINY
from tests.unit.exports.taking import NOTHING, taken

TABLES = ("participations", "outcomes", "links", "evidence", "programmes")
LAYERS = ("events", "places", *TABLES, "about")


@pytest.fixture(scope="module")
def file(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("taken") / "events.gpkg"
    path.write_bytes(taken("gpkg", store))
    return path


def layer(file: Path, name: str) -> Any:
    return geopandas.read_file(file, layer=name)


def texts(frame: Any) -> list[dict[str, str]]:
    """Return the rows as a CSV file would hold them."""
    plain = pd.DataFrame(frame.drop(columns="geometry", errors="ignore"))
    for column in plain.select_dtypes("datetime"):
        plain[column] = plain[column].dt.date.astype("str")
    cells = plain.astype(object).where(plain.notna(), "")
    return [
        {
            str(name): f"{value:g}" if isinstance(value, float) else str(value)
            for name, value in row.items()
        }
        for row in cells.to_dict("records")
    ]


def table(form: str, store: Store) -> list[dict[str, str]]:
    """Return the rows of a CSV file, without what only spreadsheets need and what the layer ``about`` says."""
    rows = csv.DictReader(StringIO(taken(form, store).decode("utf-8-sig"), newline=""))
    return [
        {
            name: re.sub("^'(?=[=+@-])", "", value)
            for name, value in row.items()
            if name != "provenance"
        }
        for row in rows
    ]


def test_two_of_its_layers_are_for_the_map(file: Path) -> None:
    listed = dict(pyogrio.list_layers(file).tolist())
    assert listed == dict.fromkeys(LAYERS) | {"events": "Point", "places": "Point"}


@pytest.mark.parametrize("name", ["events", "places"])
def test_coordinates_are_wgs_84(file: Path, name: str) -> None:
    assert layer(file, name).crs.to_epsg() == 4326


def test_events_are_the_rows_of_the_csv(file: Path, store: Store) -> None:
    assert texts(layer(file, "events")) == table("csv", store)


def test_participations_are_the_rows_of_their_csv(file: Path, store: Store) -> None:
    found = texts(layer(file, "participations"))
    rows = [row for row in table("participations", store) if row["organisation_id"]]
    assert found == [{name: row[name] for name in found[0]} for row in rows]


@pytest.mark.parametrize(("name", "of"), [("outcomes", "outcomes"), ("evidence", "evidence")])
def test_what_is_told_of_an_event_is_a_row_for_each(file: Path, name: str, of: str) -> None:
    registered = pd.read_csv(TINY / f"{of}.csv", dtype="str", keep_default_na=False)
    columns = [str(column) for column in registered if column != "read_on"]
    found = pd.DataFrame(texts(layer(file, name)))
    order = ["event_id", columns[1]]
    assert found[columns].sort_values(order).to_dict("records") == (
        registered[columns].sort_values(order).to_dict("records")
    )


def test_each_link_between_events_stands_once_as_the_register_has_it(file: Path) -> None:
    registered = pd.read_csv(TINY / "event_links.csv")
    key = ["event_id", "kind", "other_event_id"]
    found = layer(file, "links")
    assert sorted(found[key].itertuples(index=False, name=None)) == sorted(
        registered[key].itertuples(index=False, name=None)
    )


def test_a_link_to_an_event_that_is_not_selected_is_kept(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "one.gpkg"
    path.write_bytes(taken("gpkg", store, Selection.of(to_year=2003, series=["foo-talks"])))
    assert len(layer(path, "events")) == 1
    assert list(layer(path, "links")["event_id"]) == ["2004-06-02-foo-talks-second-round"]


def test_a_programme_stands_once_with_the_number_of_its_events(file: Path) -> None:
    (programme,) = texts(layer(file, "programmes"))
    assert (programme["label"], programme["event_count"]) == ("Bar Programme", "2")
    assert (programme["funders_label"], programme["amount"]) == ("Foo Council", "120000")


def test_dates_are_dates(file: Path) -> None:
    fields = dict(
        zip(
            *(pyogrio.read_info(file, layer="events")[key] for key in ("fields", "dtypes")),
            strict=True,
        )
    )
    assert fields["start_date"] == "datetime64[D]"


def test_an_event_stands_at_its_main_place(file: Path) -> None:
    points = layer(file, "events").set_index("event_id").geometry
    assert points["2010-07-10-bar-school-first"].coords[0] == (44.5, 40.2)


@pytest.mark.parametrize(
    "event", ["2003-05-foo-talks-first-round", "2007-2009-bar-exchange", "1998-foo-initiative"]
)
def test_what_has_no_point_is_not_left_out(file: Path, event: str) -> None:
    assert layer(file, "events").set_index("event_id").geometry[event] is None


def test_a_place_stands_once_with_the_number_of_its_events(file: Path) -> None:
    places = layer(file, "places").set_index("place_id")
    assert places.index.is_unique
    assert places.loc["foo-town", "event_count"] == 4
    assert places.geometry["foo-town"].coords[0] == (44.8, 41.7)


def test_the_file_says_what_it_is(file: Path, store: Store) -> None:
    about = dict(layer(file, "about").itertuples(index=False))
    assert about["notice"] == NOTICE
    assert about["version"] == store.version
    assert about["licence"] == "CC BY 4.0"
    assert about["selection"] == "Showing 12 of 12 events"


def test_no_event_is_empty_layers_but_for_what_it_says(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "nothing.gpkg"
    path.write_bytes(taken("gpkg", store, NOTHING))
    assert [len(layer(path, name)) for name in LAYERS[:-1]] == [0] * 7
    assert len(layer(path, "about")) > 0


def test_nothing_is_left_in_the_temporary_folder(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    taken("gpkg", store)
    assert list(tmp_path.iterdir()) == []
