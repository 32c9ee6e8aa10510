"""A package of edition 1 opens: what later editions brought is filled in, and said."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.model.selection import Selection
from dashboard.model.tables import TABLES
from dashboard.readers.register.folder import faults, read
from dashboard.store import questions
from dashboard.store.engine import Store, open_store

FIXTURES = Path(__file__).parents[3] / "fixtures"
OLD, NEW = FIXTURES / "edition_1", FIXTURES / "tiny"


@pytest.fixture(scope="module")
def old() -> Iterator[Store]:
    with open_store(OLD) as opened:
        yield opened


def test_it_has_no_faults() -> None:
    assert faults(OLD) == ()


def test_it_has_every_table_and_column_of_this_edition() -> None:
    assert {name: tuple(frame) for name, frame in read(OLD).tables.items()} == {
        table.name: table.columns for table in TABLES
    }


def test_what_was_there_is_unchanged() -> None:
    before, after = read(OLD).tables["events"], read(NEW).tables["events"]
    shared = ["event_id", "title", "start_date", "themes", "participants", "summary"]
    assert before[shared].equals(after[shared])


def test_it_says_what_it_got() -> None:
    got = {(each.file, each.column): each.value for each in read(OLD).filled}
    assert got["articles.csv", "page_kind"] == "report"
    assert got["outcomes.csv", ""] == "no rows"
    assert got["vocabularies/outcome_kinds.csv", ""] == "terms of this edition"


def test_a_package_of_this_edition_got_nothing() -> None:
    assert read(NEW).filled == ()


def test_a_single_missing_table_of_this_edition_is_still_a_fault(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(NEW, tmp_path / "package"))
    (folder / "evidence.csv").unlink()
    assert [(fault.file, fault.expected) for fault in faults(folder)] == [
        ("evidence.csv", "this file; it is missing")
    ]


def test_a_new_column_in_an_old_package_is_a_fault(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(OLD, tmp_path / "package"))
    shutil.copy(NEW / "event_organisations.csv", folder)
    assert ("event_organisations.csv", "side") in {
        (fault.file, fault.column) for fault in faults(folder)
    }


def test_questions_answer_as_before(old: Store, store: Store) -> None:
    everything = Selection()
    for by in (["theme"], ["organisation", "role"], ["year", "track"]):
        answers = [questions.count(each, everything, by) for each in (old, store)]
        assert answers[0].equals(answers[1])


def test_no_outcome_is_known_of_it(old: Store) -> None:
    assert questions.number(old, Selection.of(outcome=["statement"])) == 0


def test_the_files_are_still_those_that_were_read(old: Store) -> None:
    assert old.is_as_in_folder()
