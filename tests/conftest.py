"""What all tests share. The browser's fixtures are written in tests/e2e/fixtures.py."""

import os
from pathlib import Path

import pytest

from tests import effort

# Named here and not in a conftest.py of tests/e2e, as tests/accessibility drives the same browser.
from tests.e2e.fixtures import (  # noqa: F401
    browser,
    dark_page,
    narrow_page,
    new_page,
    page,
    page_faults,
    pytest_runtest_call,
    pytest_runtest_makereport,
    readers,
    server,
    visit,
)
from tests.registers import register, store  # noqa: F401

HERE = Path(__file__).parent
# Before the tests are read, whose own settings are shares of the profile.
effort.load_profile()
# Not the cache of who runs the tests. The processes that share them out, and the servers they start, use the same.
os.environ["ATLAS_CACHE"] = str(HERE.parent / ".pytest_cache" / "atlas")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that drive a browser, by their folder."""
    for item in items:
        for name in {"e2e", "accessibility"} & set(item.path.relative_to(HERE).parts):
            item.add_marker(name)
