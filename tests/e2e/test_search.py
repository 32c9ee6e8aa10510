"""A reader types, follows a suggestion, opens a hit and comes back, in a browser."""

from playwright.sync_api import Page, expect

from tests.e2e.atlas import open_view, wait_until_settled
from tests.e2e.screen import main


def test_what_is_typed_is_found_and_opened(page: Page, server: str) -> None:
    open_view(page, server, "search")
    box = main(page).get_by_label("Look for")
    box.fill("lanmines Tbilisi")
    box.press("Enter")
    wait_until_settled(page)
    main(page).get_by_role("link", name="landmines Tbilisi").click()
    wait_until_settled(page)
    expect(box).to_have_value("landmines Tbilisi")
    hit = main(page).get_by_role("article").first.get_by_role("link")
    title = hit.inner_text()
    hit.click()
    wait_until_settled(page)
    expect(main(page).get_by_role("heading", level=1)).to_have_text(title)
    page.go_back()
    wait_until_settled(page)
    expect(main(page).get_by_role("article").first.get_by_role("link")).to_have_text(title)
    expect(box).to_have_value("landmines Tbilisi")


def test_a_thing_of_that_name_becomes_a_filter(page: Page, server: str) -> None:
    open_view(page, server, "search", q="International Alert")
    main(page).get_by_role("link", name="Organisation: International Alert").click()
    wait_until_settled(page)
    assert "organisation=international-alert" in page.url and "q=" not in page.url
