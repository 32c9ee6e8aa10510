"""Bodies that the events created, each with the last event on record that followed."""

import pandas as pd

from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks
from dashboard.ui.parts.short_list import table_or_notes
from dashboard.views.outcomes import listing

ANCHOR = "bodies"
"""HTML id of the list, for links."""
_NUMBERS = ["event_id", "title", "start_date", "text", "last_title", "last_start", "last_id"]


def draw(page: Page) -> None:
    """Draw the bodies, the newest first."""
    tr, found = page.tr, page.ask(questions.bodies)
    title = tr("Bodies created, and when they last met")
    rule = tr(
        "Commissions, working groups, networks and other bodies that these events created. Last met, as far as is on "
        "record: the last event held after it that belongs to the same process, or that follows it or carries it out, "
        "directly or by further steps, whatever is filtered."
    )
    blocks.heading(title, rule, anchor=ANCHOR)
    if found.empty:
        none = tr("None is on record for these events, as far as they were read for it.")
        put_html(html("<p>{none}</p>", none=none))
        return
    put_html(page.memoised(_list))
    blocks.tools(page, "bodies", title, found[_NUMBERS])


def _list(page: Page) -> Markup:
    tr, found = page.tr, page.ask(questions.bodies)
    heads = [tr("Body"), tr("Year"), tr("Created by"), tr("Last met")]
    body = [_cells(row, page) for row in rows(listing.MOST.first(page, found))]
    whole = table_or_notes(page, tr("Bodies created"), heads, body, ("", "nowrap", "", ""))
    return whole + listing.MOST.cut(page, found)


def _cells(row: Row, page: Page) -> list[str]:
    year = str(row["start_date"].year)
    return [html("{text}", text=row["text"]), year, listing.event(row, page), _last(row, page)]


def _last(row: Row, page: Page) -> Markup:
    if pd.isna(row["last_id"]):
        return html('<span class="quiet">{none}</span>', none=page.tr("not on record"))
    return listing.event(listing.other(row, "last_", "last_id"), page)
