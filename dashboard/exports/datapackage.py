"""The descriptor datapackage.json (Frictionless Data Package 1.0), from ``model/tables.py``.

List fields are described as text with a pattern, since Table Schema 1.0 has no lists. Their items, the order of rows
and the rules between tables are checked by ``python -m dashboard validate``.
"""

import json
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.exports.provenance import LICENCE_ADDRESS
from dashboard.model.atlas import AUTHOR, TITLE
from dashboard.model.cells import (
    CODE_PATTERN,
    ID_PATTERN,
    LIST_PATTERN,
    PUBLISHED_PATTERN,
    URL_PATTERN,
    URLS_PATTERN,
)
from dashboard.model.schema import Field, Table
from dashboard.model.tables import TABLES

Descriptor = dict[str, Any]

NAME = "south-caucasus-peace-atlas"
DESCRIPTION = (
    "Conflict-resolution activities in and about the South Caucasus since 1997, the organisations and places"
    " involved, and the public articles that report them. The register holds what public pages report: an absence"
    " of records is not an absence of work. Names and boundaries do not imply any position on status. Headlines"
    " are bibliographic data of their publishers."
)
KEYWORDS = (
    "peacebuilding",
    "conflict resolution",
    "confidence-building",
    "track two",
    "mediation",
    "South Caucasus",
    "Armenia",
    "Azerbaijan",
    "Georgia",
)
LICENCE = {
    "name": "CC-BY-4.0",
    "path": LICENCE_ADDRESS,
    "title": "Creative Commons Attribution 4.0 International",
}
SOURCES = (
    {"title": "Public pages listed in articles.csv and context.csv"},
    {
        "title": "GeoNames (CC BY 4.0): place names and coordinates",
        "path": "https://www.geonames.org/",
    },
    {
        "title": "Natural Earth (public domain): boundaries in geo/",
        "path": "https://www.naturalearthdata.com/",
    },
)
GEO_FORMATS = {".geojson": "application/geo+json", ".csv": "text/csv"}

_TYPES = {"integer": "integer", "degrees": "number", "date": "date"}
_PATTERNS = {
    "id": ID_PATTERN,
    "published": PUBLISHED_PATTERN,
    "url": URL_PATTERN,
    "urls": URLS_PATTERN,
}


def describe(
    tables: Mapping[str, pd.DataFrame], version: str, created: date, folder: Path
) -> Descriptor:
    """Return the content of datapackage.json for these tables, whose files are in ``folder``.

    The same tables, files, version and date always give the same content.
    """
    return {
        "profile": "data-package",
        "name": NAME,
        "title": TITLE,
        "description": DESCRIPTION,
        "version": version,
        "created": f"{created.isoformat()}T00:00:00Z",
        "keywords": list(KEYWORDS),
        "licenses": [LICENCE],
        "contributors": [{"title": AUTHOR, "role": "author"}],
        "sources": list(SOURCES),
        "resources": [
            *(_tabular_resource(table, tables, folder) for table in TABLES),
            *(_geo_resource(path) for path in sorted((folder / "geo").glob("*"))),
        ],
    }


def as_text(descriptor: Descriptor) -> str:
    """Return the descriptor as the text of the file, laid out for readable diffs."""
    return json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"


def _tabular_resource(table: Table, tables: Mapping[str, pd.DataFrame], folder: Path) -> Descriptor:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "path": table.file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **_size_of(folder / table.file),
        "rowCount": len(tables[table.name]),
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": _schema(table, tables),
    }


def _geo_resource(path: Path) -> Descriptor:
    return {
        "profile": "data-resource",
        "name": f"geo_{path.stem}",
        "path": f"geo/{path.name}",
        "format": path.suffix.removeprefix("."),
        "mediatype": GEO_FORMATS.get(path.suffix, "application/octet-stream"),
        "encoding": "utf-8",
        **_size_of(path),
    }


def _size_of(path: Path) -> Descriptor:
    content = path.read_bytes()
    return {"bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}"}


def _schema(table: Table, tables: Mapping[str, pd.DataFrame]) -> Descriptor:
    links = [_foreign_key(table, field) for field in table.fields if _target(field)]
    return {
        "fields": [_field(table, field, tables) for field in table.fields],
        "missingValues": [""],
        "primaryKey": list(table.key),
        **({"foreignKeys": links} if links else {}),
    }


def _field(table: Table, field: Field, tables: Mapping[str, pd.DataFrame]) -> Descriptor:
    constraints: Descriptor = {"required": field.required}
    if table.key == (field.name,):
        constraints["unique"] = True
    if field.many:
        constraints["pattern"] = LIST_PATTERN
    elif field.codes is not None:
        constraints["enum"] = tables[field.codes]["code"].tolist()
    elif field.type == "code":
        constraints["pattern"] = CODE_PATTERN
    elif field.type in _PATTERNS:
        constraints["pattern"] = _PATTERNS[field.type]
    for name, bound in (("minimum", field.minimum), ("maximum", field.maximum)):
        if bound is not None:
            constraints[name] = bound
    list_form = f". List: values joined by ;{_listed_codes(field)}" if field.many else ""
    return {
        "name": field.name,
        "type": _TYPES.get(field.type, "string"),
        "description": field.description + list_form,
        "constraints": constraints,
    }


def _listed_codes(field: Field) -> str:
    return f" (codes of vocabularies/{field.codes}.csv)" if field.codes else ""


def _target(field: Field) -> str | None:
    """The table whose key the values of a field are; a list field cannot be declared as a key."""
    return None if field.many else field.codes or field.refers_to


def _foreign_key(table: Table, field: Field) -> Descriptor:
    target = _target(field) or ""
    key = "code" if field.codes else {each.name: each for each in TABLES}[target].key[0]
    # Frictionless names a table's reference to itself by an empty text.
    resource = "" if target == table.name else target
    return {"fields": [field.name], "reference": {"resource": resource, "fields": [key]}}
