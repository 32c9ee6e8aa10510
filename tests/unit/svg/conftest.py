"""Pictures over the tiny package and over the register that ships."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.store.engine import Store, open_store
from dashboard.text.i18n import Translator, translator
from tests.unit.store.conftest import store

__all__ = ["store"]

DATA = Path(__file__).parents[3] / "data"


@pytest.fixture(scope="session")
def register() -> Iterator[Store]:
    with open_store(DATA) as opened:
        yield opened


@pytest.fixture
def tr(store: Store) -> Translator:
    return translator("en").knowing(store.terms)
