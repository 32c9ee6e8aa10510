"""Named bars as a picture: each with its number, as long as it is many."""

import pytest

from dashboard.drawing.figure import Row
from dashboard.svg.named_bars import NARROW, WIDE, Room, draw
from dashboard.text.i18n import Translator
from tests.unit.svg.reading import texts

ROWS = [Row("Youth", 1200, "#0B6E6E", "", ""), Row("Landmines", 3, "#A23B3B", "", "")]


@pytest.mark.parametrize("room", [NARROW, WIDE])
def test_the_bars_are_named_with_their_numbers(tr: Translator, room: Room) -> None:
    assert texts(draw(ROWS, (), tr, room)) == ["Youth", "1,200", "Landmines", "3"]


def test_groups_are_named_below(tr: Translator) -> None:
    picture = draw(ROWS, [("Dialogue", "#0B6E6E"), ("Rights", "#A23B3B")], tr, NARROW)
    assert texts(picture)[-2:] == ["Dialogue", "Rights"]


def test_a_long_name_is_broken_into_lines(tr: Translator) -> None:
    long = ROWS[0]._replace(name="A very long name of one thing " * 3)
    lines = texts(draw([long], (), tr, NARROW))[:-1]
    assert len(lines) > 1 and max(map(len, lines)) <= NARROW.letters


def test_a_name_is_no_markup(tr: Translator) -> None:
    hostile = ROWS[0]._replace(name='<b>x</b> & "q"')
    assert texts(draw([hostile], (), tr, WIDE))[0] == '<b>x</b> & "q"'


def test_no_bar_is_said(tr: Translator) -> None:
    assert texts(draw((), (), tr, WIDE)) == ["No event on record matches this choice."]
