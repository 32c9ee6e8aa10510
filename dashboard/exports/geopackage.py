"""Events as a GeoPackage (OGC 12-128), for geographic programs: events, places, what is linked to them, and what it is.

Coordinates are WGS 84 (EPSG:4326).
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

import pyarrow as pa

from dashboard.exports.labelled import (
    EVIDENCE,
    LINK_KEY,
    OUTCOME,
    PROGRAMME,
    Named,
    as_made,
    joined,
    named,
    not_yet,
    row,
    row_columns,
    with_labels,
)
from dashboard.exports.labelled import PROGRAMMES as PROGRAMME_DETAILS
from dashboard.exports.provenance import Provenance, provenance
from dashboard.model.selection import Selection
from dashboard.model.tables import AREAS, EVENTS
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import Extract, extracts
from dashboard.text.i18n import Translator

GEOMETRY = "geometry"
PLACES = (
    *("place_id", "name", "country", "country_label", "latitude", "longitude"),
    *("precision", "precision_label", "event_count"),
)
PARTICIPATIONS = (
    *("event_id", "organisation_id", "organisation_name", "organisation_kind"),
    *("organisation_kind_label", "organisation_country", "organisation_country_label"),
    *("organisation_iati_id", "role", "role_label", "side", "side_label"),
)
OUTCOMES = ("event_id", *with_labels(OUTCOME))
LINKS = (
    *("event_id", "title", "kind", "kind_label"),
    *("other_event_id", "other_title", "article_id"),
)
EVIDENCES = ("event_id", *with_labels(EVIDENCE))
PROGRAMMES = (*with_labels(PROGRAMME), "event_count")
ABOUT = ("name", "value")
_TYPES: Mapping[str, Any] = {
    **{each.name: pa.date32() for each in EVENTS.fields if each.type == "date"},
    **{each.name: pa.int32() for each in EVENTS.fields if each.type == "integer"},
    **dict.fromkeys(("article_count", "event_count", "number"), pa.int32()),
    **dict.fromkeys(("start_year", "end_year"), pa.int32()),
    "amount": pa.int64(),
    "read_on": pa.date32(),
    **dict.fromkeys(("latitude", "longitude"), pa.float64()),
    GEOMETRY: pa.binary(),
}
"""Types of columns that are no text."""


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write the file; it is made in a temporary one, as a database is not written from beginning to end.

    ``events`` are the rows of the CSV, oldest first, at their main place; ``places`` are those of the selected events,
    each once, with the number of these events. A point is missing where no main place is reported, and where it only
    stands for a region or a country. Tables without points: ``participations`` (a role of an organisation in an event),
    ``outcomes`` and ``evidence`` of events, ``links`` between them, ``programmes`` with the number of their events, and
    ``about``, what the file says of itself. The same data give the same bytes.
    """
    tr = tr.knowing(store.terms)
    origin = provenance(store, selection, tr, site)
    columns = row_columns(store.terms["roles"], store.terms["link_kinds"])
    places: dict[str, Named] = {}
    programmes: dict[str, Named] = {}
    links: set[tuple[str, ...]] = set()
    with TemporaryDirectory(prefix="peace-atlas-") as folder:
        package = _Package(Path(folder) / "events.gpkg", origin)
        package.add("events", columns, [], has_points=True)
        for layer, own in _OF_EVENTS.items():
            package.add(layer, own, [])
        for chunk in extracts(store, selection):
            package.add("events", columns, [_event(each, tr) for each in chunk], has_points=True)
            full = [named(each, tr) for each in chunk]
            package.add("participations", PARTICIPATIONS, [*_participations(full)])
            package.add("outcomes", OUTCOMES, [*_of(full, "outcomes")])
            made = [link for each in chunk for link in as_made(each, tr)]
            package.add("links", LINKS, [*not_yet(made, LINK_KEY, links)])
            package.add("evidence", EVIDENCES, [*_of(full, "evidence")])
            _gather(places, full)
            _gather_programmes(programmes, full)
        package.add("places", PLACES, [places[key] for key in sorted(places)], has_points=True)
        rows = [_flat(programmes[key]) for key in sorted(programmes)]
        package.add("programmes", PROGRAMMES, rows)
        entries = [{"name": name, "value": str(value)} for name, value in origin.entries().items()]
        package.add("about", ABOUT, entries)
        with package.path.open("rb") as whole:
            copyfileobj(whole, file)


_OF_EVENTS = {
    "participations": PARTICIPATIONS,
    "outcomes": OUTCOMES,
    "links": LINKS,
    "evidence": EVIDENCES,
}
"""Tables of what is linked to events, with their columns."""


@dataclass
class _Package:
    """The file that is being made; a layer is created by what is first added to it."""

    path: Path
    origin: Provenance
    layers: set[str] = field(default_factory=set)

    def add(
        self, layer: str, columns: Sequence[str], rows: Sequence[Named], has_points: bool = False
    ) -> None:
        """Add rows to a table, which is a layer of a map where it has points."""
        # Loading it takes a second that only this file needs.
        import pyogrio

        # Times of change are those of the register, so that equal data give equal bytes.
        time = f"{self.origin.created.isoformat()}T00:00:00.000Z"
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": time})
        names = [*columns, GEOMETRY] if has_points else columns
        schema = pa.schema([(name, _TYPES.get(name, pa.string())) for name in names])
        spatial = {"geometry_name": GEOMETRY, "geometry_type": "Point", "crs": "EPSG:4326"}
        about = {
            "DESCRIPTION": f"{self.origin.citation} {self.origin.licence}. {self.origin.notice}"
        }
        pyogrio.write_arrow(
            pa.Table.from_pylist(list(rows), schema=schema),
            self.path,
            layer=layer,
            driver="GPKG",
            append=layer in self.layers,
            layer_options={} if layer in self.layers else about,
            **(spatial if has_points else {}),
        )
        self.layers.add(layer)


def _event(extract: Extract, tr: Translator) -> Named:
    return {**row(extract, tr), GEOMETRY: _point(*extract.point) if extract.point else None}


def _participations(events: Sequence[Named]) -> Iterator[Named]:
    own = ("organisation_id", "role", "role_label", "side", "side_label")
    for event in events:
        for each in event["organisations"]:
            cells = {
                name if name in own else f"organisation_{name}": value
                for name, value in each.items()
            }
            yield {"event_id": event["event_id"], **cells}


def _of(events: Sequence[Named], name: str) -> Iterator[Named]:
    for event in events:
        yield from ({"event_id": event["event_id"], **each} for each in event[name])


def _flat(row: Named) -> Named:
    """A row with lists joined as in CSV."""
    return {
        name: joined(value) if isinstance(value, list) else value for name, value in row.items()
    }


def _gather_programmes(programmes: dict[str, Named], events: Sequence[Named]) -> None:
    """Count these events in their programmes; a programme that was not met before is added."""
    for event in events:
        for each in event[PROGRAMME_DETAILS]:
            known = programmes.setdefault(each["programme_id"], {**each, "event_count": 0})
            known["event_count"] += 1


def _gather(places: dict[str, Named], events: Sequence[Named]) -> None:
    """Count these events at their places; a place that was not met before is added."""
    for event in events:
        for each in event["places"]:
            is_area = each["precision"] in AREAS
            point = None if is_area else _point(each["longitude"], each["latitude"])
            known = places.setdefault(each["place_id"], {**each, "event_count": 0, GEOMETRY: point})
            known["event_count"] += 1


def _point(longitude: float, latitude: float) -> bytes:
    """A point as well-known binary (OGC 06-103r4): little-endian, of type 1."""
    return struct.pack("<BIdd", 1, 1, longitude, latitude)
