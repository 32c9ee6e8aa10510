"""A brief in the making: it tells how far it is, can be cancelled, and fails without taking the page along."""

import time
from collections.abc import Callable
from threading import Event

import pytest

from dashboard.exports.brief.content import Tell
from dashboard.model.selection import Selection
from dashboard.ui.parts.brief import Job

WANTED = ("pdf", Selection(), "en", "fingerprint")
SECONDS = 10


def finished(job: Job) -> Job:
    """Wait until a job has ended."""
    until(lambda: not job.is_running)
    return job


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + SECONDS
    while not holds() and time.monotonic() < end:
        time.sleep(0.005)
    assert holds()


def test_what_was_made_is_kept() -> None:
    assert finished(Job(WANTED, lambda tell: b"brief")).made == b"brief"


def test_the_page_learns_how_far_the_work_is() -> None:
    go_on = Event()

    def make(tell: Tell) -> bytes:
        tell("Counting", 0.25)
        go_on.wait(SECONDS)
        return b"brief"

    job = Job(WANTED, make)
    until(lambda: job.share > 0)
    told = job.step, job.share, job.is_running
    go_on.set()
    assert told == ("Counting", 0.25, True)
    assert not finished(job).is_running


def test_a_cancelled_job_ends_at_its_next_step() -> None:
    go_on, steps = Event(), []

    def make(tell: Tell) -> bytes:
        go_on.wait(SECONDS)
        tell("Counting", 0.25)
        steps.append("counted")
        return b"brief"

    job = Job(WANTED, make)
    job.cancel()
    go_on.set()
    assert finished(job).made is None
    assert not steps


def test_a_failure_is_logged_and_leaves_nothing(caplog: pytest.LogCaptureFixture) -> None:
    def make(tell: Tell) -> bytes:
        raise RuntimeError("no paper")

    assert finished(Job(WANTED, make)).made is None
    assert "no paper" in caplog.text
