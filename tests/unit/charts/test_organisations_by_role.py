"""Bars of organisations in one role: most events on top."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.charts import organisations_by_role
from dashboard.drawing.theme import DARK, LIGHT
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.events import count
from dashboard.text.i18n import Translator
from tests.unit.charts.examples import ENGLISH, frame, plotted

DATA = Path(__file__).parents[3] / "data"
BROADER = pd.read_csv(DATA / "vocabularies/roles.csv", dtype=str).set_index("code")["broader"]

COUNTS = frame(
    "organisation role event_count",
    ("foo-council", "mediator", 9),
    ("bar-network", "organiser", 6),
    ("foo-council", "organiser", 4),
    ("qux-institute", "organiser", 2),
    ("foo-council-mission", "organiser", 1),
    (None, None, 3),
)


def test_only_the_role_that_was_asked_for_is_drawn() -> None:
    bars = plotted(organisations_by_role.figure(COUNTS, ENGLISH, LIGHT, "organiser")).data[0]
    assert bars.x == (6, 4, 2, 1)


def test_names_stand_beside_their_bars_the_first_on_top() -> None:
    axis = plotted(organisations_by_role.figure(COUNTS, ENGLISH, LIGHT, "organiser")).layout.yaxis
    assert axis.ticktext == (
        "Bar Network",
        "Foo Council",
        "Qux Institute",
        "Mission of the Foo Council",
    )
    assert axis.range == (3.5, -0.5)


def test_only_the_leading_organisations_are_drawn() -> None:
    bars = plotted(organisations_by_role.figure(COUNTS, ENGLISH, LIGHT, "organiser", most=2)).data[
        0
    ]
    assert bars.x == (6, 4)


def test_hover_names_organisation_role_and_number() -> None:
    hovers = (
        plotted(organisations_by_role.figure(COUNTS, ENGLISH, LIGHT, "organiser")).data[0].hovertext
    )
    assert hovers[0] == "Bar Network: Organiser in 6 events"
    assert hovers[3] == "Mission of the Foo Council: Organiser in 1 event"


def test_organisations_have_no_colours_of_their_own() -> None:
    shown = plotted(organisations_by_role.figure(COUNTS, ENGLISH, DARK, "organiser"))
    assert set(shown.data[0].marker.color) == {DARK.accent}
    assert shown.layout.showlegend is False


def test_a_role_that_nobody_had_is_drawn_as_a_sentence() -> None:
    shown = plotted(organisations_by_role.figure(COUNTS, ENGLISH, LIGHT, "funder"))
    assert not shown.data
    told = "Nobody is on record in this role for these events."
    assert shown.layout.annotations[0].text == told


def test_alt_states_how_many_and_the_three_leading() -> None:
    assert organisations_by_role.alt(COUNTS, ENGLISH, "organiser") == (
        "Bar chart of organisations in the role of Organiser: 4 in all. "
        "Most events: Bar Network (6), Foo Council (4) and Qux Institute (2)."
    )


def test_alt_names_the_role_that_nobody_had() -> None:
    assert organisations_by_role.alt(COUNTS, ENGLISH, "funder") == (
        "Bar chart of organisations in the role of Funder. None is recorded."
    )


@pytest.mark.parametrize("role", ["organiser", "mediator", "host", "funder", "participant"])
def test_the_register_is_drawn_as_its_files_count(
    register: Store, register_words: Translator, roles: pd.DataFrame, role: str
) -> None:
    counts = count(register, Selection(), ["organisation", "role"])
    shown = plotted(organisations_by_role.figure(counts, register_words, LIGHT, role, most=20))
    # A role includes the narrower ones: who facilitated also counts as mediator.
    meant = {role, *(code for code, broader in BROADER.items() if broader == role)}
    having = roles[roles["role"].isin(meant)].groupby("organisation_id")["event_id"].nunique()
    assert list(shown.data[0].x) == sorted(having, reverse=True)[:20]


def test_the_register_is_told_as_its_files_count(
    register: Store, register_words: Translator, roles: pd.DataFrame
) -> None:
    told = organisations_by_role.alt(
        count(register, Selection(), ["organisation", "role"]), register_words, "organiser"
    )
    having = roles[roles["role"] == "organiser"].groupby("name")["event_id"].nunique()
    assert f"{len(having)} in all" in told
    assert f"Most events: {having.idxmax()} ({having.max()})" in told
