"""The real register as a Store."""

from collections.abc import Iterator

import pytest

from dashboard.store.engine import Store, open_store
from tests.property import oracle


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    with open_store(oracle.DATA) as opened:
        yield opened
