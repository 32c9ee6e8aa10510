"""How faults name values: keys of several columns as one text, and the code that somebody may have meant."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from itertools import islice, pairwise

import pandas as pd

from dashboard.model.errors import shortened

MOST_HINTS = 100
"""Values of one column for which the nearest is looked for: who has more faults has another fault."""
MOST_COMPARED, MOST_SHARED, MOST_LETTERS_COMPARED = 20, 5_000, 120
# The unit separator, below every letter: joined keys stand in the same order as keys of several columns.
KEY_SEPARATOR = "\x1f"


def nearest_of(value: str, candidates: Sequence[str]) -> str | None:
    """Return the candidate spelled most like ``value``; None where none is alike."""
    return nearest_each([value], candidates).get(value)


def nearest_each(values: Iterable[str], candidates: Sequence[str]) -> dict[str, str]:
    """Return for each value the candidate spelled most like it, where one is alike; of many values for the first.

    Only candidates that share pairs of letters with a value, the rarest first, are compared with it as a whole.
    """
    with_pair: dict[str, list[int]] = defaultdict(list)
    for number, candidate in enumerate(candidates):
        for pair in _pairs(candidate):
            with_pair[pair].append(number)
    found = {}
    for value in islice(values, MOST_HINTS):
        shared = Counter[int]()
        for pair in sorted(_pairs(value), key=lambda pair: len(with_pair[pair])):
            if shared and shared.total() + len(with_pair[pair]) > MOST_SHARED:
                break
            shared.update(with_pair[pair][:MOST_SHARED])
        likely = [candidates[number] for number, _ in shared.most_common(MOST_COMPARED)]
        if near := get_close_matches(value[:MOST_LETTERS_COMPARED], likely, n=1):
            found[value] = near[0]
    return found


def _pairs(text: str) -> set[str]:
    """The pairs of neighbouring letters of a text, its ends marked."""
    marked = f"\x02{text[:MOST_LETTERS_COMPARED]}\x03"
    return {first + second for first, second in pairwise(marked)}


def joined(frame: pd.DataFrame, columns: tuple[str, ...]) -> pd.Series:
    """Return one text for each row, made of several columns, which sorts as the columns do."""
    first, *others = columns
    text = frame[first]
    for column in others:
        text = text + KEY_SEPARATOR + frame[column]
    return text


def readably(key: str) -> str:
    """Return a joined key for people."""
    return shortened(key.replace(KEY_SEPARATOR, " / "))
