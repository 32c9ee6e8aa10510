"""The essential parts of an answer or a file: what a program that reads it depends on."""

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO, StringIO
from typing import Any, NamedTuple
from zipfile import ZipFile

import openpyxl
import pyarrow.parquet
from lxml import etree
from lxml import html as markup

FIRST = 3
"""So many of the first records are told, each by all that it holds where that is not more than FEW fields."""
FEW = 6
LONGEST = 100
SEVERAL = " | "
"""Between values of one cell."""

Records = list[dict[str, Any]]


class Essentials(NamedTuple):
    """``names`` of fields, columns, parts or known values, of which there may be more later; and what it ``says``."""

    names: list[str]
    says: str


def essentials(media_type: str, body: bytes) -> Essentials:
    """What stands in an answer of that type; of one that is not listed in _READERS whether there is anything."""
    if not body:
        return Essentials([], "")
    return _READERS.get(media_type.partition(";")[0], _other)(body)


def _json(body: bytes) -> Essentials:
    content = json.loads(body)
    if isinstance(content, list):
        return _records(content)
    if "openapi" in content:
        return Essentials([*content["paths"], *content["components"]["parameters"]], "")
    lists = [
        name for name in ("items", "features", "events") if isinstance(content.get(name), list)
    ]
    if not lists:
        return Essentials(list(content), _several(_told(content)))
    found = _records([each.get("properties", each) for each in content[lists[0]]])
    around = {name: value for name, value in content.items() if name not in (*lists, "provenance")}
    return Essentials([*content, *found.names], _several([found.says, *_told(around)]))


def _told(content: Mapping[str, Any]) -> list[str]:
    """Each name with its value; of what holds more than values the names or the number."""
    return [
        f"{name}: {', '.join(value) if isinstance(value, dict) else _short(value)}"
        for name, value in content.items()
    ]


def _records(records: Records) -> Essentials:
    names = list(records[0]) if records else []
    first = _several(_short(", ".join(_own(each))) for each in records[:FIRST])
    return Essentials(names, f"{len(records)} records: {first}")


def _own(record: Mapping[str, Any]) -> list[str]:
    """What a record holds beside labels and its origin; its key and its number of events where that is much."""
    beside = ("_label", "provenance")
    own = {name: str(value) for name, value in record.items() if not name.endswith(beside)}
    if len(own) <= FEW:
        return list(own.values())
    return [next(iter(own.values())), *([own["event_count"]] if "event_count" in own else [])]


def _problem(body: bytes) -> Essentials:
    """What is wrong: each parameter with its value and what was expected, or the detail where there is none."""
    content = json.loads(body)
    errors = content.get("errors", ())
    known = [name for each in errors for name in each.get("allowed", ())]
    said = [f"{each['parameter']}={each['value']}: {each['expected']}" for each in errors]
    return Essentials(known, _several(said) or content["detail"])


def _lines(body: bytes) -> Essentials:
    return _records([json.loads(line) for line in body.splitlines()])


def _table(body: bytes) -> Essentials:
    return _records(list(csv.DictReader(StringIO(body.decode("utf-8-sig"), newline=""))))


def _parquet(body: bytes) -> Essentials:
    return _records(pyarrow.parquet.read_table(BytesIO(body)).to_pylist())


def _workbook(body: bytes) -> Essentials:
    sheets = openpyxl.load_workbook(BytesIO(body)).worksheets
    said = (f"{sheet.title}: {sheet.max_row} rows" for sheet in sheets)
    return Essentials([], _several(said))


def _archive(body: bytes) -> Essentials:
    return Essentials(sorted(ZipFile(BytesIO(body)).namelist()), "")


def _xml(body: bytes) -> Essentials:
    root = etree.fromstring(body)
    parts = Counter(etree.QName(each).localname for each in root)
    said = (f"{count} {name}" for name, count in sorted(parts.items()))
    return Essentials([], f"{etree.QName(root).localname}: {', '.join(said)}")


def _calendar(body: bytes) -> Essentials:
    parts = Counter(line for line in body.decode().splitlines() if line.startswith("BEGIN:"))
    return Essentials([], _several(f"{count} {name}" for name, count in parts.items()))


def _page(body: bytes) -> Essentials:
    found = markup.fromstring(body).xpath("//h1 | //h2")
    return Essentials([], _several(" ".join(each.text_content().split()) for each in found))


def _text(body: bytes) -> Essentials:
    lines = [line for line in body.decode().splitlines() if line]
    first = _several(_short(" ".join(line.split())) for line in lines[:FIRST])
    return Essentials([], f"{len(lines)} lines: {first}")


def _other(body: bytes) -> Essentials:
    return Essentials([], "a file")


def _short(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _several(values: Iterable[str]) -> str:
    return SEVERAL.join(values)


_READERS: Mapping[str, Callable[[bytes], Essentials]] = {
    "application/json": _json,
    "application/geo+json": _json,
    "application/problem+json": _problem,
    "application/jsonl": _lines,
    "application/vnd.apache.parquet": _parquet,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": _workbook,
    "application/zip": _archive,
    "application/xml": _xml,
    "application/atom+xml": _xml,
    "text/calendar": _calendar,
    "text/csv": _table,
    "text/html": _page,
    "text/plain": _text,
}
