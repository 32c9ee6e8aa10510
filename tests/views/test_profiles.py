"""A page about one organisation, theme, conflict, place, process, country or year: facts, years, company, events."""

import re
from html import unescape

import pytest

from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.engine import Store
from dashboard.store.questions.events import Row, rows
from tests.views.pages import chart, figures, html, open_page, sentence, stacks, text

THINGS = {
    "organisation": ("foo-council", "Foo Council", 4),
    "theme": ("youth", "Youth", 3),
    "conflict": ("georgia-abkhazia", "Georgia – Abkhazia", 4),
    "place": ("bar-village", "Bar Village", 4),
    "process": ("foo-talks", "Foo Talks", 3),
    "programme": ("bar-programme", "Bar Programme", 2),
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


GENEVA = "geneva-international-discussions"


def numbered_rounds(register: Store) -> dict[int, Row]:
    """The rounds of the Geneva discussions that have a number in their title, by number."""
    events = rows(questions.rounds(register, Selection.of(series=[GENEVA]), limit=1000))
    numbers = [
        (re.search(r"^[^:]*: (\d+)(st|nd|rd|th) round", each["title"]), each) for each in events
    ]
    rounds = {int(found[1]): each for found, each in numbers if found}
    return dict(sorted(rounds.items()))


def longest_step(register: Store) -> tuple[int, int]:
    """The longest time in days between two rounds of Geneva that follow each other, and the number of the second."""
    rounds = numbered_rounds(register)
    steps = [
        ((event["start_date"] - rounds[number - 1]["end_date"]).days, number)
        for number, event in rounds.items()
        if number - 1 in rounds
        and {event["date_precision"], rounds[number - 1]["date_precision"]} == {"day"}
    ]
    return max(steps)


def test_how_regular_a_process_is_is_told_first(real: None, register: Store) -> None:
    told, rounds = reading(id=GENEVA), numbered_rounds(register)
    events, (days, number) = (
        questions.number(register, Selection.of(series=[GENEVA])),
        longest_step(register),
    )
    assert f"{events} events on record since October 2008, {len(rounds)} of them numbered" in told
    assert f"rounds ({min(rounds)} to {max(rounds)})." in told
    assert f"the longest time was {days} days, from round {number - 1} to {number}" in told


def test_a_process_of_few_events_tells_how_many_and_what_is_announced() -> None:
    told = reading(id="foo-talks")
    assert told == (
        "3 events on record since May 2003. The latest: 2–4 June 2004, 7,882 days before the register was made. "
        "Announced: October 2026."
    )


def test_a_process_with_all_its_rounds_misses_none(real: None) -> None:
    shown = text(open_page("process", id=GENEVA))
    assert "65th round" in shown and "record of round" not in shown


def test_the_longest_time_between_numbered_rounds_leaves_out_visits(
    real: None, register: Store
) -> None:
    shown, (days, number) = text(open_page("process", id=GENEVA)), longest_step(register)
    gaps = questions.rounds(register, Selection.of(series=[GENEVA]), limit=100)["days_since"]
    assert f"The longest gap, {int(gaps.max())} days, ended on " in shown
    assert gaps.max() < days
    assert f"the longest time was {days} days, from number {number - 1} to {number}." in shown


def test_a_filter_takes_no_round_off_the_record(real: None, register: Store) -> None:
    rounds = numbered_rounds(register)
    number, year = next(
        (number, event["start_date"].year)
        for number, event in rounds.items()
        if number - 1 in rounds and rounds[number - 1]["end_date"].year < event["start_date"].year
    )
    chosen = {"from": str(year), "to": str(year)}
    shown = text(open_page("process", id=GENEVA, **chosen))
    assert rounds[number]["title"] in shown and rounds[number - 1]["title"] not in shown
    assert f"No record of round {number - 1}" not in shown


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


def facts(shown: str) -> dict[str, str]:
    """The facts of a profile page as text, by what each is called."""
    pairs = re.findall("<dt>(.*?)</dt><dd>(.*?)</dd>", shown)
    return {name: re.sub("<[^>]+>", "", value) for name, value in pairs}


def test_a_programme_tells_who_pays_who_carries_it_out_and_who_says_how_much() -> None:
    told = facts(text(open_page("programme", id="bar-programme")))
    assert told["Funders"] == "Foo Council" and told["Implementers"] == "Bar Network"
    assert told["Money for it"] == "120,000 euro (says Bar Network)"
    assert told["Ran"] == "2007–2012"


def test_the_programmes_of_an_organisation_tell_its_part_and_the_money_for_the_whole() -> None:
    told = facts(text(open_page("organisation", id="bar-network")))
    assert told["Programmes"] == "Bar Programme (implementer, 120,000 euro)"


def test_an_organisation_without_a_programme_tells_of_none() -> None:
    assert "Programmes" not in facts(text(open_page("organisation", id="qux-institute")))


def test_a_facilitator_counts_among_mediators_and_is_told_apart(
    real: None, register: Store
) -> None:
    chosen = Selection.of(organisation=["eumm-georgia"])
    counts = questions.count(register, chosen, by=("organisation", "role"))
    own = counts[counts["organisation"] == "eumm-georgia"].set_index("role")["event_count"]
    roles = facts(text(open_page("organisation", id="eumm-georgia")))["Roles"]
    assert own["facilitator"] <= own["mediator"]
    assert f"Mediator {own['mediator']} (of these: Facilitator {own['facilitator']})" in roles


def test_a_profile_tells_what_came_of_its_events_the_newest_first() -> None:
    shown = text(open_page("process", id="foo-talks")).split("What came of it")[1]
    assert "Of 2 events read for it" in shown
    told = re.findall("<b>(.*?)</b>: ", shown)
    assert told == ["Statement", "Body created", "Decision or commitment", "Next meeting set"]


def test_a_profile_whose_events_were_not_read_for_it_has_no_such_part() -> None:
    assert "What came of it" not in text(open_page("organisation", id="qux-institute"))
