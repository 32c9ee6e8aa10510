"""What differs most between two sides of a comparison, in one or two sentences; right for none, few and many events."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from math import sqrt

import pandas as pd

from dashboard.figures.venues import Met
from dashboard.model.text import later
from dashboard.text.i18n import Translator
from dashboard.text.sentences.comparison import CLEAR, FEW

STANDS_OUT = 2
"""A difference is told that is more than so many times its standard error; see docs/methodology.md."""
MOST_THEMES = 2
"""Themes that are named in each direction."""
_MORE, _FEWER = later("more on {themes}"), later("fewer on {themes}")

Name = Callable[[str], str]


@dataclass(frozen=True)
class Shift:
    """One value with its shares of A and of B."""

    code: str
    a: float
    b: float

    @property
    def rise(self) -> float:
        """How much larger the share of B is; below 0 where it is smaller."""
        return self.b - self.a


def shifts(
    counts: pd.DataFrame, by: str, totals: tuple[int, int], chosen: Collection[str] = ()
) -> list[Shift]:
    """Values whose shares stand apart, the largest difference first; none where a side has few events.

    ``counts`` has the columns ``by``, a_count and b_count. What one of the sides was ``chosen`` by is left out.
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
    """Whether shares of two sides differ clearly, and by more than chance often makes of so many events."""
    if min(totals) < FEW:
        return False
    difference = abs(a / totals[0] - b / totals[1])
    together = (a + b) / sum(totals)
    error = sqrt(together * (1 - together) * (1 / totals[0] + 1 / totals[1]))
    return difference >= CLEAR and difference > STANDS_OUT * error


def reading(
    tracks: list[Shift], themes: list[Shift], track: Name, theme: Name, tr: Translator
) -> str:
    """The track that differs most, and the themes B has more and fewer events on; that none does, in words."""
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
    """Which shares of the events with a country of venue met in the region; nothing where these are few."""
    if min(a.known, b.known) < FEW:
        return ""
    return tr(
        "Of those with a venue on record {a} of A and {b} of B met in the region.",
        a=tr.percent(a.inside / a.known),
        b=tr.percent(b.inside / b.known),
    )


def leading_venues(a: pd.DataFrame, b: pd.DataFrame, name: Name, tr: Translator) -> str:
    """The country most events of each side met in, where these are two, and each stands clear of the next.

    Both have the columns country and event_count, most events first.
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
