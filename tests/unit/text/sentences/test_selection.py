"""A Selection in words."""

import pytest

from dashboard.model.dimensions import FILTERS, TOGETHER, Filter
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator
from dashboard.text.sentences.selection import describe, showing, years

FIVE_THEMES = ["political_process", "security_ceasefire", "demining", "youth", "energy"]


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


def test_names_are_joined_as_the_language_does(store: Store) -> None:
    german = Translator("de", terms=store.terms)
    assert describe(Selection.of(theme=["demining", "youth"]), german) == "Landmines oder Youth"
