"""The process that makes files: it yields to others, stops at any step, and is replaced when it dies."""

import os
import signal
from collections.abc import Iterator
from io import BytesIO
from threading import Event, Thread

import pytest

from dashboard.exports import events_csv
from dashboard.model.errors import ExportError
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator
from dashboard.web.workshop import helper as helping
from dashboard.web.workshop.files import write_events
from dashboard.web.workshop.helper import Helper, HelperError
from dashboard.web.workshop.kept import Made
from dashboard.web.workshop.question import Question, Write
from dashboard.web.workshop.turns import StoppedError
from tests import patience
from tests.unit.web.workshop import writers


@pytest.fixture(scope="module")
def helper() -> Iterator[Helper]:
    opened = Helper()
    yield opened
    opened.close()


def question(write: Write, detail: str = "") -> Question:
    return Question(write, Selection.of(2010, theme=["youth"]), "en", "https://a.example", detail)


def made(helper: Helper, store: Store, asked: Question) -> bytes:
    target = Made()
    helper.begin(store, asked, target)
    helper.finish(lambda step, share: None)
    return target.whole()


def stopped(helper: Helper, store: Store, write: Write) -> None:
    """Begin a file and stop the work once it says that it goes on."""
    begun = Event()
    helper.begin(store, question(write), Made())

    def stop() -> None:
        assert begun.wait(patience.PAGE)
        helper.stop()

    stopping = Thread(target=stop)
    stopping.start()
    with pytest.raises(StoppedError):
        helper.finish(lambda step, share: begun.set())
    stopping.join()


def process_of(helper: Helper, store: Store) -> int:
    return int(made(helper, store, question(writers.politeness)).split()[1])


def test_a_file_is_the_one_that_is_made_here(helper: Helper, store: Store) -> None:
    expected = BytesIO()
    selection = Selection.of(2010, theme=["youth"])
    events_csv.write(store, selection, Translator("en"), expected, "https://a.example")
    assert made(helper, store, question(write_events, "csv")) == expected.getvalue()


def test_the_process_is_another_one_and_yields(helper: Helper, store: Store) -> None:
    niceness, process = made(helper, store, question(writers.politeness)).split()
    assert int(niceness) == os.nice(0) + 10
    assert int(process) == helper.process_id != os.getpid()


@pytest.mark.parametrize("write", [writers.counting, writers.asking], ids=["loop", "query"])
def test_work_stops_at_its_next_step_and_the_process_goes_on(
    helper: Helper, store: Store, write: Write
) -> None:
    before = process_of(helper, store)
    stopped(helper, store, write)
    assert process_of(helper, store) == before


def test_work_that_is_stopped_before_it_began_never_begins(helper: Helper, store: Store) -> None:
    process_of(helper, store)
    helper.begin(store, question(writers.counting), Made())
    helper.stop()
    with pytest.raises(StoppedError):
        helper.finish(lambda step, share: None)


def test_work_that_does_not_stop_ends_with_its_process(
    helper: Helper, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(helping, "SECONDS_TO_STOP", 0)
    before = process_of(helper, store)
    stopped(helper, store, writers.stubborn)
    assert process_of(helper, store) != before


def test_a_process_that_dies_at_work_is_replaced(helper: Helper, store: Store) -> None:
    with pytest.raises(HelperError, match="died"):
        made(helper, store, question(writers.dying))
    assert process_of(helper, store)


def test_a_process_that_died_without_work_is_replaced_before_the_next(
    helper: Helper, store: Store
) -> None:
    before = process_of(helper, store)
    os.kill(before, signal.SIGKILL)
    os.waitid(os.P_PID, before, os.WEXITED | os.WNOWAIT)
    assert process_of(helper, store) != before


def test_what_went_wrong_there_is_told_here(helper: Helper, store: Store) -> None:
    with pytest.raises(HelperError, match="RuntimeError: no paper"):
        made(helper, store, question(writers.failing))


def test_a_file_that_cannot_be_made_so_says_why(helper: Helper, store: Store) -> None:
    with pytest.raises(ExportError, match="take them as CSV"):
        made(helper, store, question(writers.refusing))
