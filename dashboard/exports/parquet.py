"""Events as Parquet: typed and nested columns, one row an event, provenance in the metadata of the file."""

from collections.abc import Mapping
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.exports.labelled import VOCABULARIES, label_of, named
from dashboard.exports.provenance import Provenance, provenance
from dashboard.model.selection import Selection
from dashboard.model.tables import EVENTS
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import extracts
from dashboard.text.i18n import Translator

_TYPES: Mapping[str, Any] = {"date": pa.date32(), "integer": pa.int32()}
_LINKS: Mapping[str, tuple[str, ...]] = {
    "places": (
        *("place_id", "name", "country", "country_label", "latitude", "longitude"),
        *("precision", "precision_label", "role", "role_label"),
    ),
    "organisations": (
        *("organisation_id", "name", "kind", "kind_label", "country", "country_label"),
        *("iati_id", "role", "role_label"),
    ),
    "articles": (
        *("article_id", "url", "publisher", "headline", "published"),
        *("language", "language_label"),
    ),
}
_DEGREES = ("latitude", "longitude")


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write the selected events, oldest first, one row group for each chunk of them.

    Lists are lists; places, organisations and articles are lists of structs. ``provenance.*`` are keys of the metadata.
    """
    tr = tr.knowing(store.terms)
    schema = _schema(provenance(store, selection, tr, site))
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        for chunk in extracts(store, selection):
            rows = [named(each, tr) for each in chunk]
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))


def _schema(origin: Provenance) -> pa.Schema:
    columns = []
    for field in EVENTS.fields:
        kind = _TYPES.get(field.type, pa.string())
        columns.append((field.name, pa.list_(pa.string()) if field.many else kind))
        if field.name in VOCABULARIES:
            columns.append((label_of(field.name), columns[-1][1]))
    columns += [(name, pa.list_(_struct(parts))) for name, parts in _LINKS.items()]
    keys = {f"provenance.{name}": str(value) for name, value in origin.entries().items()}
    return pa.schema(columns, metadata=keys)


def _struct(columns: tuple[str, ...]) -> Any:
    return pa.struct(
        [(name, pa.float64() if name in _DEGREES else pa.string()) for name in columns]
    )
