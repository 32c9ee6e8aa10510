"""Each view opens with one title, its sentence, and figures that have names."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import register
from tests.e2e.atlas import open_view
from tests.e2e.screen import PATHS, figures, main, sentence

WHOLE = len(register.ALL)
WITHOUT_FILTERS = {"about"}
WITHOUT_FIGURES = {"events"}
MEASURE = 20
"""Letters below which a name can hardly say what a figure shows."""


@pytest.mark.parametrize("view", list(PATHS))
def test_a_view_opens_with_one_title(view: str, page: Page, server: str) -> None:
    open_view(page, server, PATHS[view])
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(main(page).get_by_role("heading", level=1)).to_have_count(1)


@pytest.mark.parametrize("view", [view for view in PATHS if view not in WITHOUT_FILTERS])
def test_a_view_says_how_many_events_it_shows(view: str, page: Page, server: str) -> None:
    open_view(page, server, PATHS[view])
    assert sentence(page) == f"Showing {WHOLE} of {WHOLE} events"


@pytest.mark.parametrize("view", [view for view in PATHS if view not in WITHOUT_FIGURES])
def test_every_figure_of_a_view_has_a_name(view: str, page: Page, server: str) -> None:
    open_view(page, server, PATHS[view])
    names = figures(page)
    assert names and all(len(name) > MEASURE for name in names.values())


def test_the_tab_of_the_browser_names_the_view(page: Page, server: str) -> None:
    open_view(page, server, "timeline")
    expect(page).to_have_title("Timeline · South Caucasus Peace Atlas")
