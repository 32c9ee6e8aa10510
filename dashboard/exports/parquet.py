"""Events as Parquet: typed and nested columns, one row an event, provenance in the metadata of the file."""

from collections.abc import Mapping
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.exports.labelled import LINKED, VOCABULARIES, label_of, named
from dashboard.exports.provenance import Provenance, provenance
from dashboard.model.selection import Selection
from dashboard.model.tables import EVENTS, EVIDENCE, OUTCOMES, PLACES, PROGRAMMES
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import extracts
from dashboard.text.i18n import Translator

_TYPES: Mapping[str, Any] = {
    "date": pa.date32(),
    "integer": pa.int32(),
    "degrees": pa.float64(),
}
"""Types of columns by the type of their field; all others are text."""
_LINKED_TYPES: Mapping[str, Any] = {
    **{
        field.name: pa.list_(pa.string()) if field.many else _TYPES.get(field.type, pa.string())
        for table in (PLACES, OUTCOMES, EVIDENCE, PROGRAMMES)
        for field in table.fields
    },
    "amount": pa.int64(),
    "is_reverse": pa.bool_(),
    "other_start_date": pa.date32(),
    "other_end_date": pa.date32(),
}


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write the selected events, oldest first, one row group for each chunk of them.

    Lists are lists; what is linked to an event is a list of structs. ``provenance.*`` are keys of the metadata.
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
    columns += [(name, pa.list_(_struct(parts))) for name, parts in LINKED.items()]
    keys = {f"provenance.{name}": str(value) for name, value in origin.entries().items()}
    return pa.schema(columns, metadata=keys)


def _struct(columns: Mapping[str, str]) -> Any:
    parts = []
    for name, vocabulary in columns.items():
        parts.append((name, _LINKED_TYPES.get(name, pa.string())))
        if vocabulary:
            parts.append((f"{name}_label", parts[-1][1]))
    return pa.struct(parts)
