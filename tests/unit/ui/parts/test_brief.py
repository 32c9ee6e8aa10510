"""A brief in the making: it tells how far it is, ends when nobody waits for it, and fails without the page."""

import gc
import time
from collections.abc import Callable, Iterator

import pytest

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.ui.parts.brief import Job
from dashboard.web.workshop.files import write_brief
from dashboard.web.workshop.question import Question
from dashboard.web.workshop.turns import Turns
from tests import patience
from tests.unit.web.workshop.makers import Slow

WANTED = Question(write_brief, Selection(), "en", "", "pdf")


@pytest.fixture
def maker() -> Slow:
    return Slow()


@pytest.fixture
def job(store: Store, maker: Slow) -> Iterator[Callable[[], Job]]:
    """Asks for the brief as a page does."""
    turns = Turns(maker)

    def ask() -> Job:
        asked = Job(WANTED, turns.ask(store, WANTED))
        assert maker.has_begun.wait(patience.STATE)
        return asked

    yield ask
    turns.close()


def until(holds: Callable[[], object]) -> None:
    end = time.monotonic() + patience.STATE
    while not holds() and time.monotonic() < end:
        time.sleep(0.005)
    assert holds()


def finished(maker: Slow, job: Job) -> Job:
    """Let the work come to its end."""
    maker.let_finish()
    until(lambda: not job.is_running)
    return job


def test_what_was_made_is_kept(maker: Slow, job: Callable[[], Job]) -> None:
    assert finished(maker, job()).made() == b"pdf"


def test_the_page_learns_how_far_the_work_is(maker: Slow, job: Callable[[], Job]) -> None:
    asked = job()
    until(lambda: asked.ticket.share)
    assert (asked.ticket.step, asked.ticket.share, asked.is_running) == ("Counting", 0.5, True)


def test_a_brief_that_is_cancelled_is_not_made(maker: Slow, job: Callable[[], Job]) -> None:
    job().cancel()
    assert maker.stopped == ["pdf"]


def test_two_readers_share_the_work_which_goes_on_while_one_waits(
    maker: Slow, job: Callable[[], Job]
) -> None:
    one, other = job(), job()
    one.cancel()
    assert finished(maker, other).made() == b"pdf"
    assert (maker.begun, maker.stopped) == (["pdf"], [])


def test_a_session_that_ends_waits_no_longer(maker: Slow, job: Callable[[], Job]) -> None:
    session = {"brief.job": job()}
    session.clear()
    gc.collect()
    until(lambda: maker.stopped)


def test_a_failure_is_logged_and_leaves_nothing(
    maker: Slow, job: Callable[[], Job], caplog: pytest.LogCaptureFixture
) -> None:
    maker.error = RuntimeError("no paper")
    assert finished(maker, job()).made() is None
    assert "no paper" in caplog.text
