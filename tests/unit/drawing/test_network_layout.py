"""Each organisation of a network finds a place: the same each time, on the page, off the others."""

from itertools import combinations
from math import dist, pi

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.drawing.label_placement import Symbol, covers, overlap
from dashboard.drawing.network_layout import Circle, names, places, radii
from tests.effort import examples

SIZE = (900, 640)


def star(leaves: int) -> "nx.Graph[str]":
    return nx.relabel_nodes(nx.star_graph(leaves), str)


def random_graph(count: int, seed: int) -> "nx.Graph[str]":
    return nx.relabel_nodes(nx.gnm_random_graph(count, 2 * count, seed=seed), str)


def even(linked: "nx.Graph[str]") -> dict[str, float]:
    return dict.fromkeys(linked, 8.0)


def test_the_area_of_a_circle_follows_its_events() -> None:
    radius = radii({"a": 100, "b": 25})
    assert pi * radius["a"] ** 2 == pytest.approx(4 * pi * radius["b"] ** 2)


def test_the_smallest_circle_can_still_be_pointed_at() -> None:
    assert radii({"a": 10_000, "b": 1})["b"] >= 4


@examples(20)
@given(st.integers(1, 60), st.integers(0, 1000))
def test_every_organisation_stands_on_the_page(count: int, seed: int) -> None:
    linked = random_graph(count, seed)
    at = places(linked, even(linked), SIZE)
    assert set(at) == set(linked)
    assert all(0 < x < SIZE[0] and 0 < y < SIZE[1] for x, y in at.values())


@examples(20)
@given(st.integers(2, 60), st.integers(0, 1000))
def test_no_circle_lies_over_another(count: int, seed: int) -> None:
    linked = random_graph(count, seed)
    at = places(linked, even(linked), SIZE)
    assert min(dist(one, other) for one, other in combinations(at.values(), 2)) > 14


def test_the_same_network_always_looks_the_same() -> None:
    linked = random_graph(40, 7)
    turned = nx.Graph()
    turned.add_edges_from((other, one) for one, other in reversed(list(linked.edges)))
    turned.add_nodes_from(linked)
    assert places(linked, even(linked), SIZE) == places(turned, even(turned), SIZE)


def test_linked_organisations_stand_nearer_than_others() -> None:
    chain = nx.relabel_nodes(nx.path_graph(5), str)
    at = places(chain, even(chain), SIZE)
    assert dist(at["0"], at["1"]) < dist(at["0"], at["2"]) < dist(at["0"], at["4"])


def test_the_middle_of_a_star_stands_in_its_middle() -> None:
    linked = star(8)
    at = places(linked, even(linked), SIZE)
    steps = [dist(at["0"], at[leaf]) for leaf in linked if leaf != "0"]
    assert max(steps) < 2.5 * min(steps)


def test_two_alone_stand_one_above_the_other() -> None:
    at = places(star(1), {"0": 8.0, "1": 8.0}, SIZE)
    assert at["0"][0] == pytest.approx(at["1"][0], abs=1)


def test_names_cover_neither_each_other_nor_circles() -> None:
    linked = random_graph(60, 3)
    at = places(linked, even(linked), SIZE)
    circles = [Circle(*at[code], 8.0, ("A name of", f"two lines {code}"), 1) for code in linked]
    boxes = [placed.box for placed in names(circles, SIZE, 12)]
    assert len(boxes) > 30
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]


def test_no_name_covers_even_the_smallest_circle() -> None:
    circles = [Circle(100, 100, 20, ("A long name",), 1000), Circle(150, 100, 4, ("B",), 1)]
    (placed, *_) = names(circles, SIZE, 12)
    assert placed.index == 0 and not covers(placed.box, Symbol(150, 100, 4, 1))


def test_a_name_of_three_lines_is_given_three_lines_of_room() -> None:
    (placed,) = names([Circle(400, 300, 8.0, ("one", "two", "three"), 1)], SIZE, 12)
    assert placed.box[3] - placed.box[1] == pytest.approx(3 * 12 * 1.15)


def test_the_organisation_with_most_events_is_named_first() -> None:
    crowd = [Circle(100, 20 + 3 * step, 8.0, ("Name",), step) for step in range(12)]
    assert names(crowd, (140, 60), 12)[0].index == 11


def test_a_network_of_nobody_has_no_places() -> None:
    assert places(nx.Graph(), {}, SIZE) == {}
