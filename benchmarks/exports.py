"""Files of all events: seconds, size and memory by format: `python -m benchmarks.exports --events 1000 100000`.

Every file is written in a process of its own, so that the most memory that it takes is its own: the peak of the
process, less what it held with the Store open and one event written.
"""

import argparse
import io
import resource
import subprocess
import sys
import time
from tempfile import TemporaryFile

import pandas as pd

from benchmarks import generate
from benchmarks.measure import Row, save
from dashboard.exports.formats import FORMATS
from dashboard.model.selection import Selection
from dashboard.store.engine import Store, build
from dashboard.store.questions import events as questions
from dashboard.text.i18n import translator


def written(name: str, events: int) -> Row:
    """Seconds, megabytes of the file, and megabytes of memory that one format takes for so many events."""
    command = [sys.executable, "-m", "benchmarks.exports", "--one", name, "--events", str(events)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    seconds, size, memory = map(float, said[-3:])
    return {"format": name, "seconds": seconds, "file_mb": size, "memory_mb": memory}


def _one(name: str, events: int) -> tuple[float, float, float]:
    form, tr = FORMATS[name], translator("en")
    with build(generate.package(events), labels=pd.DataFrame()) as store:
        form.write(store, _few(store), tr, io.BytesIO(), "")
        before = _peak()
        with TemporaryFile() as file:
            begun = time.perf_counter()
            form.write(store, Selection(), tr, file, "")
            seconds = time.perf_counter() - begun
            return seconds, file.tell() / 1e6, _peak() - before


def _few(store: Store) -> Selection:
    """The events of one place: enough to load what the format needs."""
    place = str(questions.locate(store, Selection())["place_id"].iloc[-1])
    return Selection.of(place=[place])


def _peak() -> float:
    """The most megabytes that this process has held."""
    unit = 1024 if sys.platform == "linux" else 1
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def main() -> None:
    """Measure the sizes that the command line asks for; with --one, a single file."""
    parser = argparse.ArgumentParser(prog="benchmarks.exports", description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=[1000, 100_000])
    parser.add_argument("--one", choices=list(FORMATS))
    given = parser.parse_args()
    if given.one:
        print(*_one(given.one, given.events[0]))
        return
    results = {}
    for events in given.events:
        print(f"{events:,} events: exports", flush=True)
        shown = [name for name, form in FORMATS.items() if not form.holds_all]
        results[str(events)] = [written(name, events) for name in shown]
        save("exports", results)


if __name__ == "__main__":
    main()
