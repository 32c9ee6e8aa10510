"""What every chart promises, whatever it shows."""

import json
import math
import pkgutil
import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import parse_qsl

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

import dashboard.charts
from dashboard.drawing.style import term_colour
from dashboard.drawing.theme import LOOKS, Look, template
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

each_chart = pytest.mark.parametrize("chart", CHARTS)
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


@each_chart
def test_a_chart_has_an_example(chart: str) -> None:
    assert chart in {example.chart for example in EXAMPLES}, (
        f"dashboard/charts/{chart}.py has no example. Add one to EXAMPLES in tests/unit/charts/examples.py: "
        "a small frame and the options its figure() and alt() take."
    )


def test_an_example_has_a_chart() -> None:
    assert {example.chart for example in EXAMPLES} <= set(CHARTS)


@each_chart
def test_a_chart_has_tests_of_its_own(chart: str, request: pytest.FixtureRequest) -> None:
    assert (request.path.parent / f"test_{chart}.py").exists()


@each_look
@each_example
@pytest.mark.parametrize("rows", [0, 1, 1000], ids=["none", "one", "all"])
def test_plotly_accepts_the_figure_and_keeps_all_of_it(
    example: Example, look: Look, rows: int
) -> None:
    made = example.made(ENGLISH, look, example.frame.head(rows))
    assert json.loads(plotted(made).to_json()) == json.loads(made.to_json())


@each_look
@each_example
def test_an_empty_frame_is_drawn_as_a_sentence(example: Example, look: Look) -> None:
    shown = example.figure(ENGLISH, look, example.frame.head(0))
    assert visible(shown) == ["No event on record matches this choice."]


@each_example
def test_an_empty_frame_is_told_as_none(example: Example) -> None:
    told = example.alt(ENGLISH, example.frame.head(0))
    assert re.search(r"\b(No|None)\b.*\.$", told)


@each_example
def test_a_single_row_is_drawn_and_told(example: Example) -> None:
    one = example.frame.head(1)
    assert hovers(example.figure(ENGLISH, LOOKS["light"], one))
    assert example.alt(ENGLISH, one) != example.alt(ENGLISH, example.frame.head(0))


@each_column
def test_an_unknown_code_is_drawn_under_its_own_name(example: Example, column: str) -> None:
    shown = example.figure(ENGLISH, LOOKS["light"], with_code(example, column, "no-such-code"))
    assert [text for text in visible(shown) if "no-such-code" in text]


@each_column
def test_an_unknown_code_does_not_break_the_alternative_text(example: Example, column: str) -> None:
    assert example.alt(ENGLISH, with_code(example, column, "no-such-code"))


@each_column
def test_markup_in_a_code_reaches_the_figure_only_escaped(example: Example, column: str) -> None:
    shown = example.figure(ENGLISH, LOOKS["light"], with_code(example, column, MARKUP))
    texts = [text.replace("<br>", " ") for text in visible(shown)]
    assert not [text for text in texts if "<b>x" in text or "& " in text]
    assert [text for text in texts if '&lt;b&gt;x&lt;/b&gt; &amp; "q"' in text]


@each_translated
def test_markup_in_a_label_reaches_the_figure_only_escaped(example: Example) -> None:
    tr = Translator("en", terms=relabelled(lambda term: f"{MARKUP} {term.label}"))
    texts = [text.replace("<br>", " ") for text in visible(example.figure(tr, LOOKS["light"]))]
    assert not [text for text in texts if "<b>x" in text or "& " in text]
    assert [text for text in texts if '&lt;b&gt;x&lt;/b&gt; &amp; "q"' in text]


@each_example
def test_no_entity_is_used_that_plotly_would_show_as_it_stands(example: Example) -> None:
    tr = Translator("en", terms=relabelled(lambda term: f"{MARKUP} {term.label}’s it's"))
    entities = set(re.findall("&[^;]*;", " ".join(visible(example.figure(tr, LOOKS["light"])))))
    assert entities <= {"&amp;", "&lt;", "&gt;"}


@each_example
def test_a_label_of_300_letters_is_broken_into_lines_on_the_axes(example: Example) -> None:
    tr = Translator("en", terms=relabelled(lambda _: LONG))
    shown = example.figure(tr, LOOKS["light"])
    ticks = [text for key, text in strings(shown.to_plotly_json()) if key == "ticktext"]
    lines = [line for text in ticks for line in unescape(text).split("<br>")]
    assert max(map(len, lines), default=0) <= MOST_LETTERS


@each_example
def test_everything_a_reader_sees_is_translated_or_data(example: Example) -> None:
    texts = visible(example.figure(PSEUDO, LOOKS["light"]))
    assert not [text for text in texts if untranslated(text, example.data)]
    assert any("⟦" in text for text in texts)


@each_example
def test_the_empty_figure_is_translated(example: Example) -> None:
    shown = example.figure(PSEUDO, LOOKS["light"], example.frame.head(0))
    assert not [text for text in visible(shown) if untranslated(text, ())]


@each_example
def test_the_alternative_text_is_translated(example: Example) -> None:
    assert not untranslated(example.alt(PSEUDO), example.data)


@each_example
def test_the_alternative_text_is_a_sentence(example: Example) -> None:
    assert re.fullmatch(r"[A-Z].+\.", example.alt(ENGLISH))


@each_example
def test_the_alternative_text_names_no_code_with_underscores(example: Example) -> None:
    assert "_" not in example.alt(ENGLISH)


@each_example
def test_other_data_are_told_otherwise(example: Example) -> None:
    assert example.alt(ENGLISH, example.other_data) != example.alt(ENGLISH)


@each_example
def test_drawing_and_telling_leave_the_frame_as_it_was(example: Example) -> None:
    given = example.frame.copy(deep=True)
    example.figure(ENGLISH, LOOKS["light"], given)
    example.alt(ENGLISH, given)
    pd.testing.assert_frame_equal(given, example.frame)


@each_example
def test_drawing_twice_gives_the_same_figure(example: Example) -> None:
    first, second = (example.made(ENGLISH, LOOKS["light"]).to_json() for _ in range(2))
    assert first == second


@each_look
@each_example
def test_the_house_template_is_set(example: Example, look: Look) -> None:
    shown = example.figure(ENGLISH, look)
    assert shown.layout.template.to_plotly_json() == template(look)


@each_look
@each_example
def test_every_colour_is_one_of_the_look(example: Example, look: Look) -> None:
    shown = example.figure(ENGLISH, look).to_plotly_json()
    own = colours({**vars(look), "scale": list(look.scale)})
    tints = {
        term_colour(name, code, look, ENGLISH)
        for name in ("themes", "kinds")
        for code in ENGLISH.terms[name]
    }
    assert colours(shown) <= own | tints


@each_example
def test_lying_bars_begin_at_zero(example: Example) -> None:
    shown = example.figure(ENGLISH, LOOKS["light"])
    lying = list(shown.select_traces({"type": "bar", "orientation": "h"}))
    assert {shown.layout.xaxis.range[0] for _ in lying} <= {0}


@each_example
def test_standing_bars_begin_at_zero(example: Example) -> None:
    shown = example.figure(ENGLISH, LOOKS["light"])
    bars = shown.select_traces({"type": "bar"})
    standing = [bar for bar in bars if bar.width is not None and bar.orientation != "h"]
    assert {shown.layout.yaxis.rangemode for _ in standing} <= {"tozero"}


@each_example
def test_no_bar_has_a_base_of_its_own_and_no_axis_is_logarithmic(example: Example) -> None:
    shown = example.figure(ENGLISH, LOOKS["light"])
    assert {bar.base for bar in shown.select_traces({"type": "bar"})} <= {None}
    assert {axis.type for axis in (shown.layout.xaxis, shown.layout.yaxis)} <= {None, "linear"}


@each_example
def test_a_hover_text_is_a_phrase_with_a_number_or_a_name(example: Example) -> None:
    shown = example.figure(ENGLISH, LOOKS["light"])
    names = {text for key, text in strings(shown.to_plotly_json()) if key == "ticktext"}
    said = set(hovers(shown)) - names
    assert said
    assert not [text for text in said if len(text.split()) < 3 or not re.search(r"\d", text)]


@each_example
def test_a_hover_text_holds_no_code_and_no_template(example: Example) -> None:
    shown = example.figure(ENGLISH, LOOKS["light"])
    assert not [text for text in hovers(shown) if re.search("[_%{}=]", text)]
    assert {trace.hoverinfo for trace in shown.data if trace.hovertext is not None} == {"text"}


@each_example
def test_the_height_is_set_and_enough_for_the_labels(example: Example) -> None:
    assert example.figure(ENGLISH, LOOKS["light"]).layout.height >= 70


@each_example
def test_the_empty_figure_has_a_height(example: Example) -> None:
    assert example.figure(ENGLISH, LOOKS["light"], example.frame.head(0)).layout.height >= 70


@each_example
def test_every_number_is_a_number(example: Example) -> None:
    shown = example.figure(ENGLISH, LOOKS["light"])
    assert not [number for number in numbers(shown.to_plotly_json()) if not math.isfinite(number)]
    assert "NaN" not in json.dumps(json.loads(shown.to_json()))


@each_example
def test_a_mark_stands_for_parameters_of_an_address(example: Example) -> None:
    shown = example.figure(ENGLISH, LOOKS["light"])
    known = {"from", "to", "event", *(each.name for each in FILTERS)}
    assert {name for mark in marks(shown) for name, _ in parse_qsl(mark)} <= known


@each_example
def test_no_address_of_a_third_party_stands_in_a_figure(example: Example) -> None:
    assert not re.search(r"https?:|www\.|//", example.made(ENGLISH, LOOKS["light"]).to_json())
