"""The Store of a server is opened once, by whoever asks first."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.model.errors import DataPackageError
from dashboard.store import shared
from dashboard.store.engine import Store, open_store
from dashboard.store.shared import shared_store
from tests.registers import TINY


@pytest.fixture(autouse=True)
def unopened(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(shared, "_HELD", [])
    monkeypatch.setattr(shared, "_REFUSED", [])
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    yield
    for each in shared._HELD:
        each.close()


def test_all_who_ask_at_once_are_given_the_same() -> None:
    with ThreadPoolExecutor(4) as pool:
        given = list(pool.map(lambda _: shared_store(), range(4)))
    assert len(set(map(id, given))) == 1
    assert given[0].event_count == 12


def test_a_folder_that_was_mended_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    with pytest.raises(DataPackageError):
        shared_store()
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    assert shared_store().event_count == 12


def test_a_folder_with_faults_is_read_once_until_one_of_its_files_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "register"))
    (folder / "series.csv").rename(folder / "sereis.csv")
    monkeypatch.setenv("DASHBOARD_DATA", str(folder))
    opened: list[None] = []

    def count() -> Store:
        opened.append(None)
        return open_store()

    monkeypatch.setattr(shared, "open_store", count)
    told = []
    for _ in range(3):
        with pytest.raises(DataPackageError) as raised:
            shared_store()
        told.append(raised.value.faults)
    assert len(opened) == 1 and told == [told[0]] * 3
    (folder / "sereis.csv").rename(folder / "series.csv")
    assert shared_store().event_count == 12
