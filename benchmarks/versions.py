"""Reruns and answers of this version against those of another checkout of the project, in pairs, in one run.

`python -m benchmarks.versions ../before --runs 9`. Both serve the register of the other checkout.
"""

import argparse
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TypeVar
from urllib.request import urlopen

import psutil

from benchmarks.measure import Row, markdown, paired_ratio, save
from benchmarks.reader import Reader
from benchmarks.rerun import ASKED_BEFORE, SETTLING, WARM_UP, new_years
from benchmarks.servers import ATLAS, Server, serving
from dashboard.model.pages import PAGES

Each = TypeVar("Each")

ANSWERS = (
    "/api/v1/events?theme=demining",
    "/api/v1/counts?by=theme,conflict",
    "/api/v1/organisations",
    "/api/v1/events.csv?from=2015",
    "/api/v1/events.xlsx?theme=youth",
    "/api/v1/events.geojson?from=2015",
    "/api/v1/brief.pdf?theme=demining",
)
"""What programs ask for, as far as both versions answer it."""


def reruns(now: Server, before: Server, runs: int) -> list[Row]:
    """Every view of both versions, one rerun after the other: for years never asked before, and for asked ones."""
    rows, years = [], new_years()
    for path, title in PAGES.items():
        with Reader(now.address, path) as ours, Reader(before.address, path) as theirs:
            both = (ours, theirs)
            for reader in both:
                reader.run()
                for warm in WARM_UP:
                    reader.run(from_=warm[0], to=warm[1])
            with _processor((now, before), runs) as new_cpu:
                new = [_pair(both, next(years), number) for number in range(runs)]
            with _processor((now, before), runs) as asked_cpu:
                asked = [_pair(both, ASKED_BEFORE, number) for number in range(runs)]
        rows += [
            _row(f"{title}, new years", new) | new_cpu,
            _row(f"{title}, asked before", asked) | asked_cpu,
        ]
        print(f"  {title}", flush=True)
    return rows


def answers(now: Server, before: Server, runs: int) -> list[Row]:
    """Answers of both versions to the same requests, one after the other."""
    rows = []
    for address in ANSWERS:
        pairs = []
        for number in range(runs + 1):
            taken = [_fetch(server, address) for server in _turn((now, before), number)]
            pairs.append((taken[0], taken[1]) if number % 2 == 0 else (taken[1], taken[0]))
        rows.append(_row(address, pairs[1:]))
    return rows


@contextmanager
def _processor(servers: tuple[Server, Server], runs: int) -> Iterator[Row]:
    """Processor time of both servers in a block, which is told when it is over: milliseconds a run, and their ratio.

    By the clock, answers of a few milliseconds hang on how the network of the machine bundles packets.
    """
    processes = [psutil.Process(server.process.pid) for server in servers]
    told: Row = {}
    before = [sum(process.cpu_times()[:2]) for process in processes]
    yield told
    time.sleep(SETTLING)
    ours, theirs = (
        (sum(process.cpu_times()[:2]) - begun) * 1000 / runs
        for process, begun in zip(processes, before, strict=True)
    )
    told |= {"now_cpu_ms": ours, "before_cpu_ms": theirs, "cpu_ratio": ours / max(theirs, 1)}


def _pair(both: tuple[Reader, Reader], years: tuple[str, str], number: int) -> tuple[float, float]:
    """Seconds of both for the same years; who goes first alternates."""
    taken = [reader.run(from_=years[0], to=years[1]).seconds for reader in _turn(both, number)]
    ours, theirs = taken if number % 2 == 0 else taken[::-1]
    return ours, theirs


def _turn(both: tuple[Each, Each], number: int) -> tuple[Each, Each]:
    return both if number % 2 == 0 else both[::-1]


def _fetch(server: Server, address: str) -> float:
    """Seconds until the whole answer is here."""
    begun = time.perf_counter()
    with urlopen(f"{server.address}{address}", timeout=120) as answer:
        answer.read()
    return time.perf_counter() - begun


def _row(what: str, pairs: list[tuple[float, float]]) -> Row:
    ours, theirs = ([pair[side] for pair in pairs] for side in (0, 1))
    return {
        "what": what,
        "now_ms": median(ours) * 1000,
        "before_ms": median(theirs) * 1000,
        "ratio": paired_ratio(ours, theirs),
    }


def main() -> None:
    """Measure both versions and print the medians of the pairs; below 1 is faster than before."""
    parser = argparse.ArgumentParser(prog="benchmarks.versions", description=__doc__)
    parser.add_argument("before", type=Path, help="another checkout of the project")
    parser.add_argument("--runs", type=int, default=9)
    asked = parser.parse_args()
    root = asked.before.resolve()
    with serving(ATLAS, root / "data") as now, serving(ATLAS, root / "data", root) as before:
        rows = [*reruns(now, before, asked.runs), *answers(now, before, asked.runs)]
    save("versions", {"runs": asked.runs, "rows": rows})
    print(markdown([row for row in rows if "cpu_ratio" in row]))
    print(markdown([row for row in rows if "cpu_ratio" not in row]))


if __name__ == "__main__":
    main()
