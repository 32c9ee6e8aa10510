"""Figures by key: what is said of one with its rows and its drawing as JSON, its rows as CSV, a picture as SVG."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from dashboard.drawing.theme import LIGHT
from dashboard.exports.figure_svg import figure_svg
from dashboard.exports.provenance import Provenance, file_name, link, provenance, register
from dashboard.exports.table import csv_bytes, items
from dashboard.figures import FIGURES
from dashboard.figures.context import Context
from dashboard.figures.figure import Chart, FigureSpec, whole_register
from dashboard.figures.options import Option, defaults, option_of, settings_in_use
from dashboard.model.sides import to_params
from dashboard.model.text import nearest
from dashboard.store.engine import Store
from dashboard.text.sentences.selection import both
from dashboard.web.api.answers import as_json, caching_headers, csv, saved_as, unchanged
from dashboard.web.api.parameters import Parameters, read_parameters
from dashboard.web.api.problems import Labels, Refusal, unusable

COMPARING = "compare"
"""The page whose figures compare two Selections."""
ENDINGS = ("json", "csv", "svg")
_DRAWN_THERE = "The figure '{key}' is drawn by the reader's browser, so there is no SVG of it."
_NO_SCRIPTS = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}

Figure = FigureSpec[Any]


@dataclass(frozen=True)
class Asked:
    """One figure that is asked for: what it is drawn for, and the settings that were given."""

    figure: Figure
    parameters: Parameters
    here: Context
    settings: Mapping[str, str]


def endings(figure: Figure) -> tuple[str, ...]:
    """The forms that a figure can be had in."""
    return ENDINGS if figure.picture else ENDINGS[:2]


def takes_selection(figure: Figure) -> bool:
    """Whether filters change the figure; some tell of the whole register."""
    return figure.choice is not whole_register


def listed(request: Request) -> Response:
    """Every figure: key, title, page, the settings that it reads with their values, and the forms it can be had in."""
    parameters = read_parameters(request, {}, selecting=False)
    if same := unchanged(request, parameters):
        return same
    found = [_listed(figure, parameters) for figure in FIGURES.values()]
    return as_json(parameters, {"total": len(found), "items": found})


def _listed(figure: Figure, parameters: Parameters) -> dict[str, Any]:
    page = Context(
        *(parameters.store, parameters.selection, parameters.tr, LIGHT, figure.page),
        defaults(figure.page),
    )
    return {
        "key": figure.key,
        "title": figure.titled(figure.shown(page) if figure.is_offered(page) else page),
        "page": figure.page,
        "settings": [_described(option, figure) for option in _options(figure)],
        "formats": list(endings(figure)),
    }


def _described(option: Option, figure: Figure) -> dict[str, Any]:
    return {
        "name": option.name,
        "values": list(option.codes),
        "default": option.default,
        "required": option.name in figure.required,
    }


def answer(request: Request) -> Response:
    """One figure in the form that the address ends in. 404 where there is no such figure or form, and why."""
    key, ending = request.path_params["key"], request.path_params.get("ending", "json")
    figure = FIGURES.get(key)
    if figure is None:
        raise Refusal(
            404, f"There is no figure of the key {key!r}.", nearest=nearest(key, _titles())
        )
    if ending not in endings(figure):
        raise Refusal(404, _why_not(figure, ending), formats=list(endings(figure)))
    asked = _asked(request, figure)
    if same := unchanged(request, asked.parameters):
        return same
    return {"json": _json, "csv": _csv, "svg": _svg}[ending](asked)


def _titles() -> dict[str, str]:
    return {
        key: figure.title if isinstance(figure.title, str) else ""
        for key, figure in FIGURES.items()
    }


def _why_not(figure: Figure, ending: str) -> str:
    had = " and ".join(endings(figure))
    if ending == "svg":
        return f"{_DRAWN_THERE.format(key=figure.key)} It can be had as {had}."
    return f"The figure {figure.key!r} cannot be had as {ending!r}; it can be had as {had}."


def _asked(request: Request, figure: Figure) -> Asked:
    """What a request asks of a figure. Raises Refusal."""
    store: Store = request.app.state.source()
    options = _options(figure)
    own: Labels = {option.name: _values(option, store) for option in options}
    parameters = read_parameters(
        request, own, takes_selection(figure), comparing=figure.page == COMPARING
    )
    given = {name: value for name, value in parameters.given if name in own}
    asked = [option for option in options if option.name in {*given, *figure.required}]
    found = [option.problem(given.get(option.name, ""), store) for option in asked]
    if problems := [problem for problem in found if problem]:
        raise unusable(problems, own)
    settings = defaults(figure.page) | given
    page = Context(
        *(store, parameters.selection, parameters.tr, LIGHT, figure.page, settings),
        b=parameters.b,
        is_still=True,
    )
    return Asked(figure, parameters, figure.shown(page), settings)


def _options(figure: Figure) -> list[Option]:
    return [option_of(figure.page, name) for name in figure.settings]


def _values(option: Option, store: Store) -> Mapping[str, str]:
    """What a setting can hold, with what it is called; nothing where that is a number."""
    if option.codes:
        return dict.fromkeys(option.codes, "")
    return {term.code: term.label for term in store.terms.get(option.holds, {}).values()}


def _said(asked: Asked) -> Provenance:
    """What the answer says of itself; it leads to the page that shows the figure."""
    figure, parameters, here = asked.figure, asked.parameters, asked.here
    said = provenance(parameters.store, here.selection, parameters.tr, parameters.site)
    settings = settings_in_use(figure.page, {**asked.settings, **figure.within})
    page = link(here.filtered, parameters.tr, parameters.site, page=figure.page, **settings)
    if parameters.b is None:
        return replace(said, link=page)
    side_b = urlencode(to_params(parameters.b, "b"))
    return replace(
        said,
        link="?&"["?" in page].join(filter(None, [page, side_b])),
        selection=both(here.selection, parameters.b, parameters.tr),
    )


def _json(asked: Asked) -> Response:
    figure, parameters = asked.figure, asked.parameters
    drawn = figure.drawn(asked.here)
    plotly = drawn.drawing.json if isinstance(drawn.drawing, Chart) else "null"
    content = {
        "key": figure.key,
        "title": drawn.title,
        "counting_rule": drawn.counting_rule,
        "alt": drawn.alt,
        "note": drawn.note or drawn.empty,
        "formats": list(endings(figure)),
        "total": len(drawn.numbers),
        "items": items(drawn.numbers, parameters.tr),
        "figure": json.loads(plotly),
        "provenance": _said(asked).entries(),
    }
    return as_json(parameters, content)


def _csv(asked: Asked) -> Response:
    """The same file as below the figure on its page."""
    numbers, parameters = asked.figure.drawn(asked.here).numbers, asked.parameters
    content = csv_bytes(numbers, parameters.tr, _said(asked).sentence())
    return csv(parameters, content, _file_name(asked, "csv"))


def _svg(asked: Asked) -> Response:
    pictured, parameters = asked.figure.pictured(asked.here), asked.parameters
    if pictured is None:
        detail = (
            f"{_DRAWN_THERE.format(key=asked.figure.key)} Other settings of it can be had as svg."
        )
        raise Refusal(404, detail, formats=list(ENDINGS[:2]))
    source = register(parameters.store, parameters.tr)
    named = saved_as(_file_name(asked, "svg"), is_shown=True)
    headers = {**caching_headers(parameters), **_NO_SCRIPTS, **named}
    content = figure_svg(pictured, source, _said(asked))
    return Response(content, headers=headers, media_type="image/svg+xml")


def _file_name(asked: Asked, ending: str) -> str:
    name = f"{asked.figure.page_name}.{ending}"
    return file_name(asked.parameters.store, name, asked.here.selection, asked.here.b)
