"""The web page stands alone: sound, escaped, without scripts and without anything from elsewhere."""

from collections.abc import Callable
from dataclasses import replace
from html import unescape
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from lxml import html

from dashboard.exports.brief.model import Brief, Link
from dashboard.exports.brief.webpage import COLOUR, shades, webpage
from dashboard.model.selection import Selection

HOSTILE = '<script>alert("x")</script>&amp;\'"'


@pytest.fixture(scope="module")
def page(whole: Brief) -> html.HtmlElement:
    return html.fromstring(webpage(whole))


def test_nothing_is_loaded_from_elsewhere(page: html.HtmlElement, whole: Brief) -> None:
    links = {whole.link.address, *(event.title.address for event in whole.events)}
    cited = {article.address for event in whole.events for article in event.articles}
    assert {place for _, name, place, _ in page.iterlinks() if name == "href"} == links | cited
    assert not page.xpath("//@src | //link | //script | //iframe | //@onload | //@onclick")


def test_styles_load_nothing_but_what_they_hold(make_real: Callable[[Selection], Brief]) -> None:
    made = webpage(replace(make_real(Selection.of(2021, 2021)), reading="Հայ ჯვარი")).decode()
    sources = [part.partition(")")[0] for part in made.split("url(")[1:]]
    assert sources and all(each.startswith(("data:font/woff2", "#frame")) for each in sources)
    assert "@import" not in made


def test_text_is_escaped_wherever_it_stands(whole: Brief) -> None:
    event = replace(
        whole.events[0], title=Link(HOSTILE, "https://x.example/?a=1&b=2"), where=HOSTILE
    )
    chart = replace(whole.charts[0], alt=HOSTILE, note=HOSTILE)
    outcome = replace(whole.outcomes[0], kind=HOSTILE, text=HOSTILE)
    made = replace(whole, title=HOSTILE, reading=HOSTILE, events=(event,), charts=(chart,))
    read = html.fromstring(webpage(replace(made, outcomes=(outcome,), came_of_it=HOSTILE)))
    assert read.findtext(".//h1") == HOSTILE
    assert read.xpath("//svg/@aria-label") == [HOSTILE]
    assert not read.xpath("//script")


def test_the_page_is_well_formed(whole: Brief) -> None:
    body = webpage(whole).decode().partition("<body>")[2].partition("</body>")[0]
    assert ElementTree.fromstring(body).tag == "main"


def test_language_title_and_headings_are_in_order(page: html.HtmlElement) -> None:
    levels = [int(each.tag[1]) for each in page.xpath("//h1 | //h2 | //h3")]
    assert page.get("lang") == "en"
    assert page.findtext(".//title") == "All events on record · South Caucasus Peace Atlas"
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_each_drawing_says_what_it_shows(page: html.HtmlElement, whole: Brief) -> None:
    assert page.xpath("//svg[@role='img']/@aria-label") == [chart.alt for chart in whole.charts]


def test_each_event_is_a_row_with_its_articles(page: html.HtmlElement, whole: Brief) -> None:
    rows = page.xpath("//tbody/tr")
    cited = [[link.get("href") for link in row.xpath(".//li/a")] for row in rows]
    assert cited == [[article.address for article in event.articles] for event in whole.events]


def test_each_outcome_is_told_with_its_event(page: html.HtmlElement, whole: Brief) -> None:
    items = page.xpath("//ul[@class='outcomes']/li")
    assert [item.xpath(".//a")[0].get("href") for item in items] == [
        each.event.address for each in whole.outcomes
    ]
    told = zip(whole.outcomes, items, strict=True)
    assert all(each.text in item.text_content() for each, item in told)


def test_no_drawing_keeps_a_colour_that_the_dark_does_not_know(page: html.HtmlElement) -> None:
    drawn = b"".join(html.tostring(each) for each in page.xpath("//svg")).decode()
    assert "var(--c" in drawn and not COLOUR.search(unescape(drawn))


def test_a_colour_of_the_light_has_one_in_the_dark() -> None:
    assert len(set(shades().values())) > 10
    assert not set(shades()) & set(shades().values())


def test_a_selection_without_events_is_a_page_too(empty: Brief) -> None:
    read = html.fromstring(webpage(empty))
    assert "No event on record matches this choice." in read.text_content()
    assert not read.xpath("//table | //svg")
