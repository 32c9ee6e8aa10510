"""Who holds how many connections: each client as many as it may, and all together no more than the server bears."""

import ipaddress
from collections import Counter
from collections.abc import Callable

from dashboard.server.settings import Limits

_SUBSCRIBER_BITS = 64
"""The part of an IPv6 address that tells subscribers apart; one subscriber has all addresses below it."""


def client_of(address: str) -> str:
    """Return what counts as one client: an IPv4 address, or the network of a subscriber to IPv6."""
    try:
        found = ipaddress.ip_address(address.split("%", 1)[0])
    except ValueError:
        return address
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found, _SUBSCRIBER_BITS), strict=False))


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
