"""Questions about what came of the selected events: results on record, promises, bodies, and chains of events."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from dashboard.model.chains import chains as numbered
from dashboard.model.promises import standing
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.events import Row, count, rows
from dashboard.store.questions.extracts import outcomes_of
from dashboard.store.selection_sql import relation, sql

MOST_REGISTERS = 2
"""The number of Stores whose chains are kept."""
NONE = "none"
"""The kind of an outcome which says that the pages of an event were read and report no result."""


@dataclass(frozen=True)
class Known:
    """Of how many selected events an outcome is on record, how many pages report none, and the rest."""

    events: int
    with_outcome: int
    without: int

    @property
    def unread(self) -> int:
        """The events whose pages have not been read for outcomes yet, of which nothing can be said."""
        return self.events - self.with_outcome - self.without


@dataclass(frozen=True)
class Chain:
    """The events of a chain, oldest first, with the links between them.

    ``events`` has the columns event_id, title, start_date, end_date, date_precision, place (name), country, mode,
    track, status, series, outcomes (kinds joined by ';', missing where there are none) and is_selected. ``links`` has
    event_id, kind and other_event_id, ``results`` the outcomes of each event by its key; see extracts.outcomes_of.
    """

    events: pd.DataFrame
    links: pd.DataFrame
    results: Mapping[str, Sequence[Row]]


def outcomes_known(store: Store, selection: Selection) -> Known:
    """Return of how many selected events outcomes are known."""
    counts = count(store, selection, ("outcome",))
    # An event has several outcomes, but never one beside "none reported".
    events = int(count(store, selection, ("status",))["event_count"].sum())
    without = int(counts.loc[counts["outcome"] == NONE, "event_count"].sum())
    unread = int(counts.loc[counts["outcome"].isna(), "event_count"].sum())
    return Known(events, events - without - unread, without)


def promises(store: Store, selection: Selection) -> pd.DataFrame:
    """Return what the selected events promised for a date, the latest due first.

    Columns: event_id, title, start_date, end_date, date_precision, number and outcome (kind), text, due (as known),
    due_day (the last day it can mean), standing (a code of promises.STANDINGS), fulfilled_by with fulfilled_title,
    fulfilled_start, fulfilled_end and fulfilled_precision (missing where no held event is recorded that brought it),
    and day_count: days from the day that was due to the first day of that event, negative where it was earlier,
    missing where either is not known to the day.
    """
    selected = relation(selection)
    found = store.ask(sql("promises").format(selected=selected.sql), selected.params)
    told = [_told(row, store) for row in rows(found)]
    days = pd.array([days for _, days in told], dtype="Int64")
    return found.assign(standing=[code for code, _ in told], day_count=days)


def _told(row: Row, store: Store) -> tuple[str, int | None]:
    """Return how a promise stands, and by how many days it was late."""
    due = row["due_day"].date()
    if pd.isna(row["fulfilled_start"]):
        return standing(due, None, store.created), None
    came = row["fulfilled_start"].date()
    is_known = row["fulfilled_precision"] == "day" and len(row["due"]) == len("2021-09-30")
    return standing(due, came, store.created), (came - due).days if is_known else None


def bodies(store: Store, selection: Selection) -> pd.DataFrame:
    """Return the bodies that the selected events created, the newest first.

    Columns: event_id, title, start_date, end_date, date_precision, number and text of the outcome, and last_id,
    last_title, last_start, last_end, last_precision: the last event that was held after it, of the same process or one
    that follows it or carries it out, directly or by further steps, whatever is filtered (missing where there is none).
    The event by which the body came into being, where that is another one, leads on in the same way.
    """
    selected = relation(selection)
    return store.ask(sql("bodies").format(selected=selected.sql), selected.params)


@dataclass(frozen=True)
class Chained:
    """All events of a register that have a link, oldest first; their links; and the events of each chain."""

    events: pd.DataFrame
    links: pd.DataFrame
    chains: Sequence[Sequence[Row]]


@lru_cache(maxsize=MOST_REGISTERS)
def _chained(store: Store) -> Chained:
    # The same for every Selection.
    links, events = store.ask(sql("links"), {}), store.ask(sql("chained_events"), {})
    numbers = numbered(zip(links["event_id"], links["other_event_id"], strict=True))
    grouped: dict[int, list[Row]] = {}
    for event in rows(events):
        grouped.setdefault(numbers[event["event_id"]], []).append(event)
    return Chained(events, links, list(grouped.values()))


def _selected(store: Store, selection: Selection) -> set[object]:
    """Return the keys of the selected events that have a link."""
    selected = relation(selection)
    found = store.ask_rows(sql("chained_selected").format(selected=selected.sql), selected.params)
    return {row["event_id"] for row in found}


def chains(store: Store, selection: Selection) -> pd.DataFrame:
    """Return the chains that have a selected event, those with most selected events first, then the longest and newest.

    Columns: chain (event_id of its first event), event_count (all of its events), selected_count, outcome_count (events
    with an outcome other than none reported), and title, start_date, end_date, date_precision of the first event and,
    with the prefix last_, of the last.
    """
    selected = _selected(store, selection)
    found = [_summed(each, selected) for each in _offered(store, selected)]
    return pd.DataFrame(found, columns=_CHAIN_COLUMNS)


_OF_ONE = ("title", "start_date", "end_date", "date_precision")
_CHAIN_COLUMNS = [
    *("chain", "event_count", "selected_count", "outcome_count"),
    *_OF_ONE,
    *(f"last_{name}" for name in _OF_ONE),
]


def _summed(events: Sequence[Row], selected: Collection[object]) -> Row:
    """Return the row of one chain from its events, oldest first."""
    first, last = events[0], events[-1]
    return {
        "chain": first["event_id"],
        "event_count": len(events),
        "selected_count": _count(events, selected),
        "outcome_count": sum(not pd.isna(e["outcomes"]) and e["outcomes"] != NONE for e in events),
        **{name: first[name] for name in _OF_ONE},
        **{f"last_{name}": last[name] for name in _OF_ONE},
    }


def _count(events: Sequence[Row], selected: Collection[object]) -> int:
    return sum(event["event_id"] in selected for event in events)


def chain(store: Store, selection: Selection, event_id: str = "") -> Chain:
    """Return the chain of an event; the first of ``chains`` where this one is in none of them.

    It is returned whole, with the events that are not selected. Without any chain its frames are empty.
    """
    known, selected = _chained(store), _selected(store, selection)
    offered = _offered(store, selected)
    asked = [found for found in offered if any(each["event_id"] == event_id for each in found)]
    keys = [each["event_id"] for found in (asked or offered)[:1] for each in found]
    events = known.events[known.events["event_id"].isin(keys)].reset_index(drop=True)
    return Chain(
        events.assign(is_selected=events["event_id"].isin(list(selected))),
        known.links[known.links["event_id"].isin(keys)].reset_index(drop=True),
        outcomes_of(store, keys),
    )


def _offered(store: Store, selected: Collection[object]) -> list[Sequence[Row]]:
    """Return the events of each chain that has a selected event, oldest first; see ``chains`` for their order."""
    found = [chained for chained in _chained(store).chains if _count(chained, selected)]
    return sorted(
        found,
        key=lambda chained: (
            -_count(chained, selected),
            -len(chained),
            -chained[-1]["start_date"].toordinal(),
        ),
    )
