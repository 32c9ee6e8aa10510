"""What a reader types into the search box, as terms that an event must have or must not have.

``landmines Tavush``: both words, each as the beginning of a word. ``"Georgian language"``: these whole words, next to
each other. ``women OR youth``: at least one of both. ``-training``: not this one. OR binds more closely than a space,
and AND means the same as a space; both are operators only in capitals. Every text is a valid query.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dashboard.model.text import fold, word_spans

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"') | {"−": "-"})
_TOKENS = re.compile(r'-?"[^"]*"|[^\s"]+')
_OR, _AND = {"OR", "|"}, {"AND", "&"}


@dataclass(frozen=True)
class Term:
    """Folded words that stand next to each other; unless it ``is_whole``, the last one is the beginning of a word."""

    words: tuple[str, ...]
    is_whole: bool

    @property
    def needle(self) -> str:
        """The text that a padded text (see ``pad``) contains where it has this term."""
        return f" {' '.join(self.words)}{' ' if self.is_whole else ''}"


@dataclass(frozen=True)
class Query:
    """One term of each group in ``required`` must occur, and no term of ``excluded``."""

    required: tuple[tuple[Term, ...], ...] = ()
    excluded: tuple[Term, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """All required terms, of every group."""
        return tuple(term for group in self.required for term in group)

    @property
    def is_plain(self) -> bool:
        """Whether it is a plain list of words, without any operator."""
        return not self.excluded and all(
            len(group) == 1 and len(group[0].words) == 1 and not group[0].is_whole
            for group in self.required
        )

    def without(self, text: str) -> "Query":
        """Return the same query without those groups of which a term occurs in a text.

        >>> parse_query("landmines Tavush").without("Tavush Province") == parse_query("landmines")
        True
        """
        padded = pad([text])
        left = [
            group for group in self.required if not any(term.needle in padded for term in group)
        ]
        return Query(tuple(left), self.excluded)

    def holds(self, text: str) -> bool:
        """Return whether a padded text matches the query."""
        return all(any(term.needle in text for term in group) for group in self.required) and not (
            any(term.needle in text for term in self.excluded)
        )


def pad(pieces: Iterable[str], between: str = " | ") -> str:
    """Return texts folded and joined, with spaces around and ``between`` them: no term matches across two texts.

    >>> pad(["Türkiye", "Tbilisi Forum"])
    ' turkiye | tbilisi forum '
    """
    return f" {between.join(map(fold, pieces))} "


@lru_cache(maxsize=512)
def parse_query(text: str) -> Query:
    """Return the Query that a text means. Signs without words, and quotation marks without a partner, are ignored.

    >>> query = parse_query('women OR youth "peace talks" -training')
    >>> [[" ".join(term.words) for term in group] for group in query.required]
    [['women', 'youth'], ['peace talks']]
    >>> query.holds(pad(["Peace talks of young women"])), query.holds(pad(["Training: peace talks, women"]))
    (True, False)
    """
    groups: list[tuple[Term, ...]] = []
    excluded: list[Term] = []
    is_joined = False
    for token in _TOKENS.findall(text.translate(_QUOTES)):
        words = tuple(fold(token).split())
        if token in _OR or token in _AND:
            is_joined = token in _OR
        elif words:
            term = Term(words, is_whole=token.endswith('"'))
            if token.startswith("-"):
                excluded.append(term)
            elif is_joined and groups:
                groups[-1] = (*groups[-1], term)
            else:
                groups.append((term,))
            is_joined = False
    required = (part for group in groups for part in _parts(group))
    return Query(tuple(dict.fromkeys(required)), tuple(dict.fromkeys(excluded)))


def _parts(group: tuple[Term, ...]) -> list[tuple[Term, ...]]:
    """A word that falls into several when folded (confidence-building) asks for each of them, in any order."""
    if len(group) > 1 or group[0].is_whole:
        return [group]
    return [(Term((word,), is_whole=False),) for word in group[0].words]


def respelled(text: str, spellings: Mapping[str, str]) -> str:
    """Return the text with some words (given folded) in another spelling; operators and quotation marks stay.

    >>> respelled('"lanmines" OR youth', {"lanmines": "landmines"})
    '"landmines" OR youth'
    """
    pieces, end = [], 0
    for first, last in word_spans(text):
        word = text[first:last]
        pieces += [text[end:first], spellings.get(fold(word), word)]
        end = last
    return "".join([*pieces, text[end:]])
