"""An event with names beside its codes, as plain values."""

from datetime import date

import pytest

from dashboard.exports.labelled import VOCABULARIES, joined, label_of, named, named_event
from dashboard.model.tables import EVENTS
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import extract
from dashboard.text.i18n import Translator


@pytest.fixture
def tr(store: Store) -> Translator:
    return Translator("en").knowing(store.terms)


@pytest.fixture
def no_words() -> Translator:
    return Translator("en")


def test_every_column_of_events_is_there_in_order_with_names_after_codes(
    store: Store, tr: Translator
) -> None:
    found = list(named_event(extract(store, ["2007-2009-bar-exchange"])[0], tr))
    assert [name for name in found if name in EVENTS.columns] == list(EVENTS.columns)
    assert [name for name in found if name not in EVENTS.columns] == list(
        map(label_of, VOCABULARIES)
    )
    assert found[found.index("kind") + 1] == "kind_label"


def test_a_place_and_a_series_are_called_by_their_names(store: Store, tr: Translator) -> None:
    event = named_event(extract(store, ["2010-07-10-bar-school-first"])[0], tr)
    assert (event["place"], event["series_label"]) == ("Bar Village", "Bar School")


def test_linked_records_have_names_too(store: Store, tr: Translator) -> None:
    event = named(extract(store, ["2004-06-02-foo-talks-second-round"])[0], tr)
    assert event["organisations"][0]["kind_label"] == "Intergovernmental organisation"
    assert event["places"][0]["precision_label"] == "Town or city"
    assert event["articles"][0]["language_label"] == "Russian"


def test_without_terms_a_code_stands_for_itself(store: Store, no_words: Translator) -> None:
    event = named_event(extract(store, ["2010-07-10-bar-school-first"])[0], no_words)
    assert event["kind_label"] == "school"


@pytest.mark.parametrize(
    ("value", "cell"),
    [(["a", "b"], "a;b"), ([], ""), (date(2020, 2, 3), "2020-02-03"), (None, None), (7, 7)],
)
def test_a_value_is_one_cell(value: object, cell: object) -> None:
    assert joined(value) == cell
