"""The row of one thing, and the time between the rounds of a process against a plain reckoning over the files."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from dashboard.model.errors import UnknownRecordError
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import profiles

DATA = Path(__file__).parents[4] / "data"
ALL = 10_000


def reckoned(series: str) -> list[int | None]:
    """Days between the events of a process, oldest first, from events.csv alone."""
    events = pd.read_csv(DATA / "events.csv", dtype=str, keep_default_na=False)
    own = events[events["series"] == series].sort_values(["start_date", "event_id"])
    days: list[int | None] = []
    before: tuple[str, str] | None = None
    for start, end, precision in own[["start_date", "end_date", "date_precision"]].itertuples(
        index=False
    ):
        known = before is not None and precision == before[1] == "day"
        gap = (date.fromisoformat(start) - date.fromisoformat(before[0])).days if before else 0
        days.append(max(gap, 0) if known else None)
        before = (end, precision)
    return days


@pytest.mark.parametrize("series", ["geneva-international-discussions", "osce-minsk-group"])
def test_the_days_between_rounds_are_those_of_the_files(register: Store, series: str) -> None:
    listed = profiles.rounds(register, Selection.of(series=[series]), ALL)
    found = [None if pd.isna(days) else int(days) for days in listed["days_since"][::-1]]
    assert found == reckoned(series)
    assert any(found)


def test_the_newest_rounds_keep_the_time_before_them(register: Store) -> None:
    chosen = Selection.of(series=["geneva-international-discussions"])
    newest = profiles.rounds(register, chosen, 5)
    everything = profiles.rounds(register, chosen, ALL)
    assert newest["days_since"].tolist() == everything["days_since"].head(5).tolist()


def test_no_event_has_no_rounds(store: Store) -> None:
    assert profiles.rounds(store, Selection.of(1900, 1901), ALL).empty


@pytest.mark.parametrize(
    ("table", "code", "column", "value"),
    [
        ("organisations", "foo-council", "acronym", "FC"),
        ("places", "foo-town", "country", "GE"),
        ("series", "foo-talks", "note", "Yearly"),
    ],
)
def test_the_row_of_a_thing(store: Store, table: str, code: str, column: str, value: str) -> None:
    assert profiles.entity(store, table, code)[column] == value


def test_a_thing_that_does_not_exist_is_an_error(store: Store) -> None:
    with pytest.raises(UnknownRecordError):
        profiles.entity(store, "places", "nowhere")
