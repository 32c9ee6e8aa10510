"""Makers without a process: one that says when each file is made, and one that makes files right here."""

import os
from threading import Condition, Event

from dashboard.store.engine import Store
from dashboard.web.workshop.kept import Made
from dashboard.web.workshop.question import Question, Tell
from dashboard.web.workshop.turns import StoppedError
from tests import patience


class Slow:
    """Makes each file, whose content is its detail, once ``let_finish`` was called. Keeps what it began and stopped."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.stopped: list[str] = []
        self.has_begun, self.is_closed = Event(), Event()
        self.error: Exception | None = None
        self._is_let, self._is_stopped, self._changed = False, False, Condition()

    def let_finish(self) -> None:
        with self._changed:
            self._is_let = True
            self._changed.notify()

    def begin(self, store: Store, question: Question, target: Made) -> None:
        self._is_stopped = False
        self.begun.append(question.detail)
        os.pwrite(target.descriptor, question.detail.encode(), 0)
        self.has_begun.set()

    def finish(self, tell: Tell) -> None:
        tell("Counting", 0.5)
        with self._changed:
            assert self._changed.wait_for(lambda: self._is_let or self._is_stopped, patience.STATE)
        if self._is_stopped:
            raise StoppedError
        if self.error:
            raise self.error

    def stop(self) -> None:
        self.stopped.append(self.begun[-1])
        with self._changed:
            self._is_stopped = True
            self._changed.notify()

    def close(self) -> None:
        self.is_closed.set()


class Here:
    """Makes files in the thread that waits for them, so that a test may change how."""

    def begin(self, store: Store, question: Question, target: Made) -> None:
        self._work = store, question, target

    def finish(self, tell: Tell) -> None:
        store, question, target = self._work
        with os.fdopen(os.dup(target.descriptor), "wb") as file:
            question.write_to(file, store, tell)

    def stop(self) -> None:
        raise AssertionError("nobody leaves")

    def close(self) -> None:
        return
