"""A brief is made and downloaded from the head of a page, by keyboard alone."""

import re
from pathlib import Path

from playwright.sync_api import Page
from pypdfium2 import PdfDocument

from tests.e2e import register
from tests.e2e.atlas import open_view


def test_a_brief_of_what_is_on_the_screen_is_made_and_downloaded_by_keyboard(
    page: Page, server: str
) -> None:
    open_view(page, server, theme="demining")
    page.get_by_role("button", name="Download or cite").press("Enter")
    page.get_by_role("radio", name="Brief").press(" ")
    page.get_by_role("radio", name="PDF").press(" ")
    page.get_by_role("button", name="Make the brief").press("Enter")
    with page.expect_download() as started:
        page.get_by_role("button", name="Download (").press("Enter")
    document = PdfDocument(Path(started.value.path()))
    found = f"Showing {len(register.of_theme('demining'))} of "
    name = started.value.suggested_filename
    assert re.fullmatch(r"peace-atlas-[\d.]+-landmines\.brief\.pdf", name)
    assert found in document[0].get_textpage().get_text_range()
