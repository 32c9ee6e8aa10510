"""From what came of events to the record of one: a kind is chosen, a chain drawn, and a mark of it opened."""

from playwright.sync_api import Locator, Page, expect

from tests.e2e.atlas import open_view, wait_until_settled
from tests.e2e.screen import back, bars, chips, figure, follow, go_to, main, title
from tests.e2e.test_clicks import click


def marks(page: Page) -> Locator:
    """The marks of the chain: its events, then their outcomes."""
    return figure(page, "outcome-chain").locator(".scatterlayer .points path")


def test_a_reader_goes_from_a_kind_of_outcome_along_a_chain_to_a_record(
    page: Page, server: str
) -> None:
    open_view(page, server)
    go_to(page, "Outcomes")
    click(page, bars(page, "outcomes").filter(has_text="Agreement"))
    assert len(chips(page)) == 1 and "Agreement" in chips(page)[0]
    expect(bars(page, "outcomes").filter(has_text="Agreement")).to_be_visible()
    chains = main(page).get_by_role("combobox")
    # The list closes when the page scrolls, so the page stands still before it opens.
    chains.scroll_into_view_if_needed()
    wait_until_settled(page)
    chains.click()
    page.get_by_role("option").nth(1).click()
    wait_until_settled(page)
    assert "chain=" in page.url
    main(page).get_by_text("events of the chain, and what came of each").click()
    steps = main(page).get_by_role("region", name="The events of the chain in their order")
    first = steps.get_by_role("link").first.inner_text()
    before = page.url
    click(page, marks(page).first)
    assert "/events?" in page.url and "event=" in page.url
    assert title(page)
    back(page)
    assert page.url == before
    main(page).get_by_text("events of the chain, and what came of each").click()
    follow(page, steps.get_by_role("link", name=first, exact=True).first)
    assert title(page) == first


def test_a_link_at_the_top_leads_to_the_promises(page: Page, server: str) -> None:
    open_view(page, server, "outcomes")
    main(page).get_by_role("link", name="Promises with a date").click()
    wait_until_settled(page)
    expect(main(page).get_by_role("heading", name="Promises with a date")).to_be_in_viewport()
    main(page).get_by_role("radio", name="Nothing on record").click()
    wait_until_settled(page)
    assert "promises=unrecorded" in page.url
