"""What each question answers about the tiny package."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from dashboard.model.dimensions import COUNTED
from dashboard.model.selection import Selection
from dashboard.model.tables import EVENTS
from dashboard.store.engine import Store
from dashboard.store.questions import events

Found = Callable[[Selection], list[str]]
Counted = Callable[..., dict[object, int]]

EVERYTHING = Selection()


def test_an_event_counts_once_in_the_total_whatever_its_themes(store: Store) -> None:
    assert events.totals(store, EVERYTHING)["events"] == 12


def test_an_event_counts_once_in_each_of_its_themes(counted: Counted) -> None:
    themes = counted(EVERYTHING, "theme")
    assert (themes["youth"], themes["political_process"], themes["security_ceasefire"]) == (3, 3, 1)
    assert sum(themes.values()) == 15


def test_an_event_with_two_themes_of_a_group_counts_once_in_the_group(counted: Counted) -> None:
    assert counted(EVERYTHING, "theme_group") == {
        "dialogue_people": 6,
        "politics_security": 4,
        "economy_region": 2,
    }


def test_all_themes_of_the_selected_events_are_counted(counted: Counted) -> None:
    assert counted(Selection.of(theme=["education_science"]), "theme") == {
        "education_science": 1,
        "youth": 1,
    }


def test_a_tour_counts_at_each_of_its_places(counted: Counted) -> None:
    assert counted(Selection.of(track=["1.5"]), "place") == {"bar-village": 1, "foo-town": 1}


def test_events_without_a_place_are_a_row_of_their_own(counted: Counted) -> None:
    assert counted(EVERYTHING, "place") == {
        "bar-village": 4,
        "foo-town": 4,
        "qux-region": 2,
        None: 3,
    }


@pytest.mark.parametrize(
    ("dimension", "without"), [("country", 2), ("series", 7), ("month", 2)], ids=str
)
def test_a_missing_value_is_a_row_with_an_empty_key(
    counted: Counted, dimension: str, without: int
) -> None:
    assert counted(EVERYTHING, dimension)[None] == without


def test_an_event_across_the_turn_of_a_year_is_drawn_in_its_first(counted: Counted) -> None:
    assert counted(Selection.of(2016, 2017), "year") == {2016: 1}


@pytest.mark.parametrize(
    ("first", "year"), [(None, 2007), (2007, 2007), (2008, 2008), (2009, 2009)], ids=str
)
def test_an_event_of_several_years_is_drawn_in_its_first_year_inside_the_filter(
    counted: Counted, first: int | None, year: int
) -> None:
    assert counted(Selection.of(first, theme=["culture_heritage"]), "year") == {year: 1}


@pytest.mark.parametrize(
    ("first", "theme", "month"),
    [
        (None, "demining", "2021-02-01"),
        (None, "economy_trade", "2019-10-01"),
        (None, "regional_cooperation", None),
        (None, "civil_society_dialogue", "2016-12-01"),
        (2017, "civil_society_dialogue", "2017-01-01"),
        (2008, "culture_heritage", None),
    ],
    ids=[
        "a day",
        "two months",
        "a year has no month",
        "across the turn of the year",
        "first month inside the filter",
        "several years have no month",
    ],
)
def test_an_event_is_drawn_in_its_first_month_where_it_is_known(
    counted: Counted, first: int | None, theme: str, month: str | None
) -> None:
    drawn = counted(Selection.of(first, theme=[theme]), "month")
    assert drawn == {month and pd.Timestamp(month): 1}


def test_organisation_and_role_are_taken_from_the_same_link(counted: Counted) -> None:
    first_school = Selection.of(theme=["education_science"])
    assert counted(first_school, "organisation", "role") == {
        ("bar-network", "organiser"): 1,
        ("foo-council-mission-youth-office", "funder"): 1,
    }


def test_two_roles_of_an_organisation_count_the_event_once_in_it(counted: Counted) -> None:
    exchange = Selection.of(theme=["culture_heritage"])
    assert counted(exchange, "organisation") == {"bar-network": 1}
    assert counted(exchange, "role") == {"funder": 1, "organiser": 1}


def test_themes_and_conflicts_of_an_event_are_combined(counted: Counted) -> None:
    assert counted(Selection.of(theme=["education_science"]), "conflict", "theme") == {
        ("georgia-abkhazia", "education_science"): 1,
        ("georgia-abkhazia", "youth"): 1,
        ("georgia-south-ossetia", "education_science"): 1,
        ("georgia-south-ossetia", "youth"): 1,
    }


def test_an_event_counts_once_in_each_language_and_publisher(counted: Counted) -> None:
    assert counted(EVERYTHING, "language") == {"en": 10, "ru": 3, "hy": 2}
    assert counted(Selection.of(theme=["demining"]), "publisher") == {
        "Foo Gazette": 1,
        "Qux Vestnik": 1,
    }


def test_an_organisation_without_a_country_is_a_row_with_an_empty_key(counted: Counted) -> None:
    assert counted(Selection.of(series=["foo-talks"]), "organisation_country") == {None: 3, "GE": 1}


def test_the_largest_count_comes_first_and_codes_settle_ties(store: Store) -> None:
    counts = events.count(store, EVERYTHING, ["track"])
    assert list(counts.itertuples(index=False, name=None)) == [
        ("2", 5),
        ("1", 3),
        ("3", 3),
        ("1.5", 1),
    ]


@pytest.mark.parametrize("dimension", COUNTED)
def test_no_event_is_no_row(store: Store, dimension: str) -> None:
    counts = events.count(store, Selection.of(2030), [dimension])
    assert list(counts.columns) == [dimension, "event_count"]
    assert counts.empty


def test_an_unknown_dimension_is_refused(store: Store) -> None:
    with pytest.raises(KeyError, match="colour"):
        events.count(store, EVERYTHING, ["colour"])


def test_a_choice_says_how_many_events_it_would_leave(store: Store) -> None:
    selection = Selection.of(theme=["demining"], track=["3"])
    assert events.facet(store, selection, "theme") == {
        "youth": 3,
        "culture_heritage": 1,
        "education_science": 1,
    }


def test_a_choice_beside_others_leaves_what_has_all_of_them(store: Store) -> None:
    selection = Selection.of(theme=["youth"], themes_match=["all"])
    assert events.facet(store, selection, "theme") == {
        "youth": 3,
        "culture_heritage": 1,
        "education_science": 1,
    }


@pytest.mark.parametrize(
    ("selection", "name", "expected"),
    [
        (Selection.of(organisation=["qux-institute"]), "role", {"organiser": 2}),
        (Selection.of(organisation=["qux-institute"]), "family", {"qux-institute": 2}),
        (
            Selection.of(
                organisation=["bar-network", "qux-institute"], organisations_match=["all"]
            ),
            "role",
            {},
        ),
        (
            Selection.of(theme=["youth"]),
            "funder",
            {"bar-network": 1, "foo-council-mission-youth-office": 1},
        ),
        (
            Selection.of(role=["funder"], kind=["school"]),
            "organisation",
            {"foo-council-mission-youth-office": 1},
        ),
        (
            Selection.of(family=["foo-council"], kind=["workshop"]),
            "organisation",
            {"foo-council-mission": 1},
        ),
    ],
    ids=[
        *("roles of an organisation", "its families", "roles of both", "funders"),
        *("who has a role", "bodies of a family"),
    ],
)
def test_a_choice_speaks_of_the_same_link_as_what_is_chosen(
    store: Store, selection: Selection, name: str, expected: dict[str, int]
) -> None:
    assert events.facet(store, selection, name) == expected


def test_themes_that_occur_together_are_counted_once_a_pair(store: Store) -> None:
    pairs = events.pairs(store, Selection.of(conflict=["georgia-abkhazia"]))
    assert list(pairs.itertuples(index=False, name=None)) == [
        ("culture_heritage", "youth", 1),
        ("education_science", "youth", 1),
    ]


def test_the_newest_events_are_spanned_oldest_first(store: Store) -> None:
    spans = events.spans(store, EVERYTHING, 2)
    assert list(spans["event_id"]) == [
        "2023-07-05-bar-school-second",
        "2026-10-foo-talks-announced",
    ]


def test_a_span_names_who_organised_or_mediated_once(store: Store) -> None:
    spans = events.spans(store, Selection.of(kind=["workshop", "negotiation_round"]), 10)
    assert list(spans["organisers"]) == [
        "Foo Council",
        "Foo Council",
        "Bar Network; Mission of the Foo Council",
        "Foo Council",
    ]


def test_headline_figures_count_what_occurs_in_the_selected_events(store: Store) -> None:
    assert events.totals(store, EVERYTHING) == {
        "events": 12,
        "meetings": 12,
        "announced": 1,
        "organisations": 5,
        "places": 3,
        "countries": 3,
        "articles": 14,
        "without_place": 3,
        "without_country": 2,
        "first_year": 1998,
        "last_year": 2026,
    }


def test_an_article_of_two_events_counts_once(store: Store) -> None:
    both = Selection.of(2007, 2010)
    assert events.totals(store, both)["articles"] == 2


def test_the_years_of_the_totals_are_those_events_are_drawn_in(store: Store) -> None:
    totals = events.totals(store, Selection.of(2008, 2016))
    assert (totals["first_year"], totals["last_year"]) == (2008, 2016)


def test_headline_figures_of_nothing_are_zero(store: Store) -> None:
    assert set(events.totals(store, Selection.of(2030)).values()) == {0}


@pytest.mark.parametrize(
    "selection",
    [EVERYTHING, Selection.of(2008, 2016), Selection.of(theme=["youth"]), Selection.of(2030)],
)
def test_the_extent_says_the_same_as_the_totals(store: Store, selection: Selection) -> None:
    totals = events.totals(store, selection)
    assert events.extent(store, selection)._asdict() == {
        name: totals[name] for name in ("events", "first_year", "last_year")
    }


def test_places_are_located_with_their_years_track_and_themes(store: Store) -> None:
    places = events.locate(store, EVERYTHING).set_index("place_id")
    assert list(places.index) == ["bar-village", "foo-town", "qux-region"]
    assert places.loc["qux-region"].to_dict() == {
        "name": "Qux Region",
        "country": "CH",
        "latitude": 46.2,
        "longitude": 6.1,
        "precision": "region",
        "event_count": 2,
        "track": "1",
        "first_year": 2003,
        "last_year": 2026,
        "themes": "political_process",
    }


def test_at_most_three_leading_themes_of_a_place_are_named(store: Store) -> None:
    places = events.locate(store, EVERYTHING).set_index("place_id")
    assert places.loc["bar-village", "themes"] == "youth;confidence_building;economy_trade"


def test_the_track_most_events_have_leads(store: Store) -> None:
    places = events.locate(store, EVERYTHING).set_index("place_id")
    assert (places.loc["foo-town", "track"], places.loc["bar-village", "track"]) == ("2", "3")


@pytest.mark.parametrize(
    ("first", "last", "place", "track"),
    [(2004, 2012, "foo-town", "1"), (2012, 2019, "bar-village", "1.5")],
    ids=["1 before 1.5", "1.5 before 2"],
)
def test_the_more_official_track_leads_in_a_tie(
    store: Store, first: int, last: int, place: str, track: str
) -> None:
    places = events.locate(store, Selection.of(first, last)).set_index("place_id")
    assert places.loc[place, "track"] == track


def test_no_event_has_no_place(store: Store) -> None:
    assert events.locate(store, Selection.of(2030)).empty


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (("foo-town",), 4),
        (("foo-town", "bar-village"), 7),
        (("nowhere",), 0),
        ((), 0),
    ],
    ids=["one", "a tour counts once", "unknown", "none"],
)
def test_events_at_places_are_counted_once(
    store: Store, places: tuple[str, ...], expected: int
) -> None:
    assert events.count_at(store, EVERYTHING, places) == expected


def test_organisations_are_counted_by_what_they_did(store: Store) -> None:
    found = events.organisations(store, EVERYTHING).set_index("organisation")
    assert found.loc["bar-network"].to_dict() == {
        "acronym": "BN",
        "organisation_kind": "civil_network",
        "organisation_country": "AM",
        "event_count": 6,
        "organised": 5,
        "mediated": 0,
        "hosted": 0,
        "funded": 1,
        "took_part": 1,
        "first_year": 1998,
        "last_year": 2023,
    }


def test_organisations_with_most_events_come_first(store: Store) -> None:
    assert list(events.organisations(store, EVERYTHING)["organisation"]) == [
        "bar-network",
        "foo-council",
        "foo-council-mission",
        "foo-council-mission-youth-office",
        "qux-institute",
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("bar", ["bar-network"]),
        ("ցանց", ["bar-network"]),
        ("conseil fu", ["foo-council"]),
        ("council", ["foo-council", "foo-council-mission"]),
        ("youth bar", []),
    ],
    ids=["beginning", "another script", "alias without accents", "several", "all words must occur"],
)
def test_organisations_are_found_by_any_of_their_names(
    store: Store, typed: str, expected: list[str]
) -> None:
    assert list(events.organisations(store, EVERYTHING, typed)["organisation"]) == expected


def test_typed_names_and_words_of_the_selection_do_not_mix(store: Store) -> None:
    selection = Selection.of(words="landmines")
    found = events.organisations(store, selection, "youth")
    assert list(found["organisation"]) == ["foo-council-mission-youth-office"]


def test_newest_events_are_listed_first(store: Store) -> None:
    listed = events.list_events(store, EVERYTHING, limit=2)
    assert list(listed["event_id"]) == [
        "2026-10-foo-talks-announced",
        "2023-07-05-bar-school-second",
    ]


@pytest.mark.parametrize("descending", [True, False], ids=["descending", "ascending"])
@pytest.mark.parametrize("sort", events.SORTS)
@pytest.mark.parametrize("size", [1, 5, 7])
def test_pages_neither_lose_nor_repeat_an_event(
    store: Store, sort: str, descending: bool, size: int
) -> None:
    whole = events.list_events(store, EVERYTHING, sort, descending, limit=100)
    pages = [
        events.list_events(store, EVERYTHING, sort, descending, size, start)
        for start in range(0, 12, size)
    ]
    assert list(pd.concat(pages)["event_id"]) == list(whole["event_id"])
    assert whole["event_id"].nunique() == 12


@pytest.mark.parametrize("descending", [True, False], ids=["descending", "ascending"])
def test_events_without_a_place_are_listed_last_by_place(store: Store, descending: bool) -> None:
    listed = events.list_events(store, EVERYTHING, "place", descending, limit=100)
    assert list(listed["place"].isna()) == [False] * 9 + [True] * 3


def test_ties_are_settled_by_key_in_the_same_direction(store: Store) -> None:
    up = events.list_events(store, EVERYTHING, "track", descending=False, limit=100)
    down = events.list_events(store, EVERYTHING, "track", descending=True, limit=100)
    assert list(down["event_id"]) == list(up["event_id"])[::-1]


def test_titles_are_sorted_whatever_their_case(store: Store) -> None:
    listed = events.list_events(store, Selection.of(2010, 2020), "title", descending=False)
    assert list(listed["title"])[:3] == [
        "=1+1",
        "Bar School, first year",
        "Meeting across the turn of the year",
    ]


def test_a_page_after_the_last_is_empty(store: Store) -> None:
    assert events.list_events(store, EVERYTHING, offset=12).empty


def test_an_unknown_sort_is_refused(store: Store) -> None:
    with pytest.raises(KeyError, match="colour"):
        events.list_events(store, EVERYTHING, "colour")


def test_a_listed_event_has_its_place_by_name_and_its_number_of_articles(store: Store) -> None:
    listed = events.list_events(store, Selection.of(2004, 2004))
    row = listed.iloc[0]
    assert (row["place"], row["article_count"], row["participants"]) == ("Foo Town", 2, 14)


def contexts(store: Store, selection: Selection, *kinds: str) -> list[str]:
    return list(events.context(store, selection, kinds)["context_id"])


def test_context_comes_oldest_first(store: Store) -> None:
    assert contexts(store, EVERYTHING) == [
        "1999-foo-ceasefire",
        "2008-bar-hostilities",
        "2015-qux-agreement",
        "2022-new-format",
    ]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection.of(2008, 2015), ["2008-bar-hostilities", "2015-qux-agreement"]),
        (Selection.of(conflict=["georgia-south-ossetia"]), ["2008-bar-hostilities"]),
        (Selection.of(conflict=["georgia-russia"]), []),
        (Selection.of(2009, 2014), []),
    ],
    ids=["years", "any conflict of several", "no conflict", "a gap"],
)
def test_context_follows_years_and_conflicts(
    store: Store, selection: Selection, expected: list[str]
) -> None:
    assert contexts(store, selection) == expected


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ({"series": ["foo-talks"]}, ["1999-foo-ceasefire"]),
        ({"series": ["foo-talks", "bar-school"]}, ["1999-foo-ceasefire", "2008-bar-hostilities"]),
        ({"series": ["foo-talks"], "conflict": ["regional"]}, ["2015-qux-agreement"]),
    ],
    ids=["a process", "two processes", "a conflict besides"],
)
def test_context_follows_the_conflicts_of_processes_where_no_conflict_is_chosen(
    store: Store, codes: dict[str, Any], expected: list[str]
) -> None:
    assert contexts(store, Selection.of(**codes)) == expected


def test_context_does_not_follow_other_filters(store: Store) -> None:
    assert len(contexts(store, Selection.of(theme=["youth"], words="nothing"))) == 4


def test_context_can_be_of_some_kinds_only(store: Store) -> None:
    assert contexts(store, EVERYTHING, "ceasefire", "agreement") == [
        "1999-foo-ceasefire",
        "2015-qux-agreement",
    ]


def test_a_list_has_every_column_of_events(store: Store) -> None:
    listed = events.list_events(store, Selection())
    assert set(EVENTS.columns) | {"place", "article_count"} == set(listed.columns)
