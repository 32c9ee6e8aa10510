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
from benchmarks.measure import Row, mean, paired_ratio, save
from benchmarks.reader import Reader, Run
from benchmarks.servers import ATLAS, DATA, EMPTY, FILTER_BAR, REGISTER, Server, serving
from dashboard.model.pages import PAGES

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

    @property
    def milliseconds(self) -> float:
        """The median by the clock."""
        return median(self.clock) * 1000

    @property
    def cpu_milliseconds(self) -> float:
        """The mean of the processor time."""
        return max(mean(self.processor) * 1000, 1)

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
        for path, title in PAGES.items():
            taken = {name: Taken() for name in ("bar", "bar again", "view", "view again")}
            with Reader(atlas.address, path) as reader:
                first = reader.run()
                for warm in WARM_UP:
                    reader.run(from_=warm[0], to=warm[1])
                    of_bar.run(from_=warm[0], to=warm[1])
                for _ in range(runs):
                    chosen = next(years)
                    floor.measure(empty, of_empty, chosen)
                    taken["bar"].measure(bar, of_bar, chosen)
                    taken["view"].measure(atlas, reader, chosen)
                    taken["bar again"].measure(bar, of_bar, ASKED_BEFORE)
                    taken["view again"].measure(atlas, reader, ASKED_BEFORE)
            views.append(_row(title, first, taken))
            print(f"  {title}", flush=True)
        return {
            "runs": runs,
            "empty_page_ms": floor.milliseconds,
            "empty_page_cpu_ms": floor.cpu_milliseconds,
            "views": views,
        }


def _row(title: str, first: Run, taken: dict[str, Taken]) -> Row:
    bar, view = taken["bar"], taken["view"]
    bar_again, again = taken["bar again"], taken["view again"]
    return {
        "view": title,
        "memoised_ms": again.milliseconds,
        "bar_memoised_ms": bar_again.milliseconds,
        "ratio_memoised": paired_ratio(again.clock, bar_again.clock),
        "cpu_ratio_memoised": again.cpu_milliseconds / bar_again.cpu_milliseconds,
        "uncached_ms": view.milliseconds,
        "bar_uncached_ms": bar.milliseconds,
        "ratio_uncached": paired_ratio(view.clock, bar.clock),
        "cpu_ratio_uncached": view.cpu_milliseconds / bar.cpu_milliseconds,
        "memoised_cpu_ms": again.cpu_milliseconds,
        "uncached_cpu_ms": view.cpu_milliseconds,
        "bar_memoised_cpu_ms": bar_again.cpu_milliseconds,
        "bar_uncached_cpu_ms": bar.cpu_milliseconds,
        "gzip_kb": median(view.gzipped) / 1000,
        "gzip_kb_memoised": median(again.gzipped) / 1000,
        "raw_kb": median(view.raw) / 1000,
        "bar_gzip_kb": median(bar.gzipped) / 1000,
        "first_load_gzip_kb": first.gzipped / 1000,
        "largest_frames": [
            f"{kind} {gzipped / 1000:.1f} kB"
            for _, gzipped, kind in (view.run or first).sizes()[:5]
        ],
    }


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
