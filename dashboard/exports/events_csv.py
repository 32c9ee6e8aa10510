"""Events as CSV, one row an event: names beside codes, organisations by role, addresses of articles, provenance."""

import csv
from codecs import getwriter
from typing import Any, BinaryIO

from dashboard.exports.labelled import VOCABULARIES, joined, label_of, named_event
from dashboard.exports.provenance import provenance
from dashboard.model.cells import LIST_SEPARATOR
from dashboard.model.selection import Selection
from dashboard.model.tables import EVENTS
from dashboard.model.text import neutral
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import Extract, extracts
from dashboard.text.i18n import Translator

Cells = dict[str, Any]


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, base: str = ""
) -> None:
    """Write the selected events to a binary file, oldest first: UTF-8 with a byte order mark, for spreadsheets.

    List cells are joined by ';', addresses by spaces. Text that a spreadsheet would take for a formula gets a leading
    apostrophe (OWASP, "CSV Injection").
    """
    tr = tr.knowing(store.terms)
    said = provenance(store, selection, tr, base).sentence()
    text = getwriter("utf-8-sig")(file)
    table = csv.DictWriter(text, _columns(store), restval="", lineterminator="\n")
    table.writeheader()
    for chunk in extracts(store, selection):
        table.writerows({**_cells(each, tr), "provenance": said} for each in chunk)


def _columns(store: Store) -> list[str]:
    own = [
        name
        for column in EVENTS.columns
        for name in ([column, label_of(column)] if column in VOCABULARIES else [column])
    ]
    roles = [f"organisations_{role}" for role in store.terms["roles"]]
    return [*own, "article_count", "articles", *roles, "provenance"]


def _cells(extract: Extract, tr: Translator) -> Cells:
    found = {name: joined(value) for name, value in named_event(extract, tr).items()}
    found["article_count"] = len(extract.articles)
    found["articles"] = " ".join(article["url"] for article in extract.articles)
    for role in dict.fromkeys(row["role"] for row in extract.organisations):
        names = [row["name"] for row in extract.organisations if row["role"] == role]
        found[f"organisations_{role}"] = LIST_SEPARATOR.join(names)
    return {
        name: neutral(value) if isinstance(value, str) else value for name, value in found.items()
    }
