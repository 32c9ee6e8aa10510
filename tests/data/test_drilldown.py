"""Over the whole register, every number of a pair or cell opens as many events as it tells."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from urllib.parse import parse_qsl

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts import conflict_venues, funder_matrix, organisation_network
from dashboard.drawing.network import network
from dashboard.drawing.theme import LIGHT
from dashboard.figures import venues
from dashboard.model.drilldown import Drilldown, narrowed
from dashboard.model.selection import ORGANISING, Selection, parse
from dashboard.store.engine import Store
from dashboard.store.questions import absence as gaps
from dashboard.store.questions import events, links
from dashboard.text.i18n import Translator
from dashboard.views.gaps import tables
from tests.unit.charts.examples import plotted

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PAIR = ("organisation", "other_organisation")
EVERYTHING = Selection()
CHOSEN = [
    EVERYTHING,
    Selection.of(2015, 2023, conflict=["armenia-azerbaijan"]),
    Selection.of(funder=["european-union"]),
]
each_selection = pytest.mark.parametrize("selection", CHOSEN, ids=["all", "filtered", "a funder"])
each_roles = pytest.mark.parametrize("among", links.ROLES)
across = pytest.mark.parametrize("what", ["organisation", "theme"])


@pytest.fixture(scope="module")
def tr(register: Store) -> Translator:
    return Translator("en").knowing(register.terms)


def counted_and_found(
    store: Store, selection: Selection, frame: pd.DataFrame, says: Drilldown
) -> tuple[list[int], list[int]]:
    """The numbers of a frame, and how many events the link of each finds; -1 where there is none."""
    led = [says(selection, row) for row in events.rows(frame)]
    found = [events.number(store, chosen) if chosen else -1 for chosen in led]
    return [int(count) for count in frame["event_count"]], found


def opened(store: Store, marks: Iterable[str]) -> list[int]:
    """How many events are left by what each mark stands for."""
    asked = [parse(parse_qsl(mark), store.known) for mark in marks]
    assert not [problem for _, problems in asked for problem in problems]
    return [events.number(store, selection) for selection, _ in asked]


def funded(store: Store, what: str, selection: Selection) -> pd.DataFrame:
    ask = {"organisation": links.funded_organisers, "theme": links.funded_themes}[what]
    return ask(store, selection)


def roles(among: str) -> Sequence[str]:
    return () if among == "any" else links.ROLES[among]


@each_selection
def test_a_pair_of_organisers_leads_to_the_events_it_organised(
    register: Store, selection: Selection
) -> None:
    pairs = gaps.silences(register, selection, gaps.PAIR, 1)
    counts, found = counted_and_found(register, selection, pairs, tables.drilldown(gaps.PAIR))
    assert counts and counts == found


@across
@each_selection
def test_a_number_of_funded_events_leads_to_them(
    register: Store, selection: Selection, what: str
) -> None:
    cells = funded(register, what, selection)
    says = partial(narrowed, roles=funder_matrix.ROLES[what])
    counts, found = counted_and_found(register, selection, cells, says)
    assert counts and counts == found


@across
def test_a_cell_of_the_matrix_of_funders_leads_to_its_events(
    register: Store, tr: Translator, what: str
) -> None:
    cells = funded(register, what, EVERYTHING)
    funders = links.funders(register, EVERYTHING)
    (heat,) = [
        trace
        for trace in plotted(funder_matrix.figure(cells, tr, LIGHT, what, funders)).data
        if isinstance(trace, go.Heatmap)
    ]
    told = {
        mark: int(number or 0)
        for marks, numbers in zip(heat.customdata, heat.z, strict=True)
        for mark, number in zip(marks, numbers, strict=True)
    }
    marks = [mark for mark in told if mark]
    assert marks and opened(register, marks) == [told[mark] for mark in marks]


@each_roles
def test_a_link_of_the_network_leads_to_the_events_it_counts(register: Store, among: str) -> None:
    pairs = links.together(register, EVERYTHING, among)
    says = partial(narrowed, by=PAIR, roles=roles(among))
    counts, found = counted_and_found(register, EVERYTHING, pairs.head(400), says)
    assert counts and counts == found


@each_roles
def test_the_marks_of_the_network_lead_to_the_events_they_count(
    register: Store, tr: Translator, among: str
) -> None:
    made = network(
        links.together(register, EVERYTHING, among), links.partners(register, EVERYTHING, among)
    )
    shown = plotted(
        organisation_network.figure(made.nodes, tr, LIGHT, edges=made.edges, roles=roles(among))
    )
    marks = {mark for trace in shown.data for mark in trace.customdata or ()}
    numbers = [*made.nodes["event_count"], *made.edges["event_count"]]
    assert sorted(opened(register, marks)) == sorted(numbers)


@each_selection
def test_the_number_at_a_country_is_that_of_the_events_its_link_finds(
    register: Store, tr: Translator, selection: Selection
) -> None:
    shown = plotted(conflict_venues.figure(links.met_in(register, selection), tr, LIGHT))
    told = {
        mark: int(hover.rsplit(": ", 1)[1].split()[0])
        for trace in shown.data
        for hover, mark in zip(trace.hovertext, trace.customdata, strict=True)
        if "conflict=" not in mark
    }
    asked = [parse(parse_qsl(mark), register.known)[0].get("country") for mark in told]
    found = [events.number(register, selection.having("country", codes)) for codes in asked]
    assert found and found == list(told.values())
    labels = [note.text.rsplit("·\u00a0", 1)[1] for note in shown.layout.annotations if note.x == 1]
    assert [int(label) for label in labels] == list(told.values())


@each_selection
def test_only_the_chosen_conflicts_flow_and_each_band_leads_to_its_events(
    register: Store, selection: Selection
) -> None:
    flows = links.met_in(register, selection)
    assert set(flows["conflict"]) <= set(selection.get("conflict") or register.terms["conflicts"])
    counts, found = counted_and_found(register, selection, flows, venues.FLOW)
    assert counts and counts == found


def test_organisers_are_those_of_the_pairs() -> None:
    assert links.ROLES["organisers"] == ORGANISING
