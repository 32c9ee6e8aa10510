"""The process that makes files, `python -m dashboard.web.workshop.bench SOCKET`: one after the other, as it is told.

It ends with the process that started it. While it works, a thread listens: a signal then ends the work where it is, be
it a loop, a question to the register or a figure.
"""

import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle
from queue import SimpleQueue
from types import FrameType

from dashboard.exports.brief import content, forms
from dashboard.exports.formats import FORMATS
from dashboard.model.errors import ExportError
from dashboard.store.engine import Place, Store, reopened
from dashboard.web.workshop.question import Question

_NICE = 10
LOADED = (content, forms, FORMATS)
"""What most work needs is loaded before any begins, as work may end at any step, and loading must not."""

Order = tuple[int, Place, Question, int]
"""Number of the work, where the Store is, what is asked, and the file to write."""


class _Stop(BaseException):
    """Ends the work; no part of it takes this for an error of its own."""


class Bench:
    """Does what comes through a channel."""

    def __init__(self, channel: Connection) -> None:
        self._channel = channel
        self._orders: SimpleQueue[Order] = SimpleQueue()
        self._lock = threading.Lock()
        self._at_work, self._unwanted = 0, set[int]()
        self._is_working = self._was_stopped = False
        self._store: Store | None = None

    def run(self) -> None:
        """Work until the process ends. Must be called in the main thread, which signals come to."""
        signal.signal(signal.SIGUSR1, self._interrupt)
        # Ctrl-C in a terminal goes to all processes of the server, which ends this one.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        threading.Thread(target=self._listen, daemon=True).start()
        while True:
            self._channel.send(self._done(self._orders.get()))

    def _listen(self) -> None:
        while True:
            try:
                what, number, *rest = self._channel.recv()
                if what == "make":
                    place, question = rest
                    self._orders.put((number, place, question, recv_handle(self._channel)))
                else:
                    self._stop(number)
            except (EOFError, OSError):
                os._exit(0)

    def _stop(self, number: int) -> None:
        with self._lock:
            if number == self._at_work:
                signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGUSR1)
            elif number > self._at_work:
                self._unwanted.add(number)

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        if self._is_working:
            self._is_working = False
            raise _Stop

    def _done(self, order: Order) -> tuple[object, ...]:
        """Write the file, and return what came of it."""
        number, place, question, handle = order
        with self._lock:
            self._at_work = number
            is_unwanted = number in self._unwanted
            self._unwanted.clear()
        try:
            with os.fdopen(handle, "wb") as target, self._interruptible():
                if is_unwanted:
                    raise _Stop
                question.write_to(target, self._opened(place), self._tell)
        except _Stop:
            return ("stopped",)
        except ExportError as error:
            return "refused", error
        except Exception:
            # A question to the register that was interrupted tells so by an error of its own.
            return ("stopped",) if self._was_stopped else ("failed", traceback.format_exc())
        return ("made",)

    @contextmanager
    def _interruptible(self) -> Iterator[None]:
        self._is_working, self._was_stopped = True, False
        try:
            yield
        finally:
            self._was_stopped = not self._is_working
            self._is_working = False

    def _tell(self, step: str, share: float) -> None:
        self._channel.send(("told", step, share))

    def _opened(self, place: Place) -> Store:
        if self._store is None or self._store.place != place:
            if self._store is not None:
                self._store.close()
                self._store = None
            self._store = reopened(place)
        return self._store


def main() -> None:
    """Serve the process at the other end of the socket whose number is given."""
    os.nice(_NICE)
    Bench(Connection(int(sys.argv[1]))).run()


if __name__ == "__main__":
    main()
