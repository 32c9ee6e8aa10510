"""A source tells in one way that it cannot be opened or read, whoever reads it."""

import io
from pathlib import Path

import pytest

from dashboard.model.errors import DataPackageError
from dashboard.model.reader import Source


def test_a_file_that_is_not_there_is_a_fault_of_that_file(tmp_path: Path) -> None:
    with (
        pytest.raises(DataPackageError, match=r"nowhere\.json.*a file that can be read"),
        Source.at(tmp_path / "nowhere.json").opened(),
    ):
        pass


def test_a_file_that_breaks_off_is_a_fault_too() -> None:
    source = Source("loaded.json", io.BytesIO(b"{"))
    with (
        pytest.raises(DataPackageError, match=r"loaded\.json.*a file that can be read \(lost\)"),
        source.opened(),
    ):
        raise OSError("lost")


def test_a_loaded_file_is_read_from_its_beginning_each_time() -> None:
    source = Source("loaded.json", io.BytesIO(b"{}"))
    with source.opened() as file:
        file.read()
    with source.opened() as file:
        assert file.read() == b"{}"
