"""How well and how fast words find: `python -m benchmarks.search --events 1000 100000`.

The questions of tests/data/search_questions.csv: their mean reciprocal rank over the register as it ships, and the time
of each at several sizes, as the search page asks: the total of the filter, the first page, things of that name.
"""

import argparse
import time
from collections.abc import Callable
from statistics import mean, median, quantiles

import pandas as pd

from benchmarks import generate
from benchmarks.measure import Row, save
from dashboard.model.selection import Selection
from dashboard.store.engine import Store, build, open_store
from dashboard.store.questions import events as questions
from dashboard.store.questions import search
from tests.data import search_questions

ASKED: dict[str, Callable[[Store, Selection], object]] = {
    "total of the filter": questions.totals,
    "first page by relevance": search.find,
    "things of that name": search.named,
    "suggestion": search.suggest,
}


def ranks() -> list[Row]:
    """The mean reciprocal rank by what makes a question hard, and of all."""
    asked = search_questions.questions()
    with open_store() as store:
        found = [(each.kind, search_questions.reciprocal_rank(store, each)) for each in asked]
    kinds = [*sorted({each.kind for each in asked}), "all"]
    rows = []
    for kind in kinds:
        of_kind = [rank for other, rank in found if kind in (other, "all")]
        rows.append({"kind": kind, "questions": len(of_kind), "mrr": mean(of_kind)})
    return rows


def times(events: int) -> dict[str, object]:
    """Milliseconds of what the search page asks, over all questions, at one size."""
    begun = time.perf_counter()
    store = build(generate.package(events), labels=pd.DataFrame())
    built = time.perf_counter() - begun
    selections = [Selection.of(words=each.query) for each in search_questions.questions()]
    rows: list[Row] = []
    with store:
        size = store.index.path.stat().st_size / 1e6
        for name, ask in ASKED.items():
            taken = [_milliseconds(ask, store, each) for each in selections]
            rows.append(
                {"asked": name, "median_ms": median(taken), "p95_ms": quantiles(taken, n=20)[-1]}
            )
    return {"built_s": built, "index_mb": size, "times": rows}


def _milliseconds(
    ask: Callable[[Store, Selection], object], store: Store, selection: Selection
) -> float:
    begun = time.perf_counter()
    ask(store, selection)
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Measure the sizes that the command line asks for."""
    parser = argparse.ArgumentParser(prog="benchmarks.search", description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=[1000, 100_000])
    given = parser.parse_args()
    found = ranks()
    sizes: dict[str, object] = {}
    for events in given.events:
        print(f"{events:,} events: search", flush=True)
        sizes[str(events)] = times(events)
        save("search", {"ranks": found, "sizes": sizes})


if __name__ == "__main__":
    main()
