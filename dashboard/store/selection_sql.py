"""A Selection as SQL: the relation ``selected`` that every question reads, with bound parameters."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dashboard.model.dimensions import DIMENSIONS, MATCHES, PARTICIPATION, TOGETHER, dimension_of
from dashboard.model.query import Query, parse_query
from dashboard.model.selection import Selection
from dashboard.model.text import fold

SQL_FOLDER = Path(__file__).parent / "questions" / "sql"

_COLUMN = "e.{column} IN (${name})"
_LINKED = "e.event_number IN (SELECT event_number FROM {table} WHERE {column} IN (${name}))"
_LINKED_TO_ALL = """e.event_number IN (
    SELECT event_number FROM {table} WHERE {column} IN (${name})
    GROUP BY event_number HAVING count(*) = ${name}_count)"""
_LINK = "link.{column} IN (${name})"
_FAMILY = "link.organisation_id IN (SELECT organisation_id FROM families WHERE family IN ($family))"
_ALL_ORGANISATIONS = """e.event_number IN (
    SELECT link.event_number FROM event_organisations AS link WHERE {tests}
    GROUP BY link.event_number HAVING count(DISTINCT link.organisation_id) = $organisation_count)"""
_ALL_IN_THIS_ROLE = """(
    SELECT count(*) FROM event_organisations AS other
    WHERE other.event_number = link.event_number AND other.role = link.role
        AND other.organisation_id IN ($organisation)) = $organisation_count"""
_SOURCES = "e.article_count {test}"
_WORDS = "get_bit(CAST($words AS BIT), e.event_number) = 1"
_NAME = "o.organisation_id IN (SELECT organisation_id FROM organisation_names WHERE contains(words, ${name}))"

_TESTS = {"single": "= 1", "several": ">= 2"}
_LINK_TESTS: Mapping[str, str] = {
    each.parameter: _FAMILY
    if each.code == "family"
    else _LINK.format(column=each.stands_in, name=each.parameter)
    for each in DIMENSIONS
    if each.parameter and each.link == PARTICIPATION
}
"""For each filter of the link of an organisation to an event, the condition on a row of it."""
_LINK_TABLES = {each.table for each in DIMENSIONS if each.link == PARTICIPATION}
"""Tables of such rows: each has the columns of all these filters."""

Value = str | int | list[str] | Query
"""The value of a parameter. The Store replaces a Query by the events it finds (SearchIndex.found)."""
Params = dict[str, Value]


@dataclass(frozen=True)
class Relation:
    """The SQL of the relation ``selected`` and the values of its parameters.

    Columns: event_number (the key of all link tables), event_id, year (in which the event is drawn), month (first day,
    or NULL), track, kind, country, series, status, date_precision, mode, level, has_place.
    """

    sql: str
    params: Mapping[str, Value]


@cache
def sql(name: str) -> str:
    """Return the text of one file of the folder sql."""
    return (SQL_FOLDER / f"{name}.sql").read_text(encoding="utf-8")


def relation(selection: Selection) -> Relation:
    """Return the relation ``selected`` of a Selection. It has conditions for the filters in use only."""
    params: Params = {"first_year": selection.from_year or 0}
    clauses = ["e.end_year >= $first_year"]
    if selection.to_year is not None:
        clauses.append("e.start_year <= $to_year")
        params["to_year"] = selection.to_year
    for name, codes in selection.codes:
        if clause := _clause(name, selection):
            clauses.append(clause)
            params[name] = list(codes)
    for addition, values in (_organisations(selection), _words(selection)):
        clauses += addition
        params |= values
    clauses += [_SOURCES.format(test=_TESTS[code]) for code in selection.get("sources")]
    return Relation(sql("selected").format(clauses="\n  AND ".join(clauses)), params)


def meetings(selected: Relation) -> Relation:
    """Return the same relation without the events that are part of another event in it, which are no meeting more."""
    return Relation(sql("meetings").format(selected=selected.sql), selected.params)


def _clause(name: str, selection: Selection) -> str:
    """The condition of one filter on an event; nothing for those that speak of a link or that are no codes."""
    each = dimension_of(name)
    if name in MATCHES or each.choices or each.link:
        return ""
    if not each.table:
        return _COLUMN.format(column=each.stands_in, name=name)
    form = _LINKED_TO_ALL if are_together(selection, name) else _LINKED
    return form.format(table=each.table, column=each.stands_in, name=name)


def are_together(selection: Selection, name: str) -> bool:
    """Return whether all chosen codes of a filter are required together."""
    return name in TOGETHER and bool(selection.get(name) and selection.get(TOGETHER[name]))


def _organisations(selection: Selection) -> tuple[list[str], Params]:
    """Filters of organisations speak of the same link: that organisation, or any of several, in that role.

    Where all of several are asked for together, each of them has one of the roles.
    """
    chosen = {name: list(selection.get(name)) for name in _LINK_TESTS if selection.get(name)}
    if not chosen:
        return [], {}
    tests = link_tests(selection, "event_organisations")
    clause = f"e.event_number IN (SELECT link.event_number FROM event_organisations AS link WHERE {tests})"
    if not are_together(selection, "organisation"):
        return [clause], {**chosen}
    each = _tests(selection, "organisation", "role")
    return [clause, _ALL_ORGANISATIONS.format(tests=each)], {**chosen}


def link_tests(selection: Selection, table: str, column: str = "") -> str:
    """Return conditions on ``link``, a row of ``table``: it has what is chosen of organisations.

    Where the role is counted (``column``) and all chosen organisations are required together, all must have this role.
    Empty where there is no condition.
    """
    if table not in _LINK_TABLES:
        return ""
    tests = _tests(selection, *_LINK_TESTS)
    is_of_all = column == "role" and are_together(selection, "organisation")
    return f"{tests} AND {_ALL_IN_THIS_ROLE}" if is_of_all else tests


def _tests(selection: Selection, *names: str) -> str:
    return " AND ".join(_LINK_TESTS[name] for name in names if selection.get(name))


def _words(selection: Selection) -> tuple[list[str], Params]:
    """What the words ask for (model/query.py), looked up in the index (search_index.py)."""
    query = parse_query(selection.words)
    asks = query.required or query.excluded
    return ([_WORDS], {"words": query}) if asks else ([], {})


def names_hold(typed: str) -> tuple[str, Params]:
    """Return a condition on organisation ``o`` (each typed word begins a word of its names) and its parameters."""
    params = _beginnings(typed, "name")
    return " AND ".join(_NAME.format(name=name) for name in params) or "TRUE", params


def _beginnings(text: str, prefix: str) -> Params:
    """The folded words of a text with a space before, as parameters: what a word's beginning looks like."""
    return {f"{prefix}_{number}": f" {word}" for number, word in enumerate(fold(text).split())}
