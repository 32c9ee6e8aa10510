"""Questions about links: who worked with whom, who funded what, where events on each conflict took place.

An event counts once for each pair, theme, conflict and country that it has.
"""

from collections.abc import Mapping

import pandas as pd

from dashboard.model.selection import LEADING, ORGANISING, Selection
from dashboard.store.engine import Store
from dashboard.store.selection_sql import relation, sql

ROLES: Mapping[str, tuple[str, ...]] = {
    "any": (
        *("organiser", "co_organiser", "mediator", "host", "funder", "participant"),
        *("implementer", "supporter", "signatory", "guarantor"),
    ),
    "organisers": ORGANISING,
    "funders": (*ORGANISING, "funder"),
    "mediators": ("mediator",),
    "participants": ("participant",),
}
"""For each choice of roles of a network the roles that link an organisation to an event."""

_FIRSTS: Mapping[tuple[str, ...], str] = {
    ROLES["any"]: "link.is_first_of_organisation",
    ROLES["organisers"]: "link.is_first_as_organiser",
}
"""Roles of which the first that an organisation has in an event is marked (sql/build.sql)."""

MOST_PAIRS = 5000
"""The most pairs that are returned; the register has some 2,200."""

VENUES_BY: Mapping[str, tuple[str, str]] = {
    "year": ('s."year"', ""),
    "track": ("s.track", ""),
    "conflict": (
        "link.conflict",
        "JOIN event_conflicts AS link ON link.event_number = s.event_number",
    ),
}
"""What events by venue can be counted by: the key and the join it needs."""


def together(
    store: Store, selection: Selection, roles: str = "any", limit: int = MOST_PAIRS
) -> pd.DataFrame:
    """Return pairs of organisations and their common events, most events first; both have one of the ``roles``.

    Columns: organisation, other_organisation (keys, in alphabetical order), event_count, first_year, last_year. At
    most ``limit`` pairs, the strongest. Raises KeyError for unknown roles.
    """
    selected = relation(selection)
    takers, counted = _takers(ROLES[roles])
    query = sql("together").format(selected=selected.sql, takers=takers)
    return store.ask(query, {**selected.params, **counted, "limit": limit})


def partners(store: Store, selection: Selection, roles: str = "any") -> pd.DataFrame:
    """Return the organisations that had one of the ``roles`` in the selected events, most events first.

    Columns: organisation, acronym, organisation_kind, event_count, first_year, last_year, track_count (number of
    different tracks). Raises KeyError for unknown roles.
    """
    return _partners(store, selection, ROLES[roles])


def funders(store: Store, selection: Selection) -> pd.DataFrame:
    """Return the recorded funders of the selected events, most events first; columns as in ``partners``."""
    return _partners(store, selection, ("funder",))


def leaders(store: Store, selection: Selection) -> pd.DataFrame:
    """Return organisations that organised, co-organised or mediated selected events; columns as in ``partners``."""
    return _partners(store, selection, LEADING)


def _partners(store: Store, selection: Selection, roles: tuple[str, ...]) -> pd.DataFrame:
    selected = relation(selection)
    takers, counted = _takers(roles)
    query = sql("partners").format(selected=selected.sql, takers=takers)
    return store.ask(query, {**selected.params, **counted})


def _takers(roles: tuple[str, ...]) -> tuple[str, dict[str, list[str]]]:
    """SQL of who has one of some roles in the selected events, once an event, and its parameters."""
    if first := _FIRSTS.get(roles):
        return sql("takers").format(once="", tests=first), {}
    once = "DISTINCT" if len(roles) > 1 else ""
    tests = "link.role IN ($roles_counted)"
    return sql("takers").format(once=once, tests=tests), {"roles_counted": list(roles)}


def funded_organisers(store: Store, selection: Selection) -> pd.DataFrame:
    """Return the number of events by recorded funder and organiser, most events first.

    Columns: funder, organisation (an organiser or co-organiser other than the funder), event_count.
    """
    selected = relation(selection)
    return store.ask(sql("funded_organisers").format(selected=selected.sql), selected.params)


def funded_programmes(store: Store, selection: Selection) -> pd.DataFrame:
    """Return the programmes that selected events belong to, once for each of their funders, most events first.

    Columns: funder, programme, event_count, amount and currency (money for the whole programme, where a page says so),
    amount_url and amount_publisher (of that page).
    """
    selected = relation(selection)
    return store.ask(sql("funded_programmes").format(selected=selected.sql), selected.params)


def funded_themes(store: Store, selection: Selection) -> pd.DataFrame:
    """Return the number of events by recorded funder and theme, most first. Columns: funder, theme, event_count."""
    selected = relation(selection)
    return store.ask(sql("funded_themes").format(selected=selected.sql), selected.params)


def venues(store: Store, selection: Selection, by: str) -> pd.DataFrame:
    """Return the number of events by year, track or conflict (VENUES_BY) and by group of venues.

    Columns: ``by``, venue (a code of venue_groups; None where no venue is reported), event_count. An event counts for
    each of its conflicts (where conflicts are chosen, only for these). Raises KeyError for another ``by``.
    """
    key, join = VENUES_BY[by]
    selected = relation(selection)
    chosen = _chosen_conflicts(selection) if join else "TRUE"
    query = sql("venues").format(selected=selected.sql, by=by, key=key, join=join, chosen=chosen)
    return store.ask(query, selected.params)


def met_in(store: Store, selection: Selection) -> pd.DataFrame:
    """Return the number of events by conflict and country of venue, most events first; events without one are left out.

    Columns: conflict, country, venue (a code of venue_groups), event_count, country_count (events in the country, each
    once). An event counts for each of its conflicts; where conflicts are chosen, only for these.
    """
    selected = relation(selection)
    query = sql("met_in").format(selected=selected.sql, chosen=_chosen_conflicts(selection))
    return store.ask(query, selected.params)


def _chosen_conflicts(selection: Selection) -> str:
    """SQL that keeps a conflict of an event where it is chosen, and all of them where none is."""
    is_chosen = "link.conflict IN ($conflict)"
    return is_chosen if selection.get("conflict") else "TRUE"
