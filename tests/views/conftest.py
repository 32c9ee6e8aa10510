"""Every page of these tests shows the small invented register, unless a test asks for the real one."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shutil import copytree

import pytest
from streamlit.components.v2 import manifest_scanner

from dashboard.store.engine import Store, open_store
from dashboard.ui import data
from tests.registers import TINY


@pytest.fixture(scope="session", autouse=True)
def scanned_once() -> Iterator[None]:
    """Let Streamlit look for components in the installed packages once, not for each reader: that took 0.1 seconds."""
    scan = cache(manifest_scanner.scan_component_manifests)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(manifest_scanner, "scan_component_manifests", scan)
        yield


@pytest.fixture(autouse=True)
def tiny(monkeypatch: pytest.MonkeyPatch, store: Store) -> Iterator[None]:
    """Let the dashboard show the small register."""
    monkeypatch.setattr(data, "shared_store", lambda: store)
    data.store.clear()
    yield
    data.store.clear()


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch, tiny: None, register: Store) -> None:
    """Let the dashboard show the register that ships."""
    monkeypatch.setattr(data, "shared_store", lambda: register)


@pytest.fixture
def faulty(tmp_path: Path, tiny: None, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the dashboard read a copy of the small register in which one theme is misspelt."""
    folder = copytree(TINY, tmp_path / "faulty")
    events = folder / "events.csv"
    misspelt = events.read_text(encoding="utf-8").replace(",demining,", ",demning,")
    events.write_text(misspelt, encoding="utf-8")
    monkeypatch.setattr(data, "shared_store", open_store)
    monkeypatch.setenv("DASHBOARD_DATA", str(folder))
    return folder
