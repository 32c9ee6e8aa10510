"""The rules for the tables of a data package: one small function a rule, which yields its faults.

All columns of frames are text, "" where empty; their index is the line of the file at which a row starts.
"""

from collections.abc import Callable, Iterator, Mapping, Set
from itertools import pairwise

import pandas as pd

from dashboard.model.cells import LIST_SEPARATOR, rules_of
from dashboard.model.errors import Fault, shortened
from dashboard.model.schema import Field, Table
from dashboard.model.tables import TABLES
from dashboard.readers.register import outcome_rules
from dashboard.readers.register.boundaries import misplaced
from dashboard.readers.register.wording import (
    KEY_SEPARATOR,
    joined,
    nearest_each,
    readably,
)

Frames = Mapping[str, pd.DataFrame]


def faults_in(frames: Frames, whole: Set[str]) -> Iterator[Fault]:
    """Every fault inside and between tables.

    ``whole`` names the tables of which every row and column could be read. Rules between tables run only over
    those, so that one broken row is not reported again wherever its key is used.
    """
    for table in TABLES:
        if table.name not in frames:
            continue
        frame = frames[table.name]
        for field in table.fields:
            if field.name in frame:
                yield from required(table, field, frame[field.name])
                yield from cells(table, field, frame[field.name])
                yield from references(table, field, frame[field.name], frames, whole)
        if set(table.key) <= set(frame):
            yield from duplicate_keys(table, frame)
            yield from unsorted_rows(table, frame)
        if {"start_date", "end_date", "date_precision"} <= set(frame):
            yield from spans(table, frame)
    for tables, rule in _BETWEEN_TABLES:
        if tables <= whole:
            yield from rule(frames)


def missing_columns(table: Table, frame: pd.DataFrame | None) -> Iterator[Fault]:
    """The table exists and has all its columns."""
    if frame is None:
        yield Fault(table.file, None, None, None, "this table; it is missing")
        return
    for name in table.columns:
        if name not in frame:
            yield Fault(table.file, 1, name, None, "this column; it is missing")


def required(table: Table, field: Field, column: pd.Series) -> Iterator[Fault]:
    """A required cell is not empty."""
    if field.required:
        for row in column.index[column == ""]:
            yield Fault(table.file, int(row), field.name, "", "a value: this column is required")


def cells(table: Table, field: Field, column: pd.Series) -> Iterator[Fault]:
    """Every filled cell follows the rules of its field; each different value is checked once."""
    rules = rules_of(field)
    missed: dict[str, list[str]] = {}
    for value in column.unique().tolist():
        expected = [miss for rule in rules if value and (miss := rule(value))]
        if expected:
            missed[value] = expected
    if not missed:
        return
    for row, value in column[column.isin(list(missed))].items():
        for each in missed[value]:
            yield Fault(table.file, int(str(row)), field.name, shortened(value), each)


def references(
    table: Table, field: Field, column: pd.Series, frames: Frames, whole: Set[str]
) -> Iterator[Fault]:
    """Codes are in their vocabulary, and keys in their table."""
    target = field.codes or field.refers_to
    if target is None or target not in whole:
        return
    there = {table.name: table for table in TABLES}[target]
    known = set(frames[target][there.key[0]].tolist())
    items = column[column != ""]
    if field.many:
        items = items.str.split(LIST_SEPARATOR).explode()
        items = items[items.str.strip() != ""]
    unknown = set(items.unique().tolist()) - known
    if not unknown:
        return
    wrong = [value for value in items.unique().tolist() if value in unknown]
    nearest = nearest_each(wrong, sorted(known))
    for row, value in items[items.isin(list(unknown))].items():
        yield Fault(
            table.file,
            int(str(row)),
            field.name,
            shortened(value),
            f"a {'code' if field.codes else 'key'} of {there.file}",
            nearest.get(value),
        )


def duplicate_keys(table: Table, frame: pd.DataFrame) -> Iterator[Fault]:
    """A key occurs once; the fault is in the later row and names the earlier one."""
    keys = joined(frame, table.key)
    first: dict[str, int] = {}
    for row, key in keys[keys.duplicated(keep=False)].items():
        if first.setdefault(key, int(str(row))) != row:
            expected = f"a key that occurs once; row {first[key]} has it too"
            yield Fault(table.file, int(str(row)), ", ".join(table.key), readably(key), expected)


def unsorted_rows(table: Table, frame: pd.DataFrame) -> Iterator[Fault]:
    """Rows are sorted by their key; those of a vocabulary by their ``order``, each number once."""
    if table.is_vocabulary:
        yield from _unsorted_terms(table, frame)
        return
    keys = joined(frame, table.key).tolist()
    rows = frame.index.tolist()
    for above, (previous, key) in enumerate(pairwise(keys)):
        if key < previous:
            yield Fault(
                table.file,
                rows[above + 1],
                ", ".join(table.key),
                readably(key),
                f"rows sorted by {', '.join(table.key)}: this one belongs above row {rows[above]}",
            )


def _unsorted_terms(table: Table, frame: pd.DataFrame) -> Iterator[Fault]:
    orders = [int(order) if order.isdecimal() else None for order in frame.get("order", [])]
    rows = frame.index.tolist()
    for above, (previous, order) in enumerate(pairwise(orders)):
        if previous is not None and order is not None and order <= previous:
            expected = f"a number above {previous}, which row {rows[above]} has"
            yield Fault(table.file, rows[above + 1], "order", str(order), expected)


def spans(table: Table, frame: pd.DataFrame) -> Iterator[Fault]:
    """A period does not end before it begins; dates known by month or year cover whole months or years."""
    start = pd.to_datetime(frame["start_date"], format="%Y-%m-%d", errors="coerce")
    end = pd.to_datetime(frame["end_date"], format="%Y-%m-%d", errors="coerce")
    checks = [("end_date", end < start, "a date not before start_date")]
    for precision, first, is_first, last, is_last in (
        ("month", "the first day", start.dt.is_month_start, "the last day", end.dt.is_month_end),
        ("year", "1 January", start.dt.is_year_start, "31 December", end.dt.is_year_end),
    ):
        is_meant = frame["date_precision"] == precision
        why = f"of a {precision}, as date_precision is {precision}"
        checks += [
            ("start_date", start.notna() & is_meant & ~is_first, f"{first} {why}"),
            ("end_date", end.notna() & is_meant & ~is_last, f"{last} {why}"),
        ]
    for column, is_missed, expected in checks:
        for row, value in frame.loc[is_missed, column].items():
            yield Fault(table.file, int(str(row)), column, value, expected)


def parent_cycles(frames: Frames) -> Iterator[Fault]:
    """No organisation belongs to itself, directly or through others."""
    organisations = frames["organisations"].drop_duplicates("organisation_id")
    parents = dict(zip(organisations["organisation_id"], organisations["parent_id"], strict=True))
    for row, organisation, parent in zip(
        organisations.index, parents, parents.values(), strict=True
    ):
        seen: set[str] = set()
        above = parent
        while above and above != organisation and above not in seen:
            seen.add(above)
            above = parents.get(above, "")
        if above == organisation:
            expected = f"a body that does not itself belong to {organisation!r}"
            yield Fault("organisations.csv", int(row), "parent_id", parent, expected)


def uncited_events(frames: Frames) -> Iterator[Fault]:
    """Every event cites at least one article."""
    events = frames["events"]["event_id"]
    cited = set(frames["event_articles"]["event_id"].tolist())
    for row, event in zip(events.index.tolist(), events.tolist(), strict=True):
        if event not in cited:
            expected = "at least one article of this event in event_articles.csv"
            yield Fault("events.csv", row, "event_id", shortened(event), expected)


def main_places(frames: Frames) -> Iterator[Fault]:
    """The place of an event is its one main row in event_places, and the other way round."""
    events, visits = frames["events"], frames["event_places"]
    mains = visits[visits["role"] == "main"]
    pair = ("event_id", "place_id")
    main_pairs = set(joined(mains, pair).tolist())
    place_of = dict(zip(events["event_id"], events["place_id"], strict=True))
    for row, both in joined(events[events["place_id"] != ""], pair).items():
        if both not in main_pairs:
            place = both.split(KEY_SEPARATOR)[1]
            expected = "a row of event_places.csv with this event, this place and the role main"
            yield Fault("events.csv", int(str(row)), "place_id", place, expected)
    for row, event, place in mains[list(pair)].itertuples():
        named = place_of.get(event)
        if named is not None and named != place:
            expected = "the role main only for the place_id that events.csv gives for this event"
            yield Fault("event_places.csv", row, "place_id", place, expected, named or None)


def place_countries(frames: Frames) -> Iterator[Fault]:
    """The country of an event is that of its place."""
    events = frames["events"]
    places = frames["places"].drop_duplicates("place_id").set_index("place_id")["country"]
    country = events["place_id"].map(places)
    differs = country.notna() & (country != events["country"])
    for row, found, there in zip(
        events.index[differs], events.loc[differs, "country"], country[differs], strict=True
    ):
        expected = "the country of its place in places.csv"
        yield Fault("events.csv", int(row), "country", found, expected, there)


def places_in_countries(frames: Frames) -> Iterator[Fault]:
    """A place lies in its country, by the boundaries that the register ships."""
    yield from misplaced(frames["places"])


_BETWEEN_TABLES: tuple[tuple[Set[str], Callable[[Frames], Iterator[Fault]]], ...] = (
    (frozenset({"organisations"}), parent_cycles),
    (frozenset({"events", "event_articles"}), uncited_events),
    (frozenset({"events", "event_places"}), main_places),
    (frozenset({"events", "places"}), place_countries),
    (frozenset({"places"}), places_in_countries),
    *outcome_rules.RULES,
)
