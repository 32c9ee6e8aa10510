"""Which part of a text is shown to a reader who looked for words, and what is marked in it."""

import pytest

from dashboard.model.query import parse_query
from dashboard.model.snippets import first_hit, marked, snippet

LONG = "Nothing of note is said here at all. " * 12 + "Then the landmines of Tavush were cleared."


def hits(text: str, typed: str) -> list[str]:
    return [piece for piece, is_hit in marked(text, parse_query(typed)) if is_hit]


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("Talks on landmines", "landm", ["landmines"]),
        ("Talks in Zürich", "zurich", ["Zürich"]),
        ("Talks in Zu\u0308rich", "zurich", ["Zu\u0308rich"]),
        ("Confidence-building talks", '"confidence building"', ["Confidence-building"]),
        ("The Georgian language; Georgian", '"georgian language"', ["Georgian language"]),
        ("Переговоры в Цхинвали", "цхинвал", ["Цхинвали"]),
        ("ცხინვალი", "ცხინვალი", ["ცხინვალი"]),
        ("Women and youth", "women OR youth", ["Women", "youth"]),
        ("Women and youth", "women -youth", ["Women"]),
        ("Talks", "landmines", []),
        ("Talks", "", []),
    ],
)
def test_words_that_were_looked_for_are_marked(text: str, typed: str, expected: list[str]) -> None:
    assert hits(text, typed) == expected


def test_a_short_text_is_shown_whole() -> None:
    assert snippet("Talks on landmines", parse_query("mines")) == [("Talks on landmines", False)]


def test_a_long_text_is_cut_to_the_part_with_the_words() -> None:
    shown = snippet(LONG, parse_query("landmines Tavush"))
    assert shown[0] == ("… ", False)
    assert [piece for piece, is_hit in shown if is_hit] == ["landmines", "Tavush"]


def test_a_long_text_without_the_words_is_cut_at_its_end() -> None:
    shown = "".join(piece for piece, _ in snippet(LONG, parse_query("unicorns")))
    assert shown.startswith("Nothing of note") and shown.endswith(" …")


def test_a_long_text_is_whole_where_nothing_is_looked_for() -> None:
    assert snippet(LONG, parse_query("")) == [(LONG, False)]


def test_a_long_word_is_cut() -> None:
    assert sum(len(piece) for piece, _ in snippet("a" * 999, parse_query("a"))) < 300


def test_the_first_name_with_a_hit_is_found() -> None:
    assert first_hit(["Foo Town", "Fûville", "Fuville"], parse_query("fuv")) == "Fûville"


def test_no_name_without_a_hit_is_found() -> None:
    assert first_hit(["Foo Town"], parse_query("bar")) is None


def test_a_word_with_signs_inside_is_marked_whole() -> None:
    assert hits("In T’bilisi, the U.S. met", "Tbilisi US") == ["T’bilisi", "U.S"]
