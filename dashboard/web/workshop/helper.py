"""The process that makes files: started when it is first needed, and again when it died. It yields to the pages.

In a thread the same work would hold up every page of this process, as Python runs one thread at a time.
"""

import os
import socket
import subprocess
import sys
from multiprocessing.connection import Connection
from multiprocessing.reduction import send_handle
from pathlib import Path
from time import monotonic

from dashboard.store.engine import Store
from dashboard.web.workshop.kept import Made
from dashboard.web.workshop.question import Question, Tell
from dashboard.web.workshop.turns import StoppedError

SECONDS_TO_STOP = 5.0
"""How long work may go on that is to be stopped, before the process is ended."""
_BETWEEN_LOOKS = 0.5
_HOUSE = Path(__file__).parents[3]
_BENCH = "dashboard.web.workshop.bench"
_OF_THE_SERVER = "PROMETHEUS_MULTIPROC_DIR"


class HelperError(Exception):
    """A file could not be made: the process died, or says what went wrong there."""


class Helper:
    """A Maker in another process. ``begin`` and ``stop`` are never called at the same time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: Connection | None = None
        self._number = 0
        self._stopped_at: float | None = None

    @property
    def process_id(self) -> int | None:
        """The process, where there is one."""
        return self._process.pid if self._process else None

    def begin(self, store: Store, question: Question, target: Made) -> None:
        """Begin to write a file, in a new process where there is none that lives."""
        self._number, self._stopped_at = self._number + 1, None
        if self._process is not None and self._process.poll() is not None:
            self.close()
        order = ("make", self._number, store.place, question)
        channel, process = self._started()
        try:
            channel.send(order)
        except OSError:
            # It died just now.
            self.close()
            channel, process = self._started()
            channel.send(order)
        send_handle(channel, target.descriptor, process.pid)

    def finish(self, tell: Tell) -> None:
        """Wait until the file is whole. Raises ExportError, StoppedError, HelperError."""
        channel = self._channel
        assert channel is not None
        while True:
            if not channel.poll(_BETWEEN_LOOKS):
                self._end_where_it_does_not_stop()
                continue
            try:
                what, *said = channel.recv()
            except (EOFError, OSError):
                was_stopped = self._stopped_at is not None
                self.close()
                raise StoppedError if was_stopped else HelperError("The process died.") from None
            if what == "told":
                tell(*said)
            elif what == "made":
                return
            elif what == "stopped":
                raise StoppedError
            elif what == "refused":
                raise said[0]
            else:
                raise HelperError(*said)

    def stop(self) -> None:
        """Have the file that is being written end at its next step."""
        self._stopped_at = monotonic()
        if self._channel is not None:
            try:
                self._channel.send(("stop", self._number))
            except OSError:
                # It died, which ``finish`` will see.
                return

    def close(self) -> None:
        """End the process, if there is one."""
        if self._channel is not None:
            self._channel.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._channel = self._process = None

    def _end_where_it_does_not_stop(self) -> None:
        if self._stopped_at is not None and monotonic() - self._stopped_at > SECONDS_TO_STOP:
            assert self._process is not None
            self._process.kill()

    def _started(self) -> tuple[Connection, subprocess.Popen[bytes]]:
        if self._channel is None or self._process is None:
            ours, theirs = socket.socketpair()
            with theirs:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", _BENCH, str(theirs.fileno())],
                    cwd=_HOUSE,
                    env={
                        name: value for name, value in os.environ.items() if name != _OF_THE_SERVER
                    },
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    pass_fds=[theirs.fileno()],
                )
            self._channel = Connection(ours.detach())
        return self._channel, self._process
