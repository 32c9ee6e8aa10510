"""Every view is a link: whoever opens it sees the same; back and forward lead where they should."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.atlas import open_view, wait_until_settled
from tests.e2e.fixtures import NewPage
from tests.e2e.screen import (
    back,
    choose,
    copied_link,
    follow,
    forward,
    go_to,
    main,
    read,
    sentence,
    title,
)

RECORD = "2024-04-baku-conference-solidarity-landmine-victims"
WORKSHOP = "2021-09-30-kachreti-workshop-how-confidence-building-measures"
VIEWS: dict[str, tuple[str, dict[str, Any]]] = {
    "overview": ("", {"theme": ["demining", "youth"], "to": 2020, "as": "funder"}),
    "map": ("map", {"track": "2", "view": "europe", "id": "vienna"}),
    "gaps": ("gaps", {"conflict": "georgia-abkhazia", "least": "3", "of": "series"}),
    "comparison": ("compare", {"theme": "demining", "from": 2020, "b.theme": ["youth", "energy"]}),
    "map of years": ("map", {"show": "years", "year": "2010", "reach": "until"}),
    "venues": ("venues", {"track": ["2", "3"], "from": 2010}),
    "networks": ("networks", {"theme": "demining", "among": "organisers", "least": "1"}),
    "outbreaks": ("timeline", {"show": "outbreaks", "conflict": "armenia-azerbaijan"}),
    "search": ("search", {"q": "women mediators", "to": 2020}),
    "organisation": ("organisation", {"id": "international-alert", "from": 2005}),
    "process": ("process", {"id": "geneva-international-discussions", "track": "1"}),
    "year": ("year", {"id": "2008", "conflict": "georgia-abkhazia"}),
    "timeline": ("timeline", {"conflict": "georgia-abkhazia", "by": "kind", "step": "month"}),
    "lanes": ("timeline", {"from": 2015, "show": "lanes", "lane": "conflicts"}),
    "themes": ("themes", {"country": "GE", "from": 2010}),
    "outcomes": (
        "outcomes",
        {"conflict": "armenia-azerbaijan", "promises": "late", "chain": WORKSHOP},
    ),
    "organisations": ("organisations", {"family": "united-nations", "as": "host", "name": "un"}),
    "events": ("events", {"q": "школа", "sort": "title", "order": "asc"}),
    "second page": ("events", {"track": "1", "sort": "title", "order": "asc", "page": "2"}),
    "articles": ("articles", {"track": "3", "page": "2"}),
    "record": ("events", {"theme": "demining", "event": RECORD}),
}


@pytest.mark.parametrize(("path", "parameters"), VIEWS.values(), ids=VIEWS)
def test_a_copied_link_shows_the_same_to_someone_else(
    path: str, parameters: dict[str, Any], new_page: NewPage, server: str
) -> None:
    mine = new_page(permissions=["clipboard-read", "clipboard-write"])
    open_view(mine, server, path, **parameters)
    expected = read(mine)
    link = mine.url if "event" in parameters else copied_link(mine)
    theirs = new_page()
    theirs.goto(link)
    wait_until_settled(theirs)
    assert read(theirs) == expected


def test_a_link_copied_after_clicks_shows_the_same_to_someone_else(
    new_page: NewPage, server: str
) -> None:
    mine = new_page(permissions=["clipboard-read", "clipboard-write"])
    open_view(mine, server, "events")
    choose(mine, "Theme", "Youth")
    follow(mine, mine.get_by_role("link", name="Event", exact=True))
    follow(mine, mine.get_by_role("link", name="Next", exact=True))
    expected, link = read(mine), copied_link(mine)
    theirs = new_page()
    theirs.goto(link)
    wait_until_settled(theirs)
    assert read(theirs) == expected


def test_a_record_has_a_link_to_copy(new_page: NewPage, server: str) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    open_view(page, server, "events", event=RECORD)
    assert copied_link(page) == page.url


def test_back_and_forward_lead_through_the_filters(page: Page, server: str) -> None:
    open_view(page, server, "events")
    first = sentence(page)
    choose(page, "Track", "Track 2")
    second = sentence(page)
    choose(page, "Track", "Track 3")
    third = sentence(page)
    back(page)
    assert sentence(page) == second
    back(page)
    assert sentence(page) == first
    forward(page)
    forward(page)
    assert sentence(page) == third


def test_back_and_forward_lead_through_the_views(page: Page, server: str) -> None:
    open_view(page, server, track="3")
    expected = sentence(page)
    go_to(page, "Themes")
    go_to(page, "Events")
    back(page)
    assert (title(page), sentence(page)) == ("What they were about", expected)
    back(page)
    assert sentence(page) == expected
    forward(page)
    assert (title(page), sentence(page)) == ("What they were about", expected)


def test_back_leads_from_a_record_to_the_list(page: Page, server: str) -> None:
    open_view(page, server, "events", theme="demining", sort="title", order="asc")
    expected = read(page)
    follow(page, main(page).get_by_role("row").get_by_role("link", name="Baku").first)
    expect(main(page).get_by_role("article")).to_be_visible()
    back(page)
    assert read(page) == expected


def test_back_leads_through_the_settings_of_a_view(page: Page, server: str) -> None:
    open_view(page, server, "timeline")
    expected = read(page)
    main(page).get_by_role("radio", name="Months").click()
    wait_until_settled(page)
    back(page)
    assert read(page) == expected


def test_back_and_forward_lead_through_comparisons(page: Page, server: str) -> None:
    open_view(page, server, "compare", theme="demining", **{"b.theme": "youth"})
    first = read(page)
    follow(page, main(page).get_by_role("link", name="Swap A and B"))
    second = read(page)
    assert "theme=youth&b.theme=demining" in page.url and second != first
    back(page)
    assert read(page) == first
    forward(page)
    assert read(page) == second


def test_a_link_to_a_section_of_another_view_leads_to_the_section(page: Page, server: str) -> None:
    open_view(page, server, "gaps", theme="youth")
    follow(page, main(page).get_by_role("link", name="Its limits and biases"))
    expect(main(page).get_by_role("heading", name="Limits and biases")).to_be_in_viewport()


def test_a_link_at_the_top_of_gaps_leads_to_the_silences_of_processes(
    page: Page, server: str
) -> None:
    open_view(page, server, "gaps", conflict="georgia-abkhazia")
    follow(page, main(page).get_by_role("link", name="Of processes"))
    expect(page.get_by_role("heading", name="Longest silences")).to_be_in_viewport()
    expect(page.get_by_role("radio", name="Of processes")).to_be_checked()
    assert "of=series" in page.url and "conflict=georgia-abkhazia" in page.url
