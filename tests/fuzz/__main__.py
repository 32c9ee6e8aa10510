"""`python -m tests.fuzz`: searches for inputs that are neither answered nor refused, or that take too much.

Each kind is tried in a process of its own, whose idle memory is what its inputs are held against. A failure is made as
small as it gets and kept in the corpus. Exits with 1 where there was one.
"""

import argparse
import multiprocessing
from concurrent.futures import ProcessPoolExecutor, as_completed

from tests.fuzz.carrying_out import ANSWERED, REFUSED
from tests.fuzz.searching import Told, search


def main() -> int:
    """Search all kinds, and print a table and every failure."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--links", type=int, default=10_000)
    parser.add_argument("--folders", type=int, default=2_000)
    parser.add_argument("--files", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=multiprocessing.cpu_count())
    parser.add_argument("--register", action="store_true", help="links open the real register")
    asked = parser.parse_args()
    numbers = {"links": asked.links, "folders": asked.folders, "files": asked.files}
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(asked.processes, context, max_tasks_per_child=1) as pool:
        searching = [
            pool.submit(search, kind, number, asked.seed, asked.register and kind == "links")
            for kind, number in numbers.items()
            if number
        ]
        print("| kind | tried | answered | refused | failed | slowest (s) | most memory (MB) |")
        print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
        found = [_row(each.result()) for each in as_completed(searching)]
    failures = [
        f"{told.kind}/{name}.json: {line}" for told in found for name, line in told.failures.items()
    ]
    print(*failures, sep="\n")
    return 1 if failures else 0


def _row(told: Told) -> Told:
    """Print what came of one kind, as soon as it is known, and hand it on."""
    answered, refused, failed = told.outcomes[ANSWERED], told.outcomes[REFUSED], len(told.failures)
    cells = " | ".join(f"{cell:,}" for cell in (told.tried, answered, refused, failed))
    print(f"| {told.kind} | {cells} | {told.slowest:.1f} | {told.largest} |", flush=True)
    return told


if __name__ == "__main__":
    raise SystemExit(main())
