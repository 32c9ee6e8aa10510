"""Who worked with whom, who funded what, and where people met: as counted one by one in the files."""

import pytest
from hypothesis import given

from dashboard.drawing.network import MOST, graph, network
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import links
from tests.effort import examples
from tests.property import oracle
from tests.property.strategies import selections
from tests.property.test_question_properties import as_rows

FEW = examples(8)
each_roles = pytest.mark.parametrize("roles", links.ROLES)


@pytest.mark.slow
@each_roles
@FEW
@given(selection=selections())
def test_pairs_weigh_as_many_events_as_they_share(
    store: Store, roles: str, selection: Selection
) -> None:
    found = as_rows(
        links.together(store, selection, roles),
        ["organisation", "other_organisation", "event_count"],
    )
    assert {row[:2]: row[2] for row in found} == oracle.together(selection, links.ROLES[roles])


@each_roles
@FEW
@given(selection=selections())
def test_organisations_in_roles_are_those_of_the_files(
    store: Store, roles: str, selection: Selection
) -> None:
    columns = ["organisation", "event_count", "first_year", "last_year", "track_count"]
    found = as_rows(links.partners(store, selection, roles), columns)
    assert {row[0]: row[1:] for row in found} == oracle.partners(selection, links.ROLES[roles])


@FEW
@given(selection=selections())
def test_funders_are_those_of_the_files(store: Store, selection: Selection) -> None:
    columns = ["organisation", "event_count", "first_year", "last_year", "track_count"]
    found = as_rows(links.funders(store, selection), columns)
    assert {row[0]: row[1:] for row in found} == oracle.partners(selection, ["funder"])


@FEW
@given(selection=selections())
def test_who_led_events_is_that_of_the_files(store: Store, selection: Selection) -> None:
    columns = ["organisation", "event_count", "first_year", "last_year", "track_count"]
    found = as_rows(links.leaders(store, selection), columns)
    leading = ["organiser", "co_organiser", "mediator"]
    assert {row[0]: row[1:] for row in found} == oracle.partners(selection, leading)


@pytest.mark.parametrize("what", ["organisers", "themes"])
@examples(15)
@given(selection=selections())
def test_what_is_funded_is_that_of_the_files(store: Store, what: str, selection: Selection) -> None:
    answer = getattr(links, f"funded_{what}")(store, selection)
    found = as_rows(answer, list(answer.columns))
    assert {row[:2]: row[2] for row in found} == oracle.funded(selection, what)


@pytest.mark.parametrize("by", links.VENUES_BY)
@examples(15)
@given(selection=selections())
def test_venues_are_those_of_the_files(store: Store, by: str, selection: Selection) -> None:
    found = as_rows(links.venues(store, selection, by), [by, "venue", "event_count"])
    assert {row[:2]: row[2] for row in found} == oracle.venues(selection, by)


@examples(15)
@given(selection=selections())
def test_flows_are_the_counts_by_conflict_and_country(store: Store, selection: Selection) -> None:
    found = as_rows(links.met_in(store, selection), ["conflict", "country", "event_count"])
    expected = oracle.count(selection, ["conflict", "country"])
    chosen = selection.get("conflict") or oracle.table("vocabularies/conflicts")
    assert {row[:2]: row[2] for row in found} == {
        key: number for key, number in expected.items() if key[1] and key[0] in chosen
    }


@examples(15)
@given(selection=selections())
def test_the_number_of_a_country_counts_each_of_its_events_once(
    store: Store, selection: Selection
) -> None:
    found = as_rows(links.met_in(store, selection), ["country", "country_count"])
    expected = oracle.count(selection, ["country"])
    assert {row[0]: row[1] for row in found} == {
        key[0]: number for key, number in expected.items() if key[0]
    }


@each_roles
@FEW
@given(selection=selections())
def test_a_network_is_never_larger_than_its_room(
    store: Store, roles: str, selection: Selection
) -> None:
    made = network(links.together(store, selection, roles), links.partners(store, selection, roles))
    assert len(made.nodes) <= MOST["wide"]
    assert set(graph(made.edges)) == set(made.nodes["organisation"])
