"""How faults name values: keys of several columns as one text, and the code that somebody may have meant."""

from bisect import bisect_left
from difflib import get_close_matches

import pandas as pd

from dashboard.model.errors import shortened

NEIGHBOURS = 2_000
# The unit separator, below every letter: joined keys stand in the same order as keys of several columns.
KEY_SEPARATOR = "\x1f"


def nearest_of(value: str, candidates: list[str]) -> str | None:
    """Return the candidate spelled most like ``value``; in a long sorted list only its neighbours are compared."""
    at = bisect_left(candidates, value)
    nearby = candidates[max(0, at - NEIGHBOURS) : at + NEIGHBOURS]
    return next(iter(get_close_matches(value, nearby, n=1)), None)


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
