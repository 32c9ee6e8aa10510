"""No view breaks a rule of axe-core, which comes with the test tools and asks no network."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.atlas import open_view, wait_until_settled
from tests.e2e.fixtures import NewPage
from tests.e2e.readers import DESKTOP, PHONE
from tests.e2e.register import EVENTS, EVIDENCE
from tests.e2e.screen import PATHS, filter_button, sidebar

LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": DESKTOP, "color_scheme": "light"},
    "dark": {"viewport": DESKTOP, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "has_touch": True, "is_mobile": True},
}
RECORD = EVENTS["event_id"].iloc[-1]
READ = EVIDENCE["event_id"].value_counts().index[0]
"""The event with most evidence."""
each_look = pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)


def violations(page: Page) -> list[str]:
    """The rules that what is on the screen breaks, and where it breaks them."""
    # Preloaded, axe would put copies of all styles into the page, which the policy of pages forbids.
    found = Axe().run(page, options={"preload": False}).response["violations"]
    return [f"{rule['id']}: {spot(node)}" for rule in found for node in rule["nodes"]]


def spot(node: Mapping[str, Any]) -> str:
    """Where a rule is broken, and how."""
    return f"{node['target']} {node['html'][:200]} {node.get('failureSummary', '')}"


def seen(page: Page, open_part: Callable[[], None]) -> list[str]:
    """The rules broken once a part of the page is open."""
    open_part()
    # A button under the mouse has other colours than the rest of the page.
    page.mouse.move(0, 0)
    wait_until_settled(page)
    return violations(page)


@each_look
def test_no_view_breaks_a_rule(look: dict[str, Any], new_page: NewPage, server: str) -> None:
    page = new_page(**look)
    broken = {
        name: seen(page, partial(open_view, page, server, path)) for name, path in PATHS.items()
    }
    assert broken == {name: [] for name in PATHS}


@each_look
def test_no_record_breaks_a_rule(look: dict[str, Any], new_page: NewPage, server: str) -> None:
    page = new_page(**look)
    open_view(page, server, "events", event=RECORD)
    assert violations(page) == []


def open_evidence(page: Page) -> None:
    """Open all that the fields of a record rest on."""
    for mark in page.locator(".atlas-record details > summary").all():
        mark.click()


@each_look
def test_no_evidence_breaks_a_rule(look: dict[str, Any], new_page: NewPage, server: str) -> None:
    page = new_page(**look)
    open_view(page, server, "events", event=READ)
    assert seen(page, partial(open_evidence, page)) == []


@each_look
def test_no_evidence_of_a_plain_page_breaks_a_rule(
    look: dict[str, Any], new_page: NewPage, server: str
) -> None:
    page = new_page(**look)
    page.goto(f"{server}/events/{READ}")
    open_evidence(page)
    assert violations(page) == []


@pytest.mark.parametrize("look", [LOOKS["light"], LOOKS["dark"]], ids=["light", "dark"])
def test_no_open_part_breaks_a_rule(look: dict[str, Any], new_page: NewPage, server: str) -> None:
    page = new_page(**look)
    open_view(page, server, theme="demining")
    filters, years = filter_button(page, "Theme"), filter_button(page, "Years")
    table = page.locator("#tools-themes").get_by_role("button", name="Table")
    save = page.locator("#tools-themes").get_by_role("button", name="Save")
    away = page.get_by_role("button", name="Download or cite")
    cite = page.get_by_role("radio", name="Cite")
    more = sidebar(page).get_by_text("More filters")
    broken = {
        "filter": seen(page, filters.click),
        "filter closed": seen(page, lambda: page.keyboard.press("Escape")),
        "years": seen(page, years.click),
        "years closed": seen(page, lambda: page.keyboard.press("Escape")),
        "table": seen(page, table.click),
        "table closed": seen(page, lambda: page.keyboard.press("Escape")),
        "save": seen(page, save.click),
        "save closed": seen(page, lambda: page.keyboard.press("Escape")),
        "files": seen(page, away.click),
        "citation": seen(page, cite.click),
        "citation closed": seen(page, lambda: page.keyboard.press("Escape")),
        "more filters": seen(page, more.click),
    }
    assert not any(broken.values()), broken


@pytest.mark.parametrize(
    "parameters",
    [{"q": "zzzz"}, {"theme": "fishing"}, {"event": "1066-hastings"}],
    ids=["empty", "notice", "unknown record"],
)
def test_no_message_breaks_a_rule(parameters: dict[str, str], page: Page, server: str) -> None:
    open_view(page, server, "events", **parameters)
    assert violations(page) == []


@pytest.mark.parametrize("look", [LOOKS["light"], LOOKS["dark"]], ids=["light", "dark"])
def test_no_search_breaks_a_rule(look: dict[str, Any], new_page: NewPage, server: str) -> None:
    page = new_page(**look)
    broken = {
        typed: seen(page, partial(open_view, page, server, "search", q=typed))
        for typed in ("International Alert", "ცხინვალი", "lanmines")
    }
    assert not any(broken.values()), broken


@each_look
def test_the_open_filters_of_the_second_selection_break_no_rule(
    look: dict[str, Any], new_page: NewPage, server: str
) -> None:
    page = new_page(**look)
    open_view(page, server, "compare", theme="demining", **{"b.theme": "youth"})
    choose = page.get_by_text("Choose B", exact=True)
    assert seen(page, choose.click) == []
    themes = page.get_by_role("button", name="Theme (B): Youth")
    assert seen(page, themes.click) == []


@each_look
@pytest.mark.parametrize("path", ["api", f"events/{RECORD}"], ids=["manual", "record"])
def test_no_plain_page_breaks_a_rule(
    look: dict[str, Any], path: str, new_page: NewPage, server: str
) -> None:
    page = new_page(**look)
    page.goto(f"{server}/{path}")
    assert violations(page) == []


@each_look
def test_no_embedded_figure_breaks_a_rule(
    look: dict[str, Any], new_page: NewPage, server: str
) -> None:
    page = new_page(**look)
    broken = {
        name: seen(page, partial(open_view, page, server, embed="true", figure=name))
        for name in ("timeline", "map", "pie")
    }
    assert not any(broken.values()), broken
