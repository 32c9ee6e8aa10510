"""The rules of the register. Each test breaks one thing in a copy of the tiny package."""

import csv
import difflib
import shutil
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.errors import MAX_VALUE_LENGTH
from dashboard.model.tables import TABLES
from dashboard.readers.register import wording
from dashboard.readers.register.folder import faults, read_tables
from dashboard.readers.register.rules import faults_in
from dashboard.readers.register.wording import nearest_of

TINY = Path(__file__).parents[3] / "fixtures" / "tiny"
NAMES = {table.name for table in TABLES}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "package"))


def change(folder: Path, file: str, row: int, column: str, value: str) -> None:
    """Put a value into the cell at a line of a file of single-line rows."""
    rows = lines_of(folder, file)
    rows[row - 1][rows[0].index(column)] = value
    write(folder, file, rows)


def lines_of(folder: Path, file: str) -> list[list[str]]:
    with (folder / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def write(folder: Path, file: str, rows: list[list[str]]) -> None:
    with (folder / file).open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows(rows)


CELLS = [
    pytest.param("events.csv", 2, "kind", "lunch", "launch", id="unknown-code"),
    pytest.param("events.csv", 4, "track", "1.0", "1.5", id="track-is-text"),
    pytest.param("events.csv", 6, "themes", "youth;yuoth", "youth", id="unknown-code-in-list"),
    pytest.param("events.csv", 9, "series", "foo-talk", "foo-talks", id="unknown-key"),
    pytest.param(
        "event_organisations.csv",
        3,
        "organisation_id",
        "foo-counsil",
        "foo-council",
        id="unknown-organisation",
    ),
    pytest.param("events.csv", 9, "start_date", "2018-02-30", None, id="impossible-date"),
    pytest.param("events.csv", 9, "end_date", "2018-03-07", None, id="end-before-start"),
    pytest.param("events.csv", 9, "end_date", "8 March 2018", None, id="date-in-words"),
    pytest.param("events.csv", 9, "end_date", "20180308", None, id="date-without-hyphens"),
    pytest.param("events.csv", 3, "start_date", "2003-05-02", None, id="month-not-from-first-day"),
    pytest.param("events.csv", 3, "end_date", "2003-05-30", None, id="month-not-to-last-day"),
    pytest.param("events.csv", 2, "start_date", "1998-02-01", None, id="year-not-from-1-january"),
    pytest.param("events.csv", 2, "end_date", "1998-11-30", None, id="year-not-to-31-december"),
    pytest.param("events.csv", 3, "participants", "a dozen", None, id="number-in-words"),
    pytest.param("events.csv", 3, "participants", "12.5", None, id="number-not-whole"),
    pytest.param("events.csv", 3, "participants", "0", None, id="number-too-small"),
    pytest.param("places.csv", 3, "latitude", "90.1", None, id="latitude-out-of-range"),
    pytest.param("places.csv", 3, "longitude", "-181", None, id="longitude-out-of-range"),
    pytest.param("places.csv", 3, "latitude", "41°42'N", None, id="degrees-and-minutes"),
    pytest.param("places.csv", 3, "latitude", "nan", None, id="not-a-number"),
    pytest.param("articles.csv", 3, "url", "www.foo.example/1", None, id="address-without-scheme"),
    pytest.param(
        "articles.csv", 3, "url", "ftp://foo.example/1", None, id="address-not-of-the-web"
    ),
    pytest.param("articles.csv", 3, "url", "https:///1", None, id="address-without-host"),
    pytest.param("articles.csv", 3, "url", "https://a.example/b c", None, id="address-with-space"),
    pytest.param(
        "context.csv", 3, "url", "https://a.example,https://b.example", None, id="addresses"
    ),
    pytest.param("articles.csv", 3, "published", "2012/09", None, id="published-with-slash"),
    pytest.param("articles.csv", 3, "published", "2012-13", None, id="published-in-month-13"),
    pytest.param("articles.csv", 3, "published", "2012-02-30", None, id="published-on-no-day"),
    pytest.param("events.csv", 9, "title", "", None, id="empty-required-text"),
    pytest.param("events.csv", 9, "title", " Talks", None, id="leading-space"),
    pytest.param("events.csv", 9, "title", "Talks ", None, id="trailing-space"),
    pytest.param("events.csv", 9, "title", "Talks\u00a0", None, id="trailing-no-break-space"),
    pytest.param("events.csv", 9, "title", "Talks  held", None, id="double-space"),
    pytest.param("events.csv", 9, "title", "Talks\theld", None, id="tab"),
    pytest.param("events.csv", 9, "title", "Talks\nheld", None, id="line-break"),
    pytest.param("events.csv", 9, "title", "Talks\x07", None, id="control-character"),
    pytest.param("events.csv", 9, "title", "Tal\u00adks", None, id="soft-hyphen"),
    pytest.param("events.csv", 9, "title", "Tu\u0308rkiye", None, id="not-nfc"),
    pytest.param("events.csv", 6, "themes", "youth;;demining", None, id="empty-item"),
    pytest.param("events.csv", 6, "themes", "youth;", None, id="separator-at-the-end"),
    pytest.param("places.csv", 3, "alternate_names", "Foo; Fu", None, id="space-around-item"),
    pytest.param("places.csv", 3, "alternate_names", "Foo;Foo", None, id="item-twice"),
    pytest.param("events.csv", 5, "country", "XY", None, id="unknown-country"),
    pytest.param("events.csv", 7, "country", "AM", "GE", id="country-not-that-of-the-place"),
    pytest.param("vocabularies/tracks.csv", 3, "order", "1", None, id="order-twice"),
    pytest.param("vocabularies/modes.csv", 4, "code", "hy;brid", None, id="separator-in-code"),
]


@pytest.mark.parametrize(("file", "row", "column", "value", "nearest"), CELLS)
def test_a_wrong_cell_is_a_fault_with_its_row_column_value_and_nearest_code(
    folder: Path, file: str, row: int, column: str, value: str, nearest: str | None
) -> None:
    change(folder, file, row, column, value)
    found = [fault for fault in faults(folder) if fault.file == file]
    assert {(fault.row, fault.column) for fault in found} == {(row, column)}
    assert nearest in {fault.nearest for fault in found}
    assert all(fault.value is not None for fault in found)


@pytest.mark.parametrize(
    ("file", "row", "column", "value"),
    [
        pytest.param("events.csv", 9, "summary", "=SUM(A1:A9)", id="text-like-a-formula"),
        pytest.param("events.csv", 9, "summary", "<script>&amp;", id="text-like-markup"),
        pytest.param("events.csv", 9, "summary", "Entretien\u00a0: la paix", id="no-break-space"),
        pytest.param("articles.csv", 3, "headline", "می\u200cخواهیم", id="persian-joiner"),
        pytest.param("articles.csv", 3, "url", "https://пример.рф/а?б=в#г", id="cyrillic-address"),
        pytest.param("articles.csv", 3, "url", "http://foo.example:8080", id="address-with-port"),
        pytest.param("articles.csv", 3, "published", "2012-02", id="published-in-a-month"),
        pytest.param("places.csv", 4, "latitude", "-90", id="latitude-at-its-bound"),
    ],
)
def test_an_unusual_but_right_cell_is_no_fault(
    folder: Path, file: str, row: int, column: str, value: str
) -> None:
    change(folder, file, row, column, value)
    assert faults(folder) == ()


def test_every_fault_is_reported_in_the_order_of_files_and_rows(folder: Path) -> None:
    change(folder, "series.csv", 2, "label", "")
    change(folder, "events.csv", 9, "title", " ")
    change(folder, "events.csv", 2, "kind", "lunch")
    assert [(fault.file, fault.row) for fault in faults(folder)] == [
        ("events.csv", 2),
        ("events.csv", 9),
        ("series.csv", 2),
    ]


def test_one_cell_can_have_several_faults(folder: Path) -> None:
    change(folder, "events.csv", 9, "title", " Talks  held")
    change(folder, "events.csv", 9, "series", "Foo talks ")
    assert [fault.column for fault in faults(folder)].count("series") == 3


def test_a_long_value_is_shortened(folder: Path) -> None:
    change(folder, "events.csv", 9, "summary", "word  " * 100)
    (fault, *_) = faults(folder)
    assert fault.value is not None
    assert len(fault.value) == MAX_VALUE_LENGTH


def test_a_key_that_occurs_twice_names_both_rows(folder: Path) -> None:
    rows = lines_of(folder, "series.csv")
    write(folder, "series.csv", [*rows, rows[-1]])
    (fault,) = faults(folder)
    assert (fault.row, fault.value) == (4, "foo-talks")
    assert "row 3" in fault.expected


def test_a_key_of_several_columns_can_occur_twice(folder: Path) -> None:
    rows = lines_of(folder, "event_articles.csv")
    write(folder, "event_articles.csv", [*rows[:2], rows[1], *rows[2:]])
    (fault,) = faults(folder)
    assert (fault.row, fault.column) == (3, "event_id, article_id")


def test_a_row_out_of_order_is_told_where_it_belongs(folder: Path) -> None:
    header, bar, foo = lines_of(folder, "series.csv")
    write(folder, "series.csv", [header, foo, bar])
    (fault,) = faults(folder)
    assert (fault.row, fault.value) == (3, "bar-school")
    assert fault.expected == "rows sorted by series_id: this one belongs above row 2"


def test_a_vocabulary_is_sorted_by_order_and_not_by_code(folder: Path) -> None:
    header, first, second, *others = lines_of(folder, "vocabularies/modes.csv")
    write(folder, "vocabularies/modes.csv", [header, second, first, *others])
    (fault,) = faults(folder)
    assert (fault.row, fault.column) == (3, "order")


def test_an_event_without_an_article_is_a_fault(folder: Path) -> None:
    rows = lines_of(folder, "event_articles.csv")
    write(folder, "event_articles.csv", [rows[0], *rows[2:]])
    (fault,) = faults(folder)
    assert (fault.file, fault.row, fault.column) == ("events.csv", 2, "event_id")


def test_an_organisation_above_itself_is_a_fault_of_each_in_the_circle(folder: Path) -> None:
    change(folder, "organisations.csv", 3, "parent_id", "foo-council-mission-youth-office")
    assert [(fault.row, fault.value) for fault in faults(folder)] == [
        (3, "foo-council-mission-youth-office"),
        (4, "foo-council"),
        (5, "foo-council-mission"),
    ]


def test_an_organisation_cannot_be_its_own_parent(folder: Path) -> None:
    change(folder, "organisations.csv", 2, "parent_id", "bar-network")
    (fault,) = faults(folder)
    assert (fault.row, fault.column) == (2, "parent_id")


def test_a_main_row_of_another_place_than_that_of_the_event_is_a_fault_on_both_sides(
    folder: Path,
) -> None:
    change(folder, "event_places.csv", 2, "place_id", "bar-village")
    in_events, in_visits = faults(folder)
    assert (in_events.file, in_events.row, in_events.column) == ("events.csv", 3, "place_id")
    assert (in_visits.file, in_visits.row) == ("event_places.csv", 2)
    assert in_visits.nearest == "qux-region"


def test_a_place_of_an_event_without_a_main_row_is_a_fault(folder: Path) -> None:
    change(folder, "event_places.csv", 2, "role", "also")
    (fault,) = faults(folder)
    assert (fault.file, fault.row, fault.column) == ("events.csv", 3, "place_id")


def test_a_main_row_of_an_event_without_a_place_is_a_fault(folder: Path) -> None:
    change(folder, "events.csv", 3, "place_id", "")
    (fault,) = faults(folder)
    assert (fault.file, fault.row, fault.column) == ("event_places.csv", 2, "place_id")


def test_a_second_main_place_is_a_fault(folder: Path) -> None:
    rows = lines_of(folder, "event_places.csv")
    at = next(i for i, row in enumerate(rows) if row[2] == "also")
    change(folder, "event_places.csv", at + 1, "role", "main")
    (fault,) = faults(folder)
    assert (fault.file, fault.row, fault.nearest) == ("event_places.csv", at + 1, "foo-town")


def test_the_nearest_of_many_is_found_among_its_neighbours() -> None:
    candidates = [f"event-{number:06d}" for number in range(100_000)]
    assert nearest_of("event-05000", candidates) is not None


def test_of_many_wrong_keys_some_are_told_the_nearest_and_all_are_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[int] = []

    def count(value: str, likely: list[str], n: int) -> list[str]:
        compared.append(len(likely))
        return difflib.get_close_matches(value, likely, n=n)

    monkeypatch.setattr(wording, "get_close_matches", count)
    path = folder / "event_articles.csv"
    header, *rows = path.read_text("utf-8").splitlines()
    wrong = [f"{rows[-1].split(',')[0]},zoo-example-{number:04}" for number in range(1_000)]
    path.write_text("\n".join([header, *rows, *wrong, ""]), "utf-8")
    assert len(faults(folder)) == 1_000
    assert len(compared) <= wording.MOST_HINTS
    assert max(compared) <= wording.MOST_COMPARED


@pytest.mark.parametrize(
    ("value", "nearest"),
    [("lunch", "launch"), ("kaunch", "launch"), ("AMM", "AM"), ("x" * 50_000, None), ("", None)],
)
def test_the_nearest_may_differ_in_any_letter(value: str, nearest: str | None) -> None:
    assert nearest_of(value, ["AM", "AZ", "launch", "meeting"]) == nearest


def test_nothing_alike_has_no_nearest() -> None:
    assert nearest_of("zzz", ["foo-town", "bar-village"]) is None


@cache
def tables_of_tiny() -> dict[str, pd.DataFrame]:
    return {
        name: frame.set_axis(range(2, len(frame) + 2)) for name, frame in read_tables(TINY).items()
    }


def tiny_tables() -> dict[str, pd.DataFrame]:
    return {name: frame.copy() for name, frame in tables_of_tiny().items()}


REQUIRED = [
    (table.name, field.name) for table in TABLES for field in table.fields if field.required
]


@given(where=st.sampled_from(REQUIRED), at=st.integers(min_value=0))
def test_any_required_cell_that_is_emptied_is_a_fault_that_names_it(
    where: tuple[str, str], at: int
) -> None:
    name, column = where
    frames = {
        table: frame.set_axis(range(2, len(frame) + 2))
        for table, frame in read_tables(TINY).items()
    }
    row = 2 + at % len(frames[name])
    frames[name].loc[row, column] = ""
    named = {(fault.file, fault.row, fault.column) for fault in faults_in(frames, NAMES)}
    file = next(table.file for table in TABLES if table.name == name)
    assert (file, row, column) in named
