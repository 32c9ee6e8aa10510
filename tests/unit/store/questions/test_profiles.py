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


def test_the_latest_outcomes_are_those_of_the_newest_events_without_pages_that_report_none(
    store: Store,
) -> None:
    found = profiles.latest_outcomes(store, Selection(), limit=4)
    assert list(zip(found["event_id"], found["outcome"], strict=True)) == [
        ("2021-02-11-online-landmines", "decision"),
        ("2010-07-10-bar-school-first", "publication"),
        ("2004-06-02-foo-talks-second-round", "statement"),
        ("2004-06-02-foo-talks-second-round", "body"),
    ]


def test_an_organisation_has_the_programmes_it_funds_or_carries_out(store: Store) -> None:
    (paid,) = profiles.programmes_of(store, "foo-council")
    (done,) = profiles.programmes_of(store, "bar-network")
    assert (paid["programme"], paid["role"]) == ("bar-programme", "funder")
    assert (done["programme"], done["role"]) == ("bar-programme", "implementer")
    assert (paid["amount"], paid["currency"]) == (120000, "EUR")
    assert paid["amount_url"] == "https://bar-network.example/news/01"
    assert profiles.programmes_of(store, "qux-institute") == []


def test_it_is_known_of_how_many_programmes_who_pays_and_how_much(store: Store) -> None:
    assert profiles.programmes_known(store) == {
        "programmes": 1,
        "with_funder": 1,
        "with_amount": 1,
    }
