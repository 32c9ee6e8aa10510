"""The registers that tests ask: a small invented one and the one that ships, each opened once for all of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.store.engine import Store, open_store

TESTS = Path(__file__).parent
TINY = TESTS / "fixtures" / "tiny"
EDITION_1 = TESTS / "fixtures" / "edition_1"
DATA = TESTS.parent / "data"


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    """The small invented register."""
    with open_store(TINY) as opened:
        yield opened


@pytest.fixture(scope="session")
def register() -> Iterator[Store]:
    """The register that ships with the dashboard."""
    with open_store(DATA) as opened:
        yield opened
