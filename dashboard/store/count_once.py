"""How an event that occurs in several rows is counted once, faster than by COUNT(DISTINCT)."""

from collections.abc import Mapping, Sequence

from dashboard.model.dimensions import DIMENSIONS

ROWS: Mapping[str, set[str]] = {
    "event_themes": {"theme"},
    "event_conflicts": {"conflict"},
    "event_places": {"place_id"},
    "event_funders": {"funder"},
    "event_outcomes": {"outcome"},
    "event_programmes": {"programme"},
    "event_organisations": {"organisation_id", "role"},
}
"""Link tables, and the columns of which each combination occurs once for an event."""

FIRSTS: Mapping[tuple[str, str], str] = {
    (each.table, each.stands_in): each.first for each in DIMENSIONS if each.first
}
"""Columns whose values may repeat for one event, and the column that marks the first row of each (sql/build.sql)."""


def each_once(places: Sequence[tuple[str, str]], names: Mapping[str, str]) -> str:
    """Return the SQL expression that counts each event once in a join with these (table, column) pairs.

    ``names`` are the aliases of the tables in the query; without an alias, rows of that table may be left out.
    """
    marks = []
    for table in dict.fromkeys(table for table, _ in places if table):
        columns = {column for name, column in places if name == table}
        first = FIRSTS.get((table, min(columns))) if len(columns) == 1 else None
        if first and table in names:
            # An event without a row in the table counts as well: it has no mark there.
            marks.append(f"{names[table]}.{first} IS NOT FALSE")
        elif table not in ROWS or not ROWS[table] <= columns:
            return "count(DISTINCT s.event_number)"
    return f"count(*) FILTER (WHERE {' AND '.join(marks)})" if marks else "count(*)"
