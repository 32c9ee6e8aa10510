"""Events as GeoJSON (RFC 7946): one feature an event, at its main place."""

from typing import Any, BinaryIO

from dashboard.exports.labelled import as_json, named
from dashboard.exports.provenance import provenance
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import Extract, extracts
from dashboard.text.i18n import Translator


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write a FeatureCollection, oldest events first; provenance and total are foreign members (RFC 7946, 6.1).

    The geometry is null where no main place is reported, or its point stands for a whole area.
    """
    tr = tr.knowing(store.terms)
    origin = provenance(store, selection, tr, site)
    head = (
        f'{{\n"type": "FeatureCollection",\n"provenance": {as_json(origin.entries())},\n'
        f'"total": {origin.total},\n"features": ['
    )
    file.write(head.encode())
    separator = "\n"
    for chunk in extracts(store, selection):
        for each in chunk:
            file.write(f"{separator}{as_json(_feature(each, tr))}".encode())
            separator = ",\n"
    file.write(b"\n]\n}\n")


def _feature(extract: Extract, tr: Translator) -> dict[str, Any]:
    point = extract.point
    return {
        "type": "Feature",
        "id": extract.event["event_id"],
        "geometry": {"type": "Point", "coordinates": list(point)} if point else None,
        "properties": named(extract, tr),
    }
