"""Searches for inputs that are neither answered nor refused, or that take too much of the processor or the memory."""

import logging
import resource
import time
import warnings
from collections import Counter
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings

from dashboard.store.engine import Store, open_store
from dashboard.ui import data
from tests.fuzz import corpus
from tests.fuzz.carrying_out import CARRY_OUT
from tests.fuzz.recipes import STRATEGIES, Recipe
from tests.registers import DATA, TINY

MOST_SECONDS = 2.0
MOST_MEGABYTES = 300
_SLICE = 500
"""Recipes of one search: after a failure the next slice goes on with another seed."""


@dataclass
class Told:
    """What came of the recipes of one kind. Seconds are of the processor; megabytes are above the idle process."""

    kind: str
    outcomes: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    slowest: float = 0
    largest: int = 0


class TooMuch(AssertionError):
    """A recipe took more time or memory than one may."""


def search(kind: str, number: int, first_seed: int, register: bool) -> Told:
    """Carry out so many recipes of a kind and say what came of them."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    told = Told(kind)
    with open_store(DATA if register else TINY) as store:
        # What pages show is asked anew for each of them.
        vars(data)["shared_store"] = lambda: store
        for at in range(0, number, _SLICE):
            _search_a_slice(told, store, min(_SLICE, number - at), first_seed + at)
    return told


def _search_a_slice(told: Told, store: Store, number: int, seed_: int) -> None:
    last: list[Recipe] = []
    idle = _megabytes()

    @seed(seed_)
    @settings(
        max_examples=number,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
    )
    @given(recipe=STRATEGIES[told.kind])
    def tried(recipe: Recipe) -> None:
        last[:] = [recipe]
        before, start = _megabytes(), time.process_time()
        came = CARRY_OUT[told.kind](recipe, store)
        took = time.process_time() - start
        grown = _megabytes() - idle
        told.slowest = max(told.slowest, took)
        told.largest = max(told.largest, grown)
        if took > MOST_SECONDS:
            raise TooMuch(f"{took:.1f} s")
        if grown > MOST_MEGABYTES and grown > before - idle:
            raise TooMuch(f"{grown} MB")
        told.outcomes[came] += 1

    try:
        tried()
    except Exception as error:
        path = corpus.keep(told.kind, last[0])
        told.failures.append(f"{path.name}: {type(error).__name__}: {str(error)[:200]}")


def _megabytes() -> int:
    """Return the most memory that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
