"""Events and counts as a terminal or another program takes them: JSON, CSV, aligned text."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from dashboard.model.cells import LIST_SEPARATOR
from dashboard.model.tables import EVENTS
from dashboard.model.text import later, neutral
from dashboard.words import Words

Record = dict[str, Any]

_LISTS = frozenset(field.name for field in EVENTS.fields if field.many)
_HEADERS = (later("Dates"), later("Place"), later("Track"), later("Articles"), later("Title"))


def records(events: pd.DataFrame, tables: Mapping[str, pd.DataFrame]) -> list[Record]:
    """Events with their articles and organisations, in the order given.

    ``events`` is a list of events as the question gives it, ``tables`` the tables of the register. Each record has
    the columns of ``events`` (lists as lists, dates as ISO text, None where empty), ``articles`` (addresses, oldest
    first) and ``organisations`` (for each role that occurs: organisation_id and name of those in it).
    """
    articles = _articles(tables)
    organisations = _organisations(tables)
    return [
        {
            **{name: _value(name, value) for name, value in row.items()},
            "articles": articles.get(row["event_id"], []),
            "organisations": organisations.get(row["event_id"], {}),
        }
        for row in _rows(events)
    ]


def as_json(rows: Sequence[Record]) -> str:
    """Rows as a JSON array, one row a line."""
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    return "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"


def as_csv(rows: Sequence[Record], columns: Sequence[str]) -> str:
    """Rows as CSV; lists are joined by ``;``, and text that a spreadsheet would take for a formula is neutralised."""
    cells = [[_cell(row[name]) for name in columns] for row in rows]
    frame = pd.DataFrame(cells, columns=list(columns), dtype=object)
    return frame.to_csv(index=False, lineterminator="\n")


def flat(record: Record, roles: Iterable[str]) -> Record:
    """The record of an event with one column a role, which names its organisations: what a table can hold."""
    by_role = record["organisations"]
    named = {role: [each["name"] for each in by_role.get(role, [])] for role in roles}
    return {
        **{name: value for name, value in record.items() if name != "organisations"},
        **{f"organisations_{role}": names for role, names in named.items()},
    }


def counted(counts: pd.DataFrame) -> list[Record]:
    """Counts as rows: codes, None where the events have none, and the number of events."""
    return [
        {name: _value(name, value) for name, value in row.items()} for row in _rows(counts)
    ]


def listing(events: pd.DataFrame, words: Words) -> str:
    """Events as aligned text for a terminal: when, where, track, number of articles, title."""
    return _aligned(
        [words(header) for header in _HEADERS],
        [
            [
                words.period(row["start_date"].date(), row["end_date"].date(), row["date_precision"]),
                _venue(row, words),
                row["track"],
                words.number(row["article_count"]),
                _title(row, words),
            ]
            for row in _rows(events)
        ],
    )


def count_table(counts: pd.DataFrame) -> str:
    """Counts as aligned text for a terminal; a missing code is a hyphen."""
    rows = [["-" if value is None else str(value) for value in row.values()] for row in counted(counts)]
    return _aligned([str(name) for name in counts.columns], rows)


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
    for event, role, key, name in zip(
        ordered["event_id"], ordered["role"], ordered["organisation_id"], ordered["name"], strict=True
    ):
        organisation = {"organisation_id": key, "name": name}
        found.setdefault(event, {}).setdefault(role, []).append(organisation)
    return found


def _venue(row: Record, words: Words) -> str:
    if not pd.isna(row["place"]):
        return str(row["place"])
    if not pd.isna(row["country"]):
        return words.term("countries", row["country"])
    return words("Not reported")


def _title(row: Record, words: Words) -> str:
    if row["status"] == "announced":
        return words("{title} (announced)", title=row["title"])
    return str(row["title"])


def _aligned(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in lines
    )
