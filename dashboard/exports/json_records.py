"""Events as JSON: one object with its provenance, its total and its items, or JSON Lines with one event a line."""

from typing import BinaryIO

from dashboard.exports.labelled import as_json, named
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
    head = f'{{\n"provenance": {as_json(origin.entries())},\n"total": {origin.total},\n"items": ['
    file.write(head.encode())
    separator = "\n"
    for chunk in extracts(store, selection):
        for each in chunk:
            file.write(f"{separator}{as_json(named(each, tr))}".encode())
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
            file.write(f"{as_json({**named(each, tr), 'provenance': origin})}\n".encode())
