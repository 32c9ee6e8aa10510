"""How many readers one machine serves: `python -m benchmarks.load --readers 10 100 --programs 4 --seconds 40`.

Server and readers are on this machine alone, and the processor time of both is told. Each number of readers gets a
server of its own, so that nothing is remembered from the one before. What readers do is said in crowd.py.
"""

import argparse
import asyncio
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.choices import Lots, Question, drawn, whole
from benchmarks.crowd import SECONDS_A_CHOICE, Crowd, flatness, quantile
from benchmarks.measure import Row, machine, markdown, save
from benchmarks.rerun import folder_of
from benchmarks.servers import ATLAS, Server, serving
from dashboard.store.engine import Store, open_store

MOST_READERS, MOST_PROGRAMS, MOST_SECONDS, MOST_WORKERS = 200, 50, 3600, 64
SECONDS_A_LEVEL = 30
READERS_OF_A_SOAK, TIMES_FASTER, CHOICES_OF_A_READER = 20, 6, 40
"""Readers at once, how much faster than people they are, and after how many choices each goes."""
CHOICES_OF_A_SOAK = 2000
"""More than the caches of the server hold, so that they are full all the time."""
LOOKS = 60
"""How often the memory is looked at."""
SEED = 14


@dataclass
class Clock:
    """Processor time of the server, with all its processes, and of this one, since it was started; in seconds."""

    server: Server
    server_before: float = 0.0
    own_before: float = 0.0
    at: float = 0.0

    def start(self) -> None:
        """Count from now on."""
        self.server_before, self.own_before = self.server.processor_seconds(), time.process_time()
        self.at = time.perf_counter()

    def read(self) -> tuple[float, float, float]:
        """Return the processor seconds of the server and of this process, and the seconds that have passed."""
        return (
            self.server.processor_seconds() - self.server_before,
            time.process_time() - self.own_before,
            time.perf_counter() - self.at,
        )


def level(
    store: Store, folder: Path, fresh: Sequence[Question], readers: int, asked: argparse.Namespace
) -> Row:
    """Measure one number of readers over a server of their own."""
    random = Random(SEED + readers)
    with serving(ATLAS, folder, workers=asked.workers) as server:
        crowd = Crowd(server.address, Lots(whole(store), fresh, random), random)
        clock = Clock(server)
        asyncio.run(crowd.measure(readers, asked.programs, asked.seconds, clock.start))
        row = _row(readers, crowd, clock)
        row["server, MB"] = round(server.megabytes())
    for kind, said in _faults(crowd):
        print(f"  {kind}: {said}", flush=True)
    return row


def _row(readers: int, crowd: Crowd, clock: Clock) -> Row:
    server, own, passed = clock.read()
    changed, runs = crowd.changed, crowd.changed.asked + crowd.panels.asked
    return {
        "readers": readers,
        "choices": changed.asked,
        "asked before": f"{changed.repeated / max(changed.asked, 1):.0%}",
        "median, s": quantile(changed.seconds, 0.5),
        "p95, s": quantile(changed.seconds, 0.95),
        "page opened, p95, s": quantile(crowd.opened.seconds, 0.95),
        "API, p95, s": quantile(crowd.programs.seconds, 0.95),
        "lost": sum(len(each.lost) for each in crowd.tallies),
        "wrong": sum(len(each.wrong) for each in crowd.tallies),
        "server, cores": server / passed,
        "CPU a run, ms": 1000 * server / max(runs, 1),
        "readers, cores": own / passed,
    }


def _faults(crowd: Crowd) -> list[tuple[str, str]]:
    """Return the first few of what was lost or wrong, each with its kind."""
    return [
        (kind, said)
        for kind in ("lost", "wrong")
        for tally in crowd.tallies
        for said in getattr(tally, kind)[:3]
    ]


def levels(store: Store, folder: Path, asked: argparse.Namespace) -> list[Row]:
    """Measure each number of readers, and print it as soon as it is known."""
    most = max(asked.readers) * (asked.seconds / SECONDS_A_CHOICE + 2) * 0.4
    fresh = drawn(store, int(most) + asked.programs * asked.seconds // 2 + 20, Random(SEED))
    rows = []
    for readers in asked.readers:
        rows.append(level(store, folder, fresh, readers, asked))
        print(markdown(rows[-1:]), flush=True)
    return rows


def soak(store: Store, folder: Path, asked: argparse.Namespace) -> Row:
    """Let readers come, read fast and go for as long as it is asked, and look at the memory of the server meanwhile.

    Readers change filters six times as often as people do, so that an hour holds six.
    """
    random = Random(SEED)
    fresh = drawn(store, CHOICES_OF_A_SOAK, random)
    readers = max(asked.readers)
    with serving(ATLAS, folder, workers=asked.workers) as server:
        lots = Lots(whole(store), fresh, random)
        crowd = Crowd(
            server.address, lots, random, SECONDS_A_CHOICE / TIMES_FASTER, CHOICES_OF_A_READER
        )
        clock, seen = Clock(server), list[float]()

        async def whole_time() -> None:
            watched = asyncio.create_task(_watched(server, asked.seconds / LOOKS, seen))
            await crowd.measure(readers, asked.programs, asked.seconds, clock.start)
            watched.cancel()

        asyncio.run(whole_time())
        row = _row(readers, crowd, clock)
    for kind, said in _faults(crowd):
        print(f"  {kind}: {said}", flush=True)
    return row | {"sessions": crowd.opened.asked, **flatness(seen)}


async def _watched(server: Server, pause: float, seen: list[float]) -> None:
    while True:
        await asyncio.sleep(pause)
        seen.append(server.megabytes())
        print(f"  {seen[-1]:,.0f} MB", flush=True)


def _bounded(most: int) -> Callable[[str], int]:
    def whole_number(text: str) -> int:
        number = int(text)
        if not 0 <= number <= most:
            raise argparse.ArgumentTypeError(f"from 0 to {most}")
        return number

    return whole_number


def main() -> None:
    """Measure the numbers of readers that the command line asks for, and print the table of docs/operations.md."""
    parser = argparse.ArgumentParser(prog="benchmarks.load", description=__doc__)
    parser.add_argument("--readers", type=_bounded(MOST_READERS), nargs="+")
    parser.add_argument("--programs", type=_bounded(MOST_PROGRAMS), default=2)
    parser.add_argument(
        "--workers",
        type=_bounded(MOST_WORKERS),
        default=os.cpu_count() or 1,
        help="processes of the server; 0: streamlit run app.py",
    )
    parser.add_argument("--seconds", type=_bounded(MOST_SECONDS))
    parser.add_argument("--soak", action="store_true", help="watch the memory for an hour")
    parser.add_argument("--events", type=int, default=0, help="0: the register that ships")
    asked = parser.parse_args()
    asked.seconds = asked.seconds or (MOST_SECONDS if asked.soak else SECONDS_A_LEVEL)
    asked.readers = asked.readers or ([READERS_OF_A_SOAK] if asked.soak else [10, 50, 100])
    folder = folder_of(asked.events)
    with open_store(folder) as store:
        rows = [soak(store, folder, asked)] if asked.soak else levels(store, folder, asked)
    how = {name: vars(asked)[name] for name in ("workers", "programs", "seconds")}
    save("soak" if asked.soak else "load", {**how, "rows": rows, "machine": machine()})
    print(f"{machine()}\n\n{markdown(rows)}")


if __name__ == "__main__":
    main()
