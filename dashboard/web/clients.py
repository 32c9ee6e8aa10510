"""Who counts as one client, where something is shared out between all who ask."""

import ipaddress

from starlette.types import Scope

_SUBSCRIBER_BITS = 64
"""The part of an IPv6 address that tells subscribers apart; one subscriber has all addresses below it."""


Number = ipaddress.IPv4Address | ipaddress.IPv6Address


def number_of(text: str) -> Number | None:
    """Return a numeric address, one of IPv4 that is written as IPv6 as what it is; None for anything else."""
    try:
        found = ipaddress.ip_address(text)
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found


def client_of(address: str) -> str:
    """Return what counts as one client: an IPv4 address, or the network of a subscriber to IPv6."""
    found = number_of(address.split("%", 1)[0])
    if found is None:
        return address
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    return str(ipaddress.ip_network((found, _SUBSCRIBER_BITS), strict=False))


def client_in(scope: Scope) -> str:
    """Return the client of a request; "" where the server does not know it."""
    return client_of(scope["client"][0]) if scope.get("client") else ""
