"""What every figure promises, whatever it shows and whoever asks for it."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import product
from typing import Any
from xml.etree import ElementTree

import pandas as pd
import pytest

import dashboard.figures
from dashboard.exports.table import COLUMNS, csv_bytes, readable
from dashboard.figures import FIGURES, of
from dashboard.figures.figure import Chart, DrawnFigure, FigureSpec
from dashboard.figures.options import OPTIONS, defaults, option_of
from dashboard.model.selection import Selection
from dashboard.model.vocabulary import Term, Vocabulary
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator, translator
from dashboard.views import VIEWS
from tests.figures.drawn import context
from tests.unit.charts.examples import Marked

Figure = FigureSpec[Any]
Draw = Callable[[Figure, Selection], DrawnFigure]

PAGES = set(VIEWS)
SELECTIONS = {
    "the whole register": Selection(),
    "a theme": Selection.of(theme=["youth"]),
    "one event": Selection.of(2021, 2021, theme=["demining"]),
    "no event": Selection.of(theme=["energy"]),
}
LONG = "A very long name of one thing " * 10

each_figure = pytest.mark.parametrize("figure", FIGURES.values(), ids=list(FIGURES))
each_picture = pytest.mark.parametrize(
    "figure",
    [figure for figure in FIGURES.values() if figure.picture],
    ids=[key for key, figure in FIGURES.items() if figure.picture],
)
each_selection = pytest.mark.parametrize("selection", SELECTIONS.values(), ids=list(SELECTIONS))


def settings(figure: Figure) -> list[dict[str, str]]:
    """Every value of the settings that a figure reads, beside the defaults of the others."""
    codes = {
        option.name: option.codes
        for option in OPTIONS
        if (option.page == figure.page) and option.codes
    }
    read = [[(name, code) for code in codes[name]] for name in figure.settings if name in codes]
    return [dict(chosen) for chosen in product(*read)]


@pytest.fixture(scope="module")
def drawn(store: Store) -> Draw:
    """Draw a figure of a Selection, with the defaults of its settings."""
    return cache(lambda figure, selection: figure.drawn(context(figure, store, selection)))


def relabelled(store: Store, label: str) -> Mapping[str, Vocabulary]:
    """The terms of the register, each called by this label and its code."""
    return {
        name: Vocabulary(
            name,
            [
                Term(term.code, f"{label}{term.code}", "", term.order, term.group)
                for term in known.values()
            ],
        )
        for name, known in store.terms.items()
    }


def declared() -> Iterator[Figure]:
    """Every figure that a module of the room declares, by name or in a list."""
    for found in pkgutil.iter_modules(dashboard.figures.__path__):
        module = importlib.import_module(f"dashboard.figures.{found.name}")
        yield from getattr(module, "FIGURES", ())
        yield from (each for each in vars(module).values() if isinstance(each, FigureSpec))


def test_every_figure_that_is_declared_is_found_by_its_key() -> None:
    assert {each.key for each in declared()} == set(FIGURES)
    assert all(FIGURES[each.key] is each for each in declared())


def test_figures_are_listed_in_the_order_of_their_pages() -> None:
    pages = [figure.page for figure in FIGURES.values()]
    order = [path for path in VIEWS if path in pages]
    assert list(dict.fromkeys(pages)) == order


def test_a_page_calls_no_two_figures_alike() -> None:
    assert sum(len(of(page)) for page in PAGES) == len(FIGURES)


@each_figure
def test_a_figure_belongs_to_a_page_and_reads_settings_of_it(figure: Figure) -> None:
    assert figure.page in PAGES
    assert set(figure.settings) <= set(defaults(figure.page))
    assert set(figure.required) <= set(figure.settings)
    assert all(
        option_of(figure.page, name).codes.count(code) for name, code in figure.within.items()
    )


@each_figure
def test_a_key_is_a_safe_part_of_an_address(figure: Figure) -> None:
    assert re.fullmatch("[a-z]+(-[a-z]+)*", figure.key)


@each_figure
@each_selection
def test_a_figure_is_drawn_with_all_that_is_said_of_it(
    figure: Figure, drawn: Draw, selection: Selection
) -> None:
    made = drawn(figure, selection)
    assert made.title and made.counting_rule == made.counting_rule.strip()
    assert re.fullmatch(r"[A-Z].+\.", made.alt)
    assert set(made.numbers.columns) <= set(COLUMNS)


@pytest.mark.slow
@each_figure
def test_a_figure_is_drawn_with_every_setting_that_it_reads(figure: Figure, store: Store) -> None:
    made = [
        figure.drawn(context(figure, store, Selection(), **chosen)) for chosen in settings(figure)
    ]
    assert all(each.alt for each in made)


@each_figure
def test_a_figure_is_drawn_with_labels_of_300_letters(figure: Figure, store: Store) -> None:
    here = context(figure, store, Selection())
    long = Translator("en", terms=relabelled(store, LONG))
    drawn = figure.drawn(replace(here, tr=long))
    assert len(readable(drawn.numbers, long)) == len(drawn.numbers)


@each_figure
def test_title_and_counting_rule_are_translated(figure: Figure, store: Store) -> None:
    here = context(figure, store, Selection())
    drawn = figure.drawn(replace(here, tr=Translator("en", Marked(), store.terms)))
    for text in (drawn.title, drawn.counting_rule, drawn.alt):
        assert not re.sub("⟦.*⟧|[^a-zA-Z]", "", text)


@each_figure
def test_numbers_are_rows_of_codes_that_a_spreadsheet_can_hold(
    figure: Figure, drawn: Draw, store: Store
) -> None:
    numbers = drawn(figure, Selection()).numbers
    lines = csv_bytes(numbers, translator("en").knowing(store.terms)).splitlines()
    assert len(lines) == len(numbers) + 1


@each_figure
def test_a_figure_drawn_twice_is_the_same(figure: Figure, drawn: Draw, store: Store) -> None:
    first, second = drawn(figure, Selection()), figure.drawn(context(figure, store, Selection()))
    pd.testing.assert_frame_equal(first.numbers, second.numbers)
    if isinstance(first.drawing, Chart):
        assert first.drawing == second.drawing


@each_picture
@each_selection
def test_a_picture_is_sound_and_says_what_the_page_says(
    figure: Figure, drawn: Draw, store: Store, selection: Selection
) -> None:
    made, pictured = drawn(figure, selection), figure.pictured(context(figure, store, selection))
    assert pictured is not None
    assert ElementTree.fromstring(pictured.picture.svg).get("width")
    said = (made.key, made.title, made.counting_rule)
    assert (pictured.key, pictured.title, pictured.counting_rule) == said
    assert re.fullmatch(r"[A-Z].+\.", pictured.alt)


@each_figure
def test_named_bars_and_no_others_are_drawn_as_such_without_a_browser(
    figure: Figure, drawn: Draw
) -> None:
    drawing = drawn(figure, Selection()).drawing
    is_list = isinstance(drawing, Chart) and bool(drawing.rows)
    assert is_list == (figure.picture == "bars")


def test_a_map_of_density_needs_a_browser(store: Store) -> None:
    figure = FIGURES["map"]
    assert figure.pictured(context(figure, store, Selection(), show="density")) is None
