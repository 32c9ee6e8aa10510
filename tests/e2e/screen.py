"""Reads what a view shows, and does what its reader does: things are found by role, name and key, never by position."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Locator, Page

from dashboard.views import VIEWS
from tests.e2e.atlas import wait_until_settled

PATHS = {view.path or "overview": view.path for view in VIEWS}
"""The address of each view by its name."""
FIGURES = {
    "overview": ("map", "timeline", "themes", "organisations"),
    "map": ("map",),
    "timeline": ("timeline",),
    "themes": ("themes", "themes-by-year", "themes-by-conflict", "themes-by-track"),
    "organisations": ("organisations", "organisation-kind", "organisation-country"),
    "events": (),
}
"""The keys of the figures of each view."""


@dataclass(frozen=True)
class Screen:
    """What a view tells its reader: title and sentence, chips, chosen settings, alternative texts, all its HTML."""

    title: str
    sentence: str
    chips: list[str]
    settings: list[str]
    alts: list[str]
    texts: list[str]


def read(page: Page) -> Screen:
    """Everything that the view on the screen tells."""
    return Screen(
        title=title(page),
        sentence=sentence(page),
        chips=chips(page),
        settings=main(page).get_by_role("radio", checked=True).all_inner_texts(),
        alts=alts(page),
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
    buttons = page.locator(".st-key-chips").get_by_role("button")
    return [name for name in buttons.locator("p").all_inner_texts() if name != "Clear all"]


def figure(page: Page, key: str) -> Locator:
    """The figure of that key."""
    return page.locator(f".st-key-figure-{key}").get_by_role("figure")


def alt(page: Page, key: str) -> str:
    """The accessible name of a figure."""
    return figure(page, key).get_attribute("aria-label") or ""


def alts(page: Page) -> list[str]:
    """The accessible names of all figures."""
    names: list[str] = (
        main(page)
        .get_by_role("figure")
        .evaluate_all("figures => figures.map(figure => figure.getAttribute('aria-label'))")
    )
    return names


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
    button = page.locator(f".st-key-tools-{key}").get_by_role("button", name="Table")
    button.click()
    wait_until_settled(page)
    shown = page.get_by_test_id("stPopoverBody").get_by_role("table")
    rows = shown.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.innerText))"
    )
    page.keyboard.press("Escape")
    wait_until_settled(page)
    return list(rows)


def download(page: Page, key: str) -> Path:
    """The file that the CSV button of a figure gives."""
    with page.expect_download() as given:
        page.locator(f".st-key-tools-{key}").get_by_role("button", name="CSV").click()
    return Path(given.value.path())


def choose_theme(page: Page, name: str) -> None:
    """Choose a theme, or give it up where it is chosen."""
    button = sidebar(page).get_by_role("button", name="Theme:")
    button.click()
    wait_until_settled(page)
    page.get_by_test_id("stPopoverBody").get_by_role("button", name=name, exact=True).click()
    wait_until_settled(page)
    page.keyboard.press("Escape")
    wait_until_settled(page)


def choose_track(page: Page, name: str) -> None:
    """Choose a track, or give it up where it is chosen."""
    toolbar = sidebar(page).get_by_role("toolbar", name="Track")
    toolbar.get_by_role("button", name=name, exact=True).click()
    wait_until_settled(page)


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option of a list."""
    sidebar(page).get_by_role("combobox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()
    wait_until_settled(page)


def go_to(page: Page, view: str) -> None:
    """Follow the navigation row to a view."""
    row = page.locator(".st-key-navigation")
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


def picture(page: Page, part: Locator) -> Image.Image:
    """What a part of the page looks like."""
    return Image.open(BytesIO(part.screenshot())).convert("RGB")
