"""Reads what a view shows, and does what its reader does: things are found by role, name and key, never by position."""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Locator, Page

from dashboard.drawing.theme import rgb
from dashboard.model.pages import PAGES
from tests import patience
from tests.e2e.atlas import wait_until_settled

PATHS = {path or "overview": path for path in PAGES}
"""The address of each view by its name."""


@dataclass(frozen=True)
class Screen:
    """What a view tells its reader: title and sentence, chips, chosen settings, names of figures, all its HTML."""

    title: str
    sentence: str
    chips: list[str]
    settings: list[str]
    figures: dict[str, str]
    texts: list[str]


def read(page: Page) -> Screen:
    """Everything that the view on the screen tells."""
    return Screen(
        title=title(page),
        sentence=sentence(page),
        chips=chips(page),
        settings=main(page).get_by_role("radio", checked=True).all_inner_texts(),
        figures=figures(page),
        texts=main(page).get_by_test_id("stHtml").all_inner_texts(),
    )


def main(page: Page) -> Locator:
    """The part beside the filters."""
    return page.get_by_test_id("stMain")


def sidebar(page: Page) -> Locator:
    """The part with the filters."""
    return page.get_by_test_id("stSidebar")


def title(page: Page) -> str:
    """The one title of the view."""
    return main(page).get_by_role("heading", level=1).inner_text()


def sentence(page: Page) -> str:
    """The sentence that tells how many events are shown; none where a record is open."""
    said = page.get_by_role("status").filter(has_text="Showing").all_inner_texts()
    return " ".join(said)


def count(page: Page) -> int:
    """How many events are shown."""
    return int(sentence(page).split()[1].replace(",", ""))


def chips(page: Page) -> list[str]:
    """What the chips of the active filters say."""
    return main(page).get_by_title("Remove this filter", exact=True).all_inner_texts()


def figure(page: Page, key: str) -> Locator:
    """The figure of that key."""
    return page.locator(f".st-key-figure-{key}").get_by_role("figure")


def alt(page: Page, key: str) -> str:
    """The accessible name of a figure."""
    return figure(page, key).get_attribute("aria-label") or ""


def figures(page: Page) -> dict[str, str]:
    """The accessible names of all figures by key; nothing where a figure has no name."""
    found = (
        main(page)
        .locator('[class*="st-key-figure-"]')
        .evaluate_all(
            """parts => parts.map(part => [
            [...part.classList].find(name => name.startsWith('st-key-figure-')).slice(14),
            part.querySelector('[role="figure"]')?.getAttribute('aria-label') ?? '',
        ])"""
        )
    )
    return dict(found)


def bars(page: Page, key: str) -> Locator:
    """The bars of a figure that lists them, each a button."""
    return figure(page, key).get_by_role("listitem").get_by_role("button")


def listed(page: Page, key: str) -> list[int]:
    """The numbers of these bars, in their order."""
    return [number(text) for text in figure(page, key).locator(".bar").all_inner_texts()]


def traces(page: Page, key: str) -> list[dict[str, Any]]:
    """The bars that a chart draws, trace by trace."""
    data: list[dict[str, Any]] = (
        figure(page, key)
        .locator(".js-plotly-plot")
        .evaluate(
            """plot => plot.data.filter(trace => trace.type === 'bar').map(trace => ({
            name: trace.name, x: [...trace.x], y: [...trace.y], colour: trace.marker.color,
        }))"""
        )
    )
    return data


def key_figures(page: Page) -> dict[str, int]:
    """The numbers at the top of the overview by what they count."""
    figures = page.locator(".atlas-figure").all()
    return {
        each.get_by_role("term").inner_text(): number(each.locator(".value").inner_text())
        for each in figures
    }


def number(text: str) -> int:
    """A number as the page writes it."""
    return int(text.replace(",", ""))


def table(page: Page, key: str) -> list[list[str]]:
    """The rows of a figure's table, which this opens and closes."""
    button = page.locator(f"#tools-{key}").get_by_role("button", name="Table")
    button.click()
    wait_until_settled(page)
    shown = page.get_by_test_id("stPopoverBody").get_by_role("table")
    shown.wait_for()
    rows = shown.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.innerText))"
    )
    close(page)
    return list(rows)


def download(page: Page, key: str) -> Path:
    """The file with the numbers of a figure."""
    return saved(page, key, "Numbers (CSV)")


def saved(page: Page, key: str, name: str) -> Path:
    """The file of that name among those that a figure can be saved as."""
    button = page.locator(f"#tools-{key}").get_by_role("button", name="Save")
    follow(page, button)
    with page.expect_download() as given:
        page.get_by_test_id("stPopoverBody").get_by_role("button", name=name).click()
    close(page)
    return Path(given.value.path())


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option of a filter, or give it up where it is chosen."""
    open_filter(page, label)
    page.get_by_test_id("stPopoverBody").get_by_role("button", name=counted(option)).click()
    wait_until_settled(page)
    close(page)


def choose_year(page: Page, label: str, year: int) -> None:
    """Choose the first or the last year."""
    open_filter(page, "Years")
    years(page, label).select_option(label=str(year))
    wait_until_settled(page)
    close(page)


def years(page: Page, label: str) -> Locator:
    """The list of first or last years, in the opened filter."""
    return opened(page).get_by_role("combobox", name=label)


def opened(page: Page) -> Locator:
    """What is open over the page."""
    return page.get_by_test_id("stPopoverBody")


def open_filter(page: Page, label: str) -> None:
    """Open the options of a filter."""
    follow(page, filter_button(page, label))


def filter_button(page: Page, label: str) -> Locator:
    """The button that opens a filter: it says what is chosen."""
    return sidebar(page).get_by_role("button", name=re.compile(f"^{label}: "))


def counted(option: str) -> re.Pattern[str]:
    """The name of an option with the number of its events behind it."""
    return re.compile(f"^{re.escape(option)} · [0-9,]+$")


def close(page: Page) -> None:
    """Close what is open over the page."""
    page.keyboard.press("Escape")
    wait_until_settled(page)


def go_to(page: Page, view: str) -> None:
    """Follow the navigation row to a view."""
    row = page.get_by_role("navigation", name="Views")
    follow(page, row.get_by_role("link", name=view, exact=True))


def follow(page: Page, link: Locator) -> None:
    """Click a link or a button and let the page settle."""
    link.click()
    wait_until_settled(page)


def back(page: Page) -> None:
    """Go back as the browser does."""
    page.go_back()
    wait_until_settled(page)


def forward(page: Page) -> None:
    """Go forward as the browser does."""
    page.go_forward()
    wait_until_settled(page)


def copied_link(page: Page) -> str:
    """The address that the button "Copy link" leaves on the clipboard."""
    page.get_by_role("button", name="Copy link").click()
    page.get_by_role("status").filter(has_text="Copied").wait_for()
    link: str = page.evaluate("navigator.clipboard.readText()")
    return link


def picture(part: Locator) -> Image.Image:
    """What a part of the page looks like."""
    return Image.open(BytesIO(part.screenshot())).convert("RGB")


def areas(part: Locator, colours: Sequence[str]) -> dict[str, int]:
    """How many pixels of a part of the page have each of these colours (#RRGGBB)."""
    seen = picture(part)
    counted = seen.getcolors(maxcolors=seen.width * seen.height) or []
    sizes = {colour: size for size, colour in counted}
    return {colour: sizes.get(rgb(colour), 0) for colour in colours}


def await_drawn(page: Page, is_drawn: Callable[[], bool], what: str) -> None:
    """Wait for what WebGL draws only after the page has settled."""
    deadline = time.monotonic() + patience.STATE
    while not is_drawn():
        assert time.monotonic() < deadline, f"not drawn in {patience.STATE} s: {what}"
        page.wait_for_timeout(100)
