"""A filter changes every figure of a view alike, and every number equals a plain query over the files."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import register
from tests.e2e.atlas import open_view
from tests.e2e.screen import (
    alt,
    chips,
    choose,
    choose_year,
    close,
    count,
    counted,
    figures,
    filter_button,
    follow,
    go_to,
    key_figures,
    listed,
    main,
    number,
    open_filter,
    opened,
    sentence,
    sidebar,
    title,
    traces,
)

WHOLE = len(register.ALL)
LANDMINES = register.of_theme("demining")
SCROLLED = 700
CHIPS = 60
"""Pixels that the row of chips may add above."""


def largest(counts: dict[str, int]) -> str:
    """The one with the highest count."""
    return max(counts, key=lambda name: counts[name])


def test_the_key_figures_equal_a_query_over_the_files(page: Page, server: str) -> None:
    open_view(page, server)
    assert key_figures(page) == register.key_figures(register.ALL)


def test_a_theme_changes_every_figure_of_the_overview(page: Page, server: str) -> None:
    open_view(page, server)
    before = figures(page)
    choose(page, "Theme", "Landmines")
    after = figures(page)
    assert {"map", "timeline", "themes", "organisations"} <= set(before) == set(after)
    assert not set(before.values()) & set(after.values())
    assert sentence(page) == f"Showing {len(LANDMINES)} of {WHOLE:,} events: Landmines"
    assert title(page).startswith(
        f"{len(LANDMINES)} events from {min(register.by_year(LANDMINES))}"
    )
    assert key_figures(page) == register.key_figures(LANDMINES)
    assert chips(page) == ["Theme: Landmines"]


def test_the_timeline_equals_a_query_over_the_files(page: Page, server: str) -> None:
    open_view(page, server, theme="demining")
    years, tracks = register.by_year(LANDMINES), register.by_track(LANDMINES)
    peak = max(years, key=lambda year: years[year])
    told = alt(page, "timeline")
    assert f"{min(years)} to {max(years)}" in told
    assert f"{peak} with {years[peak]} events" in told
    assert {trace["name"]: sum(trace["y"]) for trace in traces(page, "timeline")} == tracks


def test_the_themes_equal_a_query_over_the_files(page: Page, server: str) -> None:
    open_view(page, server, "themes", theme="demining")
    expected = register.by_theme(LANDMINES)
    told = alt(page, "themes")
    assert f"{len(expected)} themes" in told and f"Landmines, {len(LANDMINES)}" in told
    assert listed(page, "themes") == sorted(expected.values(), reverse=True)


def test_the_organisations_equal_a_query_over_the_files(page: Page, server: str) -> None:
    open_view(page, server, theme="demining")
    expected = register.by_organiser(LANDMINES)
    leader = largest(expected)
    told = alt(page, "organisations")
    assert f": {len(expected)} in all." in told and f"{leader} ({expected[leader]})" in told


def test_the_map_equals_a_query_over_the_files(page: Page, server: str) -> None:
    open_view(page, server, "map", theme="demining", view="world")
    expected = register.by_place(LANDMINES)
    leader = largest(expected)
    assert f"Most events: {leader} ({expected[leader]})" in alt(page, "map")


def test_the_places_beside_the_map_equal_a_query_over_the_files(page: Page, server: str) -> None:
    open_view(page, server, "map", theme="demining")
    places = page.locator(".st-key-places").get_by_role("listitem")
    listed = {
        place.get_by_role("link").inner_text(): number(place.locator(".number").inner_text())
        for place in places.all()
    }
    assert listed == register.by_place(LANDMINES)


def test_years_and_track_add_up(page: Page, server: str) -> None:
    open_view(page, server, "events")
    choose_year(page, "From year", 2008)
    choose_year(page, "To year", 2012)
    choose(page, "Track", "Track 2")
    assert count(page) == len(register.during(2008, 2012) & register.of_track("2"))


def test_a_chip_that_is_pressed_removes_its_value_alone(page: Page, server: str) -> None:
    open_view(page, server, "events", theme="demining", track="2")
    follow(page, main(page).get_by_role("button", name="Track: Track 2"))
    assert (chips(page), count(page)) == (["Theme: Landmines"], len(LANDMINES))
    assert page.url == f"{server}/events?theme=demining"


@pytest.mark.parametrize("name", ["Clear all", "Reset all filters"])
def test_all_filters_are_given_up_at_once(name: str, page: Page, server: str) -> None:
    open_view(page, server, "events", theme="demining", q="Bonn", **{"from": "2010"})
    follow(page, page.get_by_role("button", name=name))
    assert (chips(page), count(page)) == ([], WHOLE)
    expect(sidebar(page).get_by_label("Words")).to_have_value("")
    assert page.url == f"{server}/events"


def test_a_theme_is_taken_in_place_of_the_words_that_find_it(page: Page, server: str) -> None:
    open_view(page, server, q="mines")
    follow(page, main(page).get_by_role("button", name="Theme “Landmines”: "))
    assert (chips(page), count(page)) == (["Theme: Landmines"], len(LANDMINES))


def test_a_period_is_chosen_at_once_and_closes_the_filter(page: Page, server: str) -> None:
    open_view(page, server, "events", track="2")
    open_filter(page, "Years")
    follow(page, opened(page).get_by_role("button", name="Before the 2008 war (to 2007)"))
    expect(opened(page)).to_have_count(0)
    assert count(page) == len(register.during(0, 2007) & register.of_track("2"))
    expect(filter_button(page, "Years")).to_have_accessible_name("Years: until 2007")
    expect(filter_button(page, "Years")).to_be_focused()


@pytest.mark.parametrize("name", ["Years", "Theme"])
def test_the_last_button_of_a_filter_tells_what_is_left_and_closes_it(
    name: str, page: Page, server: str
) -> None:
    open_view(page, server, "events", theme="demining")
    open_filter(page, name)
    follow(page, opened(page).get_by_role("button", name=f"Show {len(LANDMINES)} events"))
    expect(opened(page)).to_have_count(0)
    expect(filter_button(page, name)).to_have_attribute("aria-expanded", "false")
    expect(filter_button(page, name)).to_be_focused()
    expect(sidebar(page)).to_be_in_viewport()


def test_the_number_behind_an_option_is_what_choosing_it_shows(page: Page, server: str) -> None:
    open_view(page, server, "events", theme="demining")
    open_filter(page, "Track")
    options = page.get_by_test_id("stPopoverBody").get_by_role("button", name=counted("Track 2"))
    told = number(options.inner_text().split(" · ")[1])
    close(page)
    choose(page, "Track", "Track 2")
    assert told == count(page) == len(LANDMINES & register.of_track("2"))


def test_filters_persist_from_view_to_view(page: Page, server: str) -> None:
    open_view(page, server)
    choose(page, "Theme", "Landmines")
    expected = sentence(page)
    go_to(page, "Timeline")
    go_to(page, "Events")
    assert (sentence(page), chips(page)) == (expected, ["Theme: Landmines"])
    expect(filter_button(page, "Theme")).to_have_accessible_name("Theme: Landmines")


def test_a_filter_keeps_the_view_and_the_scroll_position(page: Page, server: str) -> None:
    open_view(page, server, "timeline")
    main(page).evaluate("(part, top) => part.scrollTo(0, top)", SCROLLED)
    choose(page, "Track", "Track 1")
    assert title(page) == "When they met"
    assert main(page).evaluate("part => part.scrollTop") == pytest.approx(SCROLLED, abs=CHIPS)


@pytest.mark.parametrize(
    "typed", ["Tskhinvali", "Цхинвал", "ცხინვალი"], ids=["Latin", "Cyrillic", "Georgian"]
)
def test_a_place_is_found_in_any_script(typed: str, page: Page, server: str) -> None:
    open_view(page, server, "events", place="tskhinvali")
    words = sidebar(page).get_by_label("Words")
    words.fill(typed)
    words.press("Enter")
    expect(page.get_by_role("status").filter(has_text=typed)).to_be_visible()
    assert count(page) == len(register.at_place("tskhinvali"))


def test_an_empty_choice_says_so_and_offers_a_way_out(page: Page, server: str) -> None:
    open_view(page, server, theme="demining", q="zzzz")
    expect(main(page).get_by_text("No event on record matches this choice.").last).to_be_visible()
    main(page).get_by_role("button", name="Without “Words: zzzz”").click()
    expected = f"Showing {len(LANDMINES)} of {WHOLE:,} events: Landmines"
    expect(page.get_by_role("status").filter(has_text="Showing")).to_have_text(expected)


@pytest.mark.parametrize("view", ["map", "events"])
def test_an_address_that_is_not_understood_is_named(view: str, page: Page, server: str) -> None:
    open_view(page, server, view, theme="fishing", **{"from": "20x"})
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("theme = fishing")
    expect(notice).to_contain_text("from = 20x")


def test_an_address_that_is_not_understood_is_named_on_a_phone(
    narrow_page: Page, server: str
) -> None:
    open_view(narrow_page, server, "events", theme="fishing")
    expect(narrow_page.get_by_role("alert")).to_contain_text("theme = fishing")


def test_a_filter_that_is_pressed_before_the_page_can_answer_opens_as_soon_as_it_can(
    page: Page, server: str
) -> None:
    page.goto(server)
    page.locator('[data-opens="filter-theme"]').click()
    options = page.get_by_test_id("stPopoverBody")
    expect(options.get_by_role("button", name=counted("Landmines"))).to_be_visible()


def test_a_filter_opens_in_place_of_another_and_is_closed_by_its_own_button(
    page: Page, server: str
) -> None:
    open_view(page, server, "events")
    open_filter(page, "Theme")
    open_filter(page, "Conflict")
    options = page.get_by_test_id("stPopoverBody")
    expect(options.get_by_role("button", name=counted("Regional"))).to_be_visible()
    expect(filter_button(page, "Conflict")).to_have_attribute("aria-expanded", "true")
    expect(filter_button(page, "Theme")).to_have_attribute("aria-expanded", "false")
    filter_button(page, "Conflict").click()
    expect(options).to_have_count(0)
    expect(filter_button(page, "Conflict")).to_have_attribute("aria-expanded", "false")
