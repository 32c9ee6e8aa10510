"""The articles page: the charts of sources, and the list of articles with the events they report."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.exports.record.html import headline_link
from dashboard.store.questions.events import Row
from dashboard.text.i18n import Translator
from dashboard.ui import browser
from dashboard.ui.parts import articles_table
from tests.views.pages import alts, html, listed, open_page, stacks, text


def outward(app: AppTest) -> list[str]:
    return re.findall(r'href="(https?://[^"]+)"', html(app))


def reported(app: AppTest) -> list[str]:
    return re.findall(r"event=([\w-]+)", html(app))


def test_the_number_of_articles_is_told_in_words() -> None:
    assert "14 public pages report these events." in text(open_page("articles"))


def test_a_single_article_is_told_in_words() -> None:
    app = open_page("articles", theme="economy_trade")
    assert "1 public page reports these events." in text(app)


def test_every_article_of_the_choice_is_listed_once_with_its_link() -> None:
    links = outward(open_page("articles"))
    assert len(links) == len(set(links)) == 14


def test_the_list_follows_a_filter() -> None:
    links = outward(open_page("articles", theme="demining"))
    assert len(links) == 2 and all("/06" in link or "/03" in link for link in links)


@pytest.mark.parametrize("by", ["publisher", "language"])
def test_bars_hold_every_article_once(by: str) -> None:
    assert sum(listed(open_page("articles"), f"articles-by-{by}").values()) == 14


def test_articles_without_a_date_are_told_and_not_drawn() -> None:
    app = open_page("articles")
    assert stacks(app, "articles-by-year") == 12
    assert "2 articles without a known date are not drawn." in text(app)


def test_the_charts_follow_a_filter() -> None:
    assert "2 languages" in " ".join(alts(open_page("articles", theme="demining")))


@pytest.mark.parametrize(
    ("headline", "language"),
    [("Ամառային դպրոց", "hy"), ("Эксперты о минах", "ru"), ("Experts on landmines", "en")],
)
def test_a_headline_is_marked_with_its_language(headline: str, language: str) -> None:
    shown = html(open_page("articles"))
    assert re.search(rf'<span lang="{language}" dir="auto"><a [^>]*>{headline}</a>', shown)


def test_an_article_without_a_headline_is_a_page_of_its_publisher() -> None:
    shown = html(open_page("articles"))
    assert ">Page of Bar Lur</a>" in shown
    assert 'lang="hy" dir="auto"><a href="https://bar-lur.example/news/02"' not in shown


def test_a_headline_that_looks_like_markup_is_shown_as_text() -> None:
    shown = html(open_page("articles"))
    assert "Economy &lt;em&gt;and&lt;/em&gt; trade" in shown and "<em>" not in shown


@pytest.mark.parametrize(
    "date", ["1999", "June 2003", "5 June 2004", "No date"], ids=["year", "month", "day", "none"]
)
def test_a_date_is_as_precise_as_it_is_known(date: str) -> None:
    assert f'<td class="nowrap">{date}</td>' in text(open_page("articles"))


def test_an_article_leads_to_the_events_it_reports_in_the_same_choice() -> None:
    app = open_page("articles", theme="demining")
    address = re.findall(r'class="atlas-link" href="(events[^"]+)"', text(app))[0]
    assert parse_qs(urlsplit(address).query) == {
        "theme": ["demining"],
        "event": ["2021-02-11-online-landmines"],
    }


def test_every_link_of_an_event_and_an_article_is_shown() -> None:
    assert len(reported(open_page("articles"))) == 15


@pytest.mark.parametrize(
    ("sort", "order", "first"),
    [
        ("published", "asc", "foo-gazette.example/news/01"),
        ("headline", "asc", "foo-gazette.example/news/05"),
        ("publisher", "asc", "bar-lur.example/news/01"),
        ("events", "desc", "bar-network.example/news/01"),
    ],
)
def test_the_address_sorts_the_list(sort: str, order: str, first: str) -> None:
    app = open_page("articles", sort=sort, order=order)
    assert outward(app)[0] == f"https://{first}"


def test_a_second_page_continues_the_first(real: None) -> None:
    first, second = outward(open_page("articles")), outward(open_page("articles", page="2"))
    assert len(first) == len(second) == 25 and not set(first) & set(second)


@pytest.mark.parametrize("page", ["0", "99", "x", "-1"])
def test_a_page_that_does_not_exist_raises_nothing(page: str) -> None:
    app = open_page("articles", page=page)
    assert not app.exception and len(outward(app)) == 14


def test_many_events_of_an_article_open_on_demand(real: None) -> None:
    shown = text(open_page("articles", sort="events", order="desc"))
    row = shown.split("<tbody>")[1].split("</tr>")[0]
    before, after = row.split("<details")
    assert before.count("<li>") == articles_table.MOST_EVENTS
    assert f"and {after.count('<li>')} more" in after


@pytest.mark.parametrize("width", ["narrow", "medium", "wide"])
def test_a_list_of_any_width_holds_the_same(width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "width", lambda page: width)
    app = open_page("articles")
    assert len(outward(app)) == 14 and len(reported(app)) == 15
    assert all(f"sort={sort}" in html(app) for sort in ("headline", "publisher", "events"))


def test_only_web_addresses_become_links() -> None:
    article: Row = {"headline": "Foo", "url": "javascript:alert(1)", "language": "en"}
    shown = headline_link(article, Translator("en"))
    assert "href" not in shown
