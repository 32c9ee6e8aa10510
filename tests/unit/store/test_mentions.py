"""Which other names belong to a text that names a place or an organisation."""

import pytest

from dashboard.model.text import fold
from dashboard.store.mentions import Mentions

MENTIONS = Mentions(
    [["Foo Town", "Fûville", "ფუქალაქი"], ["Nice"], ["", "Qux"]],
    [["Bar Network", "BN", "Բար ցանց"], ["Foo Council", "Council of Foo"]],
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A visit to Foo Town", ["Fûville", "ფუქალაქი"]),
        ("A visit to foo town", ["Fûville", "ფუქალაქი"]),
        ("ფუქალაქი", ["Foo Town", "Fûville"]),
        ("Fûville", ["Foo Town", "ფუქალაქი"]),
        ("fuville", []),
        ("Foo Townhall", []),
        ("The Bar Network met", ["Բար ցանց"]),
        ("Բար ցանց", ["Bar Network"]),
        ("The BN met", ["Բար ցանց"]),
        ("the bn met", []),
        ("The Foo Council met", []),
        ("A nice meeting in Nice", []),
        ("", []),
    ],
)
def test_a_name_brings_along_the_other_names(text: str, expected: list[str]) -> None:
    assert MENTIONS.other_names(text, fold(text)) == expected
