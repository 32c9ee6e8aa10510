"""Lists of what is linked to the selected events, a row each."""

import pandas as pd
import pytest

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import listings
from dashboard.store.questions.listings import listing
from tests.registers import TINY

ALL = 1000
FILES: dict[listings.Name, str] = {
    "outcomes": "outcomes",
    "links": "event_links",
    "evidence": "evidence",
    "programmes": "programmes",
}
each_list = pytest.mark.parametrize("name", FILES)


@each_list
def test_a_list_of_the_whole_register_has_a_row_for_each_of_its_table(
    store: Store, name: listings.Name
) -> None:
    found = listing(store, Selection(), name, ALL)
    assert found.total == len(found.frame) == len(pd.read_csv(TINY / f"{FILES[name]}.csv"))


@each_list
def test_parts_of_a_list_add_up(store: Store, name: listings.Name) -> None:
    whole = listing(store, Selection(), name, ALL)
    parts = [listing(store, Selection(), name, 2, offset) for offset in range(0, whole.total, 2)]
    assert {part.total for part in parts} == {whole.total}
    rows = [
        row for part in parts for row in part.frame.astype(object).fillna("").to_dict("records")
    ]
    assert rows == whole.frame.astype(object).fillna("").to_dict("records")


@each_list
def test_beyond_its_end_a_list_is_empty_and_still_has_its_number(
    store: Store, name: listings.Name
) -> None:
    found = listing(store, Selection(), name, ALL, offset=ALL)
    assert (len(found.frame), found.total > 0) == (0, True)


@each_list
def test_of_no_event_nothing_is_listed(store: Store, name: listings.Name) -> None:
    assert listing(store, Selection.of(1900, 1901), name, ALL).total == 0


def test_numbers_are_whole_and_may_be_missing(store: Store) -> None:
    frame = listing(store, Selection(), "programmes", ALL).frame
    assert frame[["start_year", "end_year", "amount"]].dtypes.astype(str).unique() == ["Int64"]
    assert frame["amount"].tolist() == [120_000]


def test_a_link_is_listed_where_either_of_its_events_is_selected(store: Store) -> None:
    for year in (2003, 2004):
        found = listing(store, Selection.of(year, year), "links", ALL).frame
        assert (
            "2004-06-02-foo-talks-second-round",
            "follows",
            "2003-05-foo-talks-first-round",
        ) in set(found[["event_id", "link", "other_event_id"]].itertuples(index=False, name=None))


def test_a_programme_counts_the_selected_events_alone(store: Store) -> None:
    found = listing(store, Selection.of(2010), "programmes", ALL).frame
    assert found["event_count"].tolist() == [1]
