"""Places and organisations that a text names, and what else these are called.

Titles and summaries are in English. A reader who types Цхинвал or ცხინვალი must find what a text says of Tskhinvali, so
that the other names are indexed with it; and the other way round for headlines in Russian or Georgian. A place brings
along all its names, an organisation only those in other scripts: its other names may be words of any text.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence

from dashboard.model.text import fold

MENTIONING = ("title", "summary", "headlines", "places", "organisations", "series")
"""The texts of an event (store/questions/sql/search_texts.sql) in which names are looked for."""


def is_latin(name: str) -> bool:
    """Whether all letters of a name are Latin ones."""
    return all(
        unicodedata.name(letter, "").startswith("LATIN") for letter in name if letter.isalpha()
    )


def _written(names: Sequence[str]) -> list[str]:
    return [name for name in names if fold(name)]


def _without(name: str, names: Sequence[str]) -> list[str]:
    return [other for other in names if other != name]


class Mentions:
    """Finds names in texts. Places and organisations are given as their names, the usual one first.

    A name of one word counts only as it is spelled, capitals included, so that Nice is a city and "nice" is not.
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
        spelled = None if more else re.compile(rf"\b{re.escape(name)}\b")
        self._named[first].append((folded, spelled, tuple(others)))

    def other_names(self, text: str, folded: str) -> list[str]:
        """Other names of what one text names, each once, by the words that name it in their order.

        ``folded`` is the same text as text.fold leaves it.
        """
        # Most words begin no name: they are passed over by the filter, and looked at no more.
        begun = dict.fromkeys(filter(self._named.__contains__, folded.split()))
        padded = f" {folded} "
        found: dict[str, None] = {}
        for word in begun:
            for name, spelled, added in self._named[word]:
                if spelled.search(text) if spelled else f" {name} " in padded:
                    found.update(dict.fromkeys(added))
        return list(found)

    def in_lines(self, texts: Iterable[str]) -> list[str]:
        """Other names of what is named in some texts, each of which is a line or several."""
        lines = (line for text in texts for line in text.split("\n"))
        found = (self.other_names(line, fold(line)) for line in lines)
        return list(dict.fromkeys(other for others in found for other in others))
