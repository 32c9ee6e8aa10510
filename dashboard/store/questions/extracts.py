"""Everything that is known of the selected events, in chunks, so that exports work for any number of events."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dashboard.model.cells import LIST_SEPARATOR
from dashboard.model.selection import Selection
from dashboard.model.tables import AREAS, EVENTS, PROGRAMMES, TABLES
from dashboard.store.engine import Store
from dashboard.store.questions.events import EVENT_COLUMNS, Row
from dashboard.store.selection_sql import relation, sql

EVENTS_A_CHUNK = 1000
_LINKED = (
    *("organisations", "places", "articles"),
    *("outcomes", "links", "evidence", "programmes"),
)
"""What is linked to an event, in the order of the fields of Extract; each is asked for by a file of its own."""
FEW = 30
"""Up to so many values are written into a query, which then takes less to plan; more are joined to it."""
_NUMBERS = frozenset(
    field.name for table in TABLES for field in table.fields if field.type == "integer"
)
_LISTS = frozenset(
    field.name for table in (EVENTS, PROGRAMMES) for field in table.fields if field.many
)


@dataclass(frozen=True)
class Extract:
    """One event with everything that is linked to it, as plain values.

    ``event`` has the columns of events.csv (dates as dates, lists as tuples, None where empty). ``organisations`` are
    in the order of their roles, ``places`` begin with the main one, ``articles`` are oldest first; each row has the
    columns of its table, and the role of the link. ``outcomes`` are in their order (with the addresses and publishers
    of their articles, ``due_day``, the last day that ``due`` can mean, and title and dates of the event that fulfilled
    it). ``links`` lead to other events and, where ``is_reverse``, from them (with other_title and its dates);
    ``evidence`` has the address, publisher, headline and language of its article.
    """

    event: Row
    organisations: tuple[Row, ...]
    places: tuple[Row, ...]
    articles: tuple[Row, ...]
    outcomes: tuple[Row, ...]
    links: tuple[Row, ...]
    evidence: tuple[Row, ...]
    programmes: tuple[Row, ...]

    @property
    def main_place(self) -> Row | None:
        """The place where the event, or most of it, took place; None where it is not reported."""
        return next((place for place in self.places if place["role"] == "main"), None)

    @property
    def point(self) -> tuple[float, float] | None:
        """Longitude and latitude of the main place; None where there is none, or its point stands for a whole area."""
        place = self.main_place
        if place is None or place["precision"] in AREAS:
            return None
        return place["longitude"], place["latitude"]


def extracts(
    store: Store, selection: Selection, chunk: int = EVENTS_A_CHUNK
) -> Iterator[list[Extract]]:
    """Yield the selected events by first day and key, in lists of at most ``chunk``.

    Only the keys of all events are in memory at once.
    """
    selected = relation(selection)
    keys = store.ask(sql("extract_keys").format(selected=selected.sql), selected.params)["event_id"]
    for start in range(0, len(keys), chunk):
        yield _read(store, list(keys.iloc[start : start + chunk]))


def extract(store: Store, event_ids: Sequence[str]) -> list[Extract]:
    """Return the events of these keys, by first day and key; unknown keys are left out."""
    return _read(store, list(event_ids))


def organisations_of(store: Store, event_ids: Sequence[str]) -> dict[str, list[Row]]:
    """Return the organisations of the events of these keys, by key, as rows like those of Extract.

    An event without organisations is missing.
    """
    return _linked(store, "organisations", "e.event_id", list(event_ids))


def outcomes_of(store: Store, event_ids: Sequence[str]) -> dict[str, list[Row]]:
    """Return the outcomes of the events of these keys, by key, as rows like those of Extract.

    An event that was not read for outcomes is missing.
    """
    return _linked(store, "outcomes", "e.event_id", list(event_ids))


def _read(store: Store, event_ids: list[str]) -> list[Extract]:
    events = _rows(store, "events", "e.event_id", event_ids)
    numbers = [event["event_number"] for event in events]
    linked = [_linked(store, name, "event_number", numbers) for name in _LINKED]
    return [
        Extract(_as_written(event), *(tuple(links.get(event["event_id"], ())) for links in linked))
        for event in events
    ]


def _as_written(event: Row) -> Row:
    return {name: event[name] for name in EVENTS.columns}


def _linked(store: Store, name: str, column: str, values: Sequence[object]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for link in _rows(store, name, column, values):
        found.setdefault(link["event_id"], []).append(link)
    return found


def _rows(store: Store, name: str, column: str, values: Sequence[object]) -> list[Row]:
    """The rows of the events that have one of these values in a column: their keys, or faster their numbers."""
    asked = f"{column} IN {'($asked)' if len(values) <= FEW else '(SELECT unnest($asked))'}"
    query = sql(f"extract_{name}").format(columns=EVENT_COLUMNS, asked=asked)
    return [
        {name: _plain(name, value) for name, value in row.items()}
        for row in store.ask_rows(query, {"asked": list(values)})
    ]


def _plain(name: str, value: Any) -> Any:
    if name in _LISTS:
        return tuple(value.split(LIST_SEPARATOR)) if value else ()
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    return int(value) if name in _NUMBERS else value
