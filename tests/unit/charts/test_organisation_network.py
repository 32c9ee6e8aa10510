"""The network of organisations: circles, lines and names that a reader can trust at a glance."""

from itertools import combinations
from math import dist
from urllib.parse import parse_qsl

import plotly.graph_objects as go
import pytest

from dashboard.charts import organisation_network
from dashboard.drawing.network import MOST, Network, network
from dashboard.drawing.theme import LIGHT
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import links
from dashboard.text.i18n import Translator
from tests.unit.charts.examples import EDGES, ENGLISH, NODES, hovers, plotted

WIDTHS = ["wide", "medium", "narrow"]
each_width = pytest.mark.parametrize("width", WIDTHS)
each_roles = pytest.mark.parametrize("roles", links.ROLES)


@pytest.fixture
def shown() -> go.Figure:
    return plotted(organisation_network.figure(NODES, ENGLISH, LIGHT, edges=EDGES))


def circles(shown: go.Figure) -> list[tuple[float, float, float]]:
    """Middle and radius of each circle."""
    return [
        (x, y, size / 2)
        for trace in shown.data
        if trace.mode == "markers" and trace.showlegend is not False
        for x, y, size in zip(trace.x, trace.y, trace.marker.size, strict=True)
    ]


def of_register(store: Store, roles: str, width: str) -> Network:
    chosen = Selection()
    pairs, organisations = (
        links.together(store, chosen, roles),
        links.partners(store, chosen, roles),
    )
    return network(pairs, organisations, most=MOST[width])


def test_colours_are_those_of_the_groups_of_kinds(shown: go.Figure) -> None:
    named = {trace.name: trace.marker.color for trace in shown.data if trace.name}
    assert named == {
        "International organisations and formats": LIGHT.organisation_group["international"],
        "Civil society": LIGHT.organisation_group["civil_society"],
        "Research and media": LIGHT.organisation_group["research_media"],
    }


def test_a_stronger_link_is_a_wider_line(shown: go.Figure) -> None:
    widths = [trace.line.width for trace in shown.data if trace.mode == "lines"]
    assert len(widths) == 2 and widths[0] < widths[1]


def test_short_forms_stand_beside_the_circles_and_names_where_there_is_none(
    shown: go.Figure,
) -> None:
    assert {note.text for note in shown.layout.annotations} == {
        "FC",
        "Bar Network",
        "Qux Institute",
    }


def test_a_circle_is_told_in_full(shown: go.Figure) -> None:
    told = "<b>Foo Council</b><br>Intergovernmental organisation<br>9 events, 2001–2018<br>"
    assert told + "linked with 2 organisations, most often with Bar Network (4)" in hovers(shown)


def test_a_line_is_told_in_full(shown: go.Figure) -> None:
    assert "Foo Council and Qux Institute: 1 event together, 2016" in hovers(shown)


def test_marks_carry_the_filters_they_stand_for(shown: go.Figure) -> None:
    carried = {text for trace in shown.data for text in trace.customdata or ()}
    assert "organisation=bar-network" in carried
    both = next(text for text in carried if "qux" in text and "&" in text)
    assert parse_qsl(both) == [
        ("organisation", "foo-council"),
        ("organisation", "qux-institute"),
        ("organisations_match", "all"),
    ]


def test_marks_keep_the_roles_that_are_counted() -> None:
    shown = plotted(
        organisation_network.figure(NODES, ENGLISH, LIGHT, edges=EDGES, roles=("mediator", "host"))
    )
    marks = [text for trace in shown.data for text in trace.customdata or ()]
    assert marks and all(text.endswith("&role=mediator&role=host") for text in marks)


def test_the_alternative_text_names_the_strongest_link_and_who_stands_between() -> None:
    assert organisation_network.alt(NODES, ENGLISH) == (
        "Network of 3 organisations. The strongest link is between Foo Council and Bar Network: 4 events together. "
        "Most ways from one to another lead through Foo Council."
    )


@each_width
@each_roles
def test_the_register_is_drawn_without_a_crowd(register: Store, roles: str, width: str) -> None:
    made = of_register(register, roles, width)
    assert 2 <= len(made.nodes) <= MOST[width] <= 60


@each_width
@each_roles
def test_no_circle_of_the_register_lies_over_another(
    register: Store, register_words: Translator, roles: str, width: str
) -> None:
    made = of_register(register, roles, width)
    shown = plotted(
        organisation_network.figure(
            made.nodes, register_words, LIGHT, edges=made.edges, width=width
        )
    )
    over = [
        (one, other)
        for one, other in combinations(circles(shown), 2)
        if dist(one[:2], other[:2]) < one[2] + other[2]
    ]
    assert len(circles(shown)) == len(made.nodes) and not over


@each_width
def test_most_organisations_of_the_register_are_named(
    register: Store, register_words: Translator, width: str
) -> None:
    made = of_register(register, "any", width)
    shown = plotted(
        organisation_network.figure(
            made.nodes, register_words, LIGHT, edges=made.edges, width=width
        )
    )
    assert len(shown.layout.annotations) >= 0.8 * len(made.nodes)
