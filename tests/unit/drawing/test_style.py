"""Parts that charts share: wrapped labels, colours of terms, decimal years."""

from itertools import combinations
from math import dist

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.drawing.heatmap import heat_map
from dashboard.drawing.style import (
    LABEL_WIDTH,
    decimal_year,
    figure,
    group_colour,
    nothing,
    part_colours,
    safe,
    stands_for,
    term_colour,
    wrapped,
)
from dashboard.drawing.theme import LIGHT, LOOKS, Look, mix, rgb
from dashboard.model.vocabulary import Term
from tests.unit.charts.examples import ENGLISH, plotted

JUST_NOTICEABLE = 2.3
"""The distance in CIELAB at which half of all readers see a difference (Mahy and others, 1994)."""

each_look = pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
each_vocabulary = pytest.mark.parametrize("vocabulary", ["themes", "kinds"])


def lab(colour: str) -> tuple[float, float, float]:
    """A colour in CIELAB (D65)."""
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in rgb(colour)
    )
    x, y, z = (
        value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116
        for value in (
            (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
            0.2126 * red + 0.7152 * green + 0.0722 * blue,
            (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str) -> float:
    """How far apart two colours look (CIE76)."""
    return dist(lab(one), lab(other))


def members(vocabulary: str) -> list[tuple[Term, Term]]:
    """Every two terms of one group."""
    terms = ENGLISH.terms[vocabulary].values()
    return [(one, other) for one, other in combinations(terms, 2) if one.group == other.group]


def test_a_short_label_stays_on_one_line() -> None:
    assert wrapped("Landmines") == "Landmines"


def test_a_long_label_is_broken_between_words() -> None:
    assert wrapped("Humanitarian issues, missing persons, detainees") == (
        "Humanitarian issues, missing<br>persons, detainees"
    )


def test_a_label_without_spaces_is_broken_anywhere() -> None:
    assert wrapped("abcdef", 3) == "abc<br>def"


def test_an_empty_label_is_an_empty_line() -> None:
    assert wrapped("") == ""


def test_markup_in_a_label_is_escaped_after_it_was_broken() -> None:
    assert wrapped("<b>bold</b> & more", 12) == "&lt;b&gt;bold&lt;/b&gt;<br>&amp; more"


@given(st.text())
def test_a_wrapped_label_holds_no_markup_of_its_own(label: str) -> None:
    lines = wrapped(label).split("<br>")
    assert not [line for line in lines if "<" in line or ">" in line]


@given(st.text(alphabet=st.characters(exclude_characters="<>&")))
def test_no_line_of_a_wrapped_label_is_too_long(label: str) -> None:
    assert max(len(line) for line in wrapped(label).split("<br>")) <= LABEL_WIDTH


def test_quotes_stay_as_they_are() -> None:
    assert safe('The "Georgia\'s Dream" <b>') == 'The "Georgia\'s Dream" &lt;b&gt;'


@each_look
def test_an_empty_figure_says_so_without_axes(look: Look) -> None:
    shown = plotted(nothing(look, ENGLISH))
    assert shown.layout.annotations[0].text == "No event on record matches this choice."
    assert (shown.layout.xaxis.visible, shown.layout.yaxis.visible) == (False, False)


def test_a_figure_has_the_height_it_was_given_and_no_legend() -> None:
    shown = plotted(figure(LIGHT, 321))
    assert (shown.layout.height, shown.layout.showlegend) == (321, False)


@each_look
def test_a_track_has_its_colour(look: Look) -> None:
    assert term_colour("tracks", "1.5", look, ENGLISH) == look.track["1.5"]


@each_look
def test_a_conflict_has_its_colour(look: Look) -> None:
    assert term_colour("conflicts", "regional", look, ENGLISH) == look.conflict["regional"]


@pytest.mark.parametrize("vocabulary", ["tracks", "conflicts", "themes", "kinds", "roles"])
def test_an_unknown_code_has_the_colour_of_what_is_left_over(vocabulary: str) -> None:
    assert term_colour(vocabulary, "no-such-code", LIGHT, ENGLISH) == LIGHT.other


def test_a_vocabulary_without_colours_has_the_colour_of_what_is_left_over() -> None:
    assert term_colour("roles", "funder", LIGHT, ENGLISH) == LIGHT.other


@each_look
def test_parts_of_a_vocabulary_without_colours_differ(look: Look) -> None:
    codes = [*list(ENGLISH.terms["countries"])[:6], ""]
    colours = part_colours("countries", codes, look, ENGLISH)
    assert colours[""] == look.other
    assert len({colours[code] for code in codes}) == len(codes)


@each_look
@pytest.mark.parametrize("vocabulary", ["tracks", "themes"])
def test_parts_of_a_vocabulary_with_colours_have_those_of_their_terms(
    look: Look, vocabulary: str
) -> None:
    terms = ENGLISH.terms[vocabulary]
    assert part_colours(vocabulary, list(terms), look, ENGLISH) == {
        code: term_colour(vocabulary, code, look, ENGLISH) for code in terms
    }


@each_look
@pytest.mark.parametrize(
    ("vocabulary", "code", "palette", "group"),
    [
        ("themes", "political_process", "theme_group", "politics_security"),
        ("themes", "economy_trade", "theme_group", "economy_region"),
        ("kinds", "training", "kind_group", "learning_exchange"),
    ],
)
def test_the_first_term_of_a_group_has_the_colour_of_the_group(
    look: Look, vocabulary: str, code: str, palette: str, group: str
) -> None:
    assert term_colour(vocabulary, code, look, ENGLISH) == getattr(look, palette)[group]


@each_look
@each_vocabulary
def test_a_term_is_a_tint_of_its_group(look: Look, vocabulary: str) -> None:
    tints = {
        (mix(group_colour(vocabulary, code, look, ENGLISH), look.paper, step / 1000))
        for code in ENGLISH.terms[vocabulary]
        for step in range(601)
    }
    assert {term_colour(vocabulary, code, look, ENGLISH) for code in ENGLISH.terms[vocabulary]} <= (
        tints
    )


@each_look
@each_vocabulary
def test_terms_of_one_group_can_be_told_apart(look: Look, vocabulary: str) -> None:
    alike = [
        (one.code, other.code)
        for one, other in members(vocabulary)
        if distance(
            term_colour(vocabulary, one.code, look, ENGLISH),
            term_colour(vocabulary, other.code, look, ENGLISH),
        )
        <= JUST_NOTICEABLE
    ]
    assert not alike


@pytest.mark.parametrize(
    ("day", "year"),
    [("2010-01-01", 2010.0), ("2010-07-02", 2010.5), ("2010-12-31", 2011.0)],
    ids=["the first", "the middle", "the last"],
)
def test_a_day_is_a_decimal_year(day: str, year: float) -> None:
    assert decimal_year(pd.Timestamp(day)) == pytest.approx(year, abs=0.006)


@given(st.dates())
def test_a_day_stays_in_its_year(day: object) -> None:
    when = pd.Timestamp(str(day))
    assert when.year <= decimal_year(when) < when.year + 1


@given(st.dates(), st.dates())
def test_a_later_day_is_a_larger_decimal_year(one: object, other: object) -> None:
    early, late = sorted((pd.Timestamp(str(one)), pd.Timestamp(str(other))))
    assert decimal_year(early) <= decimal_year(late)


@each_look
def test_numbers_in_cells_are_ink(look: Look) -> None:
    shown = plotted(heat_map([[1, 2]], ["a"], ["b", "c"], lambda *_: "", look, ENGLISH))
    assert shown.data[0].textfont.color == look.ink


@pytest.mark.parametrize(
    ("mark", "parameters"),
    [
        (stands_for(theme="youth"), "theme=youth"),
        (stands_for((2015, 2017)), "from=2015&to=2017"),
        (stands_for((997, 997), track="1.5"), "from=0997&to=0997&track=1.5"),
        (stands_for(theme=["a b", "c&d"]), "theme=a+b&theme=c%26d"),
    ],
)
def test_a_mark_is_written_as_an_address_is(mark: str, parameters: str) -> None:
    assert mark == parameters


def test_a_cell_without_events_stands_for_nothing() -> None:
    shown = plotted(
        heat_map(
            [[0, 2]],
            ["row"],
            ["a", "b"],
            lambda *_: "one 1 cell",
            LIGHT,
            ENGLISH,
            mark=lambda row, column: stands_for(theme=f"{row}{column}"),
        )
    )
    assert [list(row) for row in shown.data[0].customdata] == [["", "theme=01"]]
