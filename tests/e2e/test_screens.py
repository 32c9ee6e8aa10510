"""Phones and dark rooms: nothing is wider than the screen, the filters are at hand, and every part is dark."""

import re

from playwright.sync_api import Page, expect

from dashboard.drawing.theme import DARK, rgb
from tests.e2e.atlas import open_view, wait_until_settled
from tests.e2e.register import EVENTS
from tests.e2e.screen import (
    PATHS,
    areas,
    await_drawn,
    chips,
    choose,
    count,
    figure,
    main,
    open_filter,
    opened,
    sidebar,
    traces,
)

RECORD = EVENTS["event_id"].iloc[-1]
LEAST = 1000
"""Pixels that land, water and the region have at least."""
PAPER = "rgb({}, {}, {})".format(*rgb(DARK.paper))


def overhang(page: Page, server: str, path: str, **parameters: str) -> int:
    """By how many pixels a view is wider than the screen."""
    open_view(page, server, path, **parameters)
    pixels: int = main(page).evaluate("part => part.scrollWidth - part.clientWidth")
    return pixels


def test_no_view_is_wider_than_a_phone(narrow_page: Page, server: str) -> None:
    wide = {name: overhang(narrow_page, server, path) for name, path in PATHS.items()}
    assert wide == dict.fromkeys(PATHS, 0)


def test_a_record_is_not_wider_than_a_phone(narrow_page: Page, server: str) -> None:
    assert overhang(narrow_page, server, "events", event=RECORD) == 0


def test_the_filters_are_folded_away_on_a_phone_and_open(narrow_page: Page, server: str) -> None:
    open_view(narrow_page, server, "events")
    expect(sidebar(narrow_page)).not_to_be_in_viewport()
    narrow_page.get_by_test_id("stExpandSidebarButton").click()
    wait_until_settled(narrow_page)
    expect(sidebar(narrow_page)).to_be_in_viewport()
    choose(narrow_page, "Theme", "Landmines")
    assert chips(narrow_page) == ["Theme: Landmines"]


def test_a_button_tells_what_the_filters_leave_and_folds_them(
    narrow_page: Page, server: str
) -> None:
    open_view(narrow_page, server, "events", theme="demining")
    narrow_page.get_by_test_id("stExpandSidebarButton").click()
    sidebar(narrow_page).get_by_role("button", name=f"Show {count(narrow_page)} events").click()
    expect(sidebar(narrow_page)).not_to_be_in_viewport()
    expect(narrow_page.get_by_test_id("stExpandSidebarButton")).to_be_focused()


def test_the_last_button_of_a_filter_leads_back_to_the_page_on_a_phone(
    narrow_page: Page, server: str
) -> None:
    open_view(narrow_page, server, "events", theme="demining")
    narrow_page.get_by_test_id("stExpandSidebarButton").click()
    wait_until_settled(narrow_page)
    open_filter(narrow_page, "Track")
    opened(narrow_page).get_by_role("button", name=f"Show {count(narrow_page)} events").click()
    expect(opened(narrow_page)).to_have_count(0)
    expect(sidebar(narrow_page)).not_to_be_in_viewport()
    expect(narrow_page.get_by_test_id("stExpandSidebarButton")).to_be_focused()


def test_the_button_is_for_filters_that_lie_over_the_page(page: Page, server: str) -> None:
    open_view(page, server, "events")
    expect(sidebar(page).get_by_text(re.compile(r"^Show \d+ events$"))).to_be_hidden()


def test_the_page_and_its_charts_are_dark_in_the_dark(dark_page: Page, server: str) -> None:
    open_view(dark_page, server)
    app = dark_page.get_by_test_id("stApp")
    expect(app).to_have_css("background-color", PAPER)
    colours = {trace["name"]: trace["colour"] for trace in traces(dark_page, "timeline")}
    assert colours == {f"Track {track}": colour for track, colour in DARK.track.items()}


def test_the_map_is_dark_in_the_dark(dark_page: Page, server: str) -> None:
    open_view(dark_page, server, "map")
    canvas = figure(dark_page, "map").locator("#deckgl-overlay")
    parts = [DARK.land, DARK.region, DARK.sea]
    await_drawn(dark_page, lambda: min(areas(canvas, parts).values()) > LEAST, "land and water")
