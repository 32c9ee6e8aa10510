"""What was done, by whom and paid for by whom: one quiet line an event, asked at once for all that are listed."""

from collections.abc import Collection, Mapping, Sequence
from html import escape

import pandas as pd

from dashboard.drawing.style import short_name
from dashboard.model.selection import ORGANISING
from dashboard.store.questions.events import Row
from dashboard.text.html import Markup, html
from dashboard.ui import data
from dashboard.ui.page import Page
from dashboard.ui.parts import profile_links
from dashboard.ui.parts.html import inner_link

MOST_NAMED = 3
"""So many organisations are named in a line; of the others it tells how many they are."""
OTHER = "other"
"""The kind of events that are of none, whose label alone would say nothing below a title."""


def lines(events: pd.DataFrame, page: Page) -> Mapping[str, str]:
    """For each event (event_id) its line as HTML: kind; organisers, else mediators; funders.

    Where somebody organised it and no funder is on record, that is said.
    """
    listed = tuple(zip(events["event_id"], events["kind"], strict=True))
    return page.memoised(_lines, listed)


def _lines(page: Page, listed: Sequence[tuple[str, str]]) -> dict[str, str]:
    known = data.organisations_of(page.store, tuple(event for event, _ in listed))
    return {event: _line(kind, known.get(event, ()), page) for event, kind in listed}


def _line(kind: str, organisations: Sequence[Row], page: Page) -> str:
    tr = page.tr
    organisers = _names(organisations, ORGANISING, page)
    mediators = "" if organisers else _names(organisations, ("mediator",), page)
    funders = _names(organisations, ("funder",), page)
    unfunded = escape(tr("no funder on record")) if organisers else ""
    named = tr("Other kind of event") if kind == OTHER else tr.term("kinds", kind)
    parts = [
        escape(named),
        tr("organised by {names}", names=organisers) if organisers else "",
        tr("mediated by {names}", names=mediators) if mediators else "",
        tr("funded by {names}", names=funders) if funders else unfunded,
    ]
    return f'<p class="atlas-parties">{" · ".join(filter(None, parts))}</p>'


def _names(organisations: Sequence[Row], roles: Collection[str], page: Page) -> str:
    """Those in some roles as a listing of links; empty where there is none."""
    # An organisation can have several of the roles, and is named once.
    those = {row["organisation_id"]: row for row in organisations if row["role"] in roles}
    named = [_link(row, page) for row in list(those.values())[:MOST_NAMED]]
    rest = len(those) - len(named)
    more = [escape(page.tr.plural("{count} more", "{count} more", rest))] if rest else []
    return page.tr.listing([*named, *more]) if named else ""


def _link(row: Row, page: Page) -> Markup:
    """The usual short form of an organisation, which tells the full name to who asks, as a link to its page."""
    code, full = row["organisation_id"], row["name"]
    short = short_name(code, row["acronym"] or "", page.tr)
    shown = html('<abbr title="{full}">{short}</abbr>', full=full, short=short)
    return inner_link(
        shown if short != full else short,
        profile_links.address("organisation", code, page.filtered),
    )
