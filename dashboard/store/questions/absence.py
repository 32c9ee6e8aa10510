"""Questions about absence: years and times without a recorded event of a theme, conflict, process or pair.

docs/methodology.md defines the terms ("Gaps and silences"). An event fills every year that its dates touch, within the
chosen years. The newest year is incomplete, so it is never part of a gap. All questions are about the selected events
and, where themes or conflicts are chosen, about these only.
"""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.selection_sql import relation, sql

Subject = tuple[str, ...]
"""The columns that identify the subject of a gap or silence."""

PAIR: Subject = ("organisation", "other_organisation")
_LINKS: Mapping[str, str] = {"theme": "event_themes", "conflict": "event_conflicts"}
_NO_END = 9999


def active_years(store: Store, selection: Selection, by: Subject) -> pd.DataFrame:
    """Return the number of events of each theme or conflict (``by``) in each year; a year without any has no row.

    Columns: those of ``by``, year, event_count. An event of several years counts in each of them.
    """
    return _ask(store, selection, "active_years", by, until=selection.to_year or _NO_END)


def gaps(
    store: Store, selection: Selection, by: Subject, least: int, only_open: bool = False
) -> pd.DataFrame:
    """Return runs of whole years without an event of a subject that has at least ``least`` events, the longest first.

    The subject ``by`` is theme, conflict or both. A gap lies between two years with events, or (``is_open``) follows
    the last of them, up to the last full year or the last chosen one; ``only_open`` returns these alone. Columns:
    those of ``by``, first_year, last_year, year_count, event_count (all events of the subject), is_open; and with the
    prefixes before_ and after_ the id, title, start, end and precision of the events around the gap (None after an
    open one).
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
    """Return the longest time without an event of each subject with at least ``least`` events, the longest first.

    The subject ``by`` is theme, series or PAIR (two organisers or co-organisers of the same event). The time is
    counted in days from the end of one event to the beginning of the next or, where it ``is_open``, from the last
    event to ``last_day``; ``only_between`` excludes open ones. Dates known by month or year count as the whole period,
    so that the true silence is never shorter. Columns: those of ``by``, day_count, event_count, is_open, and those
    with before_ and after_ as in ``gaps``. Subjects without a day of silence have no row.
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
    """Return the themes and conflicts, with at least ``least`` events each, that no event is about together.

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
    """Return the last year that can be part of a gap: the last full year, or an earlier last chosen one."""
    return min(store.last_full_year, selection.to_year or _NO_END)


def last_day(store: Store, selection: Selection) -> date:
    """Return the last day that can be part of a silence.

    It is the day the register was made, or the end of the chosen years where that is earlier.
    """
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
