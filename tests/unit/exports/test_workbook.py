"""Events as an XLSX workbook, read back with another library, and by LibreOffice where it is installed."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from dashboard.exports import workbook
from dashboard.exports.labelled import label_of
from dashboard.model.errors import ExportError
from dashboard.model.selection import Selection
from dashboard.model.tables import EVENTS
from dashboard.store.engine import Store
from dashboard.store.questions import events
from tests.unit.exports.taking import NOTHING, taken

SHEETS = [
    *("Read me", "Events", "Outcomes", "Organisations", "Articles", "Links", "Evidence"),
    *("Programmes", "Counts"),
]
ROLES = [header for _, header, _ in workbook._IN_ROLES.values()]
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.fixture(scope="module")
def book(store: Store) -> Any:
    return load_workbook(BytesIO(taken("xlsx", store)))


def rows(book: Any, sheet: str) -> list[dict[str, Any]]:
    header, *cells = book[sheet].iter_rows()
    names = [cell.value for cell in header]
    return [dict(zip(names, row, strict=True)) for row in cells]


def column(book: Any, sheet: str, name: str) -> list[Any]:
    return [row[name].value for row in rows(book, sheet)]


def test_it_has_a_sheet_for_each_thing_that_is_known_of_events(book: Any) -> None:
    assert book.sheetnames == SHEETS


def test_events_are_one_row_each_oldest_first(
    book: Any, found: Callable[[Selection], list[str]]
) -> None:
    assert column(book, "Events", "Key") == found(Selection())


def test_dates_are_dates(book: Any) -> None:
    cell = next(row["From"] for row in rows(book, "Events") if row["Event"].value == "=1+1")
    assert (cell.value, cell.is_date) == (datetime(2018, 3, 8), True)


def test_numbers_are_numbers(book: Any) -> None:
    assert 14 in column(book, "Events", "Participants")


def test_text_that_begins_like_a_formula_is_text(book: Any) -> None:
    row = next(row for row in rows(book, "Events") if row["Event"].value == "=1+1")
    assert row["Event"].data_type == "s"
    assert (row["Summary"].value[0], row["Summary"].data_type) == ("@", "s")


@pytest.mark.parametrize(
    ("sheet", "name", "text"),
    [
        ("Articles", "Headline", "Ամառային դպրոց"),
        ("Articles", "Headline", "Второй раунд переговоров"),
        ("Events", "Event", 'Talks <b>&amp; "quotes"</b>'),
        ("Events", "Themes", "Youth; Culture and heritage"),
        ("Organisations", "Role", "Co-organiser"),
        ("Organisations", "Side", "Armenia"),
        ("Outcomes", "What came of it", "A commission on lists of detainees."),
        ("Evidence", "Words of the page", "завершился 4 июня"),
    ],
)
def test_text_of_every_script_arrives_whole(book: Any, sheet: str, name: str, text: str) -> None:
    assert text in column(book, sheet, name)


@pytest.mark.parametrize("sheet", SHEETS[1:])
def test_a_sheet_can_be_filtered_and_keeps_its_header_in_sight(book: Any, sheet: str) -> None:
    page = book[sheet]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == page.dimensions
    assert page.column_dimensions["A"].width > 20


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (
            "2010-07-10-bar-school-first",
            {"Organisers": "Bar Network", "Funders": "Youth Office of the Mission"},
        ),
        (
            "2018-03-08-formula-title",
            {"Organisers": "Mission of the Foo Council", "Co-organisers": "Bar Network"},
        ),
        (
            "2004-06-02-foo-talks-second-round",
            {"Mediators": "Foo Council", "Hosts": "Mission of the Foo Council"},
        ),
        (
            "2019-11-markup-title",
            {"Organisers": "Qux Institute", "Organisations that took part": "Bar Network"},
        ),
    ],
    ids=["funder", "co-organiser", "mediator and host", "participant"],
)
def test_the_row_of_an_event_names_who_had_part_in_it(
    book: Any, event: str, expected: dict[str, str]
) -> None:
    row = next(row for row in rows(book, "Events") if row["Key"].value == event)
    said = {head: row[head].value for head in ROLES}
    assert said == dict.fromkeys(ROLES) | expected


def test_every_role_has_a_column(store: Store) -> None:
    assert list(workbook._IN_ROLES) == list(store.terms["roles"])


def test_the_row_of_an_event_says_what_came_of_it(book: Any) -> None:
    said = {row["Key"].value: row["What came of it"].value for row in rows(book, "Events")}
    assert said["2021-02-11-online-landmines"] == (
        "Decision or commitment: Maps are to be shared in December 2026."
    )
    assert said["2012-09-03-tour-of-two-places"] == "None reported"
    assert said["1998-foo-initiative"] is None


def test_an_outcome_tells_what_was_promised_and_how_far_it_was_carried_out(book: Any) -> None:
    body, promised = rows(book, "Outcomes")[2], rows(book, "Outcomes")[0]
    assert (body["Carried out"].value, body["Carried out so far on"].value) == (
        *("Intermediate", datetime(2026, 9, 1)),
    )
    assert (promised["Promised for"].value, promised["Brought by"].value) == (
        *("2004-06", "Foo Talks, second round"),
    )


def test_an_outcome_that_begins_like_a_formula_is_text(book: Any) -> None:
    cells = [row["What came of it"] for row in rows(book, "Outcomes")]
    assert [cell.data_type for cell in cells if str(cell.value).startswith("=")] == ["s"]


def test_each_link_is_one_row_that_leads_from_event_to_event(book: Any) -> None:
    told = [
        [row[name].value for name in ("Event", "Link", "Other event")]
        for row in rows(book, "Links")
    ]
    assert len(told) == 3
    assert ["Foo Talks, second round", "Follows", "Foo Talks, first round"] in told


def test_a_programme_is_one_row_with_its_money_and_its_events(book: Any) -> None:
    (row,) = rows(book, "Programmes")
    names = ("Programme", "Funders", "Amount", "Currency", "Events")
    assert [row[name].value for name in names] == [
        *("Bar Programme", "Foo Council", 120_000, "EUR", 2),
    ]


def test_addresses_of_articles_are_links(book: Any) -> None:
    links = [row["Address"].hyperlink.target for row in rows(book, "Articles")]
    assert "https://foo-gazette.example/news/01" in links
    assert len(links) == 15


def test_a_day_of_publication_is_a_date_and_a_month_is_text(book: Any) -> None:
    published = column(book, "Articles", "Published")
    assert {datetime(2010, 7, 21), "2003-06", "1999", None} <= set(published)


def test_counts_are_those_of_the_question(book: Any, store: Store) -> None:
    counts = events.count(store, Selection(), ["track"])
    expected = dict(zip(counts["track"], counts["event_count"], strict=True))
    counted = [row for row in rows(book, "Counts") if row["Counted by"].value == "Track"]
    assert {row["Code"].value: row["Events"].value for row in counted} == expected


def test_events_without_a_value_are_counted_as_not_reported(book: Any) -> None:
    counted = [row for row in rows(book, "Counts") if row["Counted by"].value == "Process"]
    assert [row["Events"].value for row in counted if row["Value"].value == "Not reported"] == [7]


def test_the_first_sheet_says_what_the_file_is(store: Store) -> None:
    book = load_workbook(BytesIO(taken("xlsx", store, Selection.of(theme=["youth"]))))
    said = {name.value: text.value for name, text in book["Read me"].iter_rows()}
    assert said["Selection"] == "Showing 3 of 12 events: Youth"
    assert said["Link"] == "https://atlas.example/peace/events?theme=youth"
    assert said["Names and borders"].startswith("Boundaries and names")


def test_without_any_event_every_sheet_has_its_header(store: Store) -> None:
    book = load_workbook(BytesIO(taken("xlsx", store, NOTHING)))
    assert book.sheetnames == SHEETS
    assert [book[sheet].max_row for sheet in SHEETS[1:]] == [1] * 8


def test_more_rows_than_a_sheet_holds_are_refused(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 11)
    with pytest.raises(ExportError, match="Parquet"):
        taken("xlsx", store)


def test_addresses_beyond_what_a_sheet_can_link_are_text(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_LINKS", 4)
    book = load_workbook(BytesIO(taken("xlsx", store)))
    cells = [row["Address"] for row in rows(book, "Articles")]
    assert [cell.hyperlink is not None for cell in cells] == [True] * 4 + [False] * 11
    assert all(cell.value.startswith("https://") for cell in cells)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed here")
def test_libreoffice_reads_the_same_cells(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "events.xlsx"
    path.write_bytes(taken("xlsx", store))
    command = [str(OFFICE), "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    subprocess.run([*command, "--outdir", tmp_path / "out", path], check=True, timeout=120)
    ours, theirs = load_workbook(path), load_workbook(tmp_path / "out" / "events.xlsx")
    assert [column(theirs, "Events", name) for name in ("Key", "Event", "From", "Summary")] == [
        column(ours, "Events", name) for name in ("Key", "Event", "From", "Summary")
    ]
    assert column(theirs, "Articles", "Headline") == column(ours, "Articles", "Headline")


def test_every_column_of_events_has_a_place_in_the_workbook() -> None:
    shown = {name for name, _, _ in workbook._EVENT}
    names = {column: {column, label_of(column)} for column in EVENTS.columns}
    assert [column for column, either in names.items() if not either & shown] == []
