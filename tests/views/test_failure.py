"""A page that cannot be drawn says so calmly; the error itself stays known to Streamlit, which logs it."""

import pytest

from tests.views.pages import open_page


def test_a_page_that_fails_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*given: object) -> None:
        raise RuntimeError("the cause")

    monkeypatch.setattr("dashboard.ui.filters.chips.showing", fail)
    app = open_page()
    assert "could not be drawn" in app.error[0].value and "the cause" not in app.error[0].value
    assert app.exception
