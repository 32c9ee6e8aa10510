"""The record of an event tells every fact that is known of it, by its name."""

import pytest

from dashboard.exports.record.html import Record, facts
from dashboard.model.schema import Field
from dashboard.model.selection import Selection
from dashboard.model.tables import FACTS
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import Extract, extracts
from dashboard.text.html import NOTHING, html
from dashboard.text.i18n import translator


def told(found: Extract, store: Store) -> str:
    tr = translator("en").knowing(store.terms)
    record = Record(
        found,
        tr,
        link=lambda dimension, code, name: html("{name}", name=name),
        to_event=lambda key, title: html("{title}", title=title),
        chain=NOTHING,
        track="",
        cited="",
        as_of=store.created,
    )
    return str(facts(record))


@pytest.fixture
def events(store: Store) -> list[Extract]:
    return [each for chunk in extracts(store, Selection()) for each in chunk]


@pytest.mark.parametrize("fact", FACTS, ids=lambda each: each.name)
def test_a_fact_is_told_of_the_events_that_have_it(
    store: Store, events: list[Extract], fact: Field
) -> None:
    known = [each for each in events if each.event[fact.name] not in (None, ())]
    name = f"<dt>{fact.label}</dt>"
    assert known and [each for each in events if name in told(each, store)] == known


@pytest.mark.parametrize(
    ("event", "fact"),
    [
        ("2012-09-03-tour-of-two-places", "A third village that was not named"),
        ("2021-02-11-online-landmines", "Online"),
        ("2021-02-11-online-landmines", "25"),
    ],
    ids=["text", "code", "number"],
)
def test_a_fact_is_told_in_words(
    store: Store, events: list[Extract], event: str, fact: str
) -> None:
    found = next(each for each in events if each.event["event_id"] == event)
    assert f"<dd>{fact}</dd>" in told(found, store)
