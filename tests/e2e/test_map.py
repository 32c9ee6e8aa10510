"""The map as the browser draws it, and what a click on it does."""

import json
import re
from dataclasses import replace

from playwright.sync_api import FilePayload, Locator, Page, expect

from dashboard.drawing import basemap
from dashboard.drawing.theme import LIGHT, mix, rgb
from dashboard.figures.places import SIZE
from tests.e2e import register
from tests.e2e.atlas import open_view, wait_until_settled
from tests.e2e.screen import areas, await_drawn, choose, figure, follow, main, picture

# More events than this the page does not list beside the map.
PLACE, NAME = "sukhumi", "Sukhumi/Sokhumi"
TOLERANCE = 6
LEAST = 1000
"""Pixels that land, water and the region have at least."""
NOWHERE = (5, 300)
"""A point of the map in the sea, in pixels."""


def canvas(page: Page) -> Locator:
    """The part of the page that the places are drawn on."""
    return figure(page, "map").locator("#deckgl-overlay")


def pixel(page: Page, place_id: str) -> tuple[float, float]:
    """Where a place is drawn, from the left and the top edge of the map."""
    box = canvas(page).bounding_box()
    assert box is not None
    size = round(box["width"]), round(box["height"])
    at = replace(basemap.window(basemap.VIEWS["region"], SIZE), size=size)
    return at.place(*register.position(place_id))


def colour_at(page: Page, place_id: str) -> tuple[int, int, int]:
    """The colour of the middle of a place."""
    x, y = pixel(page, place_id)
    shown = picture(canvas(page)).getpixel((round(x), round(y)))
    assert isinstance(shown, tuple)
    red, green, blue = shown
    return int(red), int(green), int(blue)


def is_near(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Whether two colours look the same."""
    return all(abs(a - b) <= TOLERANCE for a, b in zip(one, other, strict=True))


def shows_circle(page: Page, place_id: str) -> bool:
    """Whether a place of Track 1 is drawn where it lies."""
    circle = rgb(mix(LIGHT.track["1"], LIGHT.region, 1 - basemap.OPACITY))
    return is_near(colour_at(page, place_id), circle)


def open_map(page: Page, server: str) -> None:
    """Open the map and wait until it is drawn."""
    open_view(page, server, "map")
    await_drawn(page, lambda: shows_circle(page, PLACE), NAME)


def click(page: Page, x: float, y: float) -> None:
    """Click on the map, so many pixels from its left and its top edge."""
    box = canvas(page).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + x, box["y"] + y)
    # A click counts only where it is quick, and the map is busy while it finds what is under the mouse.
    wait_until_settled(page)
    page.mouse.click(box["x"] + x, box["y"] + y)
    wait_until_settled(page)


def listed(page: Page) -> list[str]:
    """The events beside the map, in order of the alphabet."""
    cards = page.locator(".st-key-place-events").get_by_role("article")
    return sorted(cards.get_by_role("heading").all_inner_texts())


def test_the_map_draws_places(page: Page, server: str) -> None:
    open_map(page, server)
    assert shows_circle(page, PLACE)


def test_the_map_draws_land_and_water(page: Page, server: str) -> None:
    open_view(page, server, "map")
    parts = [LIGHT.land, LIGHT.region, LIGHT.sea]
    await_drawn(page, lambda: min(areas(canvas(page), parts).values()) > LEAST, "land and water")


def test_a_click_on_a_place_lists_its_events(page: Page, server: str) -> None:
    open_map(page, server)
    click(page, *pixel(page, PLACE))
    expect(main(page).get_by_role("heading", name=NAME, exact=True)).to_be_visible()
    assert f"id={PLACE}" in page.url
    assert listed(page) == register.at_place(PLACE)


def test_a_click_beside_all_places_lists_the_places_again(page: Page, server: str) -> None:
    open_map(page, server)
    click(page, *pixel(page, PLACE))
    click(page, *NOWHERE)
    expect(main(page).get_by_role("heading", name="Places", exact=True)).to_be_visible()


def test_the_keyboard_lists_the_events_of_a_place(page: Page, server: str) -> None:
    open_view(page, server, "map")
    link = page.locator(".st-key-places").get_by_role("link", name=NAME, exact=True)
    link.focus()
    page.keyboard.press("Enter")
    wait_until_settled(page)
    assert listed(page) == register.at_place(PLACE)
    follow(page, main(page).get_by_role("link", name="All places"))
    expect(page.locator(".st-key-places")).to_be_visible()


def test_a_place_without_events_after_a_filter_vanishes(page: Page, server: str) -> None:
    open_map(page, server)
    click(page, *pixel(page, "sukhumi"))
    choose(page, "Theme", "Landmines")
    expect(main(page).get_by_text("None of these events met in Sukhumi/Sokhumi.")).to_be_visible()
    await_drawn(page, lambda: not shows_circle(page, "sukhumi"), "the map without Sukhumi")


def test_another_part_of_the_world_keeps_the_chosen_place(page: Page, server: str) -> None:
    open_view(page, server, "map", id=PLACE)
    main(page).get_by_role("radio", name="World").click()
    wait_until_settled(page)
    expect(main(page).get_by_role("heading", name=NAME, exact=True)).to_be_visible()


def test_a_chosen_place_keeps_the_kind_of_map(page: Page, server: str) -> None:
    open_view(page, server, "map", show="density")
    link = page.locator(".st-key-places").get_by_role("link", name=NAME, exact=True)
    follow(page, link)
    expect(main(page).get_by_role("radio", name="Density")).to_be_checked()


def test_shapes_of_a_visitor_are_named_beside_the_pointer_as_they_are_written(
    page: Page, server: str
) -> None:
    area = {"type": "Polygon", "coordinates": [[[48, 42], [49.5, 42], [49.5, 43], [48, 42]]]}
    named = {"type": "Feature", "geometry": area, "properties": {"name": "<b>Foo</b> Sea"}}
    open_map(page, server)
    main(page).get_by_text("Your own overlay: load points, lines or areas").click()
    file = FilePayload(
        name="sea.json", mimeType="application/json", buffer=json.dumps(named).encode()
    )
    main(page).locator("input[type=file]").set_input_files(file)
    said = "Shown from your file sea.json; not part of the register."
    expect(main(page).get_by_text(said)).to_be_visible()
    wait_until_settled(page)
    hover(page, 49.2, 42.4)
    expect(page.locator(".deck-tooltip")).to_have_text(re.compile(f"<b>Foo</b> Sea\\s*{said}"))


def hover(page: Page, longitude: float, latitude: float) -> None:
    """Move the pointer to a point of the map, again until the map answers."""
    box = canvas(page).bounding_box()
    assert box is not None
    size = round(box["width"]), round(box["height"])
    at = replace(basemap.window(basemap.VIEWS["region"], SIZE), size=size)
    x, y = at.place(longitude, latitude)

    def answers() -> bool:
        page.mouse.move(box["x"] + x - 3, box["y"] + y)
        page.mouse.move(box["x"] + x, box["y"] + y)
        return page.locator(".deck-tooltip").is_visible()

    await_drawn(page, answers, "what stands beside the pointer")
