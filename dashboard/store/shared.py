"""The one Store of a server, which pages and HTTP routes share."""

import gc
from collections.abc import Sequence
from threading import Lock

from dashboard.model.errors import DataPackageError, Fault
from dashboard.readers.register.folder import default_folder, state_of
from dashboard.store.engine import Store, open_store

_LOCK = Lock()
_HELD: list[Store] = []
_REFUSED: list[tuple[tuple[object, ...], Sequence[Fault]]] = []
"""The state of the folder that was refused last, and its faults: they are found once, not at every request."""


def opened_store() -> Store | None:
    """Return the shared Store where it is open already, else None."""
    return _HELD[0] if _HELD else None


def shared_store() -> Store:
    """Return the shared Store of the data folder; the first call opens it.

    Raises DataPackageError; then the next call reads the folder again where one of its files has changed since.
    """
    with _LOCK:
        if not _HELD:
            _HELD.append(_opened())
            # Python collects garbage often. What lives as long as the server need not be looked through each time.
            gc.collect()
            gc.freeze()
        return _HELD[0]


def _opened() -> Store:
    state = state_of(default_folder())
    for refused, faults in _REFUSED:
        if refused == state:
            raise DataPackageError(faults)
    _REFUSED.clear()
    try:
        return open_store()
    except DataPackageError as error:
        _REFUSED.append((state, error.faults))
        raise
