"""The one Store of a server, which pages and HTTP routes share."""

import gc
from threading import Lock

from dashboard.store.engine import Store, open_store

_LOCK = Lock()
_HELD: list[Store] = []


def opened_store() -> Store | None:
    """Return the shared Store where it is open already, else None."""
    return _HELD[0] if _HELD else None


def shared_store() -> Store:
    """Return the shared Store of the data folder; the first call opens it.

    Raises DataPackageError; then the next call reads the folder again.
    """
    with _LOCK:
        if not _HELD:
            _HELD.append(open_store())
            # Python collects garbage often. What lives as long as the server need not be looked through each time.
            gc.collect()
            gc.freeze()
        return _HELD[0]
