"""The real register as a Store."""

import pytest

from dashboard.store.engine import Store


@pytest.fixture(scope="session")
def store(register: Store) -> Store:
    return register
