"""Finds the places and organisations that a text names, and returns their other names.

Titles and summaries are in English, but a reader who types Цхинвал or ცხინვალი should find a text about Tskhinvali, so
its other names are indexed with the text; the same holds for headlines in Russian or Georgian. A place adds all its
names, an organisation only names in other scripts, as the rest may be ordinary words.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence

from dashboard.model.text import fold, whole_words

MENTIONING = (
    *("title", "summary", "outcomes", "headlines"),
    *("places", "organisations", "series", "programmes"),
)
"""The texts of an event (store/questions/sql/search_texts.sql) that are searched for names."""

MOST_LETTERS_OF_ACRONYMS = 3


def is_latin(name: str) -> bool:
    """Return whether all letters of a name are Latin."""
    return all(
        unicodedata.name(letter, "").startswith("LATIN") for letter in name if letter.isalpha()
    )


def _written(names: Sequence[str]) -> list[str]:
    return [name for name in names if fold(name)]


def _without(name: str, names: Sequence[str]) -> list[str]:
    return [other for other in names if other != name]


class Mentions:
    """Finds names in texts. Each place or organisation is a list of its names, the usual one first.

    A name of one word must be spelled alike, with its capitals: Nice is a city, "nice" is not. Headlines in capitals
    name places too, by names of more than three letters: a shorter one may be an acronym.
    """

    def __init__(
        self, places: Iterable[Sequence[str]], organisations: Iterable[Sequence[str]]
    ) -> None:
        self._named: dict[str, list[tuple[str, re.Pattern[str] | None, tuple[str, ...]]]] = (
            defaultdict(list)
        )
        for names in map(_written, places):
            for name in names:
                self._add(name, _without(name, names))
        for names in map(_written, organisations):
            latin = [name for name in names if is_latin(name)]
            others = [name for name in names if not is_latin(name)]
            for name in names if latin and others else []:
                self._add(name, others if is_latin(name) else latin[:1] + _without(name, others))

    def _add(self, name: str, others: list[str]) -> None:
        folded = fold(name)
        first, *more = folded.split()
        word = whole_words(name)
        forms = {word, word.upper()} if len(word) > MOST_LETTERS_OF_ACRONYMS else {word}
        either = "|".join(map(re.escape, sorted(forms)))
        spelled = None if more else re.compile(rf"\b(?:{either})\b")
        self._named[first].append((folded, spelled, tuple(others)))

    def other_names(self, text: str, folded: str) -> list[str]:
        """Return the other names of what a text names, each once, in the order of the text.

        ``folded`` is the same text after text.fold.
        """
        # Most words begin no name: they are passed over by the filter, and looked at no more.
        begun = dict.fromkeys(filter(self._named.__contains__, folded.split()))
        padded, spelling = f" {folded} ", whole_words(text) if begun else ""
        found: dict[str, None] = {}
        for word in begun:
            for name, spelled, added in self._named[word]:
                if spelled.search(spelling) if spelled else f" {name} " in padded:
                    found.update(dict.fromkeys(added))
        return list(found)

    def in_lines(self, texts: Iterable[str]) -> list[str]:
        """Return the other names of what some texts name; each text has one or several lines."""
        lines = (line for text in texts for line in text.split("\n"))
        found = (self.other_names(line, fold(line)) for line in lines)
        return list(dict.fromkeys(other for others in found for other in others))
