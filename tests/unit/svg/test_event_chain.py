"""A chain as a picture: the events by their numbers, lanes of outcomes by their names."""

import pytest

from dashboard.drawing.theme import LIGHT
from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.engine import Store
from dashboard.svg import event_chain
from dashboard.svg.picture import Picture
from dashboard.text.i18n import Translator
from tests.unit.svg.reading import texts


@pytest.fixture
def drawn(store: Store, tr: Translator) -> Picture:
    chain = questions.chain(store, Selection())
    return event_chain.draw(chain.events, tr, chain.links)


def test_events_are_numbered_and_kinds_of_outcome_named(drawn: Picture) -> None:
    said = texts(drawn)
    assert [text for text in said if text.isdecimal() and len(text) < 4] == ["1", "2", "3"]
    lanes = ["Statement", "Decision or commitment", "Body created", "Next meeting set"]
    assert [text for text in said if text in lanes] == lanes


def test_an_event_only_announced_is_hollow(drawn: Picture) -> None:
    assert drawn.svg.count(f'fill="{LIGHT.paper}"') == 1
    assert f'stroke="{LIGHT.track["1"]}"' in drawn.svg


def test_without_a_chain_the_picture_says_so(store: Store, tr: Translator) -> None:
    none = questions.chain(store, Selection.of(2018, 2018))
    assert texts(event_chain.draw(none.events, tr, none.links)) == [
        "No event on record matches this choice."
    ]
