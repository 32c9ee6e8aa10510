"""The search answers the questions that readers of the register ask."""

from pathlib import Path
from statistics import mean

import pandas as pd
import pytest

from dashboard.store.engine import Store
from tests.data.search_questions import Question, questions, reciprocal_rank

DATA = Path(__file__).parents[2] / "data"
ENOUGH = 0.82
"""Mean reciprocal rank; 0.86 when it was measured."""


def test_there_are_enough_questions_of_every_kind() -> None:
    asked = pd.Series([question.kind for question in questions()]).value_counts()
    assert asked.sum() >= 60 and len(asked) >= 10


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.query)
def test_the_events_that_answer_a_question_are_on_record(question: Question) -> None:
    known = set(pd.read_csv(DATA / "events.csv", dtype=str)["event_id"])
    assert question.expected and question.expected <= known


@pytest.mark.slow
def test_most_questions_are_answered_by_the_first_events(register: Store) -> None:
    assert mean(reciprocal_rank(register, question) for question in questions()) >= ENOUGH
