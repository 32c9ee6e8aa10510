"""The routes over the tiny package."""

import pytest

from dashboard.store.engine import Store
from dashboard.web.api.routes import application
from tests.unit.web.api.client import Client


@pytest.fixture(scope="session")
def api(store: Store) -> Client:
    """The application over the tiny package."""
    return Client(application(lambda: store))
