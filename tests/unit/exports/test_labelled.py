"""An event with names beside its codes, as plain values."""

from dataclasses import fields
from datetime import date

import pytest

from dashboard.exports.labelled import (
    LINKED,
    TEXT_SEPARATOR,
    VOCABULARIES,
    as_made,
    joined,
    label_of,
    named,
    named_event,
    not_yet,
    row,
    with_labels,
)
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


def test_what_came_of_an_event_has_names_too(store: Store, tr: Translator) -> None:
    outcomes = named(extract(store, ["2004-06-02-foo-talks-second-round"])[0], tr)["outcomes"]
    assert [each["kind_label"] for each in outcomes] == [
        *("Statement", "Body created", "Decision or commitment"),
    ]
    assert (outcomes[1]["implementation"], outcomes[1]["implementation_label"]) == (
        *("2", "Intermediate"),
    )


def test_programmes_are_told_with_funders_and_amount(store: Store, tr: Translator) -> None:
    event = named(extract(store, ["2010-07-10-bar-school-first"])[0], tr)
    (programme,) = event["programme_details"]
    assert (event["programmes"], event["programmes_label"]) == (
        *(["bar-programme"], ["Bar Programme"]),
    )
    assert programme["funders_label"] == ["Foo Council"]
    assert (programme["amount"], programme["currency_label"]) == (120_000, "Euro")


def test_a_link_is_told_by_both_its_events(store: Store, tr: Translator) -> None:
    found = [
        named(extract(store, [key])[0], tr)["links"][0]
        for key in ("2003-05-foo-talks-first-round", "2004-06-02-foo-talks-second-round")
    ]
    assert [(each["kind"], each["is_reverse"], each["other_title"]) for each in found] == [
        ("follows", True, "Foo Talks, second round"),
        ("follows", False, "Foo Talks, first round"),
    ]


def test_as_made_a_link_is_the_same_from_both_its_events(store: Store, tr: Translator) -> None:
    first, second = extract(
        store, ["2003-05-foo-talks-first-round", "2004-06-02-foo-talks-second-round"]
    )
    assert as_made(first, tr) == as_made(second, tr)[:1]
    assert as_made(first, tr)[0]["title"] == "Foo Talks, second round"


def test_what_was_told_once_is_not_told_again() -> None:
    seen: set[tuple[str, ...]] = set()
    assert [*not_yet([{"a": "1"}, {"a": "2"}, {"a": "1"}], ["a"], seen)] == [{"a": "1"}, {"a": "2"}]
    assert [*not_yet([{"a": "2"}], ["a"], seen)] == []


def test_everything_that_is_linked_to_an_event_is_in_its_record(
    store: Store, tr: Translator
) -> None:
    one = extract(store, ["2004-06-02-foo-talks-second-round"])[0]
    of_extract = {field.name for field in fields(one)} - {"event", "programmes"}
    assert set(LINKED) == of_extract | {"programme_details"}
    event = named(one, tr)
    for name, columns in LINKED.items():
        assert all(list(row) == list(with_labels(columns)) for row in event[name])


def test_outcomes_of_one_row_are_joined_in_their_order(store: Store, tr: Translator) -> None:
    found = row(extract(store, ["2004-06-02-foo-talks-second-round"])[0], tr)
    assert found["outcomes"] == "statement;body;decision"
    assert found["outcomes_label"] == "Statement;Body created;Decision or commitment"
    assert len(found["outcome_texts"].split(TEXT_SEPARATOR)) == 3


def test_without_terms_a_code_stands_for_itself(store: Store, no_words: Translator) -> None:
    event = named_event(extract(store, ["2010-07-10-bar-school-first"])[0], no_words)
    assert event["kind_label"] == "school"


@pytest.mark.parametrize(
    ("value", "cell"),
    [(["a", "b"], "a;b"), ([], ""), (date(2020, 2, 3), "2020-02-03"), (None, None), (7, 7)],
)
def test_a_value_is_one_cell(value: object, cell: object) -> None:
    assert joined(value) == cell
