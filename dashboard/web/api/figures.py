"""Figures by key: texts, rows and drawing as JSON, rows as CSV, and a picture as SVG."""

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
class Wanted:
    """A request for one figure: the context that it is drawn for, and the settings of its page."""

    figure: Figure
    parameters: Parameters
    here: Context
    settings: Mapping[str, str]


def endings(figure: Figure) -> tuple[str, ...]:
    """Return the formats of a figure."""
    return ENDINGS if figure.picture else ENDINGS[:2]


def takes_selection(figure: Figure) -> bool:
    """Return whether filters change the figure; some are about the whole register."""
    return figure.choice is not whole_register


def catalogue(request: Request) -> Response:
    """Answer with all figures: key, title, page, settings with their values, and formats."""
    parameters = read_parameters(request, {}, selecting=False)
    if same := unchanged(request, parameters):
        return same
    found = [_entry(figure, parameters) for figure in FIGURES.values()]
    return as_json(parameters, {"total": len(found), "items": found})


def _entry(figure: Figure, parameters: Parameters) -> dict[str, Any]:
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
    """Answer with one figure in the format of the address. Raises Refusal: 404 for an unknown figure or format."""
    key, ending = request.path_params["key"], request.path_params.get("ending", "json")
    figure = FIGURES.get(key)
    if figure is None:
        raise Refusal(
            404, f"There is no figure of the key {key!r}.", nearest=nearest(key, _titles())
        )
    if ending not in endings(figure):
        raise Refusal(404, _why_not(figure, ending), formats=list(endings(figure)))
    wanted = _wanted(request, figure)
    if same := unchanged(request, wanted.parameters):
        return same
    return {"json": _json, "csv": _csv, "svg": _svg}[ending](wanted)


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


def _wanted(request: Request, figure: Figure) -> Wanted:
    """Return the request for a figure, checked. Raises Refusal."""
    store: Store = request.app.state.source()
    options = _options(figure)
    own: Labels = {option.name: _values(option, store) for option in options}
    parameters = read_parameters(
        request, own, takes_selection(figure), comparing=figure.page == COMPARING
    )
    given = {name: value for name, value in parameters.given if name in own}
    checked = [option for option in options if option.name in {*given, *figure.required}]
    found = [option.problem(given.get(option.name, ""), store) for option in checked]
    if problems := [problem for problem in found if problem]:
        raise unusable(problems, own)
    settings = defaults(figure.page) | given
    page = Context(
        *(store, parameters.selection, parameters.tr, LIGHT, figure.page, settings),
        b=parameters.b,
        is_still=True,
    )
    return Wanted(figure, parameters, figure.shown(page), settings)


def _options(figure: Figure) -> list[Option]:
    return [option_of(figure.page, name) for name in figure.settings]


def _values(option: Option, store: Store) -> Mapping[str, str]:
    """Return the values of a setting with their labels; none where the value is a number."""
    if option.codes:
        return dict.fromkeys(option.codes, "")
    return {term.code: term.label for term in store.terms.get(option.holds, {}).values()}


def _provenance(wanted: Wanted) -> Provenance:
    """Return the provenance of the answer, with a link to the page that shows the figure."""
    figure, parameters, here = wanted.figure, wanted.parameters, wanted.here
    origin = provenance(parameters.store, here.selection, parameters.tr, parameters.site)
    settings = settings_in_use(figure.page, {**wanted.settings, **figure.within})
    page = link(here.filtered, parameters.tr, parameters.site, page=figure.page, **settings)
    if parameters.b is None:
        return replace(origin, link=page)
    side_b = urlencode(to_params(parameters.b, "b"))
    return replace(
        origin,
        link="?&"["?" in page].join(filter(None, [page, side_b])),
        selection=both(here.selection, parameters.b, parameters.tr),
    )


def _json(wanted: Wanted) -> Response:
    figure, parameters = wanted.figure, wanted.parameters
    drawn = figure.drawn(wanted.here)
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
        "provenance": _provenance(wanted).entries(),
    }
    return as_json(parameters, content)


def _csv(wanted: Wanted) -> Response:
    """Answer with the same CSV as the page of the figure offers."""
    numbers, parameters = wanted.figure.drawn(wanted.here).numbers, wanted.parameters
    content = csv_bytes(numbers, parameters.tr, _provenance(wanted).sentence())
    return csv(parameters, content, _file_name(wanted, "csv"))


def _svg(wanted: Wanted) -> Response:
    pictured, parameters = wanted.figure.pictured(wanted.here), wanted.parameters
    if pictured is None:
        detail = (
            f"{_DRAWN_THERE.format(key=wanted.figure.key)} Other settings of it can be had as svg."
        )
        raise Refusal(404, detail, formats=list(ENDINGS[:2]))
    source = register(parameters.store, parameters.tr)
    named = saved_as(_file_name(wanted, "svg"), is_shown=True)
    headers = {**caching_headers(parameters), **_NO_SCRIPTS, **named}
    content = figure_svg(pictured, source, _provenance(wanted))
    return Response(content, headers=headers, media_type="image/svg+xml")


def _file_name(wanted: Wanted, ending: str) -> str:
    name = f"{wanted.figure.page_name}.{ending}"
    return file_name(wanted.parameters.store, name, wanted.here.selection, wanted.here.b)
