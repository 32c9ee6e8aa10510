"""Reruns on the server: each view against a page with the filter bar only, and what is sent to the browser.

`python -m benchmarks.rerun --events 0 1000000 --runs 15`; 0 is the register that ships.
"""

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from statistics import median

import psutil

from benchmarks import generate
from benchmarks.measure import Row, markdown, mean, paired_ratio, save
from benchmarks.reader import Reader, Run
from benchmarks.servers import ATLAS, DATA, EMPTY, FILTER_BAR, REGISTER, Server, serving
from dashboard.views import VIEWS

SETTLING = 0.1
"""Seconds after a run in which the server tidies up, so that this is counted to the run it belongs to."""
WARM_UP = (("1998", "2024"), ("1999", "2024"), ("1998", "2024"))
ASKED_BEFORE = ("1998", "2024")
"""The years of the memoised reruns."""


@dataclass
class Taken:
    """What the reruns of one page took: seconds by the clock and of the processor, and the last one's frames."""

    clock: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    gzipped: list[int] = field(default_factory=list)
    raw: list[int] = field(default_factory=list)
    run: Run | None = None

    def measure(self, server: Server, reader: Reader, years: tuple[str, str]) -> None:
        """One rerun for other years."""
        process = psutil.Process(server.process.pid)
        before = sum(process.cpu_times()[:2])
        self.run = reader.run(from_=years[0], to=years[1])
        time.sleep(SETTLING)
        self.processor.append(sum(process.cpu_times()[:2]) - before)
        self.clock.append(self.run.seconds)
        self.raw.append(self.run.raw)
        self.gzipped.append(self.run.gzipped)


def folder_of(events: int) -> Path:
    """The data of so many events, generated where it is not there yet; 0 is the register that ships."""
    if not events:
        return REGISTER
    folder = DATA / str(events)
    if not (folder / "datapackage.json").exists():
        generate.write(folder, events)
    return folder


def new_years() -> Iterator[tuple[str, str]]:
    """Wide periods, none twice, none the one that was asked before."""
    for last, first in product(range(2026, 2009, -1), range(1997, 2010)):
        if (years := (str(first), str(last))) not in WARM_UP:
            yield years


def measure(events: int, runs: int) -> dict[str, object]:
    """Every view at one size of the register, in turn with the page that has the filter bar only."""
    with (
        serving(ATLAS, folder_of(events)) as atlas,
        serving(FILTER_BAR) as bar,
        serving(EMPTY) as empty,
        Reader(bar.address) as of_bar,
        Reader(empty.address) as of_empty,
    ):
        for reader in (of_bar, of_empty):
            reader.run()
        years = new_years()
        views, floor = [], Taken()
        for view in VIEWS:
            fresh, again, alone = Taken(), Taken(), Taken()
            with Reader(atlas.address, view.path) as reader:
                first = reader.run()
                for warm in WARM_UP:
                    reader.run(from_=warm[0], to=warm[1])
                    of_bar.run(from_=warm[0], to=warm[1])
                for _ in range(runs):
                    chosen = next(years)
                    floor.measure(empty, of_empty, chosen)
                    alone.measure(bar, of_bar, chosen)
                    fresh.measure(atlas, reader, chosen)
                    again.measure(atlas, reader, ASKED_BEFORE)
            views.append(_row(view.title, first, fresh, again, alone))
            print(markdown(views[-1:]), flush=True)
        return {
            "runs": runs,
            "empty_page_ms": _ms(floor.clock),
            "empty_page_cpu_ms": mean(floor.processor) * 1000,
            "views": views,
        }


def _row(title: str, first: Run, fresh: Taken, again: Taken, alone: Taken) -> Row:
    return {
        "view": title,
        "filter bar ms": _ms(alone.clock),
        "memoised ms": _ms(again.clock),
        "ratio": paired_ratio(again.clock, alone.clock),
        "uncached ms": _ms(fresh.clock),
        "ratio uncached": paired_ratio(fresh.clock, alone.clock),
        "filter bar CPU ms": mean(alone.processor) * 1000,
        "CPU ratio": mean(again.processor) / max(mean(alone.processor), 1e-9),
        "CPU ratio uncached": mean(fresh.processor) / max(mean(alone.processor), 1e-9),
        "kB gzip": median(fresh.gzipped) / 1000,
        "kB raw": median(fresh.raw) / 1000,
        "kB gzip memoised": median(again.gzipped) / 1000,
        "first load kB gzip": first.gzipped / 1000,
        "largest frames": [
            f"{kind} {gzipped / 1000:.1f} kB"
            for _, gzipped, kind in (fresh.run or first).sizes()[:5]
        ],
    }


def _ms(seconds: list[float]) -> float:
    return median(seconds) * 1000


def main() -> None:
    """Measure the sizes that the command line asks for."""
    parser = argparse.ArgumentParser(prog="benchmarks.rerun", description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=[0, 100_000])
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    results = {}
    for events in asked.events:
        print(f"\n{events or 'The shipped register'}: reruns of each view\n", flush=True)
        results[str(events)] = measure(events, asked.runs)
    save("rerun", results)


if __name__ == "__main__":
    main()
