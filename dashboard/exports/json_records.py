"""Events as JSON: one object with its provenance, its total and its items, or JSON Lines with one event a line."""

import json
from datetime import date
from typing import Any, BinaryIO

from dashboard.exports.labelled import named
from dashboard.exports.provenance import provenance
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import extracts
from dashboard.text.i18n import Translator


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write {"provenance": {...}, "total": number, "items": [...]} in UTF-8, one event a line, oldest first."""
    tr = tr.knowing(store.terms)
    origin = provenance(store, selection, tr, site)
    head = f'{{\n"provenance": {_text(origin.entries())},\n"total": {origin.total},\n"items": ['
    file.write(head.encode())
    separator = "\n"
    for chunk in extracts(store, selection):
        for each in chunk:
            file.write(f"{separator}{_text(named(each, tr))}".encode())
            separator = ",\n"
    file.write(b"\n]\n}\n")


def write_lines(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write one event a line, oldest first, each with its ``provenance``."""
    tr = tr.knowing(store.terms)
    origin = provenance(store, selection, tr, site).sentence()
    for chunk in extracts(store, selection):
        for each in chunk:
            file.write(f"{_text({**named(each, tr), 'provenance': origin})}\n".encode())


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=_iso)


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")
