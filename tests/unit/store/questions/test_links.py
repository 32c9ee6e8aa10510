"""Who worked with whom, who funded what, and where events on each conflict were held."""

import pandas as pd
import pytest

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import links
from dashboard.store.questions.events import rows

EVERYTHING = Selection()
MISSION, YOUTH = "foo-council-mission", "foo-council-mission-youth-office"


def weights(frame: pd.DataFrame) -> dict[tuple[object, object], int]:
    """The number of events of each pair, None where a code is missing."""
    known = frame.astype(object).where(frame.notna(), None)
    return {(row[0], row[1]): row[2] for row in known.itertuples(index=False)}


def pairs(store: Store, roles: str) -> dict[tuple[object, object], int]:
    columns = ["organisation", "other_organisation", "event_count"]
    return weights(links.together(store, EVERYTHING, roles)[columns])


def test_a_pair_weighs_the_events_both_took_part_in(store: Store) -> None:
    assert pairs(store, "any") == {
        ("bar-network", MISSION): 1,
        ("bar-network", YOUTH): 1,
        ("bar-network", "qux-institute"): 1,
        ("foo-council", MISSION): 1,
    }


def test_roles_narrow_the_pairs(store: Store) -> None:
    assert pairs(store, "organisers") == {("bar-network", MISSION): 1}


def test_two_roles_of_one_organisation_are_no_pair(store: Store) -> None:
    exchange = Selection.of(2007, 2009)
    assert links.together(store, exchange).empty


def test_who_organised_and_mediated_led_each_event_once(store: Store) -> None:
    led = links.leaders(store, EVERYTHING)
    assert dict(zip(led["organisation"], led["event_count"], strict=True)) == {
        "bar-network": 5,
        "foo-council": 4,
        "qux-institute": 2,
        MISSION: 1,
        YOUTH: 1,
    }


def test_so_many_pairs_are_answered_at_most(store: Store) -> None:
    assert len(links.together(store, EVERYTHING, limit=2)) == 2


def test_unknown_roles_are_refused(store: Store) -> None:
    with pytest.raises(KeyError):
        links.together(store, EVERYTHING, "guests")


def test_an_organisation_is_known_by_its_events_years_and_tracks(store: Store) -> None:
    row = links.partners(store, EVERYTHING).iloc[0]
    assert (row["organisation"], row["event_count"]) == ("bar-network", 6)
    assert (row["first_year"], row["last_year"], row["track_count"]) == (1998, 2023, 2)


def test_funders_are_those_in_that_role(store: Store) -> None:
    funders = links.funders(store, EVERYTHING)
    assert dict(zip(funders["organisation"], funders["event_count"], strict=True)) == {
        "bar-network": 1,
        YOUTH: 1,
    }


def test_a_funder_is_not_its_own_organiser(store: Store) -> None:
    funded = links.funded_organisers(store, EVERYTHING)
    assert weights(funded) == {(YOUTH, "bar-network"): 1}


def test_an_event_is_funded_in_each_of_its_themes(store: Store) -> None:
    assert weights(links.funded_themes(store, Selection.of(2010, 2010))) == {
        (YOUTH, "education_science"): 1,
        (YOUTH, "youth"): 1,
    }


def test_a_venue_lies_in_the_region_or_outside_is_online_or_not_reported(store: Store) -> None:
    assert weights(links.venues(store, EVERYTHING, "track")) == {
        ("1", "elsewhere"): 2,
        ("1", "south_caucasus"): 1,
        ("1.5", "south_caucasus"): 1,
        ("2", "south_caucasus"): 3,
        ("2", "online"): 1,
        ("2", None): 1,
        ("3", "south_caucasus"): 3,
    }


def test_a_hybrid_meeting_counts_at_its_venue(store: Store) -> None:
    assert weights(links.venues(store, Selection.of(2018, 2018), "year")) == {
        (2018, "south_caucasus"): 1
    }


def test_an_event_flows_from_each_of_its_conflicts(store: Store) -> None:
    flows = links.met_in(store, Selection.of(2023, 2023))
    assert sorted(zip(flows["conflict"], flows["country"], flows["venue"], strict=True)) == [
        ("georgia-abkhazia", "AM", "south_caucasus"),
        ("georgia-south-ossetia", "AM", "south_caucasus"),
    ]


def test_events_without_a_country_flow_nowhere(store: Store) -> None:
    assert links.met_in(store, Selection.of(theme=["demining"])).empty


def test_an_event_about_several_conflicts_flows_from_the_chosen_one_alone(store: Store) -> None:
    flows = links.met_in(store, Selection.of(2023, 2023, conflict=["georgia-abkhazia"]))
    assert list(flows["conflict"]) == ["georgia-abkhazia"]


def test_venues_by_conflict_are_those_of_the_chosen_ones(store: Store) -> None:
    chosen = Selection.of(2023, 2023, conflict=["georgia-abkhazia"])
    assert set(links.venues(store, chosen, "conflict")["conflict"]) == {"georgia-abkhazia"}


def test_a_country_counts_each_event_once(store: Store) -> None:
    flows = links.met_in(store, Selection.of(2023, 2023))
    assert list(flows["event_count"]) == [1, 1] and list(flows["country_count"]) == [1, 1]


def test_programmes_are_those_of_the_selected_events_once_for_each_funder(store: Store) -> None:
    (row,) = rows(links.funded_programmes(store, Selection()))
    assert (row["funder"], row["programme"], row["event_count"]) == (
        "foo-council",
        "bar-programme",
        2,
    )
    assert links.funded_programmes(store, Selection.of(track=["1"])).empty
