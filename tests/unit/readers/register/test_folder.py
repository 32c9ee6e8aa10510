"""Reading a data folder. Each test breaks one thing in a copy of the tiny package."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.tables import TABLES
from dashboard.readers.register.folder import default_folder, faults, read, state_of

TINY = Path(__file__).parents[3] / "fixtures" / "tiny"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "package"))


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode("utf-8")
    assert old in text, "the test must break something"
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))


def test_a_valid_package_has_no_faults() -> None:
    assert faults(TINY) == ()


def test_a_package_holds_every_table_in_the_order_of_its_file() -> None:
    package = read(TINY)
    assert {name: tuple(frame) for name, frame in package.tables.items()} == {
        table.name: table.columns for table in TABLES
    }


def test_every_cell_is_text_and_empty_cells_are_empty_text() -> None:
    events = read(TINY).tables["events"]
    assert set(map(str, events.dtypes)) == {"str"}
    assert events.loc[0, "place_id"] == ""


def test_text_that_looks_like_another_type_stays_as_written() -> None:
    places = read(TINY).tables["places"]
    assert places.loc[0, "latitude"] == "40.2000"


def test_rows_are_numbered_from_zero() -> None:
    assert read(TINY).tables["events"].index.tolist() == list(range(12))


def test_a_package_knows_its_version_and_date() -> None:
    package = read(TINY)
    assert (package.version, package.created) == ("0.0.1", date(2026, 1, 2))


def test_the_same_files_have_the_same_fingerprint(folder: Path) -> None:
    assert read(folder).fingerprint == read(TINY).fingerprint


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param("events.csv", "An initiative began", "An initiative started", id="a-cell"),
        pytest.param("datapackage.json", '"0.0.1"', '"0.0.2"', id="the-version"),
    ],
)
def test_any_change_changes_the_fingerprint(folder: Path, file: str, old: str, new: str) -> None:
    rewrite(folder / file, old, new)
    assert read(folder).fingerprint != read(TINY).fingerprint


def test_windows_line_ends_are_accepted(folder: Path) -> None:
    path = folder / "events.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read(folder).tables["events"].equals(read(TINY).tables["events"])


def test_a_faulty_package_is_not_loaded_and_the_error_holds_every_fault(folder: Path) -> None:
    (folder / "series.csv").unlink()
    rewrite(folder / "events.csv", ",launch,", ",lunch,")
    with pytest.raises(DataPackageError) as caught:
        read(folder)
    assert [fault.file for fault in caught.value.faults] == ["events.csv", "series.csv"]


def test_a_folder_that_does_not_exist_is_one_fault(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path / "nowhere")
    assert fault.file.endswith("nowhere")
    assert "folder" in fault.expected


def test_a_missing_file_is_one_fault_and_not_one_a_key(folder: Path) -> None:
    (folder / "places.csv").unlink()
    (fault,) = faults(folder)
    assert fault == Fault("places.csv", None, None, None, "this file; it is missing")


def test_a_surplus_csv_file_is_a_fault_that_names_the_nearest_table(folder: Path) -> None:
    (folder / "event.csv").write_text("a,b\n", encoding="utf-8")
    (fault,) = faults(folder)
    assert (fault.file, fault.nearest) == ("event.csv", "events.csv")


def test_map_files_are_not_tables(folder: Path) -> None:
    (folder / "geo").mkdir()
    (folder / "geo" / "labels.csv").write_text("a,b\n", encoding="utf-8")
    assert faults(folder) == ()


def test_a_missing_column_is_a_fault_of_the_header(folder: Path) -> None:
    rewrite(folder / "series.csv", "label", "lable")
    missing, surplus = faults(folder)
    assert (missing.row, missing.column, missing.nearest) == (1, "label", "lable")
    assert (surplus.row, surplus.column, surplus.nearest) == (1, "lable", "label")


def test_an_extra_column_is_a_fault(folder: Path) -> None:
    path = folder / "series.csv"
    path.write_text(
        "".join(f"{line},x\n" for line in path.read_text("utf-8").splitlines()), encoding="utf-8"
    )
    (fault,) = faults(folder)
    assert (fault.file, fault.row, fault.column) == ("series.csv", 1, "x")


def test_a_column_that_occurs_twice_is_a_fault(folder: Path) -> None:
    rewrite(folder / "event_articles.csv", "event_id,article_id", "event_id,event_id")
    assert "each column once" in {fault.expected for fault in faults(folder)}


def test_columns_in_another_order_are_a_fault(folder: Path) -> None:
    path = folder / "event_articles.csv"
    rows = (line.split(",") for line in path.read_text("utf-8").splitlines())
    path.write_text("".join(f"{b},{a}\n" for a, b in rows), encoding="utf-8")
    (fault,) = faults(folder)
    assert fault.expected == "columns in the order event_id, article_id"


def test_an_empty_file_is_one_fault(folder: Path) -> None:
    (folder / "series.csv").write_bytes(b"")
    (fault,) = faults(folder)
    assert (fault.file, fault.row) == ("series.csv", 1)
    assert fault.expected.startswith("a first row with the columns")


def test_a_table_with_a_header_only_is_read(folder: Path) -> None:
    (folder / "context.csv").write_text(
        (folder / "context.csv").read_text("utf-8").splitlines()[0] + "\n", encoding="utf-8"
    )
    assert len(read(folder).tables["context"]) == 0


def test_letters_in_another_encoding_are_a_fault_with_row_and_column(folder: Path) -> None:
    path = folder / "places.csv"
    path.write_bytes(path.read_bytes().replace("Fûville".encode(), "Fûville".encode("cp1252")))
    (fault,) = faults(folder)
    assert (fault.file, fault.row, fault.column) == ("places.csv", 3, "alternate_names")
    assert fault.expected.startswith("text in UTF-8")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_byte_order_mark_is_one_fault(folder: Path, encoding: str) -> None:
    path = folder / "events.csv"
    path.write_bytes(path.read_text("utf-8").encode(encoding))
    (fault,) = faults(folder)
    assert (fault.file, fault.expected) == ("events.csv", "a file in UTF-8 without byte order mark")


def test_a_row_with_a_cell_too_many_is_a_fault_that_counts_the_cells(folder: Path) -> None:
    rewrite(folder / "series.csv", "Foo Talks,", "Foo Talks, and more,")
    (fault,) = faults(folder)
    assert (fault.file, fault.row, fault.value) == ("series.csv", 3, "5 cells")


def test_an_empty_line_is_a_fault(folder: Path) -> None:
    rewrite(folder / "series.csv", "\nfoo-talks", "\n\nfoo-talks")
    (fault,) = faults(folder)
    assert (fault.file, fault.row, fault.expected) == ("series.csv", 3, "no empty line")


def test_text_after_a_closing_quotation_mark_is_a_fault_of_its_row(folder: Path) -> None:
    rewrite(folder / "series.csv", ",Foo Talks,", ',"Foo" Talks,')
    (fault,) = faults(folder)
    assert (fault.file, fault.row) == ("series.csv", 3)


def test_an_unclosed_quotation_mark_is_a_fault_of_the_row_where_it_opens(folder: Path) -> None:
    rewrite(folder / "series.csv", ",Bar School,", ',"Bar School,')
    (fault,) = faults(folder)
    assert (fault.row, fault.expected) == (2, "a row whose quotation marks are paired")


def test_a_header_that_cannot_be_read_is_one_fault(folder: Path) -> None:
    rewrite(folder / "series.csv", "series_id,label", 'series_id,"la"bel')
    (fault,) = faults(folder)
    assert (fault.file, fault.row) == ("series.csv", 1)


def test_rows_are_counted_as_an_editor_does_also_after_a_cell_of_two_lines(folder: Path) -> None:
    rewrite(folder / "events.csv", "An initiative began", '"An initiative\nbegan')
    rewrite(folder / "events.csv", "are reported.\n", 'are reported."\n')
    rewrite(folder / "events.csv", ",12,,,Delegations", ",twelve,,,Delegations")
    assert [(fault.row, fault.column) for fault in faults(folder)] == [
        (2, "summary"),
        (4, "participants"),
    ]


def test_rules_inside_a_file_still_run_where_one_of_its_rows_is_broken(folder: Path) -> None:
    rewrite(folder / "series.csv", ",Foo Talks,", ",Foo Talks,,,")
    rewrite(folder / "series.csv", ",Bar School,", ",,")
    assert [(fault.row, fault.column) for fault in faults(folder)] == [(2, "label"), (3, None)]


@pytest.mark.parametrize(
    ("content", "column"),
    [
        pytest.param("{", None, id="not-json"),
        pytest.param("[]", "version", id="a-list"),
        pytest.param('{"created": "2026-01-02"}', "version", id="no-version"),
        pytest.param('{"version": "1.0.0"}', "created", id="no-date"),
        pytest.param('{"version": "1.0.0", "created": "soon"}', "created", id="no-real-date"),
    ],
)
def test_a_descriptor_that_does_not_say_version_and_date_is_a_fault_with_the_remedy(
    folder: Path, content: str, column: str | None
) -> None:
    (folder / "datapackage.json").write_text(content, encoding="utf-8")
    found = faults(folder)
    assert found[0].column == column
    assert all("python -m dashboard describe" in fault.expected for fault in found)


def test_a_missing_descriptor_is_a_fault_with_the_remedy(folder: Path) -> None:
    (folder / "datapackage.json").unlink()
    (fault,) = faults(folder)
    assert fault.file == "datapackage.json"
    assert "python -m dashboard describe" in fault.expected


def test_the_default_folder_is_that_of_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)
    assert (default_folder() / "events.csv").is_file()


def test_the_environment_can_name_another_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    assert default_folder() == TINY


@pytest.mark.parametrize("name", ["events.csv", "datapackage.json", "vocabularies/themes.csv"])
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "nowhere"])
def test_what_is_no_plain_file_is_a_fault_and_not_waited_for(
    folder: Path, name: str, kind: str
) -> None:
    path = folder / name
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero" if kind == "device" else folder / "nowhere")
    (fault,) = faults(folder)
    assert (fault.file, fault.expected.startswith("a plain file; it is none")) == (name, True)


@pytest.mark.parametrize("name", ["events.csv", "datapackage.json"])
def test_a_file_that_may_not_be_read_is_a_fault(
    folder: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == folder / name:
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (fault,) = faults(folder)
    assert fault.file == name
    assert fault.expected.startswith("a file that can be read (Permission denied)")


def test_a_folder_that_may_not_be_looked_into_is_a_fault(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_dir", refuse)
    (fault,) = faults(folder)
    assert fault.file == str(folder)


@pytest.mark.parametrize("name", ["._events.csv", ".hidden.csv", "vocabularies/._themes.csv"])
def test_hidden_files_are_no_tables(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"\x00\x05\x16\x07")
    assert faults(folder) == ()


def test_a_descriptor_that_is_nested_without_end_is_a_fault(folder: Path) -> None:
    (folder / "datapackage.json").write_text("[" * 200_000, encoding="utf-8")
    (fault,) = faults(folder)
    assert fault.expected.startswith("JSON in UTF-8")


def test_a_cell_beyond_what_csv_holds_is_told_as_such(folder: Path) -> None:
    rewrite(folder / "events.csv", "An initiative began", "a" * 140_000)
    assert "cells of at most 131,072 letters" in faults(folder)[0].expected


def test_the_state_of_a_folder_changes_with_its_files(folder: Path) -> None:
    before = state_of(folder)
    assert state_of(folder) == before
    rewrite(folder / "events.csv", "An initiative began", "An initiative starts")
    assert state_of(folder) != before


def test_a_part_of_a_folder_that_may_not_be_looked_into_is_a_fault(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.is_file

    def refuse(path: Path) -> bool:
        if path.parent.name == "vocabularies":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "is_file", refuse)
    found = faults(folder)
    assert {fault.file.split("/")[0] for fault in found} == {"vocabularies"}
    assert {fault.expected for fault in found} == {"a file that can be read (Permission denied)"}
