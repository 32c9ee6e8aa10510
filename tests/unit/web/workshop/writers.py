"""Questions that only tests ask: each writes a file in a way of its own, in the process that makes files."""

import os
import signal
import time
from typing import BinaryIO

from dashboard.model.errors import ExportError
from dashboard.web.workshop.question import Asked, Tell

BEGUN = "begun"


def politeness(asked: Asked, target: BinaryIO, tell: Tell) -> None:
    """Write how far the process stands back, and which it is."""
    target.write(f"{os.nice(0)} {os.getpid()}".encode())


def counting(asked: Asked, target: BinaryIO, tell: Tell) -> None:
    """Write without an end."""
    tell(BEGUN, 0)
    while True:
        target.write(b"1")
        time.sleep(0.001)


def asking(asked: Asked, target: BinaryIO, tell: Tell) -> None:
    """Ask the register what takes hours."""
    tell(BEGUN, 0)
    asked.store.ask("SELECT count(*) FROM range(10_000_000) a, range(10_000_000) b", {})


def stubborn(asked: Asked, target: BinaryIO, tell: Tell) -> None:
    """Go on, whatever is said."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    tell(BEGUN, 0)
    while True:
        time.sleep(0.001)


def dying(asked: Asked, target: BinaryIO, tell: Tell) -> None:
    """End the process."""
    os._exit(3)


def failing(asked: Asked, target: BinaryIO, tell: Tell) -> None:
    """Fail in a way that nobody foresaw."""
    raise RuntimeError("no paper")


def refusing(asked: Asked, target: BinaryIO, tell: Tell) -> None:
    """Say that the file cannot be made so."""
    raise ExportError("take them as CSV")
