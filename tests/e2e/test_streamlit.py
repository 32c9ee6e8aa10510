"""What of Streamlit's own page we lean on is still there: it promises none of these names, and an upgrade may drop any.

The client names them in client/src/streamlit.js alone. The style sheet, tests and benchmarks name theirs where they use
them, and are searched for them here.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit
from playwright.sync_api import Page, expect

from tests.e2e.atlas import open_view
from tests.e2e.screen import close, open_filter

ROOT = Path(__file__).parents[2]
CLIENT, STYLES = ROOT / "dashboard/client/src/streamlit.js", ROOT / "dashboard/ui/style.css"
SCRIPTS = Path(streamlit.__file__).parent / "static/static/js"
OFTEN_UNSEEN = {"stException", "stSkeleton"}
"""What stands on a page only where something fails or takes long: Streamlit's scripts know it."""
NOTE = """
const seen = window.seenOfStreamlit = new Set();
const note = element => {
    for (const { name, value } of element.attributes ?? [])
        if (name === 'data-testid') seen.add(value); else if (name.startsWith('data-')) seen.add(name);
    for (const child of element.children ?? []) note(child);
};
new MutationObserver(changes => changes.forEach(change => {
    note(change.target);
    change.addedNodes.forEach(note);
})).observe(document, { subtree: true, childList: true, attributes: true });
"""
"""Collects the test ids and the data attributes of all that ever stands on a page."""


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def named() -> Iterator[str]:
    """The test ids and attributes of Streamlit's that are named anywhere."""
    yield from re.findall(r'"(st[A-Z]\w+)"', text_of(CLIENT))
    yield from re.findall(r"\[(data-(?!testid)[\w-]+)", text_of(STYLES))
    for file in [STYLES, *ROOT.glob("tests/**/*.py"), *ROOT.glob("benchmarks/**/*.py")]:
        yield from re.findall(r"""(?:data-testid=["']?|by_test_id\(")(st\w+)""", text_of(file))


NAMED = frozenset(named())


def test_the_names_are_found_where_they_are_used() -> None:
    assert {"stSidebar", "stPopoverBody", "stHeading", "data-stale"} <= NAMED


def test_all_that_we_name_stands_on_some_page(page: Page, narrow_page: Page, server: str) -> None:
    seen: set[str] = set()
    for each in (page, narrow_page):
        each.add_init_script(NOTE)
    open_view(page, server)
    open_filter(page, "Theme")
    close(page)
    seen |= collected(page)
    for path in ("timeline", "about"):
        open_view(page, server, path)
        seen |= collected(page)
    open_view(narrow_page, server, "events")
    seen |= collected(narrow_page)
    assert NAMED - OFTEN_UNSEEN - seen == set(), "gone from Streamlit's page"


def collected(page: Page) -> set[str]:
    """What has stood on the page so far."""
    return set(page.evaluate("[...window.seenOfStreamlit]"))


@pytest.mark.parametrize("name", sorted(OFTEN_UNSEEN))
def test_what_is_seldom_seen_is_still_known_to_streamlits_scripts(name: str) -> None:
    assert any(name in text_of(file) for file in SCRIPTS.glob("*.js"))


def test_parts_that_open_say_whether_they_are_open(page: Page, server: str) -> None:
    open_view(page, server)
    bar = page.get_by_test_id("stSidebar")
    opener = page.locator(".st-key-panel-filters").get_by_test_id("stPopover").locator("button")
    expect(opener).to_have_attribute("aria-expanded", "false")
    open_filter(page, "Theme")
    expect(opener).to_have_attribute("aria-expanded", "true")
    close(page)
    expect(bar).to_have_attribute("data-collapsed", "false")
    page.get_by_test_id("stSidebarCollapseButton").locator("button").dispatch_event("click")
    expect(bar).to_have_attribute("data-collapsed", "true")
    expect(page.get_by_test_id("stExpandSidebarButton")).to_be_visible()
