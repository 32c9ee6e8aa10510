"""What came of events: what is known of results, promises, bodies and chains."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.engine import Store, open_store
from tests.registers import TINY

ALL = Selection()
FIRST, SECOND = "2003-05-foo-talks-first-round", "2004-06-02-foo-talks-second-round"
ANNOUNCED, SCHOOL = "2026-10-foo-talks-announced", "2010-07-10-bar-school-first"


@pytest.fixture(scope="module")
def promising(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The small register with more promises and bodies."""
    folder = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("promising") / "package"))
    file = folder / "outcomes.csv"
    head, *rows = file.read_text(encoding="utf-8").splitlines()
    rows += [
        "1998-foo-initiative,1,body,A council.,,,,,,",
        f"2003-05-foo-talks-first-round,2,decision,Late by a day.,,2004-06-01,{SECOND},,,",
        f"2003-05-foo-talks-first-round,3,decision,Early by two.,,2004-06-04,{SECOND},,,",
        f"2003-05-foo-talks-first-round,4,body,A group.,,2004,{SECOND},,,",
        f"2003-05-foo-talks-first-round,5,visit,Only announced.,,2005,{ANNOUNCED},,,",
        f"{SCHOOL},2,body,A club of pupils.,,,,,,",
    ]
    file.write_text("\n".join([head, *sorted(rows)]) + "\n", encoding="utf-8")
    with open_store(folder) as opened:
        yield opened


def told(store: Store) -> pd.DataFrame:
    return questions.promises(store, ALL).set_index("text")


def test_outcomes_reported_none_and_unread_are_told_apart(store: Store) -> None:
    known = questions.outcomes_known(store, ALL)
    assert (known.events, known.with_outcome, known.without, known.unread) == (12, 4, 1, 7)


def test_nothing_is_known_of_no_events(store: Store) -> None:
    known = questions.outcomes_known(store, Selection.of(2030))
    assert (known.events, known.with_outcome, known.without, known.unread) == (0, 0, 0, 0)


def test_promises_stand_by_what_is_recorded_with_the_latest_due_first(store: Store) -> None:
    found = questions.promises(store, ALL)
    assert list(zip(found["due"], found["standing"], strict=True)) == [
        ("2026-12", "ahead"),
        ("2004", "unrecorded"),
        ("2004-06", "kept"),
    ]


def test_days_are_counted_from_the_day_that_was_due(promising: Store) -> None:
    days = told(promising)["day_count"]
    assert (days["Late by a day."], days["Early by two."]) == (1, -2)
    assert pd.isna(days["The next round was set for June 2004."])


def test_an_event_that_begins_on_the_day_is_in_time_although_it_lasts_longer(
    promising: Store,
) -> None:
    standing = told(promising)["standing"]
    assert (standing["Late by a day."], standing["Early by two."]) == ("late", "kept")


def test_an_event_that_is_only_announced_has_brought_nothing(promising: Store) -> None:
    row = told(promising).loc["Only announced."]
    assert row["standing"] == "unrecorded" and pd.isna(row["fulfilled_by"])


def test_a_body_was_last_met_at_the_last_held_event_of_its_process(promising: Store) -> None:
    last = questions.bodies(promising, ALL).set_index("text")["last_id"]
    assert last["A group."] == SECOND
    assert pd.isna(last["A commission on lists of detainees."])
    assert pd.isna(last["A council."])


def test_what_follows_a_body_counts_whatever_is_selected(promising: Store) -> None:
    chosen = Selection.of(2010, 2010)
    (row,) = questions.bodies(promising, chosen).to_dict("records")
    assert (row["text"], row["last_id"]) == ("A club of pupils.", "2023-07-05-bar-school-second")


def test_a_chain_with_more_selected_events_stands_before_a_longer_one(store: Store) -> None:
    found = questions.chains(store, Selection.of(2010, 2026))
    assert list(found["chain"]) == [SCHOOL, FIRST]
    assert list(found["selected_count"]) == [2, 1]


def test_chains_are_those_with_a_selected_event_the_longest_first(store: Store) -> None:
    found = questions.chains(store, ALL)
    assert list(found["chain"]) == [FIRST, SCHOOL]
    assert list(found["event_count"]) == [3, 2]
    assert list(found["outcome_count"]) == [2, 1]
    assert list(questions.chains(store, Selection.of(2023, 2023))["chain"]) == [SCHOOL]


def test_a_chain_is_whole_and_tells_what_is_selected(store: Store) -> None:
    shown = questions.chain(store, Selection.of(2004, 2004), ANNOUNCED)
    assert list(shown.events["event_id"]) == [FIRST, SECOND, ANNOUNCED]
    assert list(shown.events["is_selected"]) == [False, True, False]
    assert list(shown.events["outcomes"])[1] == "statement;body;decision"
    assert len(shown.links) == 2 and sum(map(len, shown.results.values())) == 4


@pytest.mark.parametrize("asked", ["", "no-such-event", SCHOOL])
def test_without_an_event_of_a_chain_the_longest_is_returned(store: Store, asked: str) -> None:
    shown = questions.chain(store, Selection.of(2004, 2004), asked)
    assert shown.events["event_id"].iloc[0] == FIRST


def test_without_any_chain_its_frames_are_empty(store: Store) -> None:
    shown = questions.chain(store, Selection.of(2018, 2018))
    assert shown.events.empty and shown.links.empty and not shown.results
