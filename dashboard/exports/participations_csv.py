"""Events and organisations as CSV, one row an organisation in a role in an event: the long form, for pivot tables."""

import csv
from codecs import getwriter
from collections.abc import Iterator
from typing import Any, BinaryIO

from dashboard.exports.labelled import joined, named
from dashboard.exports.provenance import provenance
from dashboard.model.selection import Selection
from dashboard.model.text import neutral
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import Extract, extracts
from dashboard.text.i18n import Translator

_EVENT = (
    *("event_id", "title", "kind", "kind_label", "status", "status_label"),
    *("start_date", "end_date", "date_precision", "place_id", "place", "country", "country_label"),
    *(
        "track",
        "track_label",
        "level",
        "level_label",
        "conflicts",
        "conflicts_label",
        "themes",
        "themes_label",
    ),
    *("series", "series_label", "programmes", "programmes_label"),
)
_ORGANISATION = (
    *("organisation_id", "name", "kind", "kind_label", "country", "country_label"),
    *("iati_id", "role", "role_label", "side", "side_label"),
)
COLUMNS = (
    *_EVENT,
    *(
        name if name.startswith(("organisation", "role", "side")) else f"organisation_{name}"
        for name in _ORGANISATION
    ),
    "provenance",
)


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write one row for each role of each organisation in the selected events, oldest event first.

    An event without organisations has one row with empty cells. All else is as in events_csv.
    """
    tr = tr.knowing(store.terms)
    origin = provenance(store, selection, tr, site).sentence()
    text = getwriter("utf-8-sig")(file)
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    for chunk in extracts(store, selection):
        for each in chunk:
            table.writerows([*row, origin] for row in _rows(each, tr))


def _rows(extract: Extract, tr: Translator) -> Iterator[list[Any]]:
    event = named(extract, tr)
    own = [_cell(event[name]) for name in _EVENT]
    for organisation in event["organisations"] or [{}]:
        yield [*own, *(_cell(organisation.get(name)) for name in _ORGANISATION)]


def _cell(value: Any) -> Any:
    cell = joined(value)
    return neutral(cell) if isinstance(cell, str) else cell
