"""The overview: a reading, key figures, a map, three charts, the latest events."""

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.exports.brief import content
from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.engine import Store
from tests.views.pages import (
    buttons,
    choosers,
    html,
    links,
    listed,
    open_filter,
    open_page,
    open_panel,
    press,
    stacks,
    text,
)


def key_figures(shown: str) -> list[int]:
    return [int(number) for number in re.findall(r'class="value"><a [^>]*>([\d,]+)<', shown)]


def latest(shown: str) -> list[str]:
    return re.findall(r"event=([\w-]+)", shown.split("Latest events")[1])


def offered(app: AppTest) -> list[str]:
    """The themes that are offered in place of words."""
    return [name for name in choosers(app, "atlas-chip") if name.startswith("Theme “")]


def test_the_title_is_a_reading_of_the_events() -> None:
    app = open_page()
    expected = "Since 1998, 12 events of conflict resolution in and about the South Caucasus are on record."
    assert expected in text(app)


def test_the_key_figures_count_what_occurs_in_the_events() -> None:
    app = open_page()
    events, organisations, places, countries, articles = 12, 5, 3, 3, 14
    assert key_figures(html(app)) == [events, organisations, places, countries, articles]


def test_the_key_figures_follow_a_filter() -> None:
    app = open_page(conflict="georgia-abkhazia")
    events, organisations, places, countries, articles = 4, 3, 2, 2, 4
    expected = [events, organisations, places, countries, articles]
    assert key_figures(html(app)) == expected


def test_the_changes_say_which_years_they_compare() -> None:
    app = open_page(**{"from": "2010", "to": "2015"})
    assert "Change: 2010–2015 against 2004–2009." in text(app)


def test_no_change_is_told_where_the_years_before_are_not_covered() -> None:
    app = open_page(**{"from": "1998", "to": "2020"})
    assert "No comparison: the years before are not in the register." in text(app)


def test_the_timeline_draws_each_event_once() -> None:
    app = open_page()
    assert stacks(app, "timeline") == 12


def test_the_timeline_follows_a_filter() -> None:
    app = open_page()
    open_filter(app, "track").pills(key="track").set_value(["3"]).run()
    assert stacks(app, "timeline") == 3


def test_the_themes_count_an_event_in_each_of_its_themes() -> None:
    app = open_page(track="3")
    youth, culture, education = 3, 1, 1
    assert sum(listed(app, "themes").values()) == youth + culture + education


def test_the_organisations_are_those_of_the_chosen_role() -> None:
    app = open_page()
    app.button_group(key="overview.as").set_value("mediator").run()
    assert sum(listed(app, "organisations").values()) == 3


def test_the_latest_events_come_first() -> None:
    app = open_page()
    assert latest(html(app))[:2] == ["2026-10-foo-talks-announced", "2023-07-05-bar-school-second"]


def test_the_latest_events_follow_a_filter() -> None:
    app = open_page(theme="demining")
    assert latest(html(app)) == ["2021-02-11-online-landmines"]


def test_events_without_a_venue_raise_nothing() -> None:
    app = open_page(theme="demining")
    assert not app.exception


def test_events_known_only_by_region_raise_nothing() -> None:
    app = open_page(series="foo-talks", status="announced")
    assert not app.exception


def test_an_event_that_was_only_announced_says_so() -> None:
    app = open_page(status="announced")
    assert "announced only" in text(app)


def test_a_brief_is_offered_and_not_made_before_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(content, "brief", lambda *given: asked.append(given))
    app = open_page()
    open_panel(app, "take-away")
    app.segmented_control(key="take-away.part").set_value("brief").run()
    assert "brief.make" in buttons(app)
    assert not asked


def test_what_was_done_by_whom_and_paid_by_whom_stands_on_the_overview_once_it_is_filtered() -> (
    None
):
    whole, narrowed = html(open_page()), html(open_page(theme="youth"))
    assert "<dt>Paid by</dt>" not in whole
    answers = ["What", "What came of it", "Latest", "Led by", "Paid by"]
    assert re.findall(f"<dt>({'|'.join(answers)})</dt>", narrowed) == answers


ABOVE = 'atlas-(title|answers|lead|figures)"'


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({}, ["title", "lead", "figures"]),
        ({"from": "2010"}, ["title", "lead", "figures"]),
        ({"theme": "youth"}, ["title", "answers", "lead", "figures"]),
        ({"q": "school"}, ["title", "answers", "lead", "figures"]),
    ],
    ids=str,
)
def test_once_it_is_filtered_the_answers_come_first(
    parameters: dict[str, str], expected: list[str]
) -> None:
    assert re.findall(ABOVE, html(open_page(**parameters))) == expected


def test_the_latest_events_are_told_with_their_kinds_and_lead_to_their_records(real: None) -> None:
    shown = html(
        open_page(organisation=["armenia", "turkiye"], organisations_match="all", track="1")
    )
    (told,) = re.findall("<dt>Latest</dt><dd>(.*?)</dd>", shown)
    assert [re.sub("<.*?>", "", line) for line in told.split("<br>")] == [
        "29 December 2025, agreement or joint statement: "
        "Armenia and Türkiye agree to ease visas for holders of official passports",
        "28 November 2025, working group: "
        "Second round of technical talks on restoring the Kars-Gyumri railway",
    ]
    assert told.count("event=") == 2
    assert "The latest event" not in shown


def came_of_it(app: AppTest) -> str:
    """The line "What came of it" of the answers, as text."""
    (line,) = re.findall("<dt>What came of it</dt><dd>(.*?)</dd>", html(app))
    return unescape(re.sub("<[^>]+>", "", line))


def test_what_came_of_it_is_counted_over_the_events_that_were_read_for_it() -> None:
    app = open_page(series="foo-talks")
    assert came_of_it(app) == (
        "Of 2 events read for it: body created (1), decision or commitment (1), next meeting set (1) "
        "and statement (1). 1 event was not read for it yet."
    )


def test_events_whose_pages_report_no_result_are_counted_last() -> None:
    assert came_of_it(open_page(q="visit OR landmines")) == (
        "Of 2 events read for it: decision or commitment (1) and no result reported (1)."
    )


def test_where_no_event_was_read_for_it_nothing_is_counted() -> None:
    assert came_of_it(open_page(theme="women_peace_security")) == (
        "None of these events has been read for it yet."
    )


def test_a_number_of_outcomes_leads_to_their_events() -> None:
    shown = html(open_page(series="foo-talks"))
    assert 'href="events?outcome=body&amp;series=foo-talks"' in shown


def test_what_is_not_named_is_one_click_away(real: None, register: Store) -> None:
    chosen = Selection.of(2012, theme=["youth"])
    leaders = len(questions.leaders(register, chosen))
    funders = len(questions.funders(register, chosen))
    shown = html(open_page(theme="youth", **{"from": "2012"}))
    assert re.search(r'href="[^"]*events[?][^"]*kind=other[^"]*"[^>]*>\d+ of other kinds<', shown)
    told = re.findall(r'href="[^"]*organisations[?][^"]*"[^>]*>(\d+) more<', shown)
    assert 0 < int(told[0]) < leaders and 0 < int(told[1]) < funders
    assert re.search(r'href="[^"]*organisations[?][^"]*as=funder[^"]*"[^>]*>\d+ more<', shown)


def test_words_that_mostly_find_one_theme_offer_it(real: None) -> None:
    app = open_page(q="mines", **{"from": "2015"})
    (offer,) = offered(app)
    found = key_figures(html(app))[0]
    press(app, offer)
    about = key_figures(html(app))[0]
    assert links(app) == {"theme": "demining", "from": "2015"}
    assert offer == f"Theme “Landmines”: {about} events" and about > found


def test_words_that_find_something_of_all_themes_offer_none(real: None) -> None:
    assert not offered(open_page(q="Geneva"))


def test_the_search_page_offers_a_theme_that_it_does_not_name_itself(
    real: None, register: Store
) -> None:
    about = questions.number(register, Selection.of(theme=["demining"]))
    assert f"Theme “Landmines”: {about} events" in offered(open_page("search", q="mines"))
    assert not offered(open_page("search", q="landmines"))


def test_the_latest_events_lead_to_all_of_them() -> None:
    assert ">All 12 events</a>" in html(open_page())
    assert "atlas-more" not in html(open_page(theme="youth"))


def test_it_is_told_how_many_of_the_organisations_are_drawn(real: None) -> None:
    shown = open_page()
    drawn = len(listed(shown, "organisations"))
    assert f"The leading {drawn} of " in text(shown)
