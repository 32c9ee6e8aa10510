"""The Store of the tiny package, and the translator that knows its names."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.store.engine import Store, open_store
from dashboard.text.i18n import Translator

TINY = Path(__file__).parents[3] / "fixtures" / "tiny"


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_store(TINY) as opened:
        yield opened


@pytest.fixture(scope="module")
def tr(store: Store) -> Translator:
    return Translator("en", terms=store.terms)
