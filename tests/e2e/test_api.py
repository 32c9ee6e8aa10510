"""Beside the pages: records without scripts, the manual of the API, and answers that agree with what pages show."""

from playwright.sync_api import Page, expect

from tests.e2e import register
from tests.e2e.atlas import open_view, wait_until_settled
from tests.e2e.fixtures import NewPage
from tests.e2e.screen import title

EVENT = register.EVENTS.iloc[-1]


def test_a_record_is_read_without_scripts(new_page: NewPage, server: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{server}/events/{EVENT['event_id']}")
    expect(page.get_by_role("heading", level=1)).to_have_text(EVENT["title"])
    expect(page.get_by_text(EVENT["summary"], exact=True)).to_be_visible()


def test_a_plain_record_leads_to_the_dashboard(page: Page, server: str) -> None:
    page.goto(f"{server}/events/{EVENT['event_id']}")
    page.get_by_role("link", name="This event in the dashboard").click()
    wait_until_settled(page)
    assert title(page) == EVENT["title"]


def test_the_manual_asks_for_nothing_but_itself(page: Page, server: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server}/api", wait_until="networkidle")
    expect(page.get_by_role("heading", name="Programming interface")).to_be_visible()
    assert [
        url for url in asked if not url.startswith((f"{server}/api", f"{server}/app/static"))
    ] == []


def test_the_api_answers_beside_the_pages(page: Page, server: str) -> None:
    open_view(page, server, "events", theme="demining")
    answer = page.request.get(f"{server}/api/v1/events?theme=demining&limit=1000").json()
    expected = register.of_theme("demining")
    assert {item["event_id"] for item in answer["items"]} == expected
    expect(page.get_by_text(f"Showing {len(expected)} of")).to_be_visible()


def test_a_shared_link_says_what_it_shows(page: Page, server: str) -> None:
    page.request.get(f"{server}/readyz")
    html = page.request.get(f"{server}/map?theme=demining", headers={"accept": "text/html"}).text()
    count = len(register.of_theme("demining"))
    assert f"<title>Map · {count} events: Landmines · South Caucasus Peace Atlas</title>" in html
