"""Every question of the store at 1 thousand, 100 thousand and 1 million events, against pandas, in turn.

`python -m benchmarks.questions --events 1000 100000 --runs 7`. Before the clock runs, both answers are compared.
"""

import argparse
import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import Any

import pandas as pd

from benchmarks import generate, pandas_sources
from benchmarks.measure import Row, alternating, paired_ratio, save
from benchmarks.pandas_twin import Twin
from dashboard.model.selection import Selection
from dashboard.store.engine import Store, build
from dashboard.store.questions import events as questions
from dashboard.store.questions import sources
from dashboard.store.questions.extracts import extract

SELECTIONS = {
    "all": Selection(),
    "some": Selection.of(2010, 2020, theme=["security_ceasefire"], track=["1", "2"]),
}
PLACES = ("tbilisi", "geneva")
LIMIT = 25
MANY = 400

Pair = tuple[Callable[[], object], Callable[[], object]]


def asked(store: Store, twin: Twin, chosen: Selection) -> dict[str, Pair]:
    """Each question under its name: as the store answers it, and as pandas does."""
    articles = tuple(sources.list_articles(store, chosen, limit=LIMIT)["article_id"])
    event_id = str(questions.list_events(store, chosen, limit=1)["event_id"].iloc[0])
    pairs: dict[str, Pair] = {}
    for by in (
        ("year", "track"),
        ("theme",),
        ("organisation", "role"),
        ("conflict", "theme"),
        ("publisher",),
    ):
        pairs[f"count by {' and '.join(by)}"] = (
            lambda by=by: questions.count(store, chosen, by),  # type: ignore[misc]
            lambda by=by: twin.count(chosen, by),  # type: ignore[misc]
        )
    for name in ("theme", "country", "organisation"):
        pairs[f"facet of {name}"] = (
            lambda name=name: questions.facet(store, chosen, name),  # type: ignore[misc]
            lambda name=name: twin.facet(chosen, name),  # type: ignore[misc]
        )
    return pairs | {
        "totals": (lambda: questions.totals(store, chosen), lambda: twin.totals(chosen)),
        "locate": (lambda: questions.locate(store, chosen), lambda: twin.locate(chosen)),
        "count_at": (
            lambda: questions.count_at(store, chosen, PLACES),
            lambda: twin.count_at(chosen, PLACES),
        ),
        "organisations": (
            lambda: questions.organisations(store, chosen),
            lambda: twin.by_organisation(chosen),
        ),
        "list_events": (
            lambda: questions.list_events(store, chosen, limit=LIMIT),
            lambda: twin.list_events(chosen, LIMIT),
        ),
        "spans": (
            lambda: questions.spans(store, chosen, MANY),
            lambda: twin.spans(chosen, MANY),
        ),
        "pairs": (lambda: questions.pairs(store, chosen), lambda: twin.pairs(chosen)),
        "detail": (lambda: extract(store, [event_id]), lambda: twin.detail(event_id)),
        "context": (
            lambda: questions.context(store, chosen),
            lambda: pandas_sources.context(twin, chosen),
        ),
        "list_articles": (
            lambda: sources.list_articles(store, chosen, limit=LIMIT),
            lambda: pandas_sources.list_articles(twin, chosen, LIMIT),
        ),
        "reported_events": (
            lambda: sources.reported_events(store, chosen, articles),
            lambda: pandas_sources.reported_events(twin, chosen, articles),
        ),
        "count_articles by language": (
            lambda: sources.count_articles(store, chosen, "language"),
            lambda: pandas_sources.count_articles(twin, chosen, "language"),
        ),
        "completeness": (
            lambda: sources.completeness(store, chosen),
            lambda: pandas_sources.completeness(twin, chosen),
        ),
    }


def gist(answer: Any) -> object:
    """What two answers to one question must share: the numbers themselves, or rows and the sum of their counts."""
    if isinstance(answer, pd.DataFrame):
        sums = [int(answer[name].sum()) for name in answer if str(name) == "event_count"]
        return len(answer), sums
    return answer if isinstance(answer, int | Mapping) else None


def same(name: str, ours: Any, theirs: Any) -> bool:
    """Whether both answers agree; records are only timed, as their form differs."""
    return name in ("detail", "context") or gist(ours) == gist(theirs)


def measure(events: int, runs: int) -> dict[str, object]:
    """All questions at one size."""
    package = generate.package(events)
    begun = time.perf_counter()
    store = build(package, labels=pd.DataFrame())
    built = time.perf_counter() - begun
    begun = time.perf_counter()
    twin = Twin(package.tables)
    prepared = time.perf_counter() - begun
    del package
    rows: list[Row] = []
    with store:
        for selected, chosen in SELECTIONS.items():
            for name, (ours, theirs) in asked(store, twin, chosen).items():
                if not same(name, ours(), theirs()):
                    print(f"  {name} ({selected}): {gist(ours())} against {gist(theirs())}")
                    raise AssertionError(f"{name}: the answers differ")
                mine, other = alternating((ours, theirs), runs)
                rows.append(
                    {
                        "question": name,
                        "selection": selected,
                        "atlas_ms": median(mine) * 1000,
                        "pandas_ms": median(other) * 1000,
                        "ratio": paired_ratio(mine, other),
                    }
                )
    return {"runs": runs, "build_s": built, "pandas_prepare_s": prepared, "questions": rows}


def main() -> None:
    """Measure the sizes that the command line asks for."""
    parser = argparse.ArgumentParser(prog="benchmarks.questions", description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=[1000, 100_000])
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    results = {}
    for events in given.events:
        print(f"{events:,} events: questions", flush=True)
        results[str(events)] = measure(events, given.runs)
        save("questions", results)


if __name__ == "__main__":
    main()
