"""Records: the table of events is sorted and paged, a record opens from it and from a card, and cites its sources."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import register
from tests.e2e.atlas import open_view, wait_until_settled
from tests.e2e.screen import back, choose, follow, forward, main, read, sentence, title

EVENT = register.EVENTS.sort_values(["start_date", "event_id"]).iloc[-1]
BIRTH = register.EVENTS.sort_values(["start_date", "event_id"]).iloc[0]


def titles(page: Page) -> list[str]:
    """What the rows of the table are called."""
    rows = main(page).get_by_role("table").locator("tbody tr")
    return rows.locator('a[href*="event="]').all_inner_texts()


def test_a_record_opens_from_the_table_and_leads_back(page: Page, server: str) -> None:
    open_view(page, server, "events", track="2")
    expected, event = read(page), titles(page)[3]
    follow(page, main(page).get_by_role("link", name=event, exact=True))
    assert title(page) == event
    follow(page, main(page).get_by_role("link", name="All events of this choice"))
    assert read(page) == expected


def test_after_a_record_the_list_is_sorted_and_paged_as_before(page: Page, server: str) -> None:
    open_view(page, server, "events", track="2", sort="title", order="asc", page="2")
    before, address, event = titles(page), page.url, titles(page)[3]
    follow(page, main(page).get_by_role("link", name=event, exact=True))
    back(page)
    assert (titles(page), page.url) == (before, address)
    forward(page)
    follow(page, main(page).get_by_role("link", name="All events of this choice"))
    assert (titles(page), page.url) == (before, address)


def test_a_click_anywhere_in_a_row_opens_its_record(page: Page, server: str) -> None:
    open_view(page, server, "events", track="2")
    event = titles(page)[3]
    row = main(page).get_by_role("row").filter(has_text=event).first
    row.get_by_role("cell").last.click()
    wait_until_settled(page)
    assert title(page) == event


def test_marking_a_text_in_a_row_opens_nothing(page: Page, server: str) -> None:
    open_view(page, server, "events", track="2")
    address = page.url
    box = main(page).get_by_role("row").nth(3).get_by_role("cell").first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 2, box["y"] + 16)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 16, steps=5)
    page.mouse.up()
    wait_until_settled(page)
    assert page.url == address and page.evaluate("String(window.getSelection())").strip()


def test_a_record_opens_from_a_card(page: Page, server: str) -> None:
    open_view(page, server)
    card = main(page).get_by_role("article").filter(has_text=EVENT["title"])
    follow(page, card.get_by_role("heading").get_by_role("link"))
    assert title(page) == EVENT["title"]
    assert f"event={EVENT['event_id']}" in page.url


def test_an_organiser_named_below_a_title_leads_to_its_page(page: Page, server: str) -> None:
    open_view(
        page, server, "events", theme="demining", organisation="european-union", role="funder"
    )
    row = main(page).get_by_role("row").filter(has_text="funded by EU").first
    funder = row.get_by_role("link", name="EU", exact=True)
    expect(funder.locator("abbr")).to_have_attribute("title", "European Union")
    follow(page, funder)
    assert title(page) == "European Union"


def test_a_record_cites_every_article_it_was_reported_by(page: Page, server: str) -> None:
    open_view(page, server, "events", event=EVENT["event_id"])
    links = register.ARTICLES[register.ARTICLES["event_id"] == EVENT["event_id"]]
    articles = links.merge(register.file("articles"), on="article_id")
    shown = main(page).locator(
        '.atlas-sources > li > a[target="_blank"], .atlas-sources > li > span > a[target="_blank"]'
    )
    addresses = shown.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert sorted(addresses) == sorted(articles["url"])


def test_a_source_does_not_learn_where_its_reader_came_from(page: Page, server: str) -> None:
    open_view(page, server, "events", event=EVENT["event_id"])
    shown = main(page).locator('a[target="_blank"]')
    relations = shown.evaluate_all("links => links.map(link => [...link.relList])")
    assert relations and all("noopener" in relation for relation in relations)


def test_an_unknown_record_is_named_and_leads_back(page: Page, server: str) -> None:
    open_view(page, server, "events", event="1066-hastings", track="2")
    assert title(page) == "No such event"
    follow(page, main(page).get_by_role("link", name="All events of this choice"))
    assert sentence(page).endswith("events: Track 2")


def test_a_header_sorts_and_turns_round(page: Page, server: str) -> None:
    open_view(page, server, "events")
    follow(page, main(page).get_by_role("link", name="Date"))
    assert titles(page)[0] == BIRTH["title"]
    assert "order=asc" in page.url
    follow(page, main(page).get_by_role("link", name="Date"))
    assert titles(page)[0] == EVENT["title"]


@pytest.mark.parametrize("header", ["Met in", "Articles"])
def test_every_header_sorts_another_way(header: str, page: Page, server: str) -> None:
    open_view(page, server, "events", theme="demining")
    before = titles(page)
    follow(page, main(page).get_by_role("table").get_by_role("link", name=header, exact=True))
    assert titles(page) != before and "sort=" in page.url


def test_the_pager_leads_through_all_events_of_the_choice(page: Page, server: str) -> None:
    open_view(page, server, "events", theme="demining")
    pager = page.get_by_role("navigation", name="Pages")
    first = titles(page)
    follow(page, pager.get_by_role("link", name="Next"))
    expected = register.EVENTS[register.EVENTS["event_id"].isin(register.of_theme("demining"))]
    assert "page=2" in page.url
    assert sorted(first + titles(page)) == sorted(expected["title"])


def test_the_last_page_leads_back_to_the_first(page: Page, server: str) -> None:
    open_view(page, server, "events")
    pager = page.get_by_role("navigation", name="Pages")
    follow(page, pager.get_by_role("link", name="Last"))
    expect(pager.get_by_role("link", name="Next")).to_have_count(0)
    follow(page, pager.get_by_role("link", name="First"))
    assert titles(page)[0] == EVENT["title"]


def test_a_filter_leads_back_to_the_first_page(page: Page, server: str) -> None:
    open_view(page, server, "events", page=3)
    choose(page, "Track", "Track 1")
    assert "page=" not in page.url
