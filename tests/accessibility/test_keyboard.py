"""The keyboard alone reaches filters, records and the link, and shows where it is."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e import register
from tests.e2e.atlas import open_view, wait_until_settled
from tests.e2e.fixtures import NewPage
from tests.e2e.screen import (
    chips,
    count,
    counted,
    filter_button,
    main,
    opened,
    sidebar,
    title,
    years,
)

MOST_STEPS = 60
HELD_DOWN = 40
"""Milliseconds between the presses of a key that repeats itself."""
FOCUSED = """() => {
    let element = document.activeElement;
    while (element && element.shadowRoot && element.shadowRoot.activeElement) {
        element = element.shadowRoot.activeElement;
    }
    return element;
}"""
IS_FOCUSED = "(element, focused) => element === focused || element.contains(focused)"
IS_ENTERED = """() => {
    const body = document.querySelector('[data-testid=stPopoverBody]');
    return Boolean(body && body.contains(document.activeElement));
}"""
# An outline, a ring or another border, on the element or on what it stands in.
MARK = """element => {
    const parts = [element, element.parentElement, element.parentElement.parentElement];
    return parts.map(part => {
        const style = getComputedStyle(part);
        return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
                style.borderColor, style.backgroundColor, style.textDecorationLine].join(' ');
    }).join(' | ');
}"""


def tab_to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press Tab, or another key, until the wanted element has the focus, or one within it."""
    for _ in range(MOST_STEPS):
        if wanted.evaluate(IS_FOCUSED, page.evaluate_handle(FOCUSED)):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{MOST_STEPS} steps with {key} do not reach {wanted}")


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other and let the page settle."""
    for key in keys:
        page.keyboard.press(key)
    wait_until_settled(page)


def open_with_keys(page: Page, button: Locator) -> None:
    """Open what a button opens by the keyboard, and wait until it is entered: a slow server takes its time."""
    tab_to(page, button)
    press(page, "Enter")
    page.wait_for_function(IS_ENTERED)


@pytest.fixture
def first_year(page: Page, server: str) -> Locator:
    """The list of first years, which the keyboard has reached; the years 2010 to 2011 are chosen."""
    open_view(page, server, "events", **{"from": "2010", "to": "2011"})
    open_with_keys(page, filter_button(page, "Years"))
    tab_to(page, years(page, "From year"))
    return years(page, "From year")


@pytest.mark.parametrize("delay", [0, 150], ids=["fast", "slow"])
def test_the_keyboard_chooses_a_year(delay: int, page: Page, first_year: Locator) -> None:
    page.keyboard.type("2020", delay=delay)
    expect(page).to_have_url(re.compile("from=2020&to=2020$"))
    expect(first_year.locator("option:checked")).to_have_text("2020")


def test_a_key_that_is_held_down_goes_through_the_years(page: Page, first_year: Locator) -> None:
    for _ in range(8):
        first_year.press("ArrowDown", delay=HELD_DOWN)
    expect(page).to_have_url(re.compile("from=2018&to=2018$"))
    expect(first_year.locator("option:checked")).to_have_text("2018")


def test_the_focus_stays_on_the_list_of_years_and_leads_back(
    page: Page, first_year: Locator
) -> None:
    press(page, "ArrowDown")
    expect(page).to_have_url(re.compile("from=2011&to=2011$"))
    wait_until_settled(page)
    expect(first_year).to_be_focused()
    press(page, "Tab", "ArrowDown")
    expect(page).to_have_url(re.compile("from=2011&to=2012$"))
    wait_until_settled(page)
    expect(years(page, "To year")).to_be_focused()
    press(page, "Escape")
    expect(opened(page)).to_have_count(0)
    expect(filter_button(page, "Years")).to_be_focused()


def test_the_keyboard_chooses_a_period(page: Page, server: str) -> None:
    open_view(page, server, "events")
    open_with_keys(page, filter_button(page, "Years"))
    tab_to(page, opened(page).get_by_role("button", name="After the 2020 war (from 2021)"))
    press(page, "Enter")
    assert "from=2021" in page.url
    expect(opened(page)).to_have_count(0)
    expect(filter_button(page, "Years")).to_be_focused()


def test_the_keyboard_removes_a_filter_by_its_chip(page: Page, server: str) -> None:
    open_view(page, server, "events", theme="demining", track="2")
    tab_to(page, main(page).get_by_role("button", name="Track: Track 2"))
    press(page, "Enter")
    assert chips(page) == ["Theme: Landmines"]


def test_a_popover_that_the_keyboard_opens_is_entered_at_once(page: Page, server: str) -> None:
    open_view(page, server, "events")
    open_with_keys(page, filter_button(page, "Theme"))
    assert page.evaluate(IS_ENTERED)


def test_the_keyboard_chooses_a_theme_and_closes_the_filter(page: Page, server: str) -> None:
    open_view(page, server, "events")
    button = filter_button(page, "Theme")
    open_with_keys(page, button)
    options = page.get_by_test_id("stPopoverBody")
    tab_to(page, options.get_by_role("toolbar", name="Politics and security"))
    tab_to(page, options.get_by_role("button", name=counted("Landmines")), "ArrowRight")
    press(page, "Enter", "Escape")
    assert count(page) == len(register.of_theme("demining"))
    expect(options).to_have_count(0)
    expect(button).to_be_focused()


def test_the_keyboard_opens_a_record_from_the_table(page: Page, server: str) -> None:
    open_view(page, server, "events", theme="demining")
    record = main(page).get_by_role("row").get_by_role("link", name="Bonn Contact Group")
    tab_to(page, record.first)
    expected = record.first.inner_text()
    press(page, "Enter")
    assert title(page) == expected


def test_the_keyboard_copies_the_link(new_page: NewPage, server: str) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    open_view(page, server, "events", theme="demining")
    tab_to(page, page.get_by_role("button", name="Copy link"))
    press(page, "Enter")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


FOCUSABLE: dict[str, Callable[[Page], Locator]] = {
    "filter": lambda page: filter_button(page, "Theme"),
    "words": lambda page: sidebar(page).get_by_label("Words"),
    "navigation": lambda page: main(page).get_by_role("link", name="Timeline"),
    "copy link": lambda page: page.get_by_role("button", name="Copy link"),
    "download": lambda page: page.get_by_role("button", name="Download or cite"),
    "chip": lambda page: main(page).get_by_role("button", name="Track: Track 2"),
    "clear": lambda page: main(page).get_by_role("button", name="Clear all"),
    "reset": lambda page: sidebar(page).get_by_role("button", name="Reset all filters"),
    "header": lambda page: main(page).get_by_role("table").get_by_role("link", name="Articles"),
    "record": lambda page: main(page).get_by_role("row").get_by_role("link", name="Peace").first,
}


@pytest.mark.parametrize("find", FOCUSABLE.values(), ids=FOCUSABLE)
def test_the_focus_is_visible(find: Callable[[Page], Locator], page: Page, server: str) -> None:
    open_view(page, server, "events", track="2", q="peace")
    element = find(page)
    before = element.evaluate(MARK)
    tab_to(page, element)
    assert element.evaluate(MARK) != before


def test_what_a_field_rests_on_opens_by_the_keyboard(page: Page, server: str) -> None:
    read = register.EVIDENCE["event_id"].value_counts().index[0]
    page.goto(f"{server}/events/{read}")
    mark = page.locator(".atlas-known > summary").first
    shown = page.locator(".atlas-known .atlas-evidence").first
    expect(shown).to_be_hidden()
    tab_to(page, mark)
    page.keyboard.press("Enter")
    expect(shown).to_be_visible()
