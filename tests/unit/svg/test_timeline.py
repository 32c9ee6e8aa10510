"""Events over time as a picture: as on the page, with hostilities named below it."""

import pandas as pd
import pytest

from dashboard.drawing.theme import LIGHT
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events
from dashboard.svg import timeline
from dashboard.text.i18n import Translator
from tests.unit.svg.reading import heights, texts

COUNTS = pd.DataFrame({"year": [2001, 2001, 2004], "track": ["1", "2", "1"]}).assign(
    event_count=[4, 2, 2]
)


def test_the_bars_of_a_year_are_as_high_as_their_numbers(tr: Translator) -> None:
    picture = timeline.draw(COUNTS, tr)
    tall, short = heights(picture, LIGHT.track["1"])
    assert tall == pytest.approx(2 * short, abs=0.02)
    assert heights(picture, LIGHT.track["2"]) == [pytest.approx(short, abs=0.02)]


def test_parts_of_a_vocabulary_without_colours_differ(tr: Translator) -> None:
    counts = pd.DataFrame({"year": 2001, "country": ["GE", "AM"], "event_count": [4, 2]})
    picture = timeline.draw(counts, tr, by="country")
    first, second = LIGHT.categorical[:2]
    assert heights(picture, first) and heights(picture, second)


def test_hostilities_are_numbered_and_named_in_their_order(tr: Translator, store: Store) -> None:
    counts = events.count(store, Selection(), ["year", "track"])
    context = events.context(store, Selection(), ("hostilities",))
    picture = timeline.draw(counts, tr, context=context)
    numbers = [str(number) for number in range(1, len(context) + 1)]
    assert texts(picture)[: len(context)] == numbers
    named = picture.note.removeprefix("Hostilities: ").removesuffix(".").split("; ")
    assert [each.split(" ")[0] for each in named] == numbers


def test_without_a_chronology_there_is_no_note(tr: Translator) -> None:
    assert timeline.draw(COUNTS, tr).note == ""


def test_the_year_that_is_not_over_is_hatched(tr: Translator) -> None:
    assert timeline.draw(COUNTS, tr, partial_year=2001).svg.count('"url(#hatched)"') == 2
    assert '"url(#hatched)"' not in timeline.draw(COUNTS, tr, partial_year=2026).svg


def test_months_of_one_year_are_named(tr: Translator) -> None:
    months = pd.to_datetime(["2020-01-01", "2020-09-01"])
    counts = pd.DataFrame({"month": months, "track": ["1", "1"], "event_count": [1, 1]})
    assert {"Jan", "Apr"} <= set(texts(timeline.draw(counts, tr, step="month")))


def test_a_legend_that_finds_no_room_goes_on_below(tr: Translator) -> None:
    themes = list(tr.terms["themes"])
    counts = pd.DataFrame({"year": 2001, "theme": themes, "event_count": 1})
    many = timeline.draw(counts, tr, by="theme")
    assert many.height > timeline.draw(COUNTS, tr).height
    assert "All others" in texts(many)


def test_no_event_is_said(tr: Translator) -> None:
    assert texts(timeline.draw(COUNTS.head(0), tr)) == ["No event on record matches this choice."]
