"""The questions that every page asks, each answered by a small frame for one Selection.

An event counts once in totals, and once for each of its themes, conflicts, places, organisations, languages and
publishers (docs/methodology.md). A missing value is a row of its own with an empty key.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from dashboard.model.dimensions import COUNTED, dimension_of
from dashboard.model.selection import Selection
from dashboard.model.tables import EVENTS
from dashboard.store.count_once import each_once
from dashboard.store.engine import Store
from dashboard.store.selection_sql import (
    Relation,
    are_together,
    link_tests,
    meetings,
    names_hold,
    relation,
    sql,
)

EVENT_COLUMNS = ", ".join(f"e.{name}" for name in EVENTS.columns)
"""Every column of events.csv, of the relation ``e``."""

SORTS: Mapping[str, str] = {
    "date": "e.start_date {direction}",
    "title": "lower(e.title) {direction}",
    "place": "lower(place.name) {direction} NULLS LAST",
    "track": "e.track {direction}",
    "articles": "e.article_count {direction}",
}
"""The columns that a list of events can be sorted by."""

_ABOUT = """(SELECT count(*) FROM about) = 0
    OR list_has_any(string_split(conflicts, ';'), (SELECT list(conflict) FROM about))"""
"""That a context marker is about what is chosen (sql/context.sql); left out where nothing is, as it takes time."""

Row = Mapping[str, Any]
"""One row of an answer: values by column."""


def rows(frame: pd.DataFrame) -> list[Row]:
    """Return the rows of an answer as mappings, in order."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def count(
    store: Store, selection: Selection, by: Sequence[str], only_meetings: bool = False
) -> pd.DataFrame:
    """Return the number of events by one, two or three dimensions of dimensions.COUNTED, most events first.

    Columns: those of ``by`` with codes (None where an event has none), and event_count. Two dimensions of the same
    link, such as organisation and role, are read from the same row of it. With ``only_meetings`` an event that is part
    of another selected one is not counted. Raises KeyError for other dimensions.
    """
    places = [(COUNTED[name].table, COUNTED[name].stands_in) for name in by]
    tables = list(dict.fromkeys(table for table, _ in places if table))
    keys = ", ".join(
        f'{table or "s"}."{column}" AS "{name}"'
        for name, (table, column) in zip(by, places, strict=True)
    )
    selected = _counted(selection, only_meetings)
    query = sql("count").format(
        selected=selected.sql,
        keys=keys,
        events=each_once(places, {table: table for table in tables}),
        keys_only=", ".join(f'{table or "s"}."{column}"' for table, column in places),
        joins="\n".join(f"LEFT JOIN {table} USING (event_number)" for table in tables),
    )
    return store.ask(query, selected.params)


def _counted(selection: Selection, only_meetings: bool) -> Relation:
    selected = relation(selection)
    return meetings(selected) if only_meetings else selected


def facet(store: Store, selection: Selection, name: str) -> dict[str, int]:
    """Return for each code of a filter how many events it would leave, together with all other filters.

    ``name`` is a filter with a vocabulary. Its own chosen codes are ignored, unless they are required together. Codes
    that would leave no event are missing.
    """
    each = dimension_of(name)
    keeps_own = not each.link and are_together(selection, name)
    others = selection if keeps_own else selection.having(name, [])
    table, column = each.table, each.stands_in
    selected = relation(others)
    tests = link_tests(others, table, column)
    query = sql("facet").format(
        selected=selected.sql,
        events=each_once([(table, column)], {} if tests else {table: "link"}),
        key=f'link."{column}"' if table else f's."{column}"',
        join=f"JOIN {table} AS link USING (event_number)" if table else "",
        tests=tests or "TRUE",
    )
    counts = store.ask(query, selected.params)
    return dict(zip(counts["code"], counts["event_count"].astype(int), strict=True))


def number(store: Store, selection: Selection) -> int:
    """Return the number of selected events."""
    selected = relation(selection)
    query = sql("number").format(selected=selected.sql)
    return int(store.ask(query, selected.params)["event_count"].sum())


def totals(store: Store, selection: Selection) -> dict[str, int]:
    """Return the headline numbers of a Selection.

    Keys: events, meetings (the events that are not part of another selected one), announced (only announced),
    organisations, places, countries, articles, without_place, without_country, and first_year and last_year (0 where
    there is no event).
    """
    selected = relation(selection)
    [row] = store.ask_rows(sql("totals").format(selected=selected.sql), selected.params)
    return {name: int(str(value or 0)) for name, value in row.items()}


class Extent(NamedTuple):
    """The number of events of a Selection, and the years of the first and the last; 0 where there is none."""

    events: int
    first_year: int
    last_year: int


def extent(store: Store, selection: Selection) -> Extent:
    """Return the Extent of a Selection: the same as in totals, in a fifth of the time."""
    selected = relation(selection)
    [row] = store.ask_rows(sql("extent").format(selected=selected.sql), selected.params)
    return Extent(**{name: int(str(value or 0)) for name, value in row.items()})


def locate(store: Store, selection: Selection, only_meetings: bool = False) -> pd.DataFrame:
    """Return the places of the selected events, most events first.

    Columns: place_id, name, country, latitude and longitude (degrees, WGS 84), precision, event_count, track (the most
    frequent there; in a tie the more official one), first_year, last_year, themes (up to three most frequent codes,
    joined by ';'). With ``only_meetings`` an event that is part of another selected one is not counted.
    """
    selected = _counted(selection, only_meetings)
    return store.ask(sql("locate").format(selected=selected.sql), selected.params)


def count_at(store: Store, selection: Selection, places: tuple[str, ...]) -> int:
    """Return how many selected events took place at one of these places (place_id), each event once."""
    selected = relation(selection)
    query = sql("count_at").format(selected=selected.sql)
    params = {**selected.params, "place_ids": list(places)}
    return int(store.ask(query, params)["event_count"].sum())


def organisations(store: Store, selection: Selection, typed: str = "") -> pd.DataFrame:
    """Return the organisations of the selected events in whose names each typed word begins a word, most events first.

    Columns: organisation, acronym, organisation_kind, organisation_country, event_count (in any role), first_year,
    last_year, and the number of events in each role: organised (as organiser or co-organiser), mediated, hosted,
    funded, took_part.
    """
    selected = relation(selection)
    found, params = names_hold(typed)
    query = sql("organisations").format(selected=selected.sql, found=found)
    return store.ask(query, {**selected.params, **params})


def list_events(
    store: Store,
    selection: Selection,
    sort: str = "date",
    descending: bool = True,
    limit: int = 25,
    offset: int = 0,
) -> pd.DataFrame:
    """Return one page of the selected events in a stable order, one row an event.

    Columns: those of events.csv, with place (name) and article_count; lists are joined by ';'. Raises KeyError for an
    unknown sort.
    """
    direction = "DESC" if descending else "ASC"
    selected = relation(selection)
    query = sql("list").format(
        selected=selected.sql,
        columns=EVENT_COLUMNS,
        order=SORTS[sort].format(direction=direction),
        direction=direction,
    )
    return store.ask(query, {**selected.params, "limit": limit, "offset": offset})


def spans(store: Store, selection: Selection, limit: int) -> pd.DataFrame:
    """Return the newest ``limit`` of the selected events for marks on a timeline, oldest first.

    Columns: event_id, title, start_date, end_date, date_precision, place (name), country, mode, track, status, series,
    conflicts (joined by ';'), organisers (names of organisers and mediators, joined by '; ').
    """
    selected = relation(selection)
    query = sql("spans").format(selected=selected.sql)
    return store.ask(query, {**selected.params, "limit": limit})


def pairs(store: Store, selection: Selection) -> pd.DataFrame:
    """Return how many selected events have both themes of a pair, most events first; each pair once.

    Columns: theme, other_theme (codes, in alphabetical order), event_count.
    """
    selected = relation(selection)
    return store.ask(sql("pairs").format(selected=selected.sql), selected.params)


def context(store: Store, selection: Selection, kinds: tuple[str, ...] = ()) -> pd.DataFrame:
    """Return wars, ceasefires, agreements and changes of format in the chosen years, about the chosen conflicts.

    Where only processes are chosen, the conflicts of these processes count; where neither is chosen, all conflicts.
    ``kinds`` are codes of context_kinds; none means all. Columns: context_id, start_date, end_date, date_precision,
    label, kind, conflicts, summary, url; oldest first.
    """
    params: dict[str, object] = {
        "first_year": selection.from_year or store.first_year,
        "last_year": selection.to_year or store.created.year,
        "conflicts": list(selection.get("conflict")),
        "series": list(selection.get("series")),
        "kinds": list(kinds),
    }
    is_narrowed = params["conflicts"] or params["series"]
    return store.ask(sql("context").format(is_about=_ABOUT if is_narrowed else "TRUE"), params)
