"""What of a network is drawn, and its measures, on graphs small enough to count by hand."""

from itertools import pairwise

import pandas as pd
import pytest

from dashboard.drawing.network import CAP, Network, least, network


def pairs(*rows: tuple[str, str, int]) -> pd.DataFrame:
    return pd.DataFrame(
        [(*row, 2001, 2005) for row in rows],
        columns=["organisation", "other_organisation", "event_count", "first_year", "last_year"],
    )


def organisations(**events: int) -> pd.DataFrame:
    """Organisations with so many events, most first as the store gives them."""
    ranked = sorted(events.items(), key=lambda item: (-item[1], item[0]))
    return pd.DataFrame(
        [(code, "", "ngo", number, 2001, 2005, 2) for code, number in ranked],
        columns=[
            *("organisation", "acronym", "organisation_kind", "event_count"),
            *("first_year", "last_year", "track_count"),
        ],
    )


def complete(count: int, weight: int = 1) -> tuple[pd.DataFrame, pd.DataFrame]:
    """So many organisations, each linked with the next, and with one event more than the one before."""
    codes = [f"o{number:03}" for number in range(count)]
    chain = [(one, other, weight) for one, other in pairwise(codes)]
    return pairs(*chain), organisations(**{code: place for place, code in enumerate(codes, 1)})


def measures(made: Network, column: str) -> dict[str, object]:
    return dict(zip(made.nodes["organisation"], made.nodes[column], strict=True))


# Two triangles, joined by the link of c and d.
BOW = pairs(
    ("a", "b", 5),
    ("a", "c", 5),
    ("b", "c", 9),
    ("c", "d", 1),
    ("d", "e", 5),
    ("d", "f", 5),
    ("e", "f", 5),
)
MEMBERS = organisations(a=10, b=12, c=20, d=15, e=9, f=8)


def test_partners_are_counted() -> None:
    made = network(BOW, MEMBERS)
    assert measures(made, "partner_count") == {"a": 2, "b": 2, "c": 3, "d": 3, "e": 2, "f": 2}


def test_the_strongest_partner_is_named_and_the_first_one_in_a_tie() -> None:
    made = network(BOW, MEMBERS)
    assert measures(made, "partner") == {"a": "b", "b": "c", "c": "b", "d": "e", "e": "d", "f": "d"}
    assert measures(made, "together_count")["c"] == 9


def test_betweenness_is_the_share_of_the_pairs_of_others() -> None:
    made = network(BOW, MEMBERS)
    # Of the ten pairs of others, the six of {a, b} with {d, e, f} lead through c.
    assert measures(made, "betweenness") == {"a": 0, "b": 0, "c": 0.6, "d": 0.6, "e": 0, "f": 0}


def test_a_community_is_named_after_its_member_with_most_events() -> None:
    made = network(BOW, MEMBERS)
    assert measures(made, "community") == {
        **dict.fromkeys("abc", "c"),
        **dict.fromkeys("def", "d"),
    }


def test_a_higher_minimum_leaves_weaker_links_out() -> None:
    made = network(BOW, MEMBERS, minimum=6)
    assert list(made.nodes["organisation"]) == ["c", "b"]
    assert len(made.edges) == 1


def test_a_minimum_above_all_links_leaves_nothing() -> None:
    made = network(BOW, MEMBERS, minimum=10)
    assert made.nodes.empty and made.edges.empty


def test_no_pairs_make_an_empty_network() -> None:
    made = network(pairs(), organisations(a=1))
    assert made.nodes.empty and made.minimum == 1 and made.left_out == 0


@pytest.mark.parametrize(
    ("most", "expected"), [(6, 1), (5, 9), (2, 9), (1, 9)], ids=["all", "less", "two", "too few"]
)
def test_the_minimum_lets_as_many_be_drawn_as_have_room(most: int, expected: int) -> None:
    assert least(BOW, most) == expected


def test_where_even_the_strongest_links_are_too_many_those_with_most_events_are_drawn() -> None:
    made = network(*complete(100), most=60)
    assert set(made.nodes["organisation"]) == {f"o{number:03}" for number in range(40, 100)}
    assert made.left_out == 40


def test_a_chosen_minimum_can_show_more_but_not_all() -> None:
    made = network(*complete(200), minimum=1)
    assert len(made.nodes) == CAP
    assert made.left_out == 80


def test_the_order_of_the_pairs_changes_nothing() -> None:
    made, other = network(BOW, MEMBERS), network(BOW.iloc[::-1], MEMBERS)
    pd.testing.assert_frame_equal(made.nodes, other.nodes)
