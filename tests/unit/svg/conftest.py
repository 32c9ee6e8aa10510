"""The translator that knows the names of the small register."""

import pytest

from dashboard.store.engine import Store
from dashboard.text.i18n import Translator, translator


@pytest.fixture
def tr(store: Store) -> Translator:
    return translator("en").knowing(store.terms)
