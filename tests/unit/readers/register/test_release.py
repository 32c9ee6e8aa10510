"""Any release of the register in, as text."""

import shutil
from pathlib import Path

import pytest

from dashboard.model.errors import DataPackageError
from dashboard.model.tables import TABLES
from dashboard.readers.register import release
from tests.registers import TINY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "package"))


def test_every_table_is_text(folder: Path) -> None:
    tables = release.read(folder)
    assert set(tables) == {table.name for table in TABLES}
    assert tables["events"].loc[0, "place_id"] == ""
    assert tables["tracks"]["code"].tolist()[:2] == ["1", "1.5"]


def test_a_release_with_fewer_tables_and_columns_is_read(folder: Path) -> None:
    (folder / "vocabularies" / "countries.csv").unlink()
    (folder / "series.csv").write_text("series_id,name\nfoo,Foo\n", encoding="utf-8")
    tables = release.read(folder)
    assert "countries" not in tables
    assert list(tables["series"]) == ["series_id", "name"]


def test_a_table_that_cannot_be_read_is_named(folder: Path) -> None:
    (folder / "series.csv").write_bytes(b"series_id\n\xff\xfe\n")
    with pytest.raises(DataPackageError, match=r"series\.csv.*a table in CSV"):
        release.read(folder)


def test_a_table_without_its_key_is_named(folder: Path) -> None:
    (folder / "series.csv").write_text("label\nFoo\n", encoding="utf-8")
    with pytest.raises(DataPackageError, match=r"series\.csv, row 1, column series_id"):
        release.read(folder)


def test_a_folder_without_tables_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(DataPackageError, match="a folder with tables of the register"):
        release.read(tmp_path)
