"""Places and organisations that a text names, and what these are called in other scripts.

Titles and summaries are in English. A reader who types Цхинвал or ცხინვალი must find what a text says of Tskhinvali, so
that the names in the other scripts are indexed with it; and the other way round for headlines in Russian or Georgian.
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


class Mentions:
    """Finds names in texts. Each of ``things`` is the names of one place or organisation, the usual one first.

    Only things with names in several scripts matter. A name of one word counts only as it is spelled, capitals
    included, so that Nice is a city and "nice" is not.
    """

    def __init__(self, things: Iterable[Sequence[str]]) -> None:
        self._named: dict[str, list[tuple[tuple[str, ...], str, tuple[str, ...]]]] = defaultdict(
            list
        )
        for given in things:
            names = [name for name in given if fold(name)]
            latin = [name for name in names if is_latin(name)]
            others = [name for name in names if not is_latin(name)]
            if latin and others:
                for name in names:
                    words = tuple(fold(name).split())
                    added = others if is_latin(name) else [*latin[:1], *others]
                    self._named[words[0]].append((words, name, tuple(added)))

    def other_names(self, text: str) -> list[str]:
        """Names in other scripts of what a text names, each once, in the order in which it names them."""
        words = fold(text).split()
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
