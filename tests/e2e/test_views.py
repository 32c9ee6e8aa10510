"""Each view opens with one title, its sentence, and figures that have names."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import register
from tests.e2e.atlas import open_view
from tests.e2e.screen import FIGURES, PATHS, alt, main, sentence

each_view = pytest.mark.parametrize("view", list(PATHS))
WHOLE = len(register.ALL)


@each_view
def test_a_view_says_what_it_shows(view: str, page: Page, server: str) -> None:
    open_view(page, server, PATHS[view])
    expect(main(page).get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert sentence(page) == f"Showing {WHOLE} of {WHOLE} events"
    assert main(page).get_by_role("figure").count() == len(FIGURES[view])
    assert all(len(alt(page, key)) > 20 for key in FIGURES[view])


def test_the_tab_of_the_browser_names_the_view(page: Page, server: str) -> None:
    open_view(page, server, "timeline")
    expect(page).to_have_title("Timeline · South Caucasus Peace Atlas")
