"""JSON Schemas (2020-12) of the answers, made from the tables of the register and the columns of answers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.exports.labelled import LINKED, VOCABULARIES, label_of
from dashboard.exports.labelled import PROGRAMMES as PROGRAMME_DETAILS
from dashboard.exports.table import COLUMNS, LISTS
from dashboard.model.schema import Field
from dashboard.model.tables import (
    ARTICLES,
    EVENT_LINKS,
    EVENT_ORGANISATIONS,
    EVENT_PLACES,
    EVENTS,
    EVIDENCE,
    ORGANISATIONS,
    OUTCOMES,
    PLACES,
    PROGRAMMES,
)
from dashboard.text.i18n import Translator
from dashboard.web.api.collections import Collection

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
_TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
_TEXTS: Schema = {"type": "array", "items": TEXT}
_NUMBERS = {"latitude": "number", "longitude": "number"}
_WHOLE = {
    *("event_count", "first_year", "last_year", "year"),
    *("organised", "mediated", "hosted", "funded", "took_part"),
    *("number", "start_year", "end_year", "amount"),
}
_DAYS = {"month", "start_date", "end_date", "read_on"}
_TYPES: Mapping[str, Schema] = {
    "integer": {"type": "integer"},
    "degrees": {"type": "number"},
    "date": {"type": "string", "format": "date"},
}


_OTHER_EVENT = (
    *(replace(field, name=f"other_{field.name}") for field in EVENTS.fields),
    replace(EVENTS.field("title"), name="fulfilled_title", required=False),
)
"""What is told of the other event of an outcome or a link."""
_REVERSE: Schema = {
    "type": "boolean",
    "description": "Whether the other event has the link to this one",
}
_FIELDS: Mapping[str, Sequence[Field]] = {
    "places": (*PLACES.fields, *EVENT_PLACES.fields),
    "organisations": (*ORGANISATIONS.fields, *EVENT_ORGANISATIONS.fields),
    "articles": ARTICLES.fields,
    "outcomes": (*OUTCOMES.fields, *_OTHER_EVENT),
    "links": (*_OTHER_EVENT, *EVENT_LINKS.fields),
    "evidence": (*ARTICLES.fields, *EVIDENCE.fields),
    PROGRAMME_DETAILS: PROGRAMMES.fields,
}
"""The fields of what is linked to an event, by the name it has in a record."""


def reference(name: str) -> Schema:
    """Return a reference to one of the schemas."""
    return {"$ref": f"#/components/schemas/{name}"}


def schemas(collections: Iterable[Collection], tr: Translator) -> dict[str, Schema]:
    """Return every schema by name: events and what is linked to them, items of collections, pages, problems."""
    items = {_name(each): _item(each, tr) for each in collections}
    pages = {f"{name}Page": _page(name) for name in ("Event", *items)}
    return {
        "Event": _event(),
        "Provenance": _provenance(),
        "Links": _object(dict.fromkeys(("self", "next", "previous"), TEXT), ["self"]),
        "Problem": _problem(),
        "Figure": _figure(),
        "FigureList": _figures(),
        **items,
        **pages,
    }


def page_of(collection: Collection) -> Schema:
    """Return a reference to the schema of a collection's answers."""
    return reference(f"{_name(collection)}Page")


def _name(collection: Collection) -> str:
    return f"{collection.name.title()}Item"


def _object(properties: Mapping[str, Schema], required: Iterable[str]) -> Schema:
    return {"type": "object", "properties": dict(properties), "required": list(required)}


def _of(field: Field) -> Schema:
    """Return the schema of the values of a field; null is allowed where a value may be missing."""
    if field.many:
        return {**_TEXTS, "description": field.description}
    shape = dict(_TYPES.get(field.type, TEXT))
    if not field.required:
        shape["type"] = [shape["type"], "null"]
    return {**shape, "description": field.description}


def _event() -> Schema:
    properties: dict[str, Schema] = {}
    for field in EVENTS.fields:
        properties[field.name] = _of(field)
        if field.name in VOCABULARIES:
            properties[label_of(field.name)] = _TEXTS if field.many else _TEXT_OR_NULL
    linked = {name: _linked(columns, _FIELDS[name]) for name, columns in LINKED.items()}
    return _object({**properties, **linked}, [*properties, *linked])


def _linked(columns: Mapping[str, str], fields: Iterable[Field]) -> Schema:
    known = {field.name: field for field in fields}
    properties: dict[str, Schema] = {}
    for column, vocabulary in columns.items():
        properties[column] = _REVERSE if column == "is_reverse" else _of(known[column])
        if vocabulary:
            properties[f"{column}_label"] = _TEXTS if known[column].many else _TEXT_OR_NULL
    return {"type": "array", "items": _object(properties, properties)}


def _item(collection: Collection, tr: Translator) -> Schema:
    properties: dict[str, Schema] = {}
    for column in collection.columns:
        header, vocabulary = COLUMNS[column]
        properties[column] = {**_column(column), "description": tr(header)}
        if vocabulary is not None:
            properties[f"{column}_label"] = _TEXTS if column in LISTS else _TEXT_OR_NULL
    # A count has the columns that its request names.
    return _object(properties, properties if collection.key else ["event_count"])


def _column(column: str) -> Schema:
    if column in LISTS:
        return _TEXTS
    if column in _DAYS:
        return {"type": ["string", "null"], "format": "date"}
    kind = "integer" if column in _WHOLE else _NUMBERS.get(column, "string")
    return {"type": [kind, "null"]}


def _page(item: str) -> Schema:
    properties: dict[str, Schema] = {
        "total": {"type": "integer", "minimum": 0, "description": "Items in all parts together."},
        "items": {"type": "array", "items": reference(item)},
        "links": reference("Links"),
        "provenance": reference("Provenance"),
    }
    return _object(properties, properties)


def _provenance() -> Schema:
    names = ("title", "selection", "link", "version", "created", "counting", "notice", "licence")
    properties = dict.fromkeys((*names, "licence_url", "citation"), TEXT)
    total = {"type": "integer", "description": "Selected events."}
    return _object({**properties, "total": total}, ["version", "created", "licence", "citation"])


def _figure() -> Schema:
    names = ("key", "title", "counting_rule", "alt", "note")
    properties: dict[str, Schema] = {
        **dict.fromkeys(names, TEXT),
        "formats": _TEXTS,
        "total": {"type": "integer", "minimum": 0, "description": "Rows."},
        "items": {"type": "array", "items": {"type": "object"}, "description": "The rows shown."},
        "figure": {
            "type": ["object", "null"],
            "description": "The drawing as Plotly's JSON, with data and layout; null for maps.",
        },
        "provenance": reference("Provenance"),
    }
    return _object(properties, properties)


def _figures() -> Schema:
    setting = {"name": TEXT, "values": _TEXTS, "default": TEXT, "required": {"type": "boolean"}}
    settings = {"type": "array", "items": _object(setting, setting)}
    figure = {"key": TEXT, "title": TEXT, "page": TEXT, "settings": settings, "formats": _TEXTS}
    properties: dict[str, Schema] = {
        "total": {"type": "integer", "minimum": 0},
        "items": {"type": "array", "items": _object(figure, figure)},
    }
    return _object(properties, properties)


def _problem() -> Schema:
    error = {
        "parameter": TEXT,
        "value": TEXT,
        "expected": TEXT,
        "nearest": {**_TEXTS, "description": "Known values that are spelled or called alike."},
        "allowed": {**_TEXTS, "description": "All known values, where they are few."},
    }
    errors = {"type": "array", "items": _object(error, ["parameter", "value", "expected"])}
    properties: dict[str, Schema] = {
        "type": TEXT,
        "title": TEXT,
        "status": {"type": "integer"},
        "detail": TEXT,
        "errors": errors,
        "error_count": {
            "type": "integer",
            "description": "How many errors there are; few are told.",
        },
    }
    return _object(properties, ["type", "title", "status", "detail"])
