"""What validates can be built, opened and written to every file; what cannot is refused when it is validated.

Each case is the small register with one thing at the edge of what its rules let pass.
"""

import csv
import json
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from dashboard.exports.brief.content import brief
from dashboard.exports.brief.forms import FORMS
from dashboard.exports.formats import FEEDS, FORMATS
from dashboard.model.selection import Selection
from dashboard.readers.register.folder import faults, read
from dashboard.readers.register.labels import labels
from dashboard.store.engine import Store, build
from dashboard.text.i18n import translator
from tests.registers import TINY

Change = Callable[[Path], None]
BASE = "https://atlas.example/"
SHIPPED = Path(__file__).parents[2] / "data" / "geo"
TR = translator("en")


def cell(file: str, row: int, **cells: str) -> Change:
    """Change cells of a row of a table, counted from 0."""

    def change(folder: Path) -> None:
        path = folder / file
        with path.open(encoding="utf-8", newline="") as opened:
            header, *rows = csv.reader(opened)
        for name, value in cells.items():
            rows[row][header.index(name)] = value
        with path.open("w", encoding="utf-8", newline="") as opened:
            csv.writer(opened, lineterminator="\n").writerows([header, *rows])

    return change


def described(**entries: str) -> Change:
    """Change entries of the descriptor."""

    def change(folder: Path) -> None:
        path = folder / "datapackage.json"
        content = json.loads(path.read_text("utf-8"))
        path.write_text(json.dumps({**content, **entries}), "utf-8")

    return change


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "register"))


def opened(folder: Path) -> Store:
    return build(read(folder), labels(SHIPPED))


def taken(store: Store, name: str) -> bytes:
    file = BytesIO()
    {**FORMATS, **FEEDS}[name].write(store, Selection(), TR, file, BASE)
    return file.getvalue()


ODD = {
    "day one": cell(
        "events.csv", 0, start_date="0001-01-01", end_date="0001-01-01", date_precision="day"
    ),
    "last day": cell(
        "events.csv", -1, start_date="9999-12-31", end_date="9999-12-31", date_precision="day"
    ),
    "all days": cell("events.csv", -1, end_date="9999-12-31", date_precision="day"),
    "participants": cell("events.csv", 0, participants="2147483647", women="2147483647"),
    "amount": cell("programmes.csv", 0, amount="999999999999999"),
    "order": cell("vocabularies/themes.csv", -1, order="2147483647"),
    "created before zips": described(created="1970-01-01"),
    "created first": described(created="0001-01-01"),
    "created last": described(created="9999-12-31"),
    "version": described(version="1.0/<b> 👧 'ə\"&;="),
    "separators": cell("organisations.csv", 0, name="Foo; =Bar | Baz"),
    "separator of a place": cell("places.csv", 0, name="Foo; Bar"),
    "long summary": cell("events.csv", 0, summary="a" * 131_000),
    "long title": cell("events.csv", 0, title="👧" * 17_000),
    "any script": cell("organisations.csv", 0, name="日本 اختبار 👧"),
    "address": cell("articles.csv", 0, url="https://e.example/[1]|{x}<>`%#a#b" + "a" * 3_000),
    "degrees": cell("places.csv", 0, latitude="40." + "1" * 300),
    "old article": cell("articles.csv", 0, published="0001"),
}


@pytest.mark.slow
@pytest.mark.parametrize("change", ODD.values(), ids=ODD)
def test_what_validates_can_be_opened_and_written_to_every_file(
    folder: Path, change: Change
) -> None:
    change(folder)
    assert faults(folder) == ()
    with opened(folder) as store:
        assert all(taken(store, name) for name in (*FORMATS, *FEEDS))
        found = brief(store, Selection(), TR.knowing(store.terms), BASE)
        assert all(form.write(found) for form in FORMS.values())


REFUSED = {
    "participants": (
        cell("events.csv", 0, participants="2147483648"),
        "events.csv",
        "participants",
    ),
    "digits": (cell("events.csv", 0, participants="9" * 5_000), "events.csv", "participants"),
    "amount": (cell("programmes.csv", 0, amount="9" * 16), "programmes.csv", "amount"),
    "order": (
        cell("vocabularies/themes.csv", -1, order="2147483648"),
        "vocabularies/themes.csv",
        "order",
    ),
    "line break": (described(version="1.0\n2"), "datapackage.json", "version"),
    "header": (described(version="1.0\r\nX-Foo: bar"), "datapackage.json", "version"),
    "long version": (described(version="1" * 65), "datapackage.json", "version"),
    "port": (cell("articles.csv", 0, url="https://e.example:99999/"), "articles.csv", "url"),
}


@pytest.mark.parametrize(("change", "file", "column"), REFUSED.values(), ids=REFUSED)
def test_what_could_not_be_written_is_refused_when_it_is_validated(
    folder: Path, change: Change, file: str, column: str
) -> None:
    change(folder)
    (fault,) = faults(folder)
    assert (fault.file, fault.column) == (file, column)
    assert len(str(fault)) < 400


@pytest.fixture
def sheets(folder: Path) -> Callable[[Change], Any]:
    def write(change: Change) -> Any:
        change(folder)
        with opened(folder) as store:
            return load_workbook(BytesIO(taken(store, "xlsx")))

    return write


def test_a_date_before_workbooks_is_a_text_and_the_first_sheet_says_so(sheets: Any) -> None:
    book = sheets(ODD["day one"])
    header, first, *_ = book["Events"].iter_rows(values_only=True)
    assert first[header.index("From")] == "0001-01-01"
    told = dict(book["Read me"].iter_rows(values_only=True))
    assert told["Early dates"].endswith("a workbook has no earlier dates.")


@pytest.mark.parametrize("text", ["a" * 33_000, "👧" * 17_000], ids=["letters", "pairs of UTF-16"])
def test_a_text_that_is_cut_says_so_in_its_cell_and_on_the_first_sheet(
    sheets: Any, text: str
) -> None:
    book = sheets(cell("events.csv", 0, summary=text))
    header, first, *_ = book["Events"].iter_rows(values_only=True)
    shown = first[header.index("Summary")]
    assert shown.endswith(" … [cut here: more in the CSV file]")
    assert len(shown.encode("utf-16-le")) // 2 <= 32_767
    told = dict(book["Read me"].iter_rows(values_only=True))
    assert told["Long texts"].startswith("1 cell is cut: a workbook holds 32,767 letters in one.")


def test_a_name_with_the_separator_of_lists_is_one_name_in_a_list(folder: Path) -> None:
    cell("organisations.csv", 0, name="Foo; =Bar")(folder)
    with opened(folder) as store:
        content = taken(store, "csv").decode("utf-8-sig")
    names = [
        name
        for row in csv.DictReader(content.splitlines())
        for column, value in row.items()
        if column.startswith("organisations_")
        for name in value.split(";")
    ]
    assert "Foo, =Bar" in names


def test_an_entry_of_the_zip_has_a_day_that_zips_have(folder: Path) -> None:
    described(created="1970-01-01")(folder)
    with opened(folder) as store:
        archive = ZipFile(BytesIO(taken(store, "zip")))
    assert {each.date_time[:3] for each in archive.infolist()} == {(1980, 1, 1)}
