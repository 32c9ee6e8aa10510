"""The table of events: sorted by its headers, paged, each row a link to the record. All of it is in the address."""

from html import escape
from math import ceil

import pandas as pd
import streamlit as st

from dashboard.store.questions import Row, rows
from dashboard.ui import cards, html
from dashboard.ui.address import href
from dashboard.ui.visit import Visit

ROWS = 25
_CLASSES = ("nowrap", "", "", "nowrap", "", "number")


def draw(visit: Visit) -> None:
    """One page of the table, and links to the others."""
    options = visit.options
    found = visit.totals()["events"]
    pages = max(1, ceil(found / ROWS))
    page = min(max(1, int(options["page"])), pages) if options["page"].isdecimal() else 1
    events = visit.events(
        sort=options["sort"],
        descending=options["order"] == "desc",
        limit=ROWS,
        offset=(page - 1) * ROWS,
    )
    listed = (
        cards.cards(events, visit, columns=1, summary=False)
        if visit.is_narrow
        else _table(events, visit)
    )
    st.html(listed + _pager(visit, page, pages, found))


def _table(events: pd.DataFrame, visit: Visit) -> str:
    words = visit.words
    heads = [
        _head(visit, "date", words("Date")),
        _head(visit, "title", words("Event")),
        _head(visit, "place", words("Met in")),
        _head(visit, "track", words("Track")),
        escape(words("Conflicts")),
        _head(visit, "articles", words("Articles")),
    ]
    return html.table(
        words("Events"), heads, [_row(event, visit) for event in rows(events)], _CLASSES
    )


def _head(visit: Visit, sort: str, title: str) -> str:
    """A header that sorts by its column, or turns the order round where it is sorted so already."""
    options = visit.options
    is_sorted = options["sort"] == sort
    order = "asc" if is_sorted and options["order"] == "desc" else "desc"
    if not is_sorted and sort in ("title", "place", "track"):
        order = "asc"
    arrow = "" if not is_sorted else " ↓" if options["order"] == "desc" else " ↑"
    return html.inner_link(
        title + arrow, href("events", visit.selection, sort=sort, order=order), stay=True
    )


def _row(event: Row, visit: Visit) -> list[str]:
    words = visit.words
    conflicts = [words.term("conflicts", code) for code in event["conflicts"].split(";")]
    return [
        escape(cards.when(event, visit)),
        cards.record_link(event, visit) + cards.announced(event, visit),
        escape(cards.where(event, visit)),
        cards.track(event, visit),
        "<br>".join(escape(name) for name in conflicts),
        words.number(int(event["article_count"])),
    ]


def _pager(visit: Visit, page: int, pages: int, found: int) -> str:
    words, options = visit.words, visit.options
    first, last = (page - 1) * ROWS + 1, min(page * ROWS, found)
    said = words(
        "Events {first} to {last} of {found}",
        first=words.number(first),
        last=words.number(last),
        found=words.number(found),
    )

    def to(number: int, text: str) -> str:
        kept = {"sort": options["sort"], "order": options["order"], "page": str(number)}
        return html.inner_link(text, href("events", visit.selection, **kept))

    links = [
        *([to(1, words("First")), to(page - 1, words("Previous"))] if page > 1 else []),
        f"<span>{escape(words('Page {page} of {pages}', page=page, pages=pages))}</span>",
        *([to(page + 1, words("Next")), to(pages, words("Last"))] if page < pages else []),
    ]
    label = escape(words("Pages"))
    return f'<nav class="atlas-pager" aria-label="{label}"><span>{escape(said)}</span>{"".join(links)}</nav>'
