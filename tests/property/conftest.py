"""The real register as a Store, and how long properties are searched for counter-examples."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from dashboard.store.engine import Store, open_store
from tests.property import oracle

settings.register_profile(
    "atlas",
    deadline=None,
    max_examples=40,
    print_blob=True,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("atlas")


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    with open_store(oracle.DATA) as opened:
        yield opened
