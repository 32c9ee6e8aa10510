"""Sentences about a Selection and what it shows."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd
import pytest

from dashboard.model.dimensions import FILTERS, TOGETHER, Filter
from dashboard.model.selection import Selection
from dashboard.store.engine import Store, open_store
from dashboard.store.questions import events
from dashboard.text.i18n import Translator
from dashboard.text.sentences.selection import describe, reading, showing, years

TINY = Path(__file__).parents[3] / "fixtures" / "tiny"
FIVE_THEMES = ["political_process", "security_ceasefire", "demining", "youth", "energy"]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_store(TINY) as opened:
        yield opened


@pytest.fixture(scope="module")
def tr(store: Store) -> Translator:
    return Translator("en", terms=store.terms)


def read_out(store: Store, selection: Selection, tr: Translator) -> str:
    """Return the sentences of a Selection of the tiny package."""
    return reading(
        events.totals(store, selection),
        events.count(store, selection, ["track"]),
        events.locate(store, selection),
        selection,
        tr,
    )


def invented(tracks: Mapping[str, int], places: Mapping[str, int], tr: Translator) -> str:
    """Return the sentences about counts by track and by place that were made up."""
    totals = {"events": sum(tracks.values()), "first_year": 2001, "last_year": 2002}
    by_track = pd.DataFrame({"track": list(tracks), "event_count": list(tracks.values())})
    by_place = pd.DataFrame(
        {"name": list(places), "event_count": list(places.values()), "precision": "town"}
    )
    return reading(totals, by_track, by_place, Selection.of(2001), tr)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, ""),
        (2018, None, "since 2018"),
        (None, 2018, "until 2018"),
        (2018, 2018, "in 2018"),
        (2018, 2023, "2018 to 2023"),
    ],
    ids=["none", "first", "last", "one", "both"],
)
def test_years_are_named(
    tr: Translator, first: int | None, last: int | None, expected: str
) -> None:
    assert years(Selection.of(first, last), tr) == expected


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), ""),
        (Selection.of(theme=["demining"]), "Landmines"),
        (Selection.of(theme=["demining", "youth"]), "Landmines or Youth"),
        (
            Selection.of(theme=["demining", "youth"], themes_match=["all"]),
            "Landmines and Youth",
        ),
        (Selection.of(themes_match=["all"]), ""),
        (
            Selection.of(organisation=["foo-council", "bar-network"], organisations_match=["all"]),
            "with Bar Network and Foo Council",
        ),
        (Selection.of(country=["GE"]), "met in Georgia"),
        (Selection.of(place=["foo-town"]), "met in Foo Town"),
        (Selection.of(organisation=["foo-council"]), "with Foo Council"),
        (Selection.of(family=["foo-council"]), "with Foo Council or its bodies"),
        (Selection.of(role=["funder"]), "in the role of Funder"),
        (
            Selection.of(organisation=["foo-council"], role=["funder", "host"]),
            "with Foo Council; in the role of Funder or Host",
        ),
        (Selection.of(funder=["foo-council"]), "funded by Foo Council"),
        (
            Selection.of(funder=["foo-council", "bar-network"], funders_match=["all"]),
            "funded by Bar Network and Foo Council",
        ),
        (
            Selection.of(theme=["demining"], organisation=["bar-network"], funder=["foo-council"]),
            "Landmines; with Bar Network; funded by Foo Council",
        ),
        (Selection.of(sources=["several"]), "Two or more articles"),
        (Selection.of(status=["announced"]), "Announced"),
        (Selection.of(precision=["year"]), "date known by Year"),
        (Selection.of(words="two words"), "with the words “two words”"),
        (Selection.of(words="{names}"), "with the words “{names}”"),
        (
            Selection.of(2020, 2026, "mines", theme=["demining"], track=["2"]),
            "Landmines; Track 2; with the words “mines”; 2020 to 2026",
        ),
    ],
    ids=str,
)
def test_a_selection_is_described(tr: Translator, selection: Selection, expected: str) -> None:
    assert describe(selection, tr) == expected


def test_four_names_are_all_said(tr: Translator) -> None:
    described = describe(Selection.of(track=["1", "1.5", "2", "3"]), tr)
    assert described == "Track 1, Track 1.5, Track 2 or Track 3"


def test_a_long_list_of_names_is_cut_short(tr: Translator) -> None:
    described = describe(Selection.of(theme=FIVE_THEMES), tr)
    assert described == "Landmines, Energy, Political process or others"


@pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)
def test_every_filter_is_described_by_names(store: Store, tr: Translator, each: Filter) -> None:
    code = list(store.known[each.name])[-1]
    described = describe(Selection.of(theme=["demining"]).having(each.name, [code]), tr)
    label = dict(each.choices).get(code) or store.terms[each.options].label(code)
    assert label in described or each.name in TOGETHER.values()


@pytest.mark.parametrize(
    ("selected", "whole", "selection", "expected"),
    [
        (992, 992, Selection(), "Showing 992 of 992 events"),
        (17, 992, Selection.of(2020), "Showing 17 of 992 events: since 2020"),
        (1, 1200, Selection.of(2020), "Showing 1 of 1,200 events: since 2020"),
        (0, 992, Selection.of(2030), "Showing 0 of 992 events: since 2030"),
    ],
    ids=["all", "many", "one", "none"],
)
def test_every_page_says_how_many_are_shown(
    tr: Translator, selected: int, whole: int, selection: Selection, expected: str
) -> None:
    assert showing(selected, whole, selection, tr) == expected


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection.of(2030), "No event on record matches this choice."),
        (
            Selection.of(kind=["workshop"]),
            "1 event of 2018 matches. It took place in Foo Town.",
        ),
        (
            Selection.of(kind=["school"]),
            "2 events from 2010 to 2023 match. All are meetings of communities and young people"
            " (Track 3). The only venue on record is Bar Village.",
        ),
        (
            Selection.of(2016, 2019),
            "3 events from 2016 to 2019 match. All are meetings of experts and opinion makers"
            " (Track 2). The most frequent venue is Foo Town.",
        ),
    ],
    ids=["none", "one", "two", "three"],
)
def test_what_the_events_show_is_read_out(
    store: Store, tr: Translator, selection: Selection, expected: str
) -> None:
    assert read_out(store, selection, tr) == expected


def test_the_whole_register_is_read_out_since_its_first_year(store: Store, tr: Translator) -> None:
    assert read_out(store, Selection(), tr).startswith(
        "Since 1998, 12 events of conflict resolution in and about the South Caucasus are on record."
        " The largest part, 42%, are meetings of experts and opinion makers (Track 2)."
    )


def test_several_events_of_one_year_name_it_once(tr: Translator) -> None:
    totals = {"events": 2, "first_year": 2001, "last_year": 2001}
    tracks = pd.DataFrame({"track": ["1"], "event_count": [2]})
    places = pd.DataFrame({"name": ["Foo"], "event_count": [2], "precision": ["town"]})
    said = reading(totals, tracks, places, Selection.of(2001), tr)
    assert said.startswith("2 events of 2001 match.")


@pytest.mark.parametrize(
    ("tracks", "said"),
    [
        ({"1": 4}, "All are official activities (Track 1)."),
        ({"1": 3, "2": 1}, "More than half are official activities (Track 1)."),
        ({"1": 2, "2": 1, "3": 1}, "The largest part, 50%, are official activities (Track 1)."),
        ({"1": 2, "2": 2}, None),
        ({"1": 1}, None),
    ],
    ids=["all", "most", "largest part", "tie", "a single event"],
)
def test_the_leading_track_is_named_where_one_leads(
    tr: Translator, tracks: dict[str, int], said: str | None
) -> None:
    sentences = invented(tracks, {"Foo": 1}, tr)
    assert ("(Track" in sentences) == (said is not None)
    assert (said or "") in sentences


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ({}, "None has a reported venue."),
        ({"Foo": 3}, "The only venue on record is Foo."),
        ({"Foo": 3, "Bar": 2}, "The most frequent venues are Foo and Bar."),
        ({"A": 9, "B": 3, "C": 2, "D": 1}, "The most frequent venues are A, B and C."),
        ({"A": 9, "B": 3, "C": 2, "D": 2}, "The most frequent venues are A and B."),
        ({"A": 9, "B": 2, "C": 2, "D": 2}, "The most frequent venue is A."),
        ({"A": 2, "B": 2, "C": 2, "D": 2}, "They met in 4 places."),
        ({"A": 2, "B": 2, "C": 2}, "The most frequent venues are A, B and C."),
    ],
    ids=[
        "none",
        "one",
        "two",
        "more than three",
        "tie at the third",
        "tie at the second",
        "tie of all",
        "three of three",
    ],
)
def test_only_venues_that_stand_clear_of_the_next_are_named(
    tr: Translator, places: dict[str, int], said: str
) -> None:
    assert invented({"1": 9, "2": 1}, places, tr).endswith(said)


@pytest.mark.parametrize("each", FILTERS, ids=lambda each: each.name)
@pytest.mark.parametrize(
    ("first", "last"), [(None, None), (2003, 2010), (2012, 2012), (2030, None)], ids=str
)
def test_sentences_are_whole_whatever_is_chosen(
    store: Store, tr: Translator, each: Filter, first: int | None, last: int | None
) -> None:
    code = sorted(store.known[each.name])[0]
    selection = Selection.of(first, last).having(each.name, [code])
    said = read_out(store, selection, tr)
    assert said.endswith(".")
    assert not re.search(r"[{}]|\bnan\b|  |\.\.", said)


def test_names_are_joined_as_the_language_does(store: Store) -> None:
    german = Translator("de", terms=store.terms)
    assert describe(Selection.of(theme=["demining", "youth"]), german) == "Landmines oder Youth"


def test_a_point_that_stands_for_a_region_is_no_venue(tr: Translator) -> None:
    tracks = pd.DataFrame({"track": ["1"], "event_count": [2]})
    places = pd.DataFrame({"name": ["Fooland"], "event_count": [2], "precision": ["region"]})
    totals = {"events": 2, "first_year": 2018, "last_year": 2018}

    assert reading(totals, tracks, places, Selection.of(2018), tr).endswith(
        "None has a reported venue."
    )
