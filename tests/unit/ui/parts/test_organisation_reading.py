"""How many organisations are named: three, and those with as many events as the last of them."""

import pytest

from dashboard.ui.parts.organisation_reading import named


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
    assert named(numbers) == expected
