"""Sentences about what differs most between two sides of a comparison."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from math import sqrt

import pandas as pd

from dashboard.figures.venues import Met
from dashboard.model.text import later
from dashboard.text.i18n import Translator
from dashboard.text.sentences.comparison import CLEAR, FEW

STANDS_OUT = 2
"""A difference is mentioned if it is more than this many times its standard error; see docs/methodology.md."""
MOST_THEMES = 2
"""The most themes that are named of those with more, and of those with fewer events."""
_MORE, _FEWER = later("more on {themes}"), later("fewer on {themes}")

Name = Callable[[str], str]


@dataclass(frozen=True)
class Shift:
    """A code with its shares (0 to 1) of the events of A and of B."""

    code: str
    a: float
    b: float

    @property
    def rise(self) -> float:
        """The share of B minus that of A."""
        return self.b - self.a


def shifts(
    counts: pd.DataFrame, by: str, totals: tuple[int, int], chosen: Collection[str] = ()
) -> list[Shift]:
    """Return the codes whose shares differ clearly, the largest difference first; none where a side has few events.

    ``counts`` has the columns ``by`` (code), a_count and b_count (events); ``totals`` are the events of A and of B.
    Codes in ``chosen``, by which a side is filtered, are left out.
    """
    if min(totals) < FEW:
        return []
    rows = zip(counts[by], counts["a_count"], counts["b_count"], strict=True)
    found = [
        Shift(str(code), int(a) / totals[0], int(b) / totals[1])
        for code, a, b in rows
        if code not in chosen and is_apart(int(a), int(b), totals)
    ]
    return sorted(found, key=lambda shift: (-abs(shift.rise), shift.code))


def is_apart(a: int, b: int, totals: tuple[int, int]) -> bool:
    """Return whether the shares of two sides differ clearly, and by more than chance.

    ``a`` and ``b`` are the numbers of events with some value, ``totals`` those of all events of A and of B.
    """
    if min(totals) < FEW:
        return False
    difference = abs(a / totals[0] - b / totals[1])
    together = (a + b) / sum(totals)
    error = sqrt(together * (1 - together) * (1 / totals[0] + 1 / totals[1]))
    return difference >= CLEAR and difference > STANDS_OUT * error


def reading(
    tracks: list[Shift], themes: list[Shift], track: Name, theme: Name, tr: Translator
) -> str:
    """Return a sentence about the track that differs most, and the themes that B has more and fewer events on.

    ``tracks`` and ``themes`` are answers of shifts; ``track`` and ``theme`` return the label of a code. The sentence
    says so where nothing differs.
    """
    parts = [_track(shift, track, tr) for shift in tracks[:1]]
    for form, is_rising in ((_MORE, True), (_FEWER, False)):
        named = [shift for shift in themes if (shift.rise > 0) == is_rising][:MOST_THEMES]
        if named:
            parts.append(tr(form, themes=tr.listing([_shares(s, theme, tr) for s in named])))
    if not parts:
        return tr("No track and no theme stands out on one side.")
    return tr("In shares (of A, of B), B has {differences}.", differences="; ".join(parts))


def _track(shift: Shift, name: Name, tr: Translator) -> str:
    shares = _shares(shift, name, tr)
    if shift.rise > 0:
        return tr("more events of {track}", track=shares)
    return tr("fewer events of {track}", track=shares)


def _shares(shift: Shift, name: Name, tr: Translator) -> str:
    return tr(
        "{name} ({a}, {b})",
        name=name(shift.code),
        a=tr.percent(shift.a),
        b=tr.percent(shift.b),
    )


def venues(a: Met, b: Met, tr: Translator) -> str:
    """Return a sentence about the shares that met in the region; "" where few events have a country of venue."""
    if min(a.known, b.known) < FEW:
        return ""
    return tr(
        "Of those with a venue on record {a} of A and {b} of B met in the region.",
        a=tr.percent(a.inside / a.known),
        b=tr.percent(b.inside / b.known),
    )


def leading_venues(a: pd.DataFrame, b: pd.DataFrame, name: Name, tr: Translator) -> str:
    """Return a sentence about the country where most events of each side met; "" where it is the same or not clear.

    ``a`` and ``b`` have the columns country (code) and event_count, most events first; ``name`` returns the label of a
    code.
    """
    first, second = _leader(a), _leader(b)
    if not first or not second or first == second:
        return ""
    return tr("Most often A met in {first}, B in {second}.", first=name(first), second=name(second))


def _leader(counts: pd.DataFrame) -> str:
    known = counts.dropna(subset=["country"])
    numbers = [int(number) for number in known["event_count"]]
    if sum(numbers) < FEW or (len(numbers) > 1 and numbers[0] == numbers[1]):
        return ""
    return str(known["country"].iloc[0])
