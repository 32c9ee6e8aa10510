"""What every chart promises, whatever it shows."""

import json
import math
import pkgutil
import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import product
from urllib.parse import parse_qsl

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

import dashboard.charts
from dashboard.drawing.style import term_colour
from dashboard.drawing.theme import LIGHT, LOOKS, Look, template
from dashboard.model.dimensions import FILTERS
from dashboard.text.i18n import Translator
from tests.unit.charts.examples import (
    ENGLISH,
    EXAMPLES,
    PSEUDO,
    Example,
    hovers,
    plotted,
    relabelled,
    strings,
    visible,
)

CHARTS = sorted(module.name for module in pkgutil.iter_modules(dashboard.charts.__path__))
MARKUP = '<b>x</b> & "q"'
LONG = "A very long name of one thing " * 10
MOST_LETTERS = 60
"""In one line of a label; such long lines only where labels stand upright."""
LOWEST = 70
"""Pixels that a figure has at least, so that its labels have room."""

each_example = pytest.mark.parametrize("example", EXAMPLES, ids=str)
each_look = pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
each_translated = pytest.mark.parametrize(
    "example", [example for example in EXAMPLES if any(example.codes.values())], ids=str
)
each_column = pytest.mark.parametrize(
    ("example", "column"),
    [
        pytest.param(example, column, id=f"{example}, {column}")
        for example in EXAMPLES
        for column in example.codes
    ],
)


def with_code(example: Example, column: str, code: str) -> pd.DataFrame:
    """The example's frame, its first row once more under another code."""
    first = example.frame.head(1).assign(**{column: code})
    return pd.concat([first, example.frame], ignore_index=True)


def marks(shown: go.Figure) -> Iterator[str]:
    """What the marks of a figure stand for."""
    for trace in shown.data:
        yield from (str(mark) for mark in np.ravel(trace.customdata or ()))


def numbers(node: object) -> Iterator[float]:
    """Every number of a figure's JSON."""
    if isinstance(node, float):
        yield node
    elif isinstance(node, Mapping):
        for value in node.values():
            yield from numbers(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from numbers(value)


def colours(shown: object) -> set[str]:
    """Every #RRGGBB colour of a figure's JSON."""
    return {text for _, text in strings(shown) if re.fullmatch("#[0-9A-Fa-f]{6}", text)}


def untranslated(text: str, data: tuple[str, ...]) -> str:
    """The letters that are left without what was translated, what comes from the data, and tags."""
    left = text
    for known in sorted(data, key=len, reverse=True):
        left = left.replace(known, "")
    while re.search("⟦[^⟦⟧]*⟧", left):
        left = re.sub("⟦[^⟦⟧]*⟧", "", left)
    return re.sub("[^a-zA-Z]", "", re.sub("</?b>|<br>", "", left))


def test_a_chart_has_an_example() -> None:
    assert {example.chart for example in EXAMPLES} == set(CHARTS), (
        "A chart of dashboard/charts has no example. Add one to EXAMPLES in tests/unit/charts/examples.py: "
        "a small frame and the options its figure() and alt() take."
    )


def test_a_chart_has_tests_of_its_own(request: pytest.FixtureRequest) -> None:
    tested = {path.stem.removeprefix("test_") for path in request.path.parent.glob("test_*.py")}
    assert set(CHARTS) <= tested


@each_example
def test_plotly_accepts_the_figure_and_keeps_all_of_it(example: Example) -> None:
    for look, rows in product(LOOKS.values(), (0, 1, 1000)):
        made = example.made(ENGLISH, look, example.frame.head(rows))
        assert json.loads(plotted(made).to_json()) == json.loads(made.to_json())


@each_example
def test_an_empty_frame_is_drawn_as_a_sentence_and_told_as_none(example: Example) -> None:
    nothing = example.frame.head(0)
    for look in LOOKS.values():
        shown = example.figure(ENGLISH, look, nothing)
        assert visible(shown) == ["No event on record matches this choice."]
        assert shown.layout.height >= LOWEST
    assert re.search(r"\b(No|None)\b.*\.$", example.alt(ENGLISH, nothing))
    translated = visible(example.figure(PSEUDO, LIGHT, nothing))
    assert not [text for text in translated if untranslated(text, ())]


@each_example
def test_a_single_row_is_drawn_and_told(example: Example) -> None:
    one = example.frame.head(1)
    assert hovers(example.figure(ENGLISH, LIGHT, one))
    assert example.alt(ENGLISH, one) != example.alt(ENGLISH, example.frame.head(0))


@each_column
def test_an_unknown_code_is_drawn_under_its_own_name_and_told(
    example: Example, column: str
) -> None:
    frame = with_code(example, column, "no-such-code")
    shown = example.figure(ENGLISH, LIGHT, frame)
    assert [text for text in visible(shown) if "no-such-code" in text]
    assert example.alt(ENGLISH, frame)


@each_column
def test_markup_in_a_code_reaches_the_figure_only_escaped(example: Example, column: str) -> None:
    assert_escaped(example.figure(ENGLISH, LIGHT, with_code(example, column, MARKUP)))


@each_translated
def test_markup_in_a_label_reaches_the_figure_only_escaped(example: Example) -> None:
    tr = Translator("en", terms=relabelled(lambda term: f"{MARKUP} {term.label}"))
    assert_escaped(example.figure(tr, LIGHT))


def assert_escaped(shown: go.Figure) -> None:
    """That MARKUP stands in a figure as text, and nowhere as markup."""
    texts = [text.replace("<br>", " ") for text in visible(shown)]
    assert not [text for text in texts if "<b>x" in text or "& " in text]
    assert [text for text in texts if '&lt;b&gt;x&lt;/b&gt; &amp; "q"' in text]


@each_example
def test_no_entity_is_used_that_plotly_would_show_as_it_stands(example: Example) -> None:
    tr = Translator("en", terms=relabelled(lambda term: f"{MARKUP} {term.label}’s it's"))
    entities = set(re.findall("&[^;]*;", " ".join(visible(example.figure(tr, LIGHT)))))
    assert entities <= {"&amp;", "&lt;", "&gt;"}


@each_example
def test_a_label_of_300_letters_is_broken_into_lines_on_the_axes(example: Example) -> None:
    tr = Translator("en", terms=relabelled(lambda _: LONG))
    shown = example.figure(tr, LIGHT)
    ticks = [text for key, text in strings(shown.to_plotly_json()) if key == "ticktext"]
    lines = [line for text in ticks for line in unescape(text).split("<br>")]
    assert max(map(len, lines), default=0) <= MOST_LETTERS


@each_example
def test_everything_a_reader_sees_or_is_told_is_translated_or_data(example: Example) -> None:
    texts = visible(example.figure(PSEUDO, LIGHT))
    assert not [text for text in texts if untranslated(text, example.data)]
    assert any("⟦" in text for text in texts)
    assert not untranslated(example.alt(PSEUDO), example.data)


@each_example
def test_the_alternative_text_is_a_sentence_of_names_that_tells_the_data(example: Example) -> None:
    told = example.alt(ENGLISH)
    assert re.fullmatch(r"[A-Z].+\.", told) and "_" not in told
    assert example.alt(ENGLISH, example.other_data) != told


@each_example
def test_drawing_and_telling_leave_the_frame_as_it_was_and_give_the_same_again(
    example: Example,
) -> None:
    given = example.frame.copy(deep=True)
    first, second = (example.made(ENGLISH, LIGHT, given).to_json() for _ in range(2))
    example.alt(ENGLISH, given)
    pd.testing.assert_frame_equal(given, example.frame)
    assert first == second


@each_look
@each_example
def test_a_figure_has_the_template_and_only_colours_of_its_look(
    example: Example, look: Look
) -> None:
    shown = example.figure(ENGLISH, look)
    own = colours({**vars(look), "scale": list(look.scale)})
    tints = {
        term_colour(name, code, look, ENGLISH)
        for name in ("themes", "kinds")
        for code in ENGLISH.terms[name]
    }
    assert shown.layout.template.to_plotly_json() == template(look)
    assert colours(shown.to_plotly_json()) <= own | tints


@each_example
def test_bars_begin_at_zero_on_a_plain_axis(example: Example) -> None:
    shown = example.whole
    bars = list(shown.select_traces({"type": "bar"}))
    lying = [bar for bar in bars if bar.orientation == "h"]
    standing = [bar for bar in bars if bar.width is not None and bar.orientation != "h"]
    assert {shown.layout.xaxis.range[0] for _ in lying} <= {0}
    assert {shown.layout.yaxis.rangemode for _ in standing} <= {"tozero"}
    assert {bar.base for bar in bars} <= {None}
    assert {axis.type for axis in (shown.layout.xaxis, shown.layout.yaxis)} <= {None, "linear"}


@each_example
def test_a_hover_text_is_a_phrase_with_a_number_or_a_name(example: Example) -> None:
    shown = example.whole
    names = {text for key, text in strings(shown.to_plotly_json()) if key == "ticktext"}
    said = set(hovers(shown)) - names
    assert said
    assert not [text for text in said if len(text.split()) < 3 or not re.search(r"\d", text)]
    assert not [text for text in hovers(shown) if re.search("[_%{}=]", text)]
    assert {trace.hoverinfo for trace in shown.data if trace.hovertext is not None} == {"text"}


@each_example
def test_a_figure_is_high_enough_and_every_number_is_a_number(example: Example) -> None:
    shown = example.whole
    assert shown.layout.height >= LOWEST
    assert not [number for number in numbers(shown.to_plotly_json()) if not math.isfinite(number)]
    assert "NaN" not in json.dumps(json.loads(shown.to_json()))


@each_example
def test_a_mark_stands_for_parameters_of_an_address(example: Example) -> None:
    shown = example.whole
    known = {"from", "to", "event", *(each.name for each in FILTERS)}
    assert {name for mark in marks(shown) for name, _ in parse_qsl(mark)} <= known


@each_example
def test_no_address_of_a_third_party_stands_in_a_figure(example: Example) -> None:
    assert not re.search(r"https?:|www\.|//", example.made(ENGLISH, LIGHT).to_json())
