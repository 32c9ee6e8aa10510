"""Commands that read the small register find it opened: each would open it anew, for two thirds of its time."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.cli import brief, events, outcome
from dashboard.model.package import Package
from dashboard.readers import read_package
from dashboard.store.engine import Store, build, open_store
from tests.registers import TINY


class Kept(Store):
    """A Store that stays open for the next command."""

    def close(self) -> None:
        """Stay open."""


@pytest.fixture(scope="session")
def package() -> Package:
    return read_package(TINY)


@pytest.fixture(autouse=True)
def opened_once(monkeypatch: pytest.MonkeyPatch, package: Package, store: Store) -> None:
    """Give a command that asks for the small register the one that is open; read any other."""
    kept = Kept(**vars(store))

    def read(folder: Path) -> Package:
        return package if folder == TINY else read_package(folder)

    def opened(given: Package, labels: pd.DataFrame) -> Store:
        return kept if given is package else build(given, labels)

    monkeypatch.setattr(outcome, "read_any", read)
    for command in (outcome, events):
        monkeypatch.setattr(command, "build", opened)
    monkeypatch.setattr(
        brief, "open_store", lambda path: kept if path == TINY else open_store(path)
    )
