"""One line an event: what was done, by whom, and paid by whom. All lines of a list are one question."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from dashboard.drawing.style import short_name
from dashboard.model.selection import ORGANISING
from dashboard.store.questions.events import Row
from dashboard.text.html import NOTHING, Markup, filled, html, join, listing
from dashboard.ui import data
from dashboard.ui.page import Page
from dashboard.ui.parts import profile_links
from dashboard.ui.parts.links import inner_link

MOST_NAMED = 3
"""The most organisations that a line names; it counts the others."""
OTHER = "other"
"""The kind of events of no other kind; its label alone would say nothing below a title."""


def lines(events: pd.DataFrame, page: Page) -> Mapping[str, Markup]:
    """Return for each event (event_id) its line as HTML: kind; organisers, else mediators, else facilitators; funders.

    The line says so where an event has an organiser and no funder on record.
    """
    kinds = tuple(zip(events["event_id"], events["kind"], strict=True))
    return page.memoised(_lines, kinds)


def _lines(page: Page, kinds: Sequence[tuple[str, str]]) -> dict[str, Markup]:
    known = data.organisations_of(page.store, tuple(event for event, _ in kinds))
    return {event: _line(kind, known.get(event, ()), page) for event, kind in kinds}


def _line(kind: str, organisations: Sequence[Row], page: Page) -> Markup:
    tr = page.tr
    organisers = _names(organisations, ORGANISING, page)
    mediators = NOTHING if organisers else _names(organisations, ("mediator",), page)
    led = organisers or mediators
    facilitators = NOTHING if led else _names(organisations, ("facilitator",), page)
    funders = _names(organisations, ("funder",), page)
    unfunded = tr("no funder on record") if organisers else ""
    parts = [
        tr("Other kind of event") if kind == OTHER else tr.term("kinds", kind),
        filled(tr("organised by {names}"), names=organisers) if organisers else "",
        filled(tr("mediated by {names}"), names=mediators) if mediators else "",
        filled(tr("facilitated by {names}"), names=facilitators) if facilitators else "",
        filled(tr("funded by {names}"), names=funders) if funders else unfunded,
    ]
    return html('<p class="atlas-parties">{parts}</p>', parts=join(filter(None, parts), " · "))


def _names(organisations: Sequence[Row], roles: Collection[str], page: Page) -> Markup:
    """Return the organisations in some roles as a list of links; nothing where there is none."""
    # An organisation can have several of the roles, and is named once.
    those = {row["organisation_id"]: row for row in organisations if row["role"] in roles}
    named = [_link(row, page) for row in list(those.values())[:MOST_NAMED]]
    rest = len(those) - len(named)
    more = [page.tr.plural("{count} more", "{count} more", rest)] if rest else []
    return listing([*named, *more], page.tr) if named else NOTHING


def _link(row: Row, page: Page) -> Markup:
    """Return the short form of an organisation, with the full name as its tooltip, as a link to its page."""
    code, full = row["organisation_id"], row["name"]
    short = short_name(code, row["acronym"] or "", page.tr)
    shown = html('<abbr title="{full}">{short}</abbr>', full=full, short=short)
    return inner_link(
        shown if short != full else short,
        profile_links.address("organisation", code, page.filtered),
    )
