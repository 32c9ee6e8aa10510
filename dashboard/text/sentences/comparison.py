"""Two Selections compared in sentences, for none, one, few and many events on either side."""

from collections.abc import Callable

import pandas as pd

from dashboard.model.selection import Selection
from dashboard.model.text import later
from dashboard.text.i18n import Translator

FEW = 10
"""Shares are not compared where a side has fewer events."""
CLEAR = 0.05
"""The smallest difference of two shares that is mentioned."""
MOST = 3
_EVENTS_OF = {
    "track": later("Events of {name} make up {a} of A and {b} of B."),
    "theme": later("Events on {name} make up {a} of A and {b} of B."),
    "conflict": later("Events about {name} make up {a} of A and {b} of B."),
    "place": later("Events in {name} make up {a} of A and {b} of B."),
    "organisation": later("Events with {name} make up {a} of A and {b} of B."),
}


def sizes(a: int, b: int, both: int, tr: Translator) -> str:
    """Return the events of each side and how many are in both: "A has 120 events, B 45. 12 events are in both"."""
    return " ".join(filter(None, [_numbers(a, b, tr), _overlap(a, b, both, tr)]))


def _numbers(a: int, b: int, tr: Translator) -> str:
    if not a and not b:
        return tr("Neither A nor B has an event on record.")
    if not a:
        return tr.plural("A has no event, B {count}.", "A has no event, B {count}.", b)
    other = tr.number(b) if b else tr("none")
    return tr.plural(
        "A has {count} event, B {other}.", "A has {count} events, B {other}.", a, other=other
    )


def _overlap(a: int, b: int, both: int, tr: Translator) -> str:
    if not a or not b:
        return ""
    if not both:
        return tr("No event is in both.")
    if both == a == b:
        return tr("They are the same events.") if both > 1 else tr("It is the same event.")
    if both == a:
        return tr.plural("The event of A is in B too.", "All {count} events of A are in B too.", a)
    if both == b:
        return tr.plural("The event of B is in A too.", "All {count} events of B are in A too.", b)
    return tr.plural("{count} event is in both.", "{count} events are in both.", both)


def rates(
    events: tuple[int, int],
    sides: tuple[Selection, Selection],
    bounds: tuple[int, int],
    tr: Translator,
) -> str:
    """Return the mean number of events a year on each side; "" where both cover equally many years.

    ``bounds`` are the first and the last year of the register, for years that are left open.
    """
    periods = [(side.from_year or bounds[0], side.to_year or bounds[1]) for side in sides]
    lengths = [last - first + 1 for first, last in periods]
    if lengths[0] == lengths[1] or not all(events):
        return ""
    means = [tr.number(round(n / years, 1)) for n, years in zip(events, lengths, strict=True)]
    spans = [tr.plural("{count} year", "{count} years", years) for years in lengths]
    return tr(
        "On average that is {a} a year in A ({a_years}) and {b} in B ({b_years}).",
        a=means[0],
        b=means[1],
        a_years=spans[0],
        b_years=spans[1],
    )


def differences(
    counts: pd.DataFrame,
    by: str,
    totals: tuple[int, int],
    name: Callable[[str], str],
    tr: Translator,
) -> str:
    """Return up to three sentences on the values whose shares differ most, the largest difference first.

    ``counts`` has the columns ``by`` (code), a_count and b_count; ``name`` returns the label of a code. The sentence
    says so where a side has too few events for shares, or no share differs clearly. "" where a side has no events.
    """
    if not all(totals) or counts.empty:
        return ""
    if min(totals) < FEW:
        return tr("With fewer than {few} events on a side, shares say little.", few=FEW)
    rows = zip(counts[by], counts["a_count"], counts["b_count"], strict=True)
    shares = [(str(code), int(a) / totals[0], int(b) / totals[1]) for code, a, b in rows]
    apart = [(code, a, b) for code, a, b in shares if abs(a - b) >= CLEAR]
    apart.sort(key=lambda share: (-abs(share[1] - share[2]), share[0]))
    if not apart:
        return tr(
            "No share differs by {points} percentage points or more.", points=round(CLEAR * 100)
        )
    return " ".join(
        tr(_EVENTS_OF[by], name=name(code), a=tr.percent(a), b=tr.percent(b))
        for code, a, b in apart[:MOST]
    )
