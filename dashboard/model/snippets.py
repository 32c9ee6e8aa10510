"""Search results: the part of a text with most hits, with each hit marked."""

from collections.abc import Iterable

from dashboard.model.query import Query, Term, pad
from dashboard.model.text import fold, word_spans

Piece = tuple[str, bool]
"""A part of a text, and whether it is a hit."""

AROUND = 240
"""Letters of a snippet, about."""


def marked(text: str, query: Query) -> list[Piece]:
    """Return the whole text in pieces, each with whether it is a hit; joined, the pieces are the text.

    >>> from dashboard.model.query import parse_query
    >>> marked("Landmines in Tavush", parse_query("landmine"))
    [('Landmines', True), (' in Tavush', False)]
    """
    pieces: list[Piece] = []
    end = 0
    for first, last in _hits(text, query):
        pieces += [(text[end:first], False), (text[first:last], True)]
        end = last
    return [piece for piece in [*pieces, (text[end:], False)] if piece[0]]


def snippet(text: str, query: Query, around: int = AROUND) -> list[Piece]:
    """Return the part of the text with most hits, cut between words, with … where something is left out.

    Without a hit it is the beginning of the text; without any words to look for, the whole text.
    """
    if len(text) <= around or not query.required:
        return marked(text, query)
    hits = _hits(text, query)
    starts = [max(0, first - around // 4) for first, _ in hits] or [0]
    best = max(starts, key=lambda start: sum(start <= first < start + around for first, _ in hits))
    first, last = _at_words(text, best, best + around)
    before, after = "… " if first else "", " …" if last < len(text) else ""
    inner = marked(text[first:last].strip(), query)
    return [piece for piece in [(before, False), *inner, (after, False)] if piece[0]]


def first_hit(texts: Iterable[str], query: Query) -> str | None:
    """Return the first of some texts that contains a term of the query; None where none does."""
    return next(
        (text for text in texts if any(term.needle in pad([text]) for term in query.terms)), None
    )


def _at_words(text: str, first: int, last: int) -> tuple[int, int]:
    """The same part of a text, moved inwards so that no word is cut; from the beginning where that is near."""
    first = 0 if first <= 20 else text.find(" ", first - 1) + 1
    end = text.rfind(" ", first, last + 1) if last < len(text) else len(text)
    return first, end if end > first else min(last, len(text))


def _hits(text: str, query: Query) -> list[tuple[int, int]]:
    """Where terms stand in a text, in order, none inside another."""
    words = [
        (first, last, word)
        for first, last in word_spans(text)
        for word in fold(text[first:last]).split()
    ]
    hits = []
    at = 0
    while at < len(words):
        length = max((_length(term, words, at) for term in query.terms), default=0)
        if length:
            hits.append((words[at][0], words[at + length - 1][1]))
        at += max(1, length)
    return [hit for number, hit in enumerate(hits) if not number or hit[0] >= hits[number - 1][1]]


def _length(term: Term, words: list[tuple[int, int, str]], at: int) -> int:
    """How many words of the text from there on are the term; 0 where it does not stand there."""
    there = [word for _, _, word in words[at : at + len(term.words)]]
    if len(there) < len(term.words) or there[:-1] != list(term.words[:-1]):
        return 0
    last, wanted = there[-1], term.words[-1]
    is_there = last == wanted if term.is_whole else last.startswith(wanted)
    return len(term.words) if is_there else 0
