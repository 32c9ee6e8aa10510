"""Questions about absence: years and times in which no event of a theme, conflict, process or pair is on record.

Definitions are in docs/methodology.md ("Gaps and silences"). An event fills every year that its dates touch, inside
the chosen years. The newest year is not over, so that no gap counts it. Every frame is about the selected events;
where themes or conflicts are chosen, only these are looked at.
"""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.selection_sql import relation, sql

Subject = tuple[str, ...]
"""Whose gaps are asked for, as the columns of its key."""

PAIR: Subject = ("organisation", "other_organisation")
_LINKS: Mapping[str, str] = {"theme": "event_themes", "conflict": "event_conflicts"}
_NO_END = 9999


def active_years(store: Store, selection: Selection, by: Subject) -> pd.DataFrame:
    """How many events of each theme or conflict (``by``) have dates in a year; years without any have no row.

    Columns: those of ``by``, year, event_count. An event of several years counts in each of them, as it does
    where these years are chosen.
    """
    return _ask(store, selection, "active_years", by, until=selection.to_year or _NO_END)


def gaps(
    store: Store, selection: Selection, by: Subject, least: int, only_open: bool = False
) -> pd.DataFrame:
    """Runs of whole years without an event of a subject that has at least ``least`` events; the longest first.

    ``by`` is theme, conflict or both. A gap lies between two years with events, or after the last of them (``is_open``)
    up to the last full year or the last chosen one; ``only_open`` asks for the latter alone. Columns: those of ``by``,
    first_year, last_year, year_count, event_count (events of the subject in all), is_open; before_ and after_ id,
    title, start, end and precision of the last event before and the first after (None where the gap is open).
    """
    return _ask(
        store,
        selection,
        "gaps",
        by,
        until=selection.to_year or _NO_END,
        last_year=last_year(store, selection),
        least=least,
        only_open=only_open,
    )


def silences(
    store: Store, selection: Selection, by: Subject, least: int, only_between: bool = False
) -> pd.DataFrame:
    """The longest time without an event of each subject with at least ``least`` events; the longest first.

    ``by`` is theme, series or PAIR (both organisers or co-organisers). Measured in days from the end of one event to
    the beginning of the next, or (``is_open``) from the last one to the day of last_day, unless
    ``only_between`` asks for those between two events. Dates known by month or year count with their whole period, so
    that a silence is at least as long as told. Columns: those of ``by``, day_count, event_count, is_open, and before_
    and after_ as in gaps. No row without a day of silence.
    """
    return _ask(
        store,
        selection,
        "silences",
        by,
        last_day=last_day(store, selection),
        least=least,
        only_between=only_between,
    )


def never_recorded(store: Store, selection: Selection, least: int) -> pd.DataFrame:
    """Themes and conflicts with at least ``least`` events each, of which no event is about both.

    Columns: theme, conflict, theme_count, conflict_count; the largest themes first.
    """
    selected = relation(selection)
    query = sql("never_recorded").format(
        selected=selected.sql,
        themes=_chosen("theme", selection),
        conflicts=_chosen("conflict", selection),
    )
    return store.ask(query, {**selected.params, "least": least})


def last_year(store: Store, selection: Selection) -> int:
    """The last year that a gap can hold: the last full year, or the last chosen one before it."""
    return min(store.last_full_year, selection.to_year or _NO_END)


def last_day(store: Store, selection: Selection) -> date:
    """The last day that a silence can hold: the day the register was made, or the end of the chosen years before it."""
    last = selection.to_year
    return store.created if last is None else min(store.created, date(last, 12, 31))


def _ask(
    store: Store, selection: Selection, question: str, by: Subject, **values: object
) -> pd.DataFrame:
    selected = relation(selection)
    query = sql(question).format(
        selected=selected.sql,
        linked=_linked(selection, by),
        keys=", ".join(f'"{key}"' for key in by),
    )
    return store.ask(query, {**selected.params, **values})


def _linked(selection: Selection, by: Subject) -> str:
    """SQL of the relation of subjects and their events: the columns of ``by``, event_number and year, each row once."""
    if by == PAIR:
        return sql("organised_together")
    tables = [_LINKS[key] for key in by if key in _LINKS]
    joins = " ".join(f"JOIN {table} USING (event_number)" for table in tables)
    tests = [f'"{key}" IS NOT NULL' for key in by]
    tests += [f'"{key}" IN (${key})' for key in by if selection.get(key)]
    keys = ", ".join(f'"{key}"' for key in by)
    return f'SELECT {keys}, event_number, "year" FROM selected {joins} WHERE {" AND ".join(tests)}'


def _chosen(key: str, selection: Selection) -> str:
    return f"link.{key} IN (${key})" if selection.get(key) else "TRUE"
