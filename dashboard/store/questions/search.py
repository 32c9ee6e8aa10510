"""Search: events by relevance, things of that name, and suggestions for words that find nothing.

docs/methodology.md has the rules ("Search").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.model.dimensions import FILTER, Filter
from dashboard.model.query import Query, pad, parse_query, respelled
from dashboard.model.selection import Selection
from dashboard.model.text import fold
from dashboard.model.vocabulary import Term, Vocabulary
from dashboard.store.engine import Store
from dashboard.store.mentions import MENTIONING
from dashboard.store.questions.events import facet
from dashboard.store.selection_sql import relation, sql

NAMED = ("organisation", "place", "series", "programme", "theme", "conflict", "country")
"""The filters whose options are found by name, in the order in which they are shown."""
_WITH_OTHER_NAMES = {"organisations", "places"}
"""Tables whose terms carry further names in their description."""
MOST_OF_A_KIND = 3
"""The most things of one kind that are returned, those with most events."""
_COLUMNS = ("filter", "code", "event_count", "words")


@dataclass(frozen=True)
class Suggestion:
    """Other words to search for: respelled, or any of several words that do not occur together."""

    words: str
    is_spelling: bool


def find(store: Store, selection: Selection, limit: int = 25, offset: int = 0) -> pd.DataFrame:
    """Return one page of the selected events: with words the best hits first, else the newest.

    Columns: event_id, title, kind, status, start_date, end_date, date_precision, place_id, place (name), country,
    mode, track, summary, article_count; and texts of several lines: places, organisations, series, programmes,
    outcomes, headlines, labels, mentions.
    """
    selected = relation(selection)
    ranked = store.index.ranked(parse_query(selection.words))
    page = {"ranked": ranked, "limit": limit, "offset": offset}
    texts = sql("search_texts").format(listed="listed")
    query = sql("search").format(selected=selected.sql, texts=texts)
    found = store.ask(query, {**selected.params, **page})
    read = found[list(MENTIONING)].itertuples(index=False, name=None)
    mentions = ["\n".join(store.index.mentions.in_lines(texts)) for texts in read]
    return found.assign(mentions=mentions)


def named(store: Store, selection: Selection) -> pd.DataFrame:
    """Return organisations, places, processes, programmes, themes, conflicts and countries that the words name.

    Either all words occur in the names of the thing, or the words contain one of its names and others. Columns: filter
    (its name), code, event_count (events with this code, the other words and all other filters; never 0), words (the
    other words, "" where there are none).
    """
    query = parse_query(selection.words)
    found = [row for each in _named_filters() for row in _hits(store, selection, query, each)]
    return pd.DataFrame(found, columns=list(_COLUMNS))


def suggest(store: Store, selection: Selection) -> Suggestion | None:
    """Return other words for words that find nothing in the whole register; None where there are none."""
    query = parse_query(selection.words)
    if not query.required or store.index.finds(query):
        return None
    words = dict.fromkeys(word for term in query.terms for word in term.words)
    strange = [word for word in words if not store.index.has_beginning(word)]
    spellings = {word: near for word in strange if (near := store.index.nearest(word))}
    spelled = respelled(selection.words, spellings)
    if spellings and store.index.finds(parse_query(spelled)):
        return Suggestion(spelled, is_spelling=True)
    known = [
        spellings.get(word, word) for word in words if word not in strange or word in spellings
    ]
    any_of_them = " OR ".join(known)
    if known and store.index.finds(parse_query(any_of_them)):
        return Suggestion(any_of_them, is_spelling=False)
    return None


def _named_filters() -> Iterator[Filter]:
    yield from (FILTER[name] for name in NAMED)


def _hits(
    store: Store, selection: Selection, query: Query, each: Filter
) -> list[tuple[str, str, int, str]]:
    chosen = selection.get(each.name)
    left = {
        code: words
        for code, words in _left(store.terms[each.options], query).items()
        if code not in chosen
    }
    counts = {
        words: facet(store, selection.saying(words), each.name) for words in set(left.values())
    }
    rows = [(each.name, code, counts[words].get(code, 0), words) for code, words in left.items()]
    rows.sort(key=lambda row: (row[3] != "", -row[2], row[1]))
    return [row for row in rows if row[2]][:MOST_OF_A_KIND]


def _left(terms: Vocabulary, query: Query) -> dict[str, str]:
    """For each term that a query names, the words left; none where its names hold the whole query."""
    if not query.required:
        return {}
    typed = [term.words[0] for term in query.terms] if query.is_plain else []
    found = {}
    for code, term in terms.items():
        if query.holds(pad([term.label, *term.description.split(";")], between=" ")):
            found[code] = ""
        elif rest := _without_name(typed, _names(term, terms.name)):
            found[code] = " ".join(rest)
    return found


def _names(term: Term, table: str) -> list[list[str]]:
    others = term.description.split(";") if table in _WITH_OTHER_NAMES else []
    return [fold(name).split() for name in (term.label, *others)]


def _without_name(typed: Sequence[str], names: Sequence[Sequence[str]]) -> list[str]:
    """The typed words without the longest of the names that stands among them; empty where none does."""
    best: list[str] = []
    for name in names:
        for at in range(len(typed) - len(name) + 1) if name else ():
            if list(typed[at : at + len(name)]) == list(name):
                rest = [*typed[:at], *typed[at + len(name) :]]
                best = rest if not best or len(rest) < len(best) else best
    return best
