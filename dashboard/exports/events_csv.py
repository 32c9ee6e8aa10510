"""Events as CSV, one row an event: names beside codes, organisations by role, articles, outcomes, links, provenance."""

import csv
from codecs import getwriter
from typing import Any, BinaryIO

from dashboard.exports.labelled import row, row_columns
from dashboard.exports.provenance import provenance
from dashboard.model.selection import Selection
from dashboard.model.text import neutral
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import Extract, extracts
from dashboard.text.i18n import Translator


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write the selected events to a binary file, oldest first: UTF-8 with a byte order mark, for spreadsheets.

    List cells are joined as labelled.row says. Text that a spreadsheet would take for a formula gets a leading
    apostrophe (OWASP, "CSV Injection").
    """
    tr = tr.knowing(store.terms)
    origin = provenance(store, selection, tr, site).sentence()
    text = getwriter("utf-8-sig")(file)
    columns = [*row_columns(store.terms["roles"], store.terms["link_kinds"]), "provenance"]
    table = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    table.writeheader()
    for chunk in extracts(store, selection):
        table.writerows({**_cells(each, tr), "provenance": origin} for each in chunk)


def _cells(extract: Extract, tr: Translator) -> dict[str, Any]:
    return {
        name: neutral(value) if isinstance(value, str) else value
        for name, value in row(extract, tr).items()
    }
