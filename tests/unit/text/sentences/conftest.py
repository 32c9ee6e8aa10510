"""The translator that knows the names of the small register."""

import pytest

from dashboard.store.engine import Store
from dashboard.text.i18n import Translator


@pytest.fixture(scope="module")
def tr(store: Store) -> Translator:
    return Translator("en", terms=store.terms)
