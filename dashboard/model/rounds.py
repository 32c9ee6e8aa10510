"""Numbers of rounds, read from the titles of events: which numbers between two known ones no event has.

Only clear numbers are read: in digits, with the right ending, at the beginning of the title or after its first colon,
and a few words at most before what is counted ("Geneva International Discussions: 49th round"). So "before the 51st
round" is not the number of a round, and neither is "the 151st assembly".
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

_NUMBERED = re.compile(
    r"(?:[^:]*: )?(?P<number>[1-9]\d{0,2})(?P<ending>st|nd|rd|th) (?!anniversary\b)"
    r"(?:[^\s:;,]+ ){0,4}?(?P<what>round|meeting|session|workshop|seminar|conference|forum)\b",
    re.IGNORECASE,
)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = (11, 12, 13)


@dataclass(frozen=True)
class Round:
    """One event of a process: its key, title and kind, and its first and last day."""

    key: str
    title: str
    kind: str
    first: date
    last: date


@dataclass(frozen=True)
class Missing:
    """The numbers from ``first`` to ``last``, which no title has; at least ``count`` of these rounds have no record."""

    first: int
    last: int
    count: int


def number_in(title: str) -> tuple[str, int] | None:
    """Return what is counted and the number in a title, as ("round", 49); None where no number is clear.

    >>> number_in("Geneva International Discussions: 49th round")
    ('round', 49)
    >>> number_in("Consultations before the 51st round") is None
    True
    """
    found = _NUMBERED.match(title)
    if not found:
        return None
    number = int(found["number"])
    is_right = found["ending"].lower() == ending(number)
    return (found["what"].lower(), number) if is_right else None


def ending(number: int) -> str:
    """Return the letters after an ordinal number: st, nd, rd or th."""
    return "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")


def unrecorded(process: Iterable[Round]) -> dict[str, Missing | None]:
    """Return for each numbered round of a process, by key, the missing numbers just below it; None where none are.

    Rounds, meetings, workshops and so on are counted separately. A record without a number may be one of the missing
    rounds, where its kind is the same and its date lies between the rounds around the gap; ``count`` is lower by as
    many.

    >>> day = date(2021, 3, 1)
    >>> process = [Round("a", "4th round of talks", "negotiation_round", day, day),
    ...            Round("b", "7th round of talks", "negotiation_round", day, day)]
    >>> unrecorded(process)
    {'a': None, 'b': Missing(first=5, last=6, count=2)}
    """
    known = list(process)
    missing_below: dict[str, Missing | None] = {}
    for rounds in _counted(known).values():
        own = [each for same in rounds.values() for each in same]
        kinds = {each.kind for each in own}
        others = [each for each in known if each.kind in kinds and each not in own]
        numbers = sorted(rounds)
        for before, number in zip([None, *numbers], numbers, strict=False):
            missing = _between(before, number, rounds, others) if before else None
            missing_below |= {each.key: missing for each in rounds[number]}
    return missing_below


def _counted(process: Sequence[Round]) -> dict[str, dict[int, list[Round]]]:
    """The rounds whose number is known: by what is counted, and by number."""
    counted: dict[str, dict[int, list[Round]]] = {}
    for each in process:
        if found := number_in(each.title):
            what, number = found
            counted.setdefault(what, {}).setdefault(number, []).append(each)
    return counted


def _between(
    before: int, number: int, rounds: Mapping[int, Sequence[Round]], others: Sequence[Round]
) -> Missing | None:
    beside = [*rounds[before], *rounds[number]]
    start, stop = min(each.first for each in beside), max(each.last for each in beside)
    unnumbered = sum(each.first <= stop and each.last >= start for each in others)
    count = number - before - 1 - unnumbered
    return Missing(before + 1, number - 1, count) if count > 0 else None
