"""The dashboard answers, draws, and asks nobody else for anything."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.atlas import open_view
from tests.e2e.fixtures import is_foreign
from tests.e2e.readers import Readers


def test_the_first_page_opens_without_a_fault(page: Page, server: str) -> None:
    open_view(page, server)
    expect(page.get_by_role("heading").first).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)


def test_the_first_page_opens_on_a_phone(narrow_page: Page, server: str) -> None:
    open_view(narrow_page, server)
    expect(narrow_page.get_by_role("heading").first).to_be_visible()


def test_a_reader_knows_nothing_of_the_one_before(readers: Readers, server: str) -> None:
    with readers.one() as lent:
        page = lent.new_page()
        page.goto(f"{server}/_stcore/health")
        page.evaluate("localStorage.seen = document.cookie = 'seen=1'")
        assert lent.cookies() and page.evaluate("localStorage.length") == 1
    with readers.one() as again:
        page = again.new_page()
        page.goto(f"{server}/_stcore/health")
        assert again is lent and len(again.pages) == 2
        assert again.cookies() == [] and page.evaluate("localStorage.length") == 0


def test_a_foreign_request_is_noticed(page: Page, page_faults: list[str]) -> None:
    page.set_content('<img src="https://tiles.invalid/1.png">', wait_until="commit")
    page.wait_for_function("document.querySelector('img').complete")
    assert "foreign request: https://tiles.invalid/1.png" in page_faults
    page_faults.clear()


def test_an_error_in_the_console_is_noticed(page: Page, page_faults: list[str]) -> None:
    page.evaluate("console.error('a planted error')")
    assert page_faults == ["console error: a planted error"]
    page_faults.clear()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://127.0.0.1:8501/app/static/style.json", False),
        ("data:image/png;base64,", False),
        ("blob:http://127.0.0.1:8501/1", False),
        ("https://tiles.invalid/1.png", True),
        ("wss://stream.invalid/", True),
    ],
)
def test_an_address_elsewhere_is_foreign(address: str, *, expected: bool) -> None:
    assert is_foreign(address) == expected
