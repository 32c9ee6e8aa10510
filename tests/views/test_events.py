"""The events page: the table, and the record of one event."""

import re
from html import escape, unescape

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.store.engine import Store
from dashboard.store.questions.events import Row
from dashboard.store.questions.extracts import organisations_of
from tests.views.pages import html, open_page, text

MARKUP = "2019-11-markup-title"
TALKS = "2004-06-02-foo-talks-second-round"


def listed(app: AppTest) -> list[str]:
    return re.findall(r"event=([\w-]+)", html(app))


def test_the_newest_events_are_listed_first() -> None:
    events = listed(open_page("events"))
    assert events == sorted(events, reverse=True)


def test_the_table_lists_every_event_of_the_choice() -> None:
    app = open_page("events", track="3")
    expected = [
        "2023-07-05-bar-school-second",
        "2010-07-10-bar-school-first",
        "2007-2009-bar-exchange",
    ]
    assert listed(app) == expected


@pytest.mark.parametrize(
    ("sort", "order", "first"),
    [
        ("date", "asc", "1998-foo-initiative"),
        ("title", "asc", "2018-03-08-formula-title"),
        ("place", "asc", "2010-07-10-bar-school-first"),
        ("track", "desc", "2023-07-05-bar-school-second"),
        ("articles", "desc", "2021-02-11-online-landmines"),
    ],
)
def test_the_address_sorts_the_table(sort: str, order: str, first: str) -> None:
    app = open_page("events", sort=sort, order=order)
    assert listed(app)[0] == first


def test_a_second_page_continues_the_first(real: None) -> None:
    first, second = listed(open_page("events")), listed(open_page("events", page="2"))
    assert len(second) == len(first) and not set(first) & set(second)


def test_a_date_known_by_month_is_shown_as_a_month() -> None:
    app = open_page("events", series="foo-talks", to="2003")
    assert "May 2003" in text(app) and "1 May" not in text(app)


def parties(app: AppTest) -> dict[str, str]:
    """What the line below each title says, by event."""
    found = re.findall(r'event=([\w-]+).*?<p class="atlas-parties">(.*?)</p>', html(app), re.DOTALL)
    return {event: unescape(re.sub("<[^>]+>", "", line)) for event, line in found}


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (
            "2010-07-10-bar-school-first",
            "School or camp · organised by BN · funded by Youth Office of the Mission",
        ),
        (
            "2018-03-08-formula-title",
            "Workshop · organised by Mission of the Foo Council and BN · no funder on record",
        ),
        ("2007-2009-bar-exchange", "Cultural event · organised by BN · funded by BN"),
        (TALKS, "Negotiation round · mediated by FC"),
    ],
    ids=["funder", "co-organiser", "one organisation in two roles", "mediator, not host"],
)
def test_the_list_tells_what_was_done_by_whom_and_who_paid(event: str, line: str) -> None:
    assert parties(open_page("events"))[event] == line


def outcomes(app: AppTest) -> dict[str, str]:
    """What the line on what came of it says, by event; events that were not read for it have none."""
    rows = re.findall(r"event=([\w-]+)(.*?)</tr>", html(app), re.DOTALL)
    lines = {event: re.findall('<p class="atlas-outcome">(.*?)</p>', row) for event, row in rows}
    return {event: re.sub("<[^>]+>", "", line[0]) for event, line in lines.items() if line}


def test_the_list_tells_what_came_of_the_events_that_were_read_for_it() -> None:
    assert outcomes(open_page("events")) == {
        "2021-02-11-online-landmines": "Outcome: decision or commitment",
        "2012-09-03-tour-of-two-places": "No result reported",
        "2010-07-10-bar-school-first": "Outcome: publication",
        TALKS: "Outcome: statement, body created and decision or commitment",
        "2003-05-foo-talks-first-round": "Outcome: next meeting set",
    }


def test_outcomes_of_one_kind_are_counted(real: None) -> None:
    line = outcomes(open_page("events", q="Kachreti workshop", outcome="body"))[
        "2021-09-30-kachreti-workshop-how-confidence-building-measures"
    ]
    assert line.startswith("Outcome: body created (6)")


def test_a_filter_by_outcome_is_told_in_the_sentence() -> None:
    app = open_page("events", outcome=["body", "publication"])
    assert set(listed(app)) == {TALKS, "2010-07-10-bar-school-first"}
    assert "with the outcome Body created or Publication" in text(app)


def test_a_short_name_leads_to_its_organisation_and_tells_the_full_one() -> None:
    shown = html(open_page("events", track="3"))
    assert (
        'href="organisation?track=3&amp;id=bar-network" target="_self"><abbr title="Bar Network">BN</abbr></a>'
        in shown
    )


def test_of_many_organisers_three_are_named_and_the_others_counted(real: None) -> None:
    app = open_page("events", q="EPNK", **{"from": "2012", "to": "2012"})
    line = parties(app)["2012-11-06-eu-announces-phase-epnk-civil-society"]
    assert line.startswith("Launch · organised by CMI, CR, International Alert and 2 more · funded")


def test_an_event_of_no_kind_of_its_own_is_told_in_words(real: None) -> None:
    lines = parties(open_page("events", kind="other")).values()
    assert all(line.startswith("Other kind of event") for line in lines) and lines


def test_the_whole_page_is_one_question_to_the_store(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def counted(store: Store, event_ids: tuple[str, ...]) -> dict[str, list[Row]]:
        asked.append(event_ids)
        return organisations_of(store, event_ids)

    monkeypatch.setattr("dashboard.store.questions.organisations_of", counted)
    app = open_page("events", status="held", track=["1", "2", "3"])
    assert asked == [tuple(listed(app))]


def test_an_opened_event_is_the_title_of_the_page() -> None:
    app = open_page("events", event=TALKS)
    assert '<h1 class="atlas-title" dir="auto">Foo Talks, second round</h1>' in html(app)


def test_an_opened_event_cites_its_articles() -> None:
    app = open_page("events", event=TALKS)
    shown = text(app)
    assert "Reported by 2 articles" in shown
    assert 'href="https://foo-gazette.example/news/03"' in shown


def test_an_opened_event_leads_back_to_the_same_choice() -> None:
    app = open_page("events", event=TALKS, track="1")
    assert 'href="events?track=1"' in html(app)


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("2010-07-10-bar-school-first", "Participants"),
        ("2026-10-foo-talks-announced", "Known only from an announcement"),
        ("1998-foo-initiative", "(known by year)"),
        ("2021-02-11-online-landmines", "Online"),
        ("2012-09-03-tour-of-two-places", "Foo Town, Georgia; Bar Village, Armenia"),
    ],
    ids=["participants", "announced", "year", "online", "tour"],
)
def test_an_opened_event_tells_what_is_known(event: str, expected: str) -> None:
    app = open_page("events", event=event)
    assert expected in text(app)


def test_the_title_and_summary_of_an_opened_event_are_shown_as_text() -> None:
    shown = html(open_page("events", event=MARKUP))
    assert escape('Talks <b>&amp; "quotes"</b>') in shown
    assert escape("<i>markup</i>") in shown


SORTED = {"sort": "title", "order": "asc", "page": "2"}


def test_the_way_to_a_record_and_back_keeps_sorting_and_page(real: None) -> None:
    address = "events?track=2&amp;event={}&amp;sort=title&amp;order=asc&amp;page=2"
    first = open_page("events", track="2", **SORTED)
    key = listed(first)[0]
    assert f'href="{address.format(key)}"' in html(first)
    record = html(open_page("events", track="2", event=key, **SORTED))
    assert 'href="events?track=2&amp;sort=title&amp;order=asc&amp;page=2"' in record


def test_an_unknown_event_raises_nothing() -> None:
    app = open_page("events", event="1066-hastings")
    assert not app.exception


def test_an_unknown_event_is_named_calmly() -> None:
    app = open_page("events", event="1066-hastings")
    assert "The register has no event “1066-hastings”." in text(app)


def test_an_unknown_event_leads_back_to_the_list() -> None:
    app = open_page("events", event="1066-hastings", track="1")
    assert 'href="events?track=1"' in html(app)


def test_an_unknown_event_that_looks_like_markup_is_shown_as_text() -> None:
    shown = html(open_page("events", event="<b>x</b>"))
    assert escape("<b>x</b>") in shown and "<b>x</b>" not in shown


def test_an_opened_event_leads_to_the_events_it_is_linked_to_in_the_same_choice() -> None:
    shown = html(open_page("events", event=TALKS, track="1"))
    assert 'href="events?track=1&amp;event=2003-05-foo-talks-first-round"' in shown


@pytest.mark.parametrize(
    ("event", "is_said"),
    [
        ("2018-03-08-formula-title", True),
        ("2007-2009-bar-exchange", False),
        (TALKS, False),
    ],
    ids=["organisers alone", "a funder", "no organiser"],
)
def test_an_opened_event_says_that_no_funder_is_on_record(event: str, is_said: bool) -> None:
    shown = html(open_page("events", event=event))
    assert ('<dt>Funder</dt><dd class="quiet">none on record</dd>' in shown) == is_said
