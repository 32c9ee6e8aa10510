"""Pages draw all they have under the policy that their answers name, and break it nowhere."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.atlas import open_view
from tests.e2e.readers import DESKTOP, PHONE
from tests.e2e.screen import PATHS, figures, main

LISTEN = """window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.effectiveDirective}: ${event.blockedURI}`));"""
EMBEDDED = {"embed": "true", "theme": "youth"}


def violations(page: Page) -> list[str]:
    """What the page tried that its policy forbids."""
    found: list[str] = page.evaluate("window.violations")
    return found


def heard(new_page: Callable[..., Page], viewport: dict[str, int]) -> Page:
    """A page that notes what its policy forbids."""
    page = new_page(viewport=viewport)
    page.add_init_script(LISTEN)
    return page


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("view", [*PATHS])
def test_a_view_draws_its_figures_within_its_policy(
    view: str, viewport: dict[str, int], new_page: Callable[..., Page], server: str
) -> None:
    page = heard(new_page, viewport)
    open_view(page, server, PATHS[view], theme="youth")
    plots = main(page).locator(".atlas-plot")
    expect(main(page).locator(".atlas-plot:not(:has(svg.main-svg))")).to_have_count(0)
    assert plots.count() <= len(figures(page))
    assert violations(page) == []


@pytest.mark.parametrize(
    ("path", "figure", "drawn"),
    [("themes", "themes-by-year", "svg.main-svg"), ("map", "map", "canvas")],
)
def test_a_figure_alone_draws_within_its_policy(
    path: str, figure: str, drawn: str, new_page: Callable[..., Page], server: str
) -> None:
    page = heard(new_page, DESKTOP)
    open_view(page, server, path, figure=figure, **EMBEDDED)
    expect(page.locator(drawn).first).to_be_visible()
    assert violations(page) == []


def test_a_search_and_the_dialog_of_a_brief_stay_within_the_policy(
    new_page: Callable[..., Page], server: str
) -> None:
    page = heard(new_page, DESKTOP)
    open_view(page, server, "search", q="peace")
    page.get_by_role("button", name="Download or cite").click()
    page.get_by_role("radio", name="Brief").press(" ")
    expect(page.get_by_role("button", name="Make the brief")).to_be_visible()
    assert violations(page) == []


def test_the_policy_is_in_force(page: Page, server: str, page_faults: list[str]) -> None:
    open_view(page, server, "about")
    script = "const s = document.createElement('script'); s.text = 'window.ran = 1'; document.body.append(s)"
    page.evaluate(script)
    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in fault for fault in page_faults)
    page_faults.clear()
