"""Bars of kinds or countries of organisations: most events on top."""

import pandas as pd
import pytest

from dashboard.charts import events_by_organisation_group
from dashboard.drawing.theme import DARK, LIGHT
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.events import count
from dashboard.text.i18n import Translator
from tests.unit.charts.examples import ENGLISH, frame, plotted

KINDS = frame(
    "organisation_kind event_count", ("ngo", 8), (None, 5), ("state", 3), ("think_tank", 1)
)


def test_bars_show_the_counts_in_the_order_of_the_frame() -> None:
    shown = plotted(events_by_organisation_group.figure(KINDS, ENGLISH, LIGHT, "organisation_kind"))
    assert shown.data[0].x == (8, 3, 1)
    assert shown.layout.yaxis.ticktext == ("NGO", "State", "Think tank")


def test_events_without_an_organisation_are_no_group() -> None:
    shown = plotted(events_by_organisation_group.figure(KINDS, ENGLISH, LIGHT, "organisation_kind"))
    assert len(shown.data[0].x) == 3


def test_countries_are_named() -> None:
    countries = frame("organisation_country event_count", ("GE", 2), ("AM", 1))
    shown = plotted(
        events_by_organisation_group.figure(countries, ENGLISH, LIGHT, "organisation_country")
    )
    assert shown.layout.yaxis.ticktext == ("Georgia", "Armenia")


def test_only_the_leading_groups_are_drawn() -> None:
    shown = plotted(
        events_by_organisation_group.figure(KINDS, ENGLISH, LIGHT, "organisation_kind", most=2)
    )
    assert shown.data[0].x == (8, 3)


def test_hover_counts_one_event_and_many() -> None:
    shown = plotted(events_by_organisation_group.figure(KINDS, ENGLISH, LIGHT, "organisation_kind"))
    assert shown.data[0].hovertext[0] == "NGO: in 8 events"
    assert shown.data[0].hovertext[2] == "Think tank: in 1 event"


def test_groups_have_no_colours_of_their_own() -> None:
    shown = plotted(events_by_organisation_group.figure(KINDS, ENGLISH, DARK, "organisation_kind"))
    assert set(shown.data[0].marker.color) == {DARK.accent}


def test_alt_states_the_three_leading_groups() -> None:
    assert events_by_organisation_group.alt(KINDS, ENGLISH, "organisation_kind") == (
        "Bar chart of events by organisations taking part. "
        "Most events: NGO (8), State (3) and Think tank (1)."
    )


def test_alt_says_that_only_unknown_groups_are_none() -> None:
    unknown = frame("organisation_kind event_count", (None, 5))
    told = events_by_organisation_group.alt(unknown, ENGLISH, "organisation_kind")
    assert told == "Bar chart of organisations. None is recorded."


@pytest.mark.parametrize(
    ("by", "column"), [("organisation_kind", "kind"), ("organisation_country", "country")]
)
def test_the_register_is_drawn_as_its_files_count(
    register: Store, register_words: Translator, roles: pd.DataFrame, by: str, column: str
) -> None:
    counts = count(register, Selection(), [by])
    shown = plotted(events_by_organisation_group.figure(counts, register_words, LIGHT, by))
    known = roles[roles[column] != ""].groupby(column)["event_id"].nunique()
    assert list(shown.data[0].x) == sorted(known, reverse=True)[: len(shown.data[0].x)]
    assert len(shown.data[0].x) == min(len(known), events_by_organisation_group.MOST)
