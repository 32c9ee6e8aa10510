"""Questions as readers type them, with the events that answer them, and how well a Store finds these.

The events were chosen by reading the register, not by searching it. A reader follows the suggestion that is made
where nothing is found; so does the measure.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import search

FILE = Path(__file__).parent / "search_questions.csv"
LOOKED_AT = 25
"""Events of the first page: what stands further down counts as not found."""


@dataclass(frozen=True)
class Question:
    """What is typed, the events (event_id) that answer it, and what makes it hard."""

    query: str
    expected: frozenset[str]
    kind: str


def questions() -> list[Question]:
    """All questions of the file."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return [
            Question(row["query"], frozenset(row["expected"].split(";")), row["kind"])
            for row in csv.DictReader(file)
        ]


def found(store: Store, query: str) -> list[str]:
    """Events of the first page, of the suggestion where nothing is found."""
    selection = Selection.of(words=query)
    suggestion = search.suggest(store, selection)
    followed = selection.saying(suggestion.words) if suggestion else selection
    return list(search.find(store, followed, limit=LOOKED_AT)["event_id"])


def reciprocal_rank(store: Store, question: Question) -> float:
    """One divided by the place of the first event that answers; 0 where none is on the first page."""
    places = (
        1 / number
        for number, event in enumerate(found(store, question.query), 1)
        if event in question.expected
    )
    return next(places, 0.0)
