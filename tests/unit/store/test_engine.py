"""From a data folder to a Store, which is then only read."""

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from dashboard.model.dimensions import DIMENSIONS, FILTERS, Dimension, Filter
from dashboard.model.errors import DataPackageError
from dashboard.model.selection import Selection
from dashboard.readers.register.folder import read
from dashboard.store import engine
from dashboard.store.engine import Store, build, open_store
from dashboard.store.questions import events

TINY = Path(__file__).parents[2] / "fixtures" / "tiny"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "package"))


def rewrite(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new, 1), encoding="utf-8")


def test_a_store_knows_the_size_and_years_of_the_register(store: Store) -> None:
    assert (store.event_count, store.first_year, store.last_year) == (12, 1998, 2026)


def test_a_store_knows_the_version_of_the_data(store: Store) -> None:
    package = read(TINY)
    assert (store.version, store.created, store.fingerprint) == (
        package.version,
        package.created,
        package.fingerprint,
    )


def test_the_year_the_register_was_made_in_is_not_a_full_one(store: Store) -> None:
    assert store.last_full_year == min(store.last_year, store.created.year - 1)


@pytest.mark.parametrize("each", DIMENSIONS, ids=lambda each: each.code)
def test_a_dimension_stands_where_its_row_says(store: Store, each: Dimension) -> None:
    columns = f'"{each.stands_in}"' + (f", {each.first}" if each.first else "")
    if each.table or each.code not in ("year", "month"):
        query = f"SELECT {columns} FROM {each.table or 'events'} LIMIT 1"
        assert each.stands_in in store.ask(query, {}).columns


OF_ORGANISATIONS = [each for each in DIMENSIONS if each.link and each.code != "family"]


@pytest.mark.parametrize("each", OF_ORGANISATIONS, ids=lambda each: each.code)
def test_families_can_be_filtered_by_all_that_is_said_of_an_organisation(
    store: Store, each: Dimension
) -> None:
    assert each.stands_in in store.ask("SELECT * FROM event_families LIMIT 1", {}).columns


@pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)
def test_every_filter_has_codes_to_choose(store: Store, each: Filter) -> None:
    assert len(store.known[each.name]) > 0


@pytest.mark.parametrize(
    ("name", "code", "label"),
    [
        ("themes", "demining", "Landmines"),
        ("organisations", "foo-council", "Foo Council"),
        ("places", "foo-town", "Foo Town"),
        ("series", "bar-school", "Bar School"),
    ],
)
def test_codes_and_keys_have_names(store: Store, name: str, code: str, label: str) -> None:
    assert store.terms[name].label(code) == label


def test_organisations_are_ordered_by_name(store: Store) -> None:
    labels = [term.label for term in store.terms["organisations"].values()]
    assert labels == [
        "Bar Network",
        "Foo Council",
        "Mission of the Foo Council",
        "Qux Institute",
        "Youth Office of the Mission",
    ]


def test_an_organisation_knows_the_body_it_belongs_to(store: Store) -> None:
    assert store.terms["organisations"]["foo-council-mission"].group == "foo-council"


def test_a_folder_without_labels_is_labelled_as_the_register_that_ships(store: Store) -> None:
    assert not (TINY / "geo").exists()
    assert "Georgia" in set(store.labels["label"])


def test_a_folder_with_labels_uses_its_own(folder: Path) -> None:
    (folder / "geo").mkdir()
    (folder / "geo" / "labels.csv").write_text(
        "label_id,label,kind,latitude,longitude,view,order,note\nfoo,Foo,country,1,2,world,1,\n",
        encoding="utf-8",
    )
    with open_store(folder) as opened:
        assert list(opened.labels["label"]) == ["Foo"]


def test_the_folder_of_the_environment_is_opened_by_default(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    with open_store() as opened:
        assert opened.event_count == 12


def test_a_faulty_folder_is_not_opened_and_every_fault_is_named(folder: Path) -> None:
    rewrite(folder / "events.csv", ",launch,", ",lunch,")
    rewrite(folder / "places.csv", "41.7000", "141.7000")
    with pytest.raises(DataPackageError) as caught:
        open_store(folder)
    assert {fault.file for fault in caught.value.faults} == {"events.csv", "places.csv"}


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(DataPackageError):
        open_store(tmp_path / "nowhere")


def test_a_register_without_events_opens_and_answers(folder: Path) -> None:
    for name in (
        *("events", "event_articles", "event_organisations", "event_places", "articles"),
        *("outcomes", "event_links", "evidence", "programmes"),
    ):
        path = folder / f"{name}.csv"
        path.write_text(path.read_text("utf-8").splitlines()[0] + "\n", encoding="utf-8")
    with build(read(folder), pd.DataFrame()) as opened:
        assert (opened.event_count, opened.first_year) == (0, opened.created.year)
        assert events.count(opened, Selection(), ["theme"]).empty


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM events", "CREATE TABLE more AS SELECT 1", "UPDATE events SET title = ''"],
)
def test_nothing_can_be_written(store: Store, statement: str) -> None:
    with pytest.raises(duckdb.InvalidInputException, match="read-only"):
        store.ask(statement, {})


def test_one_store_answers_several_threads_at_once(
    store: Store, counted: Callable[..., dict[object, int]]
) -> None:
    tracks = ["1", "1.5", "2", "3"] * 5

    def events_of(track: str) -> int:
        return events.totals(store, Selection.of(track=[track]))["events"]

    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(events_of, tracks))
    expected = counted(Selection(), "track")
    assert answers == [expected[track] for track in tracks]


def test_a_closed_store_of_a_package_leaves_nothing_behind() -> None:
    with build(read(TINY), pd.DataFrame()) as opened:
        files = opened._files.folder
        assert files.is_dir()
    assert not files.exists()


def test_an_organisation_that_is_below_itself_does_not_hang(folder: Path) -> None:
    package = read(folder)
    organisations = package.tables["organisations"]
    organisations.loc[organisations["organisation_id"] == "foo-council", "parent_id"] = (
        "foo-council-mission-youth-office"
    )
    with build(package, pd.DataFrame()) as opened:
        family = Selection.of(family=["foo-council-mission"])
        assert events.totals(opened, family)["events"] == 7


def test_dates_are_dates(store: Store) -> None:
    first = events.list_events(store, Selection(), descending=False, limit=1)
    assert first["start_date"].iloc[0].date() == date(1998, 1, 1)


@pytest.mark.parametrize(("most", "threads"), [(12, 1), (11, None)])
def test_a_small_register_is_asked_by_one_thread_and_a_large_one_by_several(
    monkeypatch: pytest.MonkeyPatch, most: int, threads: int | None
) -> None:
    monkeypatch.setattr(engine, "MOST_OF_ONE_THREAD", most)
    with build(read(TINY), pd.DataFrame()) as opened:
        [row] = opened.ask_rows("SELECT current_setting('threads') AS threads", {})
    assert row["threads"] == (threads or os.cpu_count())


def test_rows_are_plain_values_and_none_where_missing(store: Store) -> None:
    rows = store.ask_rows(
        "SELECT event_id, start_date, country FROM events WHERE country IS NULL LIMIT $most",
        {"most": 1},
    )
    [(key, day, country)] = [tuple(row.values()) for row in rows]
    assert (type(key), type(day), country) == (str, date, None)
