"""Each view opens with one title, its sentence, and figures that have names."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import register
from tests.e2e.atlas import open_view
from tests.e2e.screen import PATHS, figures, main, sentence

WHOLE = len(register.ALL)
SENTENCES = {"about": ""}
"""What views say that tell of the whole register, whatever is filtered."""
WITHOUT_FIGURES = {"events", "search"}
MEASURE = 20
"""Letters below which a name can hardly say what a figure shows."""


@pytest.mark.parametrize("view", list(PATHS))
def test_a_view_has_a_title_its_sentence_and_figures_with_names(
    view: str, page: Page, server: str
) -> None:
    open_view(page, server, PATHS[view])
    names = figures(page)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(main(page).get_by_role("heading", level=1)).to_have_count(1)
    assert sentence(page) == SENTENCES.get(view, f"Showing {WHOLE:,} of {WHOLE:,} events")
    assert bool(names) == (view not in WITHOUT_FIGURES)
    assert all(len(name) > MEASURE for name in names.values())


def test_the_tab_of_the_browser_names_the_view(page: Page, server: str) -> None:
    open_view(page, server, "timeline")
    expect(page).to_have_title("Timeline · South Caucasus Peace Atlas")
