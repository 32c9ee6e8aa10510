"""Briefs of the small invented register and of the register that ships."""

from collections.abc import Callable
from functools import cache

import pytest

from dashboard.exports.brief.content import brief
from dashboard.exports.brief.model import Brief
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.text.i18n import translator

ADDRESS = "https://atlas.example"
Make = Callable[[Selection], Brief]


@pytest.fixture(scope="session")
def make(store: Store) -> Make:
    """Make a brief of the small register."""
    tr = translator("en").knowing(store.terms)
    return cache(lambda selection: brief(store, selection, tr, ADDRESS))


@pytest.fixture(scope="session")
def make_real(register: Store) -> Make:
    """Make a brief of the register that ships."""
    tr = translator("en").knowing(register.terms)
    return cache(lambda selection: brief(register, selection, tr, ADDRESS))


@pytest.fixture(scope="session")
def whole(make: Make) -> Brief:
    return make(Selection())


@pytest.fixture(scope="session")
def empty(make: Make) -> Brief:
    return make(Selection.of(words="nowhere"))
