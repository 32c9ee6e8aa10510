"""What a crowd of readers chooses, drawn by lot: most of it was asked before on the same page, by some reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator, translator
from dashboard.text.sentences.selection import showing

ASKED_BEFORE = 0.7
FILTERS = ("theme", "conflict", "track", "role", "country", "organisation", "outcome")
"""The filters that readers use; of each, the codes with most events."""
MOST_CODES = 12
SHARE_WITH_CODES = 0.75
LAST_BEGIN = 2016
"""Years are drawn so that some are left to see."""


@dataclass(frozen=True)
class Question:
    """A choice on a page: the Selection, the sentence the page should show, and whether somebody has asked it there."""

    selection: Selection
    sentence: str
    is_repeated: bool = False


def drawn(store: Store, number: int, random: Random) -> list[Question]:
    """Return so many different Selections that find an event, each with its sentence by the register's own count.

    The count is made here, before the clock runs.
    """
    tr = translator("en").knowing(store.terms)
    codes = {name: _frequent(store, name) for name in FILTERS}
    found: dict[Selection, Question] = {}
    while len(found) < number:
        selection = _any(store, codes, random)
        if selection not in found and (events := questions.totals(store, selection)["events"]):
            found[selection] = _question(store, selection, events, tr)
    return list(found.values())


def whole(store: Store) -> Question:
    """Return the question of a reader who filters nothing."""
    return _question(store, Selection(), store.event_count, translator("en"))


def _question(store: Store, selection: Selection, events: int, tr: Translator) -> Question:
    return Question(selection, showing(events, store.event_count, selection, tr))


def _frequent(store: Store, name: str) -> list[str]:
    counts = questions.facet(store, Selection(), name)
    return sorted(counts, key=lambda code: (-counts[code], code))[:MOST_CODES]


def _any(store: Store, codes: dict[str, list[str]], random: Random) -> Selection:
    first = random.randint(store.first_year, LAST_BEGIN)
    selection = Selection().during(first, random.randint(first + 4, store.last_year))
    if random.random() > SHARE_WITH_CODES:
        return selection
    name = random.choice(FILTERS)
    return selection.having(name, random.sample(codes[name], random.choice((1, 1, 2))))


class Lots:
    """Deals out questions to readers, so that a share of those on each page was asked there before."""

    def __init__(self, plain: Question, fresh: Sequence[Question], random: Random) -> None:
        self._fresh = list(reversed(fresh))
        self._asked: dict[str, list[Question]] = {}
        self._plain, self._random = plain, random

    def first(self, page: str) -> Question:
        """Return what a page is opened with: half come to the plain page, as most links lead there."""
        if self._random.random() < 0.5:
            known = self._asked.setdefault(page, [])
            is_repeated = self._plain in known
            if not is_repeated:
                known.append(self._plain)
            return Question(self._plain.selection, self._plain.sentence, is_repeated)
        return self.next(page)

    def next(self, page: str) -> Question:
        """Return what a reader of a page asks next."""
        known = self._asked.setdefault(page, [])
        if known and (not self._fresh or self._random.random() < ASKED_BEFORE):
            again = self._random.choice(known)
            return Question(again.selection, again.sentence, True)
        question = self._fresh.pop()
        known.append(question)
        return question
