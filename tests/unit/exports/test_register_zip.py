"""The whole data package as a zip."""

import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from dashboard.exports.register_zip import FOLDER
from dashboard.model.errors import ExportError
from dashboard.readers.register import folder as data_package
from dashboard.store.engine import Store, open_store
from tests.registers import DATA, TINY
from tests.unit.exports.taking import NOTHING, taken


def test_what_is_unpacked_is_a_data_package_without_faults(store: Store, tmp_path: Path) -> None:
    ZipFile(BytesIO(taken("zip", store))).extractall(tmp_path)
    package = data_package.read(tmp_path / FOLDER)
    assert package.fingerprint == store.fingerprint


def test_the_register_comes_with_its_readme_its_licence_and_its_boundaries(
    register: Store,
) -> None:
    archive = ZipFile(BytesIO(taken("zip", register)))
    files = {f"{FOLDER}/{name}" for name in ("README.md", "LICENSE", "datapackage.json")}
    assert files <= set(archive.namelist())
    assert f"{FOLDER}/geo/labels.csv" in archive.namelist()
    assert archive.read(f"{FOLDER}/events.csv") == (DATA / "events.csv").read_bytes()


def test_it_says_what_it_is(store: Store) -> None:
    text = ZipFile(BytesIO(taken("zip", store))).read(f"{FOLDER}/PROVENANCE.txt").decode()
    assert "Selection: Showing 12 of 12 events\n" in text
    assert "Link: https://atlas.example/peace/events\n" in text


def test_it_is_the_whole_register_whatever_is_selected(store: Store) -> None:
    assert taken("zip", store, NOTHING) == taken("zip", store)


def test_files_that_changed_since_they_were_read_are_not_given_out(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "package"))
    with open_store(folder) as store:
        with (folder / "series.csv").open("a", encoding="utf-8") as file:
            file.write("zed,Zed,,\n")
        with pytest.raises(ExportError, match="have changed"):
            taken("zip", store)


def test_files_that_are_gone_are_not_given_out(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "package"))
    with open_store(folder) as store:
        (folder / "events.csv").unlink()
        with pytest.raises(ExportError, match="gone"):
            taken("zip", store)
