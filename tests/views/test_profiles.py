"""A page about one organisation, theme, conflict, place, process, country or year: facts, years, company, events."""

import re
from html import unescape

import pytest

from tests.views.pages import chart, figures, html, open_page, sentence, stacks, text

THINGS = {
    "organisation": ("foo-council", "Foo Council", 4),
    "theme": ("youth", "Youth", 3),
    "conflict": ("georgia-abkhazia", "Georgia – Abkhazia", 4),
    "place": ("bar-village", "Bar Village", 4),
    "process": ("foo-talks", "Foo Talks", 3),
    "country": ("AM", "Armenia", 3),
    "year": ("2016", "2016", 1),
}
each_thing = pytest.mark.parametrize(
    ("page", "code", "name", "events"),
    [(page, *thing) for page, thing in THINGS.items()],
    ids=list(THINGS),
)
each_page = pytest.mark.parametrize("page", THINGS)


@each_thing
def test_a_thing_has_a_page_with_its_name_and_its_events(
    page: str, code: str, name: str, events: int
) -> None:
    app = open_page(page, id=code)
    assert not app.exception
    assert f">{name}</h1>" in text(app)
    assert sentence(app).startswith(f"Showing {events} of 12 events: ")
    assert figures(app) == {"profile-years"}


@each_page
def test_without_a_key_a_page_lists_all_there_are(page: str) -> None:
    app = open_page(page)
    assert not app.exception
    assert f'href="{page}?id=' in html(app)


@each_page
def test_a_key_that_does_not_exist_is_named(page: str) -> None:
    app = open_page(page, id="nobody")
    assert not app.exception
    assert "nobody" in " ".join(note.value for note in app.warning)


@each_thing
def test_other_filters_hold_beside_it(page: str, code: str, name: str, events: int) -> None:
    app = open_page(page, id=code, status="announced")
    assert not app.exception
    shown = int(sentence(app).split()[1])
    assert shown <= min(events, 1)


def test_the_filter_of_its_own_kind_does_not_hold() -> None:
    app = open_page("theme", id="youth", theme="demining")
    assert sentence(app) == "Showing 3 of 12 events: Youth"


def test_an_organisation_tells_its_names_and_identifiers() -> None:
    shown = text(open_page("organisation", id="foo-council"))
    assert "FC, Council of Foo, Conseil de Fû" in shown and "XX-FOO-1" in shown


def test_names_in_other_scripts_stand_on_the_page_of_a_place() -> None:
    assert "Բար գյուղ" in text(open_page("place", id="bar-village"))


def test_names_lead_on_to_other_pages_and_numbers_to_events() -> None:
    shown = html(open_page("theme", id="youth"))
    assert re.search(r'href="organisation\?id=[\w-]+"', shown)
    assert re.search(r'href="events\?theme=youth&amp;track=3"', shown)


def test_the_rounds_of_a_process_stand_with_the_days_between_them() -> None:
    shown = text(open_page("process", id="foo-talks"))
    assert "Foo Talks, first round" in shown and "Days since the one before" in shown


def test_rounds_that_are_not_on_record_are_named_where_the_time_between_is_told(real: None) -> None:
    shown = text(open_page("process", id="incident-mechanism-iprm-ergneti"))
    row = shown.split("125th Ergneti IPRM meeting")[1].split("</tr>")[0]
    assert "No record of rounds 122 to 124" in row
    assert "rounds in between are not on record" in shown


def test_the_longest_silence_of_a_process_stands_among_its_facts() -> None:
    shown = html(open_page("process", id="foo-talks"))
    facts = shown.split('class="atlas-facts"')[1].split("</dl>")[0]
    assert "<dt>Longest silence between events</dt><dd>22 years, 3 months, between <a " in facts
    assert "(2–4 June 2004)" in facts and "(October 2026)" in facts


def reading(**parameters: str) -> str:
    shown = html(open_page("process", **parameters)).split('class="atlas-finding">')[1]
    return unescape(re.sub("<[^>]+>", "", shown.split("</p>")[0]))


def test_how_regular_a_process_is_is_told_first(real: None) -> None:
    told = reading(id="geneva-international-discussions")
    assert "events on record since October 2008, 64 of them numbered rounds (2 to 65)." in told
    assert "the longest time was 365 days, from round 50 to 51" in told
    assert "The latest: 11–12 November 2025, 377 days before the register was made." in told
    assert "No time between two rounds was as long." in told


def test_a_process_of_few_events_tells_how_many_and_what_is_announced() -> None:
    told = reading(id="foo-talks")
    assert told == (
        "3 events on record since May 2003. The latest: 2–4 June 2004, 7,882 days before the register was made. "
        "Announced: October 2026."
    )


def test_a_process_with_all_its_rounds_misses_none(real: None) -> None:
    shown = text(open_page("process", id="geneva-international-discussions"))
    assert "65th round" in shown and "record of round" not in shown


def test_the_longest_time_between_numbered_rounds_leaves_out_visits(real: None) -> None:
    shown = text(open_page("process", id="geneva-international-discussions"))
    assert "The longest gap, 279 days, ended on 15 September 2020." in shown
    assert "the longest time was 365 days, from number 50 to 51." in shown


def test_a_filter_takes_no_round_off_the_record(real: None) -> None:
    shown = text(open_page("process", id="geneva-international-discussions", precision="month"))
    assert "46th round" in shown and "No record of round 45" not in shown


def test_where_no_round_is_numbered_nothing_is_said_to_be_missing() -> None:
    assert "on record." not in text(open_page("process", id="foo-talks"))


def test_a_year_is_shown_by_month() -> None:
    app = open_page("year", id="2016")
    assert stacks(app, "profile-years") == 1
    assert chart(app, "profile-years").layout.xaxis.ticktext[0] == "Jan"


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (
            {},
            [
                "events?organisation=bar-network&role=co_organiser&role=organiser",
                "events?funder=bar-network",
                "events?organisation=bar-network&role=participant",
            ],
        ),
        ({"role": "funder"}, ["events?organisation=bar-network&role=funder&funder=bar-network"]),
    ],
    ids=["all", "in a role"],
)
def test_the_roles_of_an_organisation_lead_to_its_events_in_them(
    filters: dict[str, str], expected: list[str]
) -> None:
    shown = text(open_page("organisation", id="bar-network", **filters))
    facts = shown.split("<dt>Roles</dt><dd>")[1].split("</dd>")[0]
    led = [part.split('"')[0] for part in facts.split('href="')[1:]]
    assert led == expected
