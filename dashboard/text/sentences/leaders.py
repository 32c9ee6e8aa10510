"""Which of several counts a sentence names: ties are named together or not at all."""

from collections.abc import Collection, Sequence

import pandas as pd

MOST = 3
"""The most names in a sentence."""
MOST_TIED = 5
"""The most names where those after the third have as many events."""


def leaders(counts: pd.DataFrame, column: str, chosen: Collection[str], events: int) -> list[str]:
    """Return up to MOST leading codes that the reader did not choose and that stand clear of the next.

    ``counts`` has the columns ``column`` and event_count, most events first. Of a single event (``events`` is 1) the
    first MOST codes are returned.
    """
    others = counts[~counts[column].isin(list(chosen))].dropna(subset=[column])
    codes = [str(code) for code in others[column]]
    if events == 1:
        return codes[:MOST]
    return codes[: clear_of_ties([int(number) for number in others["event_count"]])]


def clear_of_ties(numbers: Sequence[int]) -> int:
    """Return how many of the first MOST numbers, largest first, are greater than 1 and than the next number.

    >>> [clear_of_ties(numbers) for numbers in ([9, 5, 2, 1], [9, 5, 5, 5], [5, 5, 5, 5], [1])]
    [3, 1, 0, 0]
    """
    cut = min(MOST, sum(number > 1 for number in numbers))
    while cut and len(numbers) > cut and numbers[cut - 1] == numbers[cut]:
        cut -= 1
    return cut


def with_ties(numbers: Sequence[int]) -> int:
    """Return how many numbers, largest first, to name: MOST, and those tied with the last of them up to MOST_TIED.

    A number of 1 is named only where none is greater.

    >>> [with_ties(numbers) for numbers in ([9, 5, 2, 2, 1], [2, 1], [1, 1])]
    [4, 1, 2]
    """
    shown = min(MOST, sum(number > 1 for number in numbers) or len(numbers))
    while MOST <= shown < min(MOST_TIED, len(numbers)) and numbers[shown] == numbers[shown - 1]:
        shown += 1
    return shown
