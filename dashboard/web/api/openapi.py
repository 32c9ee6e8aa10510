"""The OpenAPI 3.1 description of the API, made from filters, formats, dimensions, vocabularies and figures."""

from collections.abc import Iterable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from dashboard.exports.brief.forms import FORMS
from dashboard.exports.formats import FEEDS
from dashboard.exports.provenance import LICENCE, LICENCE_ADDRESS
from dashboard.figures import FIGURES
from dashboard.figures.options import Option, option_of
from dashboard.model.atlas import NAME
from dashboard.model.dimensions import COUNTED, FILTERS, PARAMETERS
from dashboard.model.selection import MAX_WORDS_LENGTH
from dashboard.model.sides import PREFIX
from dashboard.model.text import later
from dashboard.text.i18n import Translator, languages
from dashboard.web.api import events
from dashboard.web.api.answers import as_json, unchanged
from dashboard.web.api.collections import COLLECTIONS
from dashboard.web.api.parameters import (
    DEFAULT_LIMIT,
    MOST_DIMENSIONS,
    MOST_ITEMS,
    Parameters,
    read_parameters,
)
from dashboard.web.api.problems import MEDIA_TYPE, Labels
from dashboard.web.api.schemas import Schema, page_of, reference, schemas

ROOT = "/api/v1"
PREFIX_OF_B = PREFIX["b"]
"""The prefix of the parameters of B, where two Selections are compared."""
MOST_CODES = 1000
"""The most codes of a filter that the description names; a filter with more has none."""
_MANY = {each.name for each in FILTERS if not each.is_single}
_REFUSALS = {
    "400": later("A parameter cannot be used: it is named, with values that can be."),
    "404": later("The version or the record asked for is not here."),
    "422": later("The file cannot be made as it was asked for; what can be had is said."),
    "429": later("You asked too much; Retry-After says when to ask again."),
    "503": later(
        "The data folder has faults, which are listed, or too many wait for files; Retry-After says when to ask again."
    ),
}
_TAGS = {
    "events": later("Events of a selection, one event, and files of all of them"),
    "collections": later("What occurs in the selected events, and how often"),
    "figures": later("Figures of the pages: what is said of each, its rows, its drawing"),
    "brief": later("A brief of a selection on two to four pages"),
    "feeds": later("Feeds for readers of news and calendars"),
    "server": later("Whether the server runs and can answer"),
}


def document(parameters: Parameters) -> dict[str, Any]:
    """Return the whole description, in the language of the request."""
    tr = parameters.tr
    return {
        "openapi": "3.1.0",
        "info": {
            "title": tr(NAME),
            "version": parameters.store.version,
            "summary": tr("Read-only access to the register behind the dashboard"),
            "license": {"name": LICENCE, "url": LICENCE_ADDRESS},
        },
        "servers": [{"url": parameters.site or "/"}],
        "tags": [{"name": name, "description": tr(text)} for name, text in _TAGS.items()],
        "paths": _refusing(dict(_paths(parameters)), tr),
        "components": {
            "schemas": {**_codes(parameters), **schemas(COLLECTIONS.values(), tr)},
            "parameters": _parameters(parameters),
        },
    }


def describe(request: Request) -> Response:
    """Answer with the description as JSON."""
    parameters = read_parameters(request, {}, selecting=False)
    return unchanged(request, parameters) or as_json(parameters, document(parameters))


def _refusing(paths: dict[str, Schema], tr: Translator) -> dict[str, Schema]:
    """Return the paths with the answers for refused requests added to each."""
    refused = {MEDIA_TYPE: {"schema": reference("Problem")}}
    for item in paths.values():
        item["get"]["responses"] |= {
            status: {"description": tr(text), "content": refused}
            for status, text in _REFUSALS.items()
        }
    return paths


def _codes(parameters: Parameters) -> dict[str, Schema]:
    """Return a schema for the codes of each filter, by name."""
    known = parameters.store.known
    return {
        f"{each.name}_code": {"type": "string", "enum": list(known[each.name])}
        for each in FILTERS
        if len(known[each.name]) <= MOST_CODES
    }


def _parameters(parameters: Parameters) -> dict[str, Schema]:
    """Return the parameters that several addresses share, by name."""
    tr = parameters.tr
    year = {"type": "string", "pattern": "^[0-9]{4}$"}
    # Control characters have no place in an answer of XML.
    typed = {
        "type": "string",
        "maxLength": MAX_WORDS_LENGTH,
        "pattern": r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]*$",
    }
    whole = {"type": "integer", "maximum": 999_999_999}
    found = {
        "from": _parameter("from", year, tr("First year; events that reach into it match")),
        "to": _parameter("to", year, tr("Last year")),
        "q": _parameter("q", typed, tr("Words, phrases in quotation marks, OR, and -exclusions")),
        "limit": _parameter(
            "limit",
            {**whole, "minimum": 1, "maximum": MOST_ITEMS, "default": DEFAULT_LIMIT},
            tr("So many items at most"),
        ),
        "offset": _parameter("offset", {**whole, "minimum": 0}, tr("Items to leave out first")),
        "page": _parameter("page", {**whole, "minimum": 1}, tr("Page, instead of offset")),
        "lang": _parameter(
            "lang", {"type": "string", "enum": list(languages())}, tr("Language of labels")
        ),
        "version": _parameter(
            "version", {"type": "string"}, tr("Version of the register that must answer")
        ),
    }
    for each in FILTERS:
        has_codes = len(parameters.store.known[each.name]) <= MOST_CODES
        code = reference(f"{each.name}_code") if has_codes else {"type": "string"}
        schema = {"type": "array", "items": code} if each.name in _MANY else code
        found[each.name] = _parameter(each.name, schema, tr(each.label))
    return found | {
        f"{PREFIX_OF_B}{name}": {**found[name], "name": f"{PREFIX_OF_B}{name}"}
        for name in PARAMETERS
    }


def _parameter(name: str, schema: Schema, description: str, is_required: bool = False) -> Schema:
    return {
        "name": name,
        "in": "query",
        "required": is_required,
        "schema": schema,
        "description": description,
    }


def _given(names: Iterable[str]) -> list[Schema]:
    return [{"$ref": f"#/components/parameters/{name}"} for name in names]


_PAGE = ("limit", "offset", "page")
_ALWAYS = ("lang", "version")


def _own(labels: Labels, tr: Translator, sorting: str) -> list[Schema]:
    """Return the parameters of one address: those with fixed values, described by ``sorting``, and dimensions."""
    found = []
    for name, values in labels.items():
        if name == "by":
            dimensions = {"type": "string", "enum": list(COUNTED)}
            limits = {"minItems": 1, "maxItems": MOST_DIMENSIONS, "uniqueItems": True}
            schema: Schema = {"type": "array", "items": dimensions, **limits}
            parameter = _parameter(name, schema, tr("Dimensions to count by"), is_required=True)
            found.append({**parameter, "style": "form", "explode": False})
        elif values:
            schema = {"type": "string", "enum": list(values)}
            found.append(_parameter(name, schema, tr(sorting)))
    return found


def _settings(tr: Translator) -> list[Schema]:
    """Return the settings of pages as parameters; /api/v1/figures says which figure reads which."""
    known: dict[str, list[Option]] = {}
    for figure in FIGURES.values():
        for name in figure.settings:
            known.setdefault(name, []).append(option_of(figure.page, name))
    found = []
    for name, options in sorted(known.items()):
        codes = list(dict.fromkeys(code for option in options for code in option.codes))
        schema = {"type": "string", **({"enum": codes} if codes else {})}
        found.append(_parameter(name, schema, tr("Setting of figures that read it")))
    return found


def _figures(selecting: list[Schema], tr: Translator) -> Iterable[tuple[str, Schema]]:
    given = [*selecting, *_given(f"{PREFIX_OF_B}{name}" for name in PARAMETERS), *_settings(tr)]
    path = f"{ROOT}/figures"
    label = tr("All figures: key, title, page, settings and formats")
    yield path, _get("figures", label, _given(_ALWAYS), reference("FigureList"))
    whole = tr("One figure: what is said of it, its rows, its drawing for Plotly")
    keys = list(FIGURES)
    yield f"{path}/{{key}}.json", _get("figures", whole, [_key(keys), *given], reference("Figure"))
    rows = tr("The rows of a figure as CSV")
    yield f"{path}/{{key}}.csv", _file("figures", rows, [_key(keys), *given], "text/csv")
    drawn = [key for key, figure in FIGURES.items() if figure.picture]
    picture = tr("A figure as a picture, where it can be drawn without a browser")
    yield f"{path}/{{key}}.svg", _file("figures", picture, [_key(drawn), *given], "image/svg+xml")


def _key(keys: list[str]) -> Schema:
    return {
        "name": "key",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "enum": keys},
    }


def _paths(parameters: Parameters) -> Iterable[tuple[str, Schema]]:
    tr = parameters.tr
    selecting = _given([*PARAMETERS, *_ALWAYS])
    paged = [*selecting, *_given(_PAGE)]
    sorts = _own(events.OWN, tr, later("Order of the events"))
    text = tr("Events, one page of them as JSON")
    yield f"{ROOT}/events", _get("events", text, [*paged, *sorts], reference("EventPage"))
    for form in events.FILES.values():
        given = _given(_ALWAYS) if form.holds_all else selecting
        path = f"{ROOT}/events.{form.ending}"
        yield path, _file("events", tr(form.label), given, form.media_type)
    key: Schema = {"name": "event_id", "in": "path", "required": True, "schema": {"type": "string"}}
    one = {"allOf": [reference("Event")], "type": "object"}
    yield (
        f"{ROOT}/events/{{event_id}}",
        _get("events", tr("One event, by its key"), [key, *_given(_ALWAYS)], one),
    )
    for each in COLLECTIONS.values():
        label, own = tr(each.label), _own(each.own, tr, later("Order of the articles"))
        path = f"{ROOT}/{each.name}"
        yield path, _get("collections", label, [*paged, *own], page_of(each))
        whole = tr("{label}: all of them as CSV", label=label)
        yield f"{path}.csv", _file("collections", whole, [*selecting, *own], "text/csv")
    yield from _figures(selecting, tr)
    for ending, brief in FORMS.items():
        text = tr("Brief ({form})", form=tr(brief.label))
        yield f"{ROOT}/brief.{ending}", _file("brief", text, selecting, brief.media_type)
    for form, path in ((FEEDS["atom"], "/feed.atom"), (FEEDS["ics"], "/events.ics")):
        yield path, _file("feeds", tr(form.label), selecting, form.media_type)
    for path, text in (
        ("/healthz", tr("Whether the server runs")),
        ("/readyz", tr("Whether the register can be asked")),
    ):
        yield path, _get("server", text, [], {"type": "object"})


def _get(tag: str, summary: str, parameters: list[Schema], schema: Schema) -> Schema:
    return _operation(tag, summary, parameters, {"application/json": {"schema": schema}})


def _file(tag: str, summary: str, parameters: list[Schema], media_type: str) -> Schema:
    return _operation(tag, summary, parameters, {media_type: {}})


def _operation(
    tag: str, summary: str, parameters: list[Schema], content: Mapping[str, Schema]
) -> Schema:
    return {
        "get": {
            "tags": [tag],
            "summary": summary,
            "parameters": parameters,
            "responses": {"200": {"description": summary, "content": dict(content)}},
        }
    }
