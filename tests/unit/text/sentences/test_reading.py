"""What the selected events show, in sentences for none, one and many of them."""

import re
from collections.abc import Mapping

import pandas as pd
import pytest

from dashboard.model.dimensions import FILTERS, Filter
from dashboard.model.selection import Selection
from dashboard.model.vocabulary import Term, Vocabulary
from dashboard.store.engine import Store
from dashboard.store.questions import events
from dashboard.text.i18n import Translator
from dashboard.text.sentences.reading import findings, newest, reading
from tests.unit.charts.examples import ENGLISH, frame

THEMES = frame(
    "theme event_count", ("youth", 9), ("demining", 5), ("energy", 2), ("displacement", 1)
)
ORGANISATIONS = frame("organisation event_count", ("foo-council", 7), ("bar-network", 7))
EVERYTHING = Selection()


def read_out(store: Store, selection: Selection, tr: Translator) -> str:
    """Return the sentences of a Selection of the tiny package."""
    return reading(
        events.totals(store, selection),
        events.count(store, selection, ["track"], only_meetings=True),
        events.locate(store, selection),
        selection,
        tr,
    )


def invented(tracks: Mapping[str, int], places: Mapping[str, int], tr: Translator) -> str:
    """Return the sentences about counts by track and by place that were made up."""
    meetings = sum(tracks.values())
    totals = {"events": meetings, "meetings": meetings, "first_year": 2001, "last_year": 2002}
    by_track = pd.DataFrame({"track": list(tracks), "event_count": list(tracks.values())})
    by_place = pd.DataFrame(
        {"name": list(places), "event_count": list(places.values()), "precision": "town"}
    )
    return reading(totals, by_track, by_place, Selection.of(2001), tr)


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
    totals = {"events": 2, "meetings": 2, "first_year": 2001, "last_year": 2001}
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


def test_a_point_that_stands_for_a_region_is_no_venue(tr: Translator) -> None:
    tracks = pd.DataFrame({"track": ["1"], "event_count": [2]})
    places = pd.DataFrame({"name": ["Fooland"], "event_count": [2], "precision": ["region"]})
    totals = {"events": 2, "meetings": 2, "first_year": 2018, "last_year": 2018}

    assert reading(totals, tracks, places, Selection.of(2018), tr).endswith(
        "None has a reported venue."
    )


def told(
    events: int = 20,
    selection: Selection = EVERYTHING,
    themes: pd.DataFrame = THEMES,
    organisations: pd.DataFrame = ORGANISATIONS,
) -> str:
    return findings(themes, organisations, events, selection, ENGLISH)


def test_the_leading_themes_and_organisations_are_named() -> None:
    assert told() == (
        "Most often they are about Youth, Landmines and Energy. "
        "Named most often: Foo Council and Bar Network."
    )


def test_what_was_chosen_is_not_told_back() -> None:
    said = told(selection=Selection.of(theme=["youth"], organisation=["foo-council"]))
    assert said == (
        "Besides, they are most often about Landmines and Energy. Named most often: Bar Network."
    )


@pytest.mark.parametrize("name", ["funder", "family"])
def test_a_chosen_funder_or_family_is_not_named_most_often(name: str) -> None:
    said = told(selection=Selection().having(name, ["foo-council"]))
    assert said.endswith("Named most often: Bar Network.")


def test_one_event_is_told_as_one() -> None:
    single = THEMES.head(2).assign(event_count=1)
    assert told(1, themes=single, organisations=ORGANISATIONS.head(1)) == (
        "It is about Youth and Landmines. The sources name Foo Council."
    )


def test_no_event_has_nothing_to_tell() -> None:
    assert told(0, themes=THEMES.head(0), organisations=ORGANISATIONS.head(0)) == ""


def test_an_organisation_that_is_missing_is_not_named() -> None:
    nobody = frame("organisation event_count", (None, 4))
    assert "Named" not in told(organisations=nobody)


def test_the_newest_event_is_told_with_its_kind_and_its_date_as_precise_as_known() -> None:
    columns = ["start_date", "end_date", "date_precision", "kind"]
    dates = [("2021-09-01", "2021-09-30", "month"), ("2020-01-01", "2020-12-31", "year")]
    cells = [(*map(pd.Timestamp, row[:2]), row[2], "summit") for row in dates]
    events = pd.DataFrame(cells, columns=columns)
    tr = ENGLISH.knowing({"kinds": Vocabulary("kinds", [Term("summit", "Summit", "", 1)])})
    assert newest(events, tr) == "The latest event: September 2021 (Summit)."
    assert newest(events.assign(kind="other"), tr) == "The latest event: September 2021."
    assert newest(events.head(0), tr) == ""
