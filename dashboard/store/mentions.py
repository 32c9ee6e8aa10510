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

_WORDS = re.compile(r"\w+")


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
        self._named: dict[str, list[tuple[tuple[str, ...], str, tuple[str, ...]]]] = defaultdict(
            list
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
        words = tuple(fold(name).split())
        self._named[words[0]].append((words, name, tuple(others)))

    def other_names(self, text: str, folded: str) -> list[str]:
        """Other names of what a text names, each once, in the order in which it names them.

        ``folded`` is the same text as text.fold leaves it.
        """
        words = folded.split()
        spelled: set[str] | None = None
        found: dict[str, None] = {}
        for at, word in enumerate(words):
            for name_words, name, added in self._named.get(word, ()):
                if tuple(words[at : at + len(name_words)]) != name_words:
                    continue
                if len(name_words) == 1:
                    spelled = spelled or set(_WORDS.findall(text))
                    if name not in spelled:
                        continue
                found.update(dict.fromkeys(added))
        return list(found)
