"""Rules between outcomes, links, evidence, programmes and events.

Each test breaks one thing in a copy of the tiny package.
"""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.errors import Fault
from dashboard.readers.register import outcome_rules
from dashboard.readers.register.folder import faults

TINY = Path(__file__).parents[3] / "fixtures" / "tiny"
SECOND_ROUND = "2004-06-02-foo-talks-second-round"
FIRST_ROUND = "2003-05-foo-talks-first-round"
ANNOUNCED = "2026-10-foo-talks-announced"

Edit = Callable[[list[dict[str, str]]], list[dict[str, str]]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "package"))


def faults_with(folder: Path, file: str, edit: Edit) -> list[Fault]:
    """The faults after the rows of a file were edited and sorted again."""
    path = folder / file
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    columns = list(rows[0])
    edited = edit(rows)
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, columns, lineterminator="\n")
        table.writeheader()
        table.writerows(edited)
    return list(faults(folder))


def setting(row: int, **cells: str) -> Edit:
    """Put values into the row at a line of the file."""

    def edit(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        rows[row - 2] |= cells
        return rows

    return edit


@pytest.mark.parametrize(
    ("file", "row", "cells", "column"),
    [
        pytest.param("outcomes.csv", 2, {"text": ""}, "text", id="an-outcome-without-text"),
        pytest.param("outcomes.csv", 7, {"text": "Nothing"}, "text", id="none-with-text"),
        pytest.param("outcomes.csv", 7, {"article_id": ""}, "article_id", id="none-without-page"),
        pytest.param("outcomes.csv", 2, {"due": "2003-04"}, "due", id="due-before-the-event"),
        pytest.param("outcomes.csv", 2, {"due": "May 2004"}, "due", id="due-in-words"),
        pytest.param(
            "outcomes.csv",
            3,
            {"fulfilled_by": FIRST_ROUND},
            "fulfilled_by",
            id="kept-before-it-was",
        ),
        pytest.param(
            "outcomes.csv", 3, {"fulfilled_by": SECOND_ROUND}, "fulfilled_by", id="kept-by-itself"
        ),
        pytest.param(
            "outcomes.csv", 4, {"implementation": "4"}, "implementation", id="beyond-the-scale"
        ),
        pytest.param(
            *("outcomes.csv", 4, {"implementation_article": ""}, "implementation_article"),
            id="carried-out-without-page",
        ),
        pytest.param(
            *("outcomes.csv", 4, {"implementation_as_of": "2003"}, "implementation_as_of"),
            id="carried-out-before-the-event",
        ),
        pytest.param("outcomes.csv", 2, {"number": "2"}, "number", id="numbers-from-two"),
        pytest.param(
            "outcomes.csv", 2, {"article_id": "bar-lur-01"}, "article_id", id="page-of-another"
        ),
        pytest.param(
            "event_links.csv", 2, {"article_id": "bar-lur-01"}, "article_id", id="link-by-another"
        ),
        pytest.param(
            "event_links.csv",
            3,
            {"other_event_id": ANNOUNCED},
            "other_event_id",
            id="follows-later",
        ),
        pytest.param(
            *("event_links.csv", 2, {"other_event_id": SECOND_ROUND}, "other_event_id"),
            id="follows-itself",
        ),
        pytest.param("event_links.csv", 2, {"kind": "part_of"}, "other_event_id", id="part-apart"),
        pytest.param(
            "event_links.csv", 4, {"kind": "announces"}, "other_event_id", id="announces-the-past"
        ),
        pytest.param("evidence.csv", 2, {"phrase": "word " * 15 + "word"}, "phrase", id="long"),
        pytest.param("evidence.csv", 2, {"phrase": ""}, "phrase", id="no-phrase"),
        pytest.param("evidence.csv", 3, {"item": "foo-council"}, "item", id="item-of-a-date"),
        pytest.param("evidence.csv", 4, {"item": "qux-institute"}, "item", id="who-was-not-there"),
        pytest.param("evidence.csv", 5, {"item": "9"}, "item", id="an-outcome-that-is-not"),
        pytest.param("programmes.csv", 2, {"currency": ""}, "currency", id="a-sum-of-nothing"),
        pytest.param("programmes.csv", 2, {"article_id": ""}, "article_id", id="a-sum-by-nobody"),
        pytest.param("programmes.csv", 2, {"end_year": "2006"}, "end_year", id="ends-before-it"),
        pytest.param("events.csv", 6, {"women": "31"}, "women", id="more-women-than-people"),
    ],
)
def test_what_contradicts_is_a_fault_in_its_row_and_column(
    folder: Path, file: str, row: int, cells: dict[str, str], column: str
) -> None:
    found = faults_with(folder, file, setting(row, **cells))
    assert {(fault.file, fault.row, fault.column) for fault in found} == {(file, row, column)}


@pytest.mark.parametrize(
    ("file", "row", "cells"),
    [
        pytest.param("outcomes.csv", 2, {"due": "2003"}, id="due-in-the-year-of-the-event"),
        pytest.param("outcomes.csv", 2, {"due": "2003-05"}, id="due-in-its-month"),
        pytest.param(
            "outcomes.csv", 2, {"article_id": ""}, id="an-outcome-whose-page-is-not-known"
        ),
        pytest.param("evidence.csv", 2, {"phrase": " ".join(["word"] * 15)}, id="fifteen-words"),
        pytest.param(
            "programmes.csv", 2, {"amount": "", "currency": "", "article_id": ""}, id="no-sum"
        ),
        pytest.param("events.csv", 6, {"women": "0"}, id="no-women"),
    ],
)
def test_what_can_be_true_is_no_fault(
    folder: Path, file: str, row: int, cells: dict[str, str]
) -> None:
    assert faults_with(folder, file, setting(row, **cells)) == []


def test_that_none_is_reported_stands_alone(folder: Path) -> None:
    none = {"kind": "none", "text": "", "due": "", "fulfilled_by": ""}
    found = faults_with(folder, "outcomes.csv", setting(5, **none))
    assert [(fault.row, fault.column) for fault in found] == [(5, "kind")]


def test_links_in_a_circle_are_faults_of_each_in_it(folder: Path) -> None:
    def circle(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        back = {"kind": "follows", "article_id": ""}
        return [
            {"event_id": FIRST_ROUND, "other_event_id": SECOND_ROUND, **back},
            *rows,
        ]

    found = faults_with(folder, "event_links.csv", circle)
    in_circle = [fault.row for fault in found if "lead back" in fault.expected]
    assert in_circle == [2, 3]


def test_a_part_has_one_whole(folder: Path) -> None:
    def parts(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        # Both are of the years 2007 to 2009 and of 1998: the second does not fit in time either.
        link = {"event_id": "2007-2009-bar-exchange", "kind": "part_of", "article_id": ""}
        others = ("1998-foo-initiative", "2010-07-10-bar-school-first")
        return [*rows[:1], *({**link, "other_event_id": other} for other in others), *rows[1:]]

    found = faults_with(folder, "event_links.csv", parts)
    assert "one whole for a part" in {fault.expected for fault in found}


EVENTS = [f"event-{letter}" for letter in "abcdef"]


def reaches(links: set[tuple[str, str]], start: str) -> set[str]:
    """Every event that links lead to from one, by walking them."""
    found: set[str] = set()
    ahead = [start]
    while ahead:
        ahead = [other for one, other in links if one in ahead and other not in found]
        found.update(ahead)
    return found


@given(st.sets(st.tuples(st.sampled_from(EVENTS), st.sampled_from(EVENTS)), max_size=12))
def test_a_circle_is_found_where_and_only_where_an_event_leads_back_to_itself(
    links: set[tuple[str, str]],
) -> None:
    frame = pd.DataFrame(
        [(one, "follows", other, "") for one, other in sorted(links)],
        columns=["event_id", "kind", "other_event_id", "article_id"],
        dtype="str",
    )
    found = list(outcome_rules.link_circles({"event_links": frame}))
    assert bool(found) == any(event in reaches(links, event) for event in EVENTS)
    for fault in found:
        row = frame.to_dict("records")[fault.row or 0]
        one, other = str(row["event_id"]), str(row["other_event_id"])
        assert one in reaches(links, other) | {other} and other in reaches(links, one)
