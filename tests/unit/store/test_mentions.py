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
        ("NICE: ministers meet", []),
        ("The Foo Council met", []),
        ("A nice meeting in Nice", []),
        ("", []),
    ],
)
def test_a_name_brings_along_the_other_names(text: str, expected: list[str]) -> None:
    assert MENTIONS.other_names(text, fold(text)) == expected


def test_several_texts_bring_along_each_name_once_and_in_order() -> None:
    texts = ["Nice\nThe BN met in Foo Town", "", "ფუქალაქი"]
    assert MENTIONS.in_lines(texts) == ["Բար ցանց", "Fûville", "ფუქალაქი", "Foo Town"]


def test_a_name_does_not_go_on_in_the_next_line() -> None:
    assert MENTIONS.in_lines(["A visit to Foo\nTown", "Foo", "Town"]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ԵՐԵՎԱՆ", ["Yerevan"]), ("Երևան", ["Yerevan"]), ("T’bilisi, T'BILISI", ["თბილისი"])],
)
def test_names_are_found_as_capitals_and_apostrophes_are_written(
    text: str, expected: list[str]
) -> None:
    names = Mentions([["Yerevan", "Երևան"], ["Tbilisi", "თბილისი"]], [])
    assert names.other_names(text, fold(text)) == expected
