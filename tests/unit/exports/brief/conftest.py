"""Briefs of the small invented register and of the register that ships."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from dashboard.exports.brief.content import brief
from dashboard.exports.brief.model import Brief
from dashboard.model.selection import Selection
from dashboard.store.engine import Store, open_store
from dashboard.text.i18n import translator

TINY = Path(__file__).parents[3] / "fixtures" / "tiny"
ADDRESS = "https://atlas.example"
Make = Callable[[Selection], Brief]


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    with open_store(TINY) as opened:
        yield opened


@pytest.fixture(scope="session")
def register() -> Iterator[Store]:
    with open_store() as opened:
        yield opened


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
