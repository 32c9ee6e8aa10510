"""What is counted for whoever runs the server: requests, runs, waits, kept answers, connections. Names, never readers.

`server/operators.py` tells the numbers in the format of Prometheus. With several processes each writes its own into the
folder that PROMETHEUS_MULTIPROC_DIR names, which must be set before this module is loaded.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from prometheus_client import Counter, Gauge, Histogram

_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32)

REQUESTS = Counter("atlas_requests", "Requests answered.", ["kind", "status"])
REQUEST_SECONDS = Histogram(
    "atlas_request_seconds", "From a request to the end of its answer.", ["kind"], buckets=_SECONDS
)
RUNS = Counter("atlas_runs", "Runs of the page script.", ["result"])
RUN_SECONDS = Histogram(
    "atlas_run_seconds", "Length of a run of the page script.", buckets=_SECONDS
)
WAIT_SECONDS = Histogram(
    "atlas_wait_seconds", "What an expensive answer waited for its turn.", buckets=_SECONDS
)
ANSWERS = Counter("atlas_answers", "Answers that were kept already, or had to be made.", ["kept"])
CONNECTIONS = Gauge("atlas_connections", "Open connections.", multiprocess_mode="livesum")


@contextmanager
def timed_run() -> Iterator[None]:
    """Count a run of the page script and how long it took, also where it fails or a newer run ends it."""
    start, result = perf_counter(), "ended"
    try:
        yield
        result = "whole"
    except Exception:
        result = "failed"
        raise
    finally:
        RUNS.labels(result).inc()
        RUN_SECONDS.observe(perf_counter() - start)
