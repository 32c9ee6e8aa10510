"""A click on a mark of a figure chooses what it stands for, a second one lets it go; all else follows."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e import register
from tests.e2e.atlas import open_view, wait_until_settled
from tests.e2e.screen import (
    alt,
    back,
    bars,
    chips,
    count,
    figure,
    filter_button,
    follow,
    forward,
    main,
    title,
)

WHOLE = len(register.ALL)
CELLS = {
    "themes-by-conflict": "conflict=",
    "themes-by-track": "track=",
    "themes-by-year": "from=",
    "theme-pairs": "themes_match=all",
}


def bar(page: Page, key: str, place: int) -> Locator:
    """A bar of a chart."""
    return figure(page, key).locator(".bars .point path").nth(place)


def click(page: Page, mark: Locator) -> None:
    """Click the middle of a mark, as a mouse does: Plotly listens on a layer above it."""
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    wait_until_settled(page)


def click_at(page: Page, key: str, across: float, down: float) -> None:
    """Click a share of the plotted area of a chart, from its left and its upper edge."""
    area = figure(page, key).locator(".nsewdrag").first
    area.scroll_into_view_if_needed()
    box = area.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + across * box["width"], box["y"] + down * box["height"])
    wait_until_settled(page)


def test_a_bar_chooses_its_theme_and_lets_it_go(page: Page, server: str) -> None:
    open_view(page, server)
    click(page, bars(page, "themes").nth(0))
    assert len(chips(page)) == 1 and chips(page)[0].startswith("Theme: ")
    assert count(page) < WHOLE and "theme=" in page.url
    expect(filter_button(page, "Theme")).not_to_have_text("Theme: all")
    click(page, bars(page, "themes").nth(0))
    assert (chips(page), count(page)) == ([], WHOLE)


def test_a_bar_that_is_let_go_leaves_the_address_that_its_chip_would(
    page: Page, server: str
) -> None:
    both = {"theme": ["demining", "youth"], "themes_match": "all"}
    open_view(page, server, "themes", **both)
    click(page, bars(page, "themes").filter(has_text="Youth"))
    by_bar = page.url
    open_view(page, server, "themes", **both)
    follow(page, main(page).get_by_role("button", name="Theme: Youth"))
    assert page.url == by_bar == f"{server}/themes?theme=demining"


def test_a_second_bar_is_added_to_the_first(page: Page, server: str) -> None:
    open_view(page, server, "themes")
    click(page, bars(page, "themes").nth(0))
    click(page, bars(page, "themes").nth(1))
    assert len(chips(page)) == 2


def test_the_way_back_undoes_a_click(page: Page, server: str) -> None:
    open_view(page, server, "themes")
    click(page, bars(page, "themes").nth(0))
    back(page)
    assert count(page) == WHOLE
    forward(page)
    assert count(page) < WHOLE


def test_a_part_of_a_year_chooses_year_and_track(page: Page, server: str) -> None:
    open_view(page, server, "timeline")
    click(page, bar(page, "timeline", 20))
    names = [chip.split(":")[0] for chip in chips(page)]
    assert names == ["Years", "Track"]


def test_years_are_chosen_by_drawing_over_them(page: Page, server: str) -> None:
    open_view(page, server, "timeline")
    box = figure(page, "timeline").locator(".nsewdrag").first.bounding_box()
    assert box is not None
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 0.43 * box["width"], y)
    page.mouse.down()
    page.mouse.move(box["x"] + 0.71 * box["width"], y + 9, steps=8)
    page.mouse.up()
    wait_until_settled(page)
    assert chips(page) == ["Years: 2009 to 2018"]
    assert count(page) == len(register.during(2009, 2018))


@pytest.mark.parametrize(("key", "parameter"), CELLS.items(), ids=CELLS)
def test_a_cell_chooses_its_row_and_its_column(
    page: Page, server: str, key: str, parameter: str
) -> None:
    open_view(page, server, "themes")
    click_at(page, key, 0.99 if key == "themes-by-year" else 0.3, 0.02)
    assert "theme=" in page.url and parameter in page.url
    assert 0 < count(page) < WHOLE


def test_an_organisation_is_chosen_in_the_role_that_is_shown(page: Page, server: str) -> None:
    open_view(page, server, "organisations", **{"as": "funder"})
    click(page, bars(page, "organisations").nth(0))
    assert "organisation=" in page.url and "role=funder" in page.url
    assert 0 < count(page) < WHOLE


CELL_OF = """(plot, sought) => {
    const heat = plot.data.find(trace => trace.type === 'heatmap');
    const { xaxis, yaxis } = plot._fullLayout;
    for (const [row, marks] of heat.customdata.entries())
        for (const [column, mark] of marks.entries())
            if (heat.z[row][column] && sought.every(each => mark.includes(each)))
                return {
                    count: heat.z[row][column],
                    x: xaxis._offset + xaxis.d2p(heat.x[column]),
                    y: yaxis._offset + yaxis.d2p(heat.y[row]),
                };
}"""
"""The first cell that counts events and has this in its mark: their number, and where it stands in its figure."""


def click_cell(page: Page, key: str, *sought: str) -> int:
    """Click the first cell of a figure that counts events and has this in its mark; how many events it counts."""
    plot = figure(page, key).locator(".js-plotly-plot")
    plot.scroll_into_view_if_needed()
    cell, box = plot.evaluate(CELL_OF, list(sought)), plot.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + cell["x"], box["y"] + cell["y"])
    wait_until_settled(page)
    return int(cell["count"])


def test_a_cell_chooses_its_funder_and_its_organiser(page: Page, server: str) -> None:
    open_view(page, server, "networks")
    told = click_cell(page, "funded-organisers", "funder=")
    names = [chip.split(":")[0] for chip in chips(page)]
    assert names == ["Organisation", "In the role of", "In the role of", "Funded by"]
    assert count(page) == told
    chosen = [each for each in page.url.split("?")[1].split("&") if "role" not in each]
    click_cell(page, "funded-organisers", *chosen)
    assert (chips(page), count(page)) == ([], WHOLE)


def test_a_cell_of_a_second_funder_leaves_the_events_it_counts(page: Page, server: str) -> None:
    open_view(page, server, "networks", funder="european-union")
    told = click_cell(page, "funded-themes", "funder=government-of-norway")
    assert count(page) == told and "funders_match=all" in page.url
    click_cell(page, "funded-themes", "funder=government-of-norway")
    assert chips(page) == ["Funded by: European Union"]


def test_among_alternative_funders_a_cell_chooses_its_own(page: Page, server: str) -> None:
    open_view(page, server, "networks", funder=["european-union", "government-of-norway"])
    told = click_cell(page, "funded-themes", "funder=european-union")
    assert count(page) == told and "norway" not in page.url


def test_the_number_of_a_pair_opens_the_events_that_both_organised(page: Page, server: str) -> None:
    open_view(page, server, "gaps", of="organisation")
    number = main(page).locator('a[href*="organisations_match=all"]').first
    told = int(number.inner_text())
    number.click()
    wait_until_settled(page)
    assert count(page) == told


def test_a_mark_of_a_lane_opens_its_record(page: Page, server: str) -> None:
    open_view(page, server, "timeline", show="lanes", theme="demining")
    click(page, figure(page, "lanes").locator(".scatterlayer .points path").nth(5))
    assert "/events?" in page.url and "event=" in page.url and "theme=demining" in page.url
    assert title(page)


def test_a_filter_changes_a_figure_in_place(page: Page, server: str) -> None:
    """Streamlit's own chart was taken away and drawn anew at each change, twice."""
    open_view(page, server)
    plot = figure(page, "timeline").locator(".js-plotly-plot")
    plot.evaluate("plot => { plot.querySelector('.main-svg').atlasSeen = true; }")
    before = alt(page, "timeline")
    click(page, bars(page, "themes").nth(1))
    assert alt(page, "timeline") != before
    assert plot.evaluate("plot => plot.querySelector('.main-svg').atlasSeen")


def test_a_bar_of_a_list_is_chosen_by_keyboard_and_keeps_the_focus(page: Page, server: str) -> None:
    open_view(page, server, "themes")
    bars(page, "themes").nth(1).press("Enter")
    wait_until_settled(page)
    name = page.evaluate("document.activeElement.querySelector('.name').textContent")
    assert chips(page) == [f"Theme: {name}"]
    page.keyboard.press("Enter")
    wait_until_settled(page)
    assert (chips(page), count(page)) == ([], WHOLE)


def test_a_figure_that_cannot_be_drawn_says_where_its_numbers_are(
    page: Page, server: str, page_faults: list[str]
) -> None:
    page.route("**/assets/plotly-*", lambda route: route.abort())
    open_view(page, server, "themes")
    expect(figure(page, "theme-pairs")).to_contain_text("Its numbers are under Table")
    assert figure(page, "theme-pairs").locator(".js-plotly-plot").count() == 0
    assert page_faults and "ERR_FAILED" in page_faults[0]
    page_faults.clear()
