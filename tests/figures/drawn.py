"""Every figure over the small register as a text to read and compare: what is said of it, and its drawing."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.drawing.theme import LIGHT
from dashboard.figures import FIGURES
from dashboard.figures.context import Context
from dashboard.figures.figure import Chart, DrawnFigure, FigureSpec
from dashboard.figures.options import OPTIONS, defaults
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.text.i18n import translator

IDS = {
    "organisation": "foo-council",
    "theme": "youth",
    "conflict": "armenia-azerbaijan",
    "place": "bar-village",
    "process": "foo-talks",
    "programme": "bar-programme",
    "country": "GE",
    "year": "2018",
}
"""What a page about one thing is about."""
DIGITS = 5
"""Of each number: enough to see a change, too few to see on which machine it was reckoned."""


def context(
    figure: FigureSpec[Any], store: Store, selection: Selection, **settings: str
) -> Context:
    """What a figure is drawn for on its page, with the defaults of the settings that are not given."""
    options = defaults(figure.page) | settings
    if figure.required:
        options |= {"id": IDS[figure.page]}
    tr = translator("en").knowing(store.terms)
    b = Selection.of(theme=["demining"]) if figure.page == "compare" else None
    page = Context(store, selection, tr, LIGHT, figure.page, options, b=b)
    return figure.shown(page)


def texts(store: Store) -> dict[str, str]:
    """The text of each figure, as its page shows it at first and with each other value of a setting, by its name."""
    return {
        "".join([key, *(f".{name}-{code}" for name, code in chosen.items())]): text_of(
            figure.drawn(context(figure, store, Selection(), **chosen))
        )
        for key, figure in FIGURES.items()
        for chosen in _settings(figure)
    }


def _settings(figure: FigureSpec[Any]) -> Iterator[dict[str, str]]:
    yield {}
    for option in OPTIONS:
        if option.page == figure.page and option.name in figure.settings:
            yield from ({option.name: code} for code in option.codes[1:])


def text_of(drawn: DrawnFigure) -> str:
    """What is said of a figure, and its drawing without the template that all figures share."""
    made = drawn.drawing
    drawing = json.loads(made.json if isinstance(made, Chart) else made.deck.to_json())
    if isinstance(made, Chart):
        drawing["layout"].pop("template", None)
    said = {
        "title": drawn.title,
        "counting_rule": drawn.counting_rule,
        "alt": drawn.alt,
        "note": drawn.note,
        "empty": drawn.empty,
        "legend": "" if isinstance(made, Chart) else made.legend,
    }
    shown = {name: text for name, text in said.items() if text} | {"drawing": _rounded(drawing)}
    return _written(shown, "") + "\n"


def _rounded(node: Any) -> Any:
    if isinstance(node, float):
        return float(f"{node:.{DIGITS}g}")
    if isinstance(node, Mapping):
        return {name: _rounded(value) for name, value in node.items()}
    if isinstance(node, list):
        return [_rounded(value) for value in node]
    return node


def _written(node: Any, indent: str) -> str:
    """JSON with a line for each name and each part; plain values of a list stand on one line."""
    inner = f"{indent} "
    if isinstance(node, Mapping) and node:
        lines = (f"{json.dumps(name)}: {_written(node[name], inner)}" for name in sorted(node))
        return _in("{}", lines, indent)
    if isinstance(node, list) and any(isinstance(each, Mapping | list) for each in node):
        return _in("[]", (_written(each, inner) for each in node), indent)
    return json.dumps(node, ensure_ascii=False)


def _in(brackets: str, lines: Iterator[str], indent: str) -> str:
    return f"{brackets[0]}\n{indent} " + f",\n{indent} ".join(lines) + f"\n{indent}{brackets[1]}"
