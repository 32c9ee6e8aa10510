"""Runs of the page script take turns, but none waits for ever."""

from contextlib import ExitStack
from queue import Queue
from threading import Event, Thread

import pytest

from dashboard.ui import turns
from tests import patience


def _start(begun: "Queue[int]", may_end: Event, number: int) -> Thread:
    def run() -> None:
        with turns.turn():
            begun.put(number)
            may_end.wait(patience.STATE)

    thread = Thread(target=run)
    thread.start()
    return thread


def test_a_third_run_begins_when_one_of_two_has_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "SECONDS_TO_WAIT", patience.STATE)
    begun: Queue[int] = Queue()
    ends = [Event() for _ in range(3)]
    runs = []
    for number in (0, 1):
        runs.append(_start(begun, ends[number], number))
        assert begun.get(timeout=patience.STATE) == number
    runs.append(_start(begun, ends[2], 2))
    assert begun.empty()
    assert runs[2].is_alive()
    ends[1].set()
    assert begun.get(timeout=patience.STATE) == 2
    for end, run in zip(ends, runs, strict=True):
        end.set()
        run.join()


def test_who_has_waited_long_runs_beside_long_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "SECONDS_TO_WAIT", 0.0)
    with ExitStack() as held:
        for _ in range(turns.MOST_AT_ONCE + 3):
            held.enter_context(turns.turn())


def test_a_run_that_fails_gives_its_turn_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "SECONDS_TO_WAIT", 0.0)
    for _ in range(turns.MOST_AT_ONCE + 1):
        with pytest.raises(ValueError, match="failed"), turns.turn():
            raise ValueError("failed")
    assert turns._TURNS._value == turns.MOST_AT_ONCE
