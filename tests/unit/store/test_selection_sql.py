"""Which events a Selection selects, filter by filter, on the tiny package."""

from collections.abc import Callable

import pytest

from dashboard.model.dimensions import FILTERS, Filter
from dashboard.model.selection import Selection
from dashboard.store.selection_sql import names_hold, relation

Found = Callable[[Selection], list[str]]

INITIATIVE = "1998-foo-initiative"
FIRST_ROUND = "2003-05-foo-talks-first-round"
SECOND_ROUND = "2004-06-02-foo-talks-second-round"
EXCHANGE = "2007-2009-bar-exchange"
FIRST_SCHOOL = "2010-07-10-bar-school-first"
TOUR = "2012-09-03-tour-of-two-places"
NEW_YEAR = "2016-12-30-new-year-meeting"
FORMULA = "2018-03-08-formula-title"
MARKUP = "2019-11-markup-title"
ONLINE = "2021-02-11-online-landmines"
SECOND_SCHOOL = "2023-07-05-bar-school-second"
ANNOUNCED = "2026-10-foo-talks-announced"


def test_nothing_chosen_selects_everything_announced_events_included(found: Found) -> None:
    events = found(Selection())
    assert len(events) == 12
    assert ANNOUNCED in events


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (2016, 2016, [NEW_YEAR]),
        (2017, 2017, [NEW_YEAR]),
        (2008, 2008, [EXCHANGE]),
        (2015, 2018, [NEW_YEAR, FORMULA]),
        (2023, None, [SECOND_SCHOOL, ANNOUNCED]),
        (None, 2003, [INITIATIVE, FIRST_ROUND]),
        (2013, 2015, []),
        (2030, None, []),
    ],
    ids=[
        "year it begins in",
        "year it ends in",
        "year in the middle",
        "several years",
        "no last year",
        "no first year",
        "a gap",
        "the future",
    ],
)
def test_an_event_is_selected_where_its_dates_overlap_the_years(
    found: Found, first: int | None, last: int | None, expected: list[str]
) -> None:
    assert found(Selection.of(first, last)) == expected


@pytest.mark.parametrize(
    ("name", "codes", "expected"),
    [
        ("theme", ["demining"], [ONLINE]),
        ("theme", ["demining", "culture_heritage"], [EXCHANGE, ONLINE]),
        ("conflict", ["georgia-south-ossetia"], [FIRST_SCHOOL, TOUR, SECOND_SCHOOL]),
        ("track", ["1.5"], [TOUR]),
        ("kind", ["school", "launch"], [INITIATIVE, FIRST_SCHOOL, SECOND_SCHOOL]),
        ("country", ["CH"], [FIRST_ROUND, ANNOUNCED]),
        ("place", ["bar-village"], [FIRST_SCHOOL, TOUR, MARKUP, SECOND_SCHOOL]),
        ("series", ["bar-school"], [FIRST_SCHOOL, SECOND_SCHOOL]),
        ("status", ["announced"], [ANNOUNCED]),
        ("status", ["held", "announced"], None),
        ("precision", ["year"], [INITIATIVE, EXCHANGE]),
        ("sources", ["several"], [SECOND_ROUND, FIRST_SCHOOL, ONLINE]),
    ],
)
def test_one_filter_selects_what_has_any_of_its_codes(
    found: Found, name: str, codes: list[str], expected: list[str] | None
) -> None:
    assert found(Selection().having(name, codes)) == (expected or found(Selection()))


def test_single_source_and_several_sources_share_out_the_register(found: Found) -> None:
    single = found(Selection.of(sources=["single"]))
    several = found(Selection.of(sources=["several"]))
    assert sorted(single + several) == sorted(found(Selection()))


def test_the_country_of_the_venue_is_selected_also_without_a_place(found: Found) -> None:
    assert EXCHANGE in found(Selection.of(country=["GE"]))


def test_different_filters_add_up(found: Found) -> None:
    selection = Selection.of(theme=["youth"], country=["AM"])
    assert found(selection) == [FIRST_SCHOOL, SECOND_SCHOOL]


def test_any_chosen_theme_is_enough(found: Found) -> None:
    selection = Selection.of(theme=["youth", "education_science"])
    assert found(selection) == [EXCHANGE, FIRST_SCHOOL, SECOND_SCHOOL]


def test_all_chosen_themes_can_be_asked_for(found: Found) -> None:
    selection = Selection.of(theme=["youth", "education_science"], themes_match=["all"])
    assert found(selection) == [FIRST_SCHOOL]


def test_all_of_one_theme_is_that_theme(found: Found) -> None:
    selection = Selection.of(theme=["youth"])
    assert found(selection.having("themes_match", ["all"])) == found(selection)


def test_all_themes_without_a_theme_select_everything(found: Found) -> None:
    assert found(Selection.of(themes_match=["all"])) == found(Selection())


def test_organisations_can_be_asked_for_together(found: Found) -> None:
    any_of_them = Selection.of(organisation=["foo-council", "bar-network"])
    together = any_of_them.having("organisations_match", ["all"])
    one, other = (
        set(found(Selection.of(organisation=[code]))) for code in ("foo-council", "bar-network")
    )
    assert set(found(any_of_them)) == one | other
    assert set(found(together)) == one & other


def test_an_organisation_is_selected_in_any_role(found: Found) -> None:
    assert found(Selection.of(organisation=["foo-council-mission"])) == [SECOND_ROUND, FORMULA]


def test_an_organisation_is_exact(found: Found) -> None:
    assert found(Selection.of(organisation=["foo-council"])) == [
        FIRST_ROUND,
        SECOND_ROUND,
        TOUR,
        ANNOUNCED,
    ]


def test_a_role_alone_is_any_organisation_in_it(found: Found) -> None:
    assert found(Selection.of(role=["funder"])) == [EXCHANGE, FIRST_SCHOOL]


def test_organisation_and_role_speak_of_the_same_link(found: Found) -> None:
    # The first school has Bar Network as organiser and a funder, but another one.
    selection = Selection.of(organisation=["bar-network"], role=["funder"])
    assert found(selection) == [EXCHANGE]


def test_organisation_in_one_of_several_roles(found: Found) -> None:
    selection = Selection.of(organisation=["bar-network"], role=["funder", "participant"])
    assert found(selection) == [EXCHANGE, MARKUP]


@pytest.mark.parametrize(
    ("roles", "expected"),
    [(["organiser", "co_organiser"], [FORMULA]), (["organiser"], []), (["funder"], [])],
    ids=" or ".join,
)
def test_of_organisations_together_each_has_one_of_the_roles(
    found: Found, roles: list[str], expected: list[str]
) -> None:
    selection = Selection.of(
        organisation=["bar-network", "foo-council-mission"], organisations_match=["all"], role=roles
    )
    assert found(selection) == expected


def test_a_funder_is_an_organisation_in_this_role(found: Found) -> None:
    assert found(Selection.of(funder=["bar-network"])) == [EXCHANGE]


def test_a_funder_stands_beside_an_organisation_in_another_role(found: Found) -> None:
    paid = Selection.of(funder=["foo-council-mission-youth-office"])
    assert found(paid.having("organisation", ["bar-network"]).having("role", ["organiser"])) == [
        FIRST_SCHOOL
    ]


def test_funders_can_be_asked_for_together(found: Found) -> None:
    any_of_them = Selection.of(funder=["bar-network", "foo-council-mission-youth-office"])
    assert found(any_of_them) == [EXCHANGE, FIRST_SCHOOL]
    assert found(any_of_them.having("funders_match", ["all"])) == []


def test_a_family_holds_the_organisation_and_all_bodies_below_it(found: Found) -> None:
    assert found(Selection.of(family=["foo-council"])) == [
        FIRST_ROUND,
        SECOND_ROUND,
        FIRST_SCHOOL,
        TOUR,
        FORMULA,
        ONLINE,
        ANNOUNCED,
    ]


def test_a_family_does_not_hold_the_body_above_it(found: Found) -> None:
    assert found(Selection.of(family=["foo-council-mission-youth-office"])) == [
        FIRST_SCHOOL,
        ONLINE,
    ]


def test_family_and_role_speak_of_the_same_link(found: Found) -> None:
    selection = Selection.of(family=["foo-council"], role=["organiser"])
    assert found(selection) == [TOUR, FORMULA, ONLINE]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("landmines", [ONLINE]),
        ("LANDMINES", [ONLINE]),
        ("landm", [ONLINE]),
        ("mines", []),
        ("delegations ceasefire", [SECOND_ROUND]),
        ("ceasefire delegations", [SECOND_ROUND]),
        ("delegations unicorns", []),
        ("third village", [TOUR]),
        ("fuville", [SECOND_ROUND, TOUR, NEW_YEAR, FORMULA]),
        ("ფუქალაქი", [SECOND_ROUND, TOUR, NEW_YEAR, FORMULA]),
        ("գյուղ", [FIRST_SCHOOL, TOUR, MARKUP, SECOND_SCHOOL]),
        ("conseil de fu", [FIRST_ROUND, SECOND_ROUND, TOUR, ANNOUNCED]),
        ("council office", []),
        ("FC", [FIRST_ROUND, SECOND_ROUND, TOUR, ANNOUNCED]),
        ("эксперты", [ONLINE]),
        ("ПЕРЕГОВОРОВ", [SECOND_ROUND]),
        ("envoys tour", [TOUR]),
        ("<b>quotes", [MARKUP]),
        ("100%", []),
        ("'; DROP TABLE events; --", []),
    ],
    ids=[
        "summary and title",
        "case",
        "beginning of a word",
        "not its end",
        "two words",
        "in any order",
        "all must occur",
        "note on the place",
        "accents",
        "Georgian name of a place",
        "Armenian name of a place",
        "alias of an organisation",
        "words of different events",
        "short form",
        "Russian headline",
        "Russian capitals",
        "summary and headline",
        "markup",
        "a sign of patterns",
        "quotation marks",
    ],
)
def test_words_are_looked_for_in_everything_readers_see(
    found: Found, words: str, expected: list[str]
) -> None:
    assert found(Selection.of(words=words)) == expected


def test_signs_without_words_filter_nothing(found: Found) -> None:
    assert found(Selection.of(words="…!")) == found(Selection())


def test_words_add_up_with_other_filters(found: Found) -> None:
    assert found(Selection.of(2010, words="foo council", track=["1"])) == [ANNOUNCED]


def test_unused_filters_cost_nothing() -> None:
    assert set(relation(Selection()).params) == {"first_year"}


@pytest.mark.parametrize(
    "each", [each for each in FILTERS if not each.is_single], ids=lambda each: each.name
)
def test_codes_are_bound_and_never_part_of_the_query(each: Filter) -> None:
    selection = Selection(words="x'; --").having(each.name, ["x'; --"])
    assert "x'" not in relation(selection).sql


def test_no_typed_name_holds_for_every_organisation() -> None:
    assert names_hold("  ") == ("TRUE", {})
