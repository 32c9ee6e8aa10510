"""Events and counts for a terminal or another program: JSON, CSV or aligned text."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal

import pandas as pd

from dashboard.exports.labelled import TEXT_SEPARATOR
from dashboard.model.cells import LIST_SEPARATOR
from dashboard.model.tables import EVENTS
from dashboard.model.text import later, neutral
from dashboard.text.i18n import Translator

Record = dict[str, Any]
Form = Literal["table", "csv", "json"]

_LISTS = frozenset(field.name for field in EVENTS.fields if field.many)
_MORE = {"outcomes": "outcomes", "links": "event_links", "evidence": "evidence"}
"""What else a record holds, and the table that has it."""
_HEADERS = (later("Dates"), later("Place"), later("Track"), later("Articles"), later("Title"))


def events_as(
    form: Form, events: pd.DataFrame, tables: Mapping[str, pd.DataFrame], tr: Translator
) -> str:
    """Return events as JSON, CSV or aligned text.

    ``events`` is the answer of questions.list_events, ``tables`` are the tables of the register.
    """
    if form == "table":
        return _listing(events, tr)
    found = records(events, tables)
    if form == "json":
        return _as_json(found)
    columns = [
        *(*events.columns, "articles"),
        *(f"organisations_{role}" for role in tables["roles"]["code"]),
        *("outcomes", "outcome_texts"),
        *(f"links_{kind}" for kind in tables["link_kinds"]["code"]),
    ]
    return _as_csv([_flat(record) for record in found], columns)


def counts_as(form: Form, counts: pd.DataFrame) -> str:
    """Return counts by one or two dimensions, with their codes, as JSON, CSV or aligned text."""
    found = [{name: _value(name, value) for name, value in row.items()} for row in _rows(counts)]
    if form == "json":
        return _as_json(found)
    if form == "csv":
        return _as_csv(found, list(counts.columns))
    rows = [["-" if value is None else str(value) for value in row.values()] for row in found]
    return _aligned(list(counts.columns), rows)


def records(events: pd.DataFrame, tables: Mapping[str, pd.DataFrame]) -> list[Record]:
    """Return events with what is linked to them, in the given order.

    Each has the columns of ``events`` (lists as lists, dates as ISO text, None where empty), ``articles`` (addresses,
    oldest first), ``organisations`` (for each role: organisation_id, name and side), and its rows of the tables
    ``outcomes``, ``event_links`` (as ``links``) and ``evidence`` without its key.
    """
    articles = _articles(tables)
    organisations = _organisations(tables)
    more = {name: _of_events(tables[table]) for name, table in _MORE.items()}
    return [
        {
            **{name: _value(name, value) for name, value in row.items()},
            "articles": articles.get(row["event_id"], []),
            "organisations": organisations.get(row["event_id"], {}),
            **{name: rows.get(row["event_id"], []) for name, rows in more.items()},
        }
        for row in _rows(events)
    ]


def _listing(events: pd.DataFrame, tr: Translator) -> str:
    rows = [
        [
            tr.period(row["start_date"].date(), row["end_date"].date(), row["date_precision"]),
            _venue(row, tr),
            row["track"],
            tr.number(row["article_count"]),
            _title(row, tr),
        ]
        for row in _rows(events)
    ]
    return _aligned([tr(header) for header in _HEADERS], rows)


def _as_json(rows: Sequence[Record]) -> str:
    """A JSON array with one row a line."""
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    return "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"


def _as_csv(rows: Sequence[Record], columns: Sequence[str]) -> str:
    cells = [[_cell(row.get(name)) for name in columns] for row in rows]
    frame = pd.DataFrame(cells, columns=list(columns), dtype=object)
    return frame.to_csv(index=False, lineterminator="\n")


def _flat(record: Record) -> Record:
    """The record as columns, as labelled.row has them; addresses are joined by spaces as in context.csv."""
    found: Record = {
        f"organisations_{role}": [each["name"] for each in those]
        for role, those in record["organisations"].items()
    }
    for link in record["links"]:
        found.setdefault(f"links_{link['kind']}", []).append(link["other_event_id"])
    texts = [each["text"] or "" for each in record["outcomes"]]
    return {
        **record,
        **found,
        "articles": " ".join(record["articles"]),
        "outcomes": [each["kind"] for each in record["outcomes"]],
        "outcome_texts": TEXT_SEPARATOR.join(texts),
    }


def _rows(frame: pd.DataFrame) -> list[Record]:
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def _value(name: str, value: Any) -> Any:
    """A cell as JSON knows it."""
    if pd.isna(value) or value == "":
        return [] if name in _LISTS else None
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, str):
        return value.split(LIST_SEPARATOR) if name in _LISTS else value
    return int(value)


def _cell(value: Any) -> Any:
    text = LIST_SEPARATOR.join(value) if isinstance(value, list) else value
    return neutral(text) if isinstance(text, str) else text


def _of_events(table: pd.DataFrame) -> dict[str, list[Record]]:
    """Rows of a table of the register by their event, without its key; None where a cell is empty."""
    found: dict[str, list[Record]] = {}
    for row in _rows(table):
        cells = {
            name: int(value) if name == "number" else value or None
            for name, value in row.items()
            if name != "event_id"
        }
        found.setdefault(row["event_id"], []).append(cells)
    return found


def _articles(tables: Mapping[str, pd.DataFrame]) -> dict[str, list[str]]:
    """Addresses of each event's articles: oldest first, those without a date last."""
    links = tables["event_articles"].merge(tables["articles"], on="article_id")
    links["is_undated"] = links["published"] == ""
    ordered = links.sort_values(["is_undated", "published", "article_id"])
    return {
        str(event): list(group) for event, group in ordered.groupby("event_id", sort=False)["url"]
    }


def _organisations(tables: Mapping[str, pd.DataFrame]) -> dict[str, dict[str, list[Record]]]:
    """Organisations of each event by role: roles in their order, organisations by name."""
    orders = tables["roles"].set_index("code")["order"].astype(int)
    links = tables["event_organisations"].merge(tables["organisations"], on="organisation_id")
    links["role_order"] = links["role"].map(orders)
    links["sort_name"] = links["name"].str.lower()
    ordered = links.sort_values(["role_order", "sort_name", "organisation_id"])
    found: dict[str, dict[str, list[Record]]] = {}
    for event, role, key, name, side in zip(
        ordered["event_id"],
        ordered["role"],
        ordered["organisation_id"],
        ordered["name"],
        ordered["side"],
        strict=True,
    ):
        organisation = {"organisation_id": key, "name": name, "side": side or None}
        found.setdefault(event, {}).setdefault(role, []).append(organisation)
    return found


def _venue(row: Record, tr: Translator) -> str:
    if not pd.isna(row["place"]):
        return str(row["place"])
    if not pd.isna(row["country"]):
        return tr.term("countries", row["country"])
    return tr("Not reported")


def _title(row: Record, tr: Translator) -> str:
    if row["status"] == "announced":
        return tr("{title} (announced)", title=row["title"])
    return str(row["title"])


def _aligned(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        + "\n"
        for line in lines
    )
