"""Whatever a table counts, its link leads to just so many events."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import pytest
from hypothesis import given

from dashboard.model.dimensions import COUNTED
from dashboard.model.drilldown import Drilldown, narrowed
from dashboard.model.selection import ORGANISING, Selection
from dashboard.store.engine import Store
from dashboard.store.questions import absence as gaps
from dashboard.store.questions import events, links
from dashboard.views.gaps.tables import drilldown as silence_drilldown
from tests.effort import examples
from tests.property.strategies import selections

DIMENSIONS = [
    *((each.code,) for each in COUNTED.values() if each.parameter),
    ("theme", "conflict"),
    ("theme", "track"),
    ("organisation", "role"),
    ("funder", "theme"),
    ("country", "kind"),
    ("mode", "place"),
    ("series", "status"),
]
MOST_ROWS = 8

Ask = Callable[[Store, Selection], pd.DataFrame]


def assert_links_count_the_same(
    store: Store, selection: Selection, frame: pd.DataFrame, says: Drilldown = narrowed
) -> None:
    narrower = [(row, says(selection, row)) for row in events.rows(frame.head(MOST_ROWS))]
    led = [(int(row["event_count"]), events.totals(store, to)) for row, to in narrower if to]
    assert [count for count, _ in led] == [totals["events"] for _, totals in led]


@pytest.mark.slow
@pytest.mark.parametrize("by", DIMENSIONS, ids=" and ".join)
@examples(15)
@given(selection=selections())
def test_a_row_leads_to_the_events_it_counts(
    store: Store, by: tuple[str, ...], selection: Selection
) -> None:
    assert_links_count_the_same(store, selection, events.count(store, selection, by))


@examples(15)
@given(selection=selections())
def test_a_pair_of_themes_leads_to_the_events_about_both(
    store: Store, selection: Selection
) -> None:
    assert_links_count_the_same(store, selection, events.pairs(store, selection))


@examples(15)
@given(selection=selections(using=("organisation",)))
def test_an_organisation_leads_to_the_events_with_those_chosen(
    store: Store, selection: Selection
) -> None:
    together = selection.having("organisations_match", ["all"])
    assert_links_count_the_same(store, together, events.count(store, together, ("organisation",)))


@pytest.mark.parametrize(
    ("ask", "roles"),
    [(links.funded_organisers, ORGANISING), (links.funded_themes, ())],
    ids=["organisers", "themes"],
)
@examples(15)
@given(selection=selections())
def test_what_is_funded_leads_to_its_events(
    store: Store, ask: Ask, roles: tuple[str, ...], selection: Selection
) -> None:
    assert_links_count_the_same(
        store, selection, ask(store, selection), partial(narrowed, roles=roles)
    )


@pytest.mark.parametrize("by", [("theme",), ("series",), gaps.PAIR], ids=" and ".join)
@examples(15)
@given(selection=selections())
def test_a_silence_leads_to_the_events_around_it(
    store: Store, by: gaps.Subject, selection: Selection
) -> None:
    assert_links_count_the_same(
        store, selection, gaps.silences(store, selection, by, 1), silence_drilldown(by)
    )


@pytest.mark.parametrize("by", DIMENSIONS, ids=" and ".join)
def test_without_a_filter_every_row_that_is_known_leads_somewhere(
    store: Store, by: tuple[str, ...]
) -> None:
    frame = events.count(store, Selection(), by).dropna(subset=list(by))
    assert all(narrowed(Selection(), row) for row in events.rows(frame))


def test_a_row_of_the_years_leads_to_the_events_of_that_year(store: Store) -> None:
    assert narrowed(Selection(), {"year": 2015, "event_count": 3}) == Selection.of(2015, 2015)


@pytest.mark.parametrize("row", [{"publisher": "OSCE"}, {"theme": None}, {"event_count": 3}])
def test_what_no_filter_says_leads_nowhere(row: dict[str, object]) -> None:
    assert narrowed(Selection(), row) is None
