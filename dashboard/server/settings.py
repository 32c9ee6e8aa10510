"""What whoever runs the server may choose: where it listens, with how many processes, and what a client may take."""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from dashboard.web.clients import number_of

ROOT = Path(__file__).parents[2]
"""Where app.py and Streamlit's settings are."""
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True)
class Limits:
    """What one client may take of the server. Seconds, bytes and numbers of connections.

    ``body_bytes_a_second`` is the slowest that a body may come, after ``body_seconds`` of patience at its start.
    ``message_bytes`` counts a message of a reader's browser after it is inflated; a larger one closes with 1009.
    """

    head_seconds: float = 10
    head_bytes: int = 32_768
    body_seconds: float = 20
    body_bytes_a_second: int = 4_096
    idle_seconds: float = 5
    stalled_seconds: float = 60
    message_bytes: int = 1 << 20
    connections_a_client: int = 100
    connections: int = 2_000


@dataclass(frozen=True)
class Settings:
    """How the dashboard is served. ``operators_port`` 0 means that no metrics are told.

    ``application`` is the module and the name of what answers.
    """

    host: str = "localhost"
    port: int = 8501
    workers: int = 1
    proxies: tuple[Network, ...] = ()
    operators_port: int = 0
    logs: str = "text"
    limits: Limits = field(default_factory=Limits)
    application: str = "app:app"


def networks(text: str) -> tuple[Network, ...]:
    """Return addresses and networks that are separated by commas. Raises ValueError with what cannot be read."""
    return tuple(
        ipaddress.ip_network(each.strip(), strict=False) for each in text.split(",") if each.strip()
    )


def is_within(address: str, known: Iterable[Network]) -> bool:
    """Tell whether an address belongs to one of these networks; an address that cannot be read belongs to none."""
    found = number_of(address.split("%", 1)[0])
    return found is not None and any(
        found in network for network in known if network.version == found.version
    )
