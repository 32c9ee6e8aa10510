"""Searches for inputs that are neither answered nor refused, or that take too much of the processor or the memory."""

import json
import logging
import resource
import time
import warnings
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings

from dashboard.store.engine import Store, open_store
from tests.fuzz import corpus
from tests.fuzz.carrying_out import CARRY_OUT, Came, showing
from tests.fuzz.recipes import STRATEGIES, Recipe
from tests.registers import DATA, TINY

MOST_SECONDS = 2.0
MOST_MEGABYTES = 300
_SLICE = 500
"""Recipes of one search: after a failure the next slice goes on with another seed."""
_MOST_FAILURES = 20
_MOST_WAYS = 80
_SHORT = 2_000
"""Kept for their answers or refusals are few recipes of each kind, of so many letters."""
_FORGET_PEAK = Path("/proc/self/clear_refs")


@dataclass
class Told:
    """What came of the recipes of one kind. Seconds are of the processor, megabytes what one took more.

    ``failures`` tell the error of each recipe that failed, by its name in the corpus; ``ways`` what answers and
    refusals there were.
    """

    kind: str
    tried: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    failures: dict[str, str] = field(default_factory=dict)
    slowest: float = 0
    largest: int = 0
    ways: set[str] = field(default_factory=set)


class TooMuch(AssertionError):
    """A recipe took more time or memory than one may."""


def search(kind: str, number: int, first_seed: int, register: bool) -> Told:
    """Carry out the corpus and so many recipes of a kind, and say what came of the latter."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    told = Told(kind)
    with open_store(DATA if register else TINY) as store, showing(store):
        for of, name, recipe in corpus.kept():
            if of == kind:
                _again(told, name, recipe, store)
        while told.tried < number and len(told.failures) < _MOST_FAILURES:
            _search_a_slice(told, store, min(_SLICE, number - told.tried), first_seed + told.tried)
    return told


def _again(told: Told, name: str, recipe: Recipe, store: Store) -> None:
    """Carry out what is kept: what it reaches is not new, and what fails once more is told."""
    try:
        told.ways.add(CARRY_OUT[told.kind](recipe, store).way)
    except Exception as error:
        told.failures[name] = _line(error)


def _search_a_slice(told: Told, store: Store, number: int, seed_: int) -> None:
    last: list[Recipe] = []

    @seed(seed_)
    @settings(
        max_examples=number,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
        report_multiple_bugs=False,
    )
    @given(recipe=STRATEGIES[told.kind])
    def tried(recipe: Recipe) -> None:
        last[:] = [recipe]
        told.tried += 1
        came, took, grown = _measured(told.kind, recipe, store)
        if _is_too_much(took, grown):
            # What is loaded or made once for all is not what a recipe takes.
            came, took, grown = _measured(told.kind, recipe, store)
        told.slowest, told.largest = max(told.slowest, took), max(told.largest, grown)
        if _is_too_much(took, grown):
            raise TooMuch(f"{took:.1f} s, {grown} MB")
        told.outcomes[came.word] += 1
        if came.way not in told.ways and len(told.ways) < _MOST_WAYS and _is_short(recipe):
            told.ways.add(came.way)
            corpus.keep(told.kind, recipe)

    try:
        tried()
    except Exception as error:
        path = corpus.keep(told.kind, last[0])
        told.failures[path.stem] = _line(error)


def _line(error: Exception) -> str:
    return f"{type(error).__name__}: {str(error)[:200]}"


def _measured(kind: str, recipe: Recipe, store: Store) -> tuple[Came, float, int]:
    """Carry out a recipe, and return what came of it, the seconds of the processor and the megabytes that it took."""
    before, start = _peak_from_now(), time.process_time()
    came = CARRY_OUT[kind](recipe, store)
    return came, time.process_time() - start, _peak() - before


def _is_too_much(seconds: float, megabytes: int) -> bool:
    return seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES


def _is_short(recipe: Recipe) -> bool:
    return len(json.dumps(recipe)) < _SHORT


def _peak_from_now() -> int:
    """Return the memory that this process has, and measure its peak from here where the system can (Linux)."""
    with suppress(OSError):
        _FORGET_PEAK.write_text("5")
    return _peak()


def _peak() -> int:
    """Return the most memory that this process had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
