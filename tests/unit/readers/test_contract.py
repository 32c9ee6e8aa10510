"""What every reader keeps: it says what it reads, gives a named result, and tells what it cannot read."""

import dataclasses
import io
from pathlib import Path

import pytest

from dashboard.model.errors import DataPackageError
from dashboard.model.package import Package
from dashboard.model.reader import Reader, Source
from dashboard.readers import fitting, readers

ROOT = Path(__file__).parents[3]
ROOM = ROOT / "dashboard" / "readers"
ALL = list(readers().values())
OF_FILES = [reader for reader in ALL if reader.endings]

each_reader = pytest.mark.parametrize("reader", ALL, ids=lambda reader: reader.name)
of_files = pytest.mark.parametrize("reader", OF_FILES, ids=lambda reader: reader.name)


def test_everything_in_the_room_is_a_reader() -> None:
    modules = {path.stem for path in ROOM.iterdir() if path.stem.strip("_") == path.stem}
    assert {reader.read.__module__.split(".")[2] for reader in ALL} == modules


@each_reader
def test_a_reader_gives_a_frozen_result_with_tables_and_what_was_not_read(reader: Reader) -> None:
    assert dataclasses.is_dataclass(reader.gives)
    assert reader.gives.__dataclass_params__.frozen
    members = {field.name for field in dataclasses.fields(reader.gives)} | set(vars(reader.gives))
    assert {"tables", "unread"} <= members


@each_reader
def test_a_reader_is_documented(reader: Reader) -> None:
    text = (ROOT / "docs" / "readers.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith(f"| `{reader.name}` |")]
    assert rows, f"docs/readers.md has no row of the reader {reader.name}"
    assert all(f"`.{ending}`" in rows[0] for ending in reader.endings)


@each_reader
def test_endings_are_small_letters_without_a_dot(reader: Reader) -> None:
    assert all(ending == ending.lower().strip(".") for ending in reader.endings)


@of_files
@pytest.mark.parametrize("content", [b"", b"\x00", b"\xff\xfe", b"PK\x03\x04", b"<", b"{}", b"a,b"])
def test_a_loaded_file_that_is_no_such_thing_is_refused_by_its_name(
    reader: Reader, content: bytes
) -> None:
    for ending in reader.endings:
        with pytest.raises(DataPackageError, match="odd"):
            reader.read(Source(f"odd.{ending}", io.BytesIO(content)))


@of_files
def test_a_file_that_is_not_there_is_told(reader: Reader, tmp_path: Path) -> None:
    with pytest.raises(DataPackageError, match="nowhere"):
        reader.read(Source.at(tmp_path / f"nowhere.{reader.endings[0]}"))


def test_a_folder_is_read_as_a_register(tmp_path: Path) -> None:
    assert [reader.name for reader in fitting(tmp_path)] == ["register"]


def test_a_file_is_known_by_its_ending_in_any_case() -> None:
    assert "iati" in {reader.name for reader in fitting(Path("ACTIVITIES.XML"))}
    assert fitting(Path("notes.txt")) == []


def test_readers_of_the_same_ending_are_all_meant() -> None:
    assert {reader.name for reader in fitting(Path("areas.zip"))} == {"overlay", "ucdp"}


def test_only_registers_are_offered_where_one_is_asked_for() -> None:
    assert fitting(Path("activities.xml"), of_registers=True) == []
    assert {reader.gives for reader in ALL if reader.keeps_rules} == {Package}
