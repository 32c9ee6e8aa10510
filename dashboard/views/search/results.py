"""What a search found: things of that name as filters, and events with the words marked, page by page."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from dashboard.model.query import Query, parse_query
from dashboard.model.selection import FILTERS, Filter
from dashboard.model.snippets import first_hit, marked, snippet
from dashboard.model.text import later
from dashboard.store.questions.events import Row, rows
from dashboard.text.sentences.selection import name
from dashboard.ui.page import Visit
from dashboard.ui.parts import cards, html, paging
from dashboard.ui.url import href

_FILTERS: Mapping[str, Filter] = {each.name: each for each in FILTERS}
_FOUND_BY = {
    "organisations": later("Organisation: {name}"),
    "places": later("Place: {name}"),
    "series": later("Process: {name}"),
    "headlines": later("Article: {name}"),
    "mentions": later("Also known as: {name}"),
    "labels": later("About: {name}"),
}
"""Columns of search.find that are shown where words stand in them and not in title or summary."""
_NAME = "\ue000"
MOST_NAMED = 6
"""Things of that name that stand open; the others open on demand."""


def draw_named(visit: Visit) -> None:
    """Organisations, places, processes, themes, ... that the words name, each a link that filters by it."""
    words, found = visit.words, rows(visit.named())
    if not found:
        return
    items = [f"<li>{_named(row, visit)}</li>" for row in found]
    title = escape(words("Filter by what has this name:"))
    shown = f"<ul>{''.join(items[:MOST_NAMED])}</ul>"
    more = items[MOST_NAMED:]
    if more:
        text = escape(words.plural("and {count} more", "and {count} more", len(more)))
        inner = f"<summary>{text}</summary><ul>{''.join(more)}</ul>"
        shown += f'<details class="atlas-more">{inner}</details>'
    st.html(f'<section class="atlas-named"><h2>{title}</h2>{shown}</section>')


def _named(row: Row, visit: Visit) -> str:
    words, each = visit.words, _FILTERS[row["filter"]]
    text = f"{words(each.label)}: {name(each, row['code'], words)}"
    count = words.plural("{count} event", "{count} events", int(row["event_count"]))
    rest = words(" with “{typed}”", typed=row["words"]) if row["words"] else ""
    chosen = visit.selection.saying(row["words"]).having(each.name, [row["code"]])
    link = html.inner_link(text, href(visit.page, chosen))
    return f'{link} <span class="quiet">{escape(rest)} {escape(count)}</span>'


def draw(visit: Visit) -> None:
    """One page of events, the best first, and links to the other pages."""
    words, found = visit.words, visit.totals()["events"]
    page = paging.current(visit, found)
    first = (page - 1) * paging.ROWS
    events = rows(visit.found(limit=paging.ROWS, offset=first))
    query = parse_query(visit.selection.words)
    said = words(
        "Events {first} to {last} of {found}",
        first=words.number(first + 1),
        last=words.number(first + len(events)),
        found=words.number(found),
    )
    order = words("Best matches first") if query.required else words("Newest first")
    listed = "".join(_hit(event, query, visit) for event in events)
    pager = paging.pager(visit, f"{said} · {order}", page, paging.pages(found))
    st.html(listed + pager)


def _hit(event: Row, query: Query, visit: Visit) -> str:
    """One event: date and place, title, the part of its summary with the words, where else they stand."""
    title = html.marked(marked(event["title"], query))
    link = html.link_around(title, href("events", visit.selection, event=event["event_id"]))
    line = f"{cards.when(event, visit)} · {cards.where(event, visit)}"
    return (
        f'<article class="atlas-hit"><p class="atlas-when">{escape(line)}</p><h2>{link}</h2>'
        f"<p>{html.marked(snippet(event['summary'], query))}</p>{_found_by(event, query, visit)}"
        f'<p class="atlas-marks">{cards.marks(event, visit)}</p></article>'
    )


def _found_by(event: Row, query: Query, visit: Visit) -> str:
    """The first name, headline or label that has words which neither title nor summary has; empty where none."""
    missing = query.without(f"{event['title']} {event['summary']}")
    lines = []
    for column, said in _FOUND_BY.items():
        text = first_hit(event[column].split("\n"), missing)
        if text:
            before, _, after = visit.words(said, name=_NAME).partition(_NAME)
            inner = html.marked(snippet(text, missing))
            lines.append(f"{escape(before)}{inner}{escape(after)}")
            missing = missing.without(text)
    return f'<p class="atlas-where">{" · ".join(lines)}</p>' if lines else ""
