"""A page that one process of a server has drawn is drawn by the others without a question, and looks the same."""

from collections.abc import Mapping

import pytest

from dashboard.store.engine import Store
from dashboard.ui import data
from dashboard.web.shared_answers import sharing
from tests.views import pages


@pytest.fixture
def forget() -> None:
    """Let this process know nothing yet."""
    for cached in (data._answer, data._part):
        cached.clear()


@pytest.mark.parametrize(
    "path", [path for path in pages.PATHS if path not in pages.WITHOUT_FILTERS]
)
def test_a_page_that_another_process_has_drawn_needs_no_question(
    path: str, forget: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(store: Store, query: str, params: Mapping[str, object]) -> None:
        raise AssertionError(f"asked again: {query}")

    with sharing():
        first = pages.open_page(path, theme="youth")
        for cached in (data._answer, data._part):
            cached.clear()
        monkeypatch.setattr(Store, "_executed", refuse)
        again = pages.open_page(path, theme="youth")
    assert not again.exception
    assert pages.html(again) == pages.html(first)
    assert len(again.main) == len(first.main)
