"""The Store of a server is opened once, by whoever asks first."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.model.errors import DataPackageError
from dashboard.store import shared
from dashboard.store.shared import shared_store
from tests.registers import TINY


@pytest.fixture(autouse=True)
def unopened(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(shared, "_HELD", [])
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
