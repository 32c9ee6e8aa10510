"""All formats in which the selected events can be had: buttons, the API and the command line list them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from dashboard.exports import (
    atom,
    events_csv,
    geojson,
    geopackage,
    ics,
    json_records,
    parquet,
    participations_csv,
    register_zip,
    workbook,
)
from dashboard.exports.iati import activities
from dashboard.model.selection import Selection
from dashboard.model.text import later
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator


class Write(Protocol):
    """Writes the events of a Selection to a binary file, a chunk at a time; ``site`` is the dashboard's address."""

    def __call__(
        self, store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
    ) -> None:
        """Write the file whole. Raises ExportError where it cannot be made."""


@dataclass(frozen=True)
class Format:
    """One format. ``name`` is its code, ``ending`` that of files; one that ``holds_all`` ignores the Selection."""

    name: str
    ending: str
    media_type: str
    label: str
    write: Write
    holds_all: bool = False


_ALL = (
    Format("csv", "csv", "text/csv; charset=utf-8", later("Events (CSV)"), events_csv.write),
    Format(
        "participations",
        "participations.csv",
        "text/csv; charset=utf-8",
        later("Organisations in events (CSV)"),
        participations_csv.write,
    ),
    Format(
        "xlsx",
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        later("Workbook (XLSX)"),
        workbook.write,
    ),
    Format("geojson", "geojson", "application/geo+json", later("Places (GeoJSON)"), geojson.write),
    Format(
        "gpkg",
        "gpkg",
        "application/geopackage+sqlite3",
        later("Layers of a map (GeoPackage)"),
        geopackage.write,
    ),
    Format("json", "json", "application/json", later("Records (JSON)"), json_records.write),
    Format(
        "jsonl",
        "jsonl",
        "application/jsonl",
        later("Records, one a line (JSON Lines)"),
        json_records.write_lines,
    ),
    Format(
        "parquet",
        "parquet",
        "application/vnd.apache.parquet",
        later("Typed table (Parquet)"),
        parquet.write,
    ),
    Format("iati", "xml", "application/xml", later("Activities (IATI 2.03 XML)"), activities.write),
    Format(
        "zip",
        "zip",
        "application/zip",
        later("The whole register (data package, ZIP)"),
        register_zip.write,
        holds_all=True,
    ),
)

FORMATS: Mapping[str, Format] = {each.name: each for each in _ALL}
"""The formats by name, in the order in which pages list them."""

_FEEDS = (
    Format("atom", "atom", "application/atom+xml", later("Newest events (Atom)"), atom.write),
    Format("ics", "ics", "text/calendar; charset=utf-8", later("Calendar (iCalendar)"), ics.write),
)
FEEDS: Mapping[str, Format] = {each.name: each for each in _FEEDS}
"""Formats that a reader's program fetches repeatedly: the newest events, or their dates."""
