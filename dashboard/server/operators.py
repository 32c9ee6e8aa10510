"""The operators' port: metrics in the format of Prometheus, on loopback, never on the port of the readers."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from prometheus_client import REGISTRY, CollectorRegistry, start_http_server
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from dashboard.readers.register.folder import DESCRIPTOR, default_folder

LOOPBACK = "127.0.0.1"


class RegisterAge(Collector):
    """Tells how many days ago the register was made, as its descriptor says; nothing where it cannot be read."""

    def __init__(self, folder: Path) -> None:
        self._descriptor = folder / DESCRIPTOR

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield the age in days, read anew each time."""
        try:
            described = json.loads(self._descriptor.read_text(encoding="utf-8"))
            made = date.fromisoformat(described["created"][:10])
        except (OSError, ValueError, KeyError, TypeError):
            return
        age = GaugeMetricFamily("atlas_register_age_days", "Days since the register was made.")
        age.add_metric([], (date.today() - made).days)
        yield age


def tell_metrics(port: int, multiprocess: bool) -> int:
    """Serve the metrics from a thread of this process and return its port; with ``multiprocess`` those of all."""
    registry = CollectorRegistry() if multiprocess else REGISTRY
    if multiprocess:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    registry.register(RegisterAge(default_folder()))
    server, _ = start_http_server(port, addr=LOOPBACK, registry=registry)
    return int(server.server_port)
