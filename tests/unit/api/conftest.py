"""The routes over the tiny package."""

import pytest

from dashboard.api.routes import application
from dashboard.store.open import Store
from tests.unit.api.client import Client
from tests.unit.store.conftest import store

__all__ = ["store"]


@pytest.fixture(scope="session")
def api(store: Store) -> Client:
    """The application over the tiny package."""
    return Client(application(lambda: store))
