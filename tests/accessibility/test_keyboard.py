"""The keyboard alone reaches filters, records and the link, and shows where it is."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e import register
from tests.e2e.atlas import open_view, wait_until_settled
from tests.e2e.fixtures import NewPage
from tests.e2e.screen import count, counted, filter_button, main, sidebar, title

MOST_STEPS = 60
FOCUSED = """() => {
    let element = document.activeElement;
    while (element && element.shadowRoot && element.shadowRoot.activeElement) {
        element = element.shadowRoot.activeElement;
    }
    return element;
}"""
IS_FOCUSED = "(element, focused) => element === focused || element.contains(focused)"
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


def test_the_keyboard_chooses_a_year(page: Page, server: str) -> None:
    open_view(page, server, "events")
    tab_to(page, filter_button(page, "Years"))
    press(page, "Enter")
    tab_to(page, page.get_by_test_id("stPopoverBody").get_by_role("combobox", name="From year"))
    page.keyboard.type("2020")
    press(page, "Enter")
    expect(page.get_by_role("status").filter(has_text="since 2020")).to_be_visible()


def test_a_popover_that_the_keyboard_opens_is_entered_at_once(page: Page, server: str) -> None:
    open_view(page, server, "events")
    tab_to(page, filter_button(page, "Theme"))
    press(page, "Enter")
    assert page.evaluate(
        "document.querySelector('[data-testid=stPopoverBody]').contains(document.activeElement)"
    )


def test_the_keyboard_chooses_a_theme_and_closes_the_filter(page: Page, server: str) -> None:
    open_view(page, server, "events")
    button = filter_button(page, "Theme")
    tab_to(page, button)
    press(page, "Enter")
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
    "chip": lambda page: page.locator(".st-key-chips").get_by_role("button", name="Track"),
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
