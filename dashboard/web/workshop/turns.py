"""Whose turn it is: files are made one at a time, in the order of arrival, but fairly between those who ask.

All who ask alike share one piece of work. It ends when the last of them has left, and what comes of it is kept.
"""

import logging
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future
from threading import Condition, Thread
from time import perf_counter
from typing import Protocol

from dashboard.store.engine import Store
from dashboard.web.fair_queue import FairQueue
from dashboard.web.measures import ANSWERS, WAIT_SECONDS
from dashboard.web.workshop.kept import Kept, Made
from dashboard.web.workshop.question import Question, Tell

MOST_WAITING = 60
MOST_OF_CLIENT = 10
"""How many may wait for files, and how many of them for one client."""
SECONDS_TO_CLOSE = 2.0
SECONDS_IDLE = 300.0
"""After so long without work the maker is sent home."""


class FullError(Exception):
    """Too many wait already: all together, or, ``is_own``, for this client."""

    def __init__(self, is_own: bool) -> None:
        super().__init__()
        self.is_own = is_own


class StoppedError(Exception):
    """The work ended before its end, because nobody waits for it."""


class Maker(Protocol):
    """Makes one file at a time."""

    def begin(self, store: Store, question: Question, target: Made) -> None:
        """Begin to write a file, and return at once."""

    def finish(self, tell: Tell) -> None:
        """Wait until the file is whole. Raises StoppedError, and what went wrong."""

    def stop(self) -> None:
        """Have the file that is being written end at its next step."""

    def close(self) -> None:
        """Let go of all that is held until there is work again."""


class _Work:
    """One file that is waited for."""

    def __init__(self, key: str, store: Store, question: Question, client: str) -> None:
        self.key, self.store, self.question, self.client = key, store, question, client
        self.tickets: set[Ticket] = set()
        self.step, self.share = "", 0.0
        self.since = perf_counter()


class Ticket:
    """One who waits for a file. ``result`` is the file, or what went wrong; ``leave`` must be called in the end."""

    def __init__(self, client: str, work: _Work | None, leave: "Callable[[Ticket], None]") -> None:
        self.client, self.work, self._leave = client, work, leave
        self.result: Future[Made] = Future()
        # So that it cannot be cancelled: several may wait for one piece of work.
        self.result.set_running_or_notify_cancel()

    @property
    def step(self) -> str:
        """What is being done; "" before work has begun."""
        return self.work.step if self.work else ""

    @property
    def share(self) -> float:
        """How much is done, from 0 to 1."""
        return self.work.share if self.work else 1.0

    def leave(self) -> None:
        """Wait no longer. May be called again, and after the file came."""
        self._leave(self)


class Turns:
    """The queue before one maker, which works in a thread of its own while there is work."""

    def __init__(
        self,
        maker: Maker,
        kept: Kept | None = None,
        most_waiting: int = MOST_WAITING,
        most_of_client: int = MOST_OF_CLIENT,
        seconds_idle: float = SECONDS_IDLE,
    ) -> None:
        self._maker, self._kept = maker, kept or Kept()
        self._most_waiting, self._most_of_client = most_waiting, most_of_client
        self._seconds_idle = seconds_idle
        self._changed = Condition()
        self._asked: dict[str, _Work] = {}
        self._waiting = FairQueue[_Work]()
        self._at_work: _Work | None = None
        self._clients: Counter[str] = Counter()
        self._is_manned = self._is_closed = False
        self._thread: Thread | None = None

    def ask(self, store: Store, question: Question, client: str = "") -> Ticket:
        """Return a ticket for a file; it is there at once where it is kept. Raises FullError."""
        key = question.key(store)
        with self._changed:
            made = self._kept.get(key)
            work = self._asked.get(key)
            ANSWERS.labels("yes" if made or work else "no").inc()
            if made:
                ticket = Ticket(client, None, self._leave)
                ticket.result.set_result(made)
                return ticket
            if self._clients[client] >= self._most_of_client:
                raise FullError(is_own=True)
            if self._clients.total() >= self._most_waiting:
                raise FullError(is_own=False)
            if work is None:
                work = self._asked[key] = _Work(key, store, question, client)
                self._waiting.put(client, work)
            ticket = Ticket(client, work, self._leave)
            work.tickets.add(ticket)
            self._clients[client] += 1
            self._man()
            self._changed.notify()
            return ticket

    def close(self) -> None:
        """Stop what is at work and send the maker home; whoever still waits is not served any more."""
        with self._changed:
            self._is_closed = True
            if self._at_work:
                self._maker.stop()
            self._changed.notify()
        if self._thread:
            self._thread.join(SECONDS_TO_CLOSE)

    def _man(self) -> None:
        if not self._is_manned:
            self._is_manned = True
            self._thread = Thread(target=self._serve, name="workshop", daemon=True)
            self._thread.start()

    def _leave(self, ticket: Ticket) -> None:
        with self._changed:
            work = ticket.work
            if work is None or ticket not in work.tickets:
                return
            self._forget(work, ticket)
            if work.tickets:
                return
            # Whoever asks for it from now on has it made anew.
            del self._asked[work.key]
            if work is self._at_work:
                self._maker.stop()
            else:
                self._waiting.remove(work.client, work)

    def _forget(self, work: _Work, ticket: Ticket) -> None:
        work.tickets.discard(ticket)
        self._clients[ticket.client] -= 1
        if not self._clients[ticket.client]:
            del self._clients[ticket.client]

    def _serve(self) -> None:
        while self._has_work():
            # In a function of its own, so that no Store is held while there is no work.
            self._serve_next()

    def _has_work(self) -> bool:
        """Wait for work; False, and the maker is sent home, where none came for long."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._is_closed, self._seconds_idle)
            if self._waiting and not self._is_closed:
                return True
            self._is_manned = False
            self._maker.close()
            return False

    def _serve_next(self) -> None:
        with self._changed:
            if not self._waiting:
                # Whoever waited has left.
                return
            work, target = self._waiting.take(), Made()
            WAIT_SECONDS.observe(perf_counter() - work.since)
            error = self._begun(work, target)
        self._end(work, target, error or self._finished(work))

    def _begun(self, work: _Work, target: Made) -> BaseException | None:
        try:
            self._maker.begin(work.store, work.question, target)
        except Exception as error:
            return error
        self._at_work = work
        return None

    def _finished(self, work: _Work) -> BaseException | None:
        def tell(step: str, share: float) -> None:
            work.step, work.share = step, share

        try:
            self._maker.finish(tell)
        except Exception as error:
            return error
        return None

    def _end(self, work: _Work, target: Made, error: BaseException | None) -> None:
        with self._changed:
            self._at_work = None
            if self._asked.get(work.key) is work:
                del self._asked[work.key]
            tickets = list(work.tickets)
            for ticket in tickets:
                self._forget(work, ticket)
            if error is None:
                self._kept.put(work.key, target)
        for ticket in tickets:
            if error is None:
                ticket.result.set_result(target)
            else:
                ticket.result.set_exception(error)
        if not tickets and error and not isinstance(error, StoppedError):
            logging.getLogger(__name__).error("A file could not be made", exc_info=error)
