"""The one Store of a server: pages and HTTP routes ask the same, so that the register is held once."""

import gc
from threading import Lock

from dashboard.store.engine import Store, open_store

_LOCK = Lock()
_HELD: list[Store] = []


def opened_store() -> Store | None:
    """The Store where somebody has asked for it already; None where it would have to be opened first."""
    return _HELD[0] if _HELD else None


def shared_store() -> Store:
    """The Store of the data folder, opened by whoever asks first and kept as long as the server runs.

    Raises DataPackageError; nothing is kept then, and the next one who asks reads the folder again.
    """
    with _LOCK:
        if not _HELD:
            _HELD.append(open_store())
            # Python collects garbage often. What lives as long as the server need not be looked through each time.
            gc.collect()
            gc.freeze()
        return _HELD[0]
