"""How many leaders are named: three, and those with as many events as the last of them."""

import pandas as pd
import pytest

from dashboard.text.sentences.leaders import leaders, with_ties


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([], 0),
        ([4], 1),
        ([4, 3, 2, 1], 3),
        ([4, 3, 2, 2], 4),
        ([4, 3, 2, 2, 2, 1], 5),
        ([4, 2, 1, 1], 2),
        ([1, 1, 1, 1, 1, 1, 1], 5),
    ],
    ids=str,
)
def test_ties_are_named_as_far_as_there_is_room(numbers: list[int], expected: int) -> None:
    assert with_ties(numbers) == expected


@pytest.mark.parametrize(
    ("numbers", "named"),
    [
        ([9, 5, 2, 1], 3),
        ([9, 5, 5, 5], 1),
        ([5, 5, 5, 5], 0),
        ([5, 5, 5], 3),
        ([2, 1, 1], 1),
        ([1, 1], 0),
        ([], 0),
    ],
)
def test_no_tie_decides_who_is_named(numbers: list[int], named: int) -> None:
    counts = pd.DataFrame(
        {"theme": [f"t{at}" for at in range(len(numbers))], "event_count": numbers}
    )
    assert len(leaders(counts, "theme", (), 20)) == named
