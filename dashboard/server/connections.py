"""Who holds how many connections: each client as many as it may, and all together no more than the server bears."""

from collections import Counter
from collections.abc import Callable

from dashboard.server.settings import Limits
from dashboard.web.clients import client_of


class Gate:
    """Counts open connections by client. Clients that ``is_free`` are proxies, which stand for many readers."""

    def __init__(
        self, limits: Limits, is_free: Callable[[str], bool] = lambda client: False
    ) -> None:
        self._limits, self._is_free = limits, is_free
        self._open: Counter[str] = Counter()

    def enter(self, address: str) -> bool:
        """Count a connection of this client; False, and nothing counted, where there are too many."""
        client = client_of(address)
        if self._open.total() >= self._limits.connections:
            return False
        if self._open[client] >= self._limits.connections_a_client and not self._is_free(address):
            return False
        self._open[client] += 1
        return True

    def leave(self, address: str) -> None:
        """Count a connection of this client no longer."""
        client = client_of(address)
        self._open[client] -= 1
        if self._open[client] <= 0:
            del self._open[client]

    @property
    def total(self) -> int:
        """The number of open connections."""
        return self._open.total()
