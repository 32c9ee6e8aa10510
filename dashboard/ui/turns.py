"""Runs of the page script take turns: few at once, in the order in which they were asked for.

Python does one thing at a time. Dozens of runs at once all last as long as the last of them, and hand its lock to and
fro for a fifth of the time; what one run sends waits for all others too.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

MOST_AT_ONCE = 2
"""One draws while another asks the database, which needs no lock of Python."""
SECONDS_TO_WAIT = 2.0
"""Who has waited for so long runs all the same: a few long runs, such as those that read a large file, stop nobody."""
_TURNS = BoundedSemaphore(MOST_AT_ONCE)


@contextmanager
def turn() -> Iterator[None]:
    """Wait for a turn, and end it."""
    has_turn = _TURNS.acquire(timeout=SECONDS_TO_WAIT)
    try:
        yield
    finally:
        if has_turn:
            _TURNS.release()
