"""What a search found: things of that name as filters, and events with the words marked, page by page."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from dashboard.model.dimensions import FILTERS, Filter
from dashboard.model.query import Query, parse_query
from dashboard.model.snippets import first_hit, marked, snippet
from dashboard.model.text import later
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.sentences.selection import name
from dashboard.ui.page import Page
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


def draw_named(page: Page) -> None:
    """Organisations, places, processes, themes, ... that the words name, each a link that filters by it."""
    tr, found = page.tr, rows(page.ask(questions.named))
    if not found:
        return
    items = [f"<li>{_named(row, page)}</li>" for row in found]
    title = escape(tr("Filter by what has this name:"))
    shown = f"<ul>{''.join(items[:MOST_NAMED])}</ul>"
    more = items[MOST_NAMED:]
    if more:
        text = escape(tr.plural("and {count} more", "and {count} more", len(more)))
        inner = f"<summary>{text}</summary><ul>{''.join(more)}</ul>"
        shown += f'<details class="atlas-more">{inner}</details>'
    st.html(f'<section class="atlas-named"><h2>{title}</h2>{shown}</section>')


def _named(row: Row, page: Page) -> str:
    tr, each = page.tr, _FILTERS[row["filter"]]
    text = f"{tr(each.label)}: {name(each, row['code'], tr)}"
    count = tr.plural("{count} event", "{count} events", int(row["event_count"]))
    rest = tr(" with “{typed}”", typed=row["words"]) if row["words"] else ""
    chosen = page.selection.saying(row["words"]).having(each.name, [row["code"]])
    link = html.inner_link(text, href(page.path, chosen))
    return f'{link} <span class="quiet">{escape(rest)} {escape(count)}</span>'


def draw(page: Page) -> None:
    """One page of events, the best first, and links to the other pages."""
    tr, found = page.tr, page.ask(questions.totals)["events"]
    number = paging.current(page, found)
    first = (number - 1) * paging.ROWS
    events = rows(page.ask(questions.find, limit=paging.ROWS, offset=first))
    query = parse_query(page.selection.words)
    said = tr(
        "Events {first} to {last} of {found}",
        first=tr.number(first + 1),
        last=tr.number(first + len(events)),
        found=tr.number(found),
    )
    order = tr("Best matches first") if query.required else tr("Newest first")
    listed = "".join(_hit(event, query, page) for event in events)
    pager = paging.pager(page, f"{said} · {order}", number, paging.pages(found))
    st.html(listed + pager)


def _hit(event: Row, query: Query, page: Page) -> str:
    """One event: date and place, title, the part of its summary with the words, where else they stand."""
    title = html.marked(marked(event["title"], query))
    link = html.inner_link(title, href("events", page.selection, event=event["event_id"]))
    line = f"{cards.when(event, page)} · {cards.where(event, page)}"
    return (
        f'<article class="atlas-hit"><p class="atlas-when">{escape(line)}</p><h2>{link}</h2>'
        f"<p>{html.marked(snippet(event['summary'], query))}</p>{_found_by(event, query, page)}"
        f'<p class="atlas-marks">{cards.marks(event, page)}</p></article>'
    )


def _found_by(event: Row, query: Query, page: Page) -> str:
    """The first name, headline or label that has words which neither title nor summary has; empty where none."""
    missing = query.without(f"{event['title']} {event['summary']}")
    lines = []
    for column, said in _FOUND_BY.items():
        text = first_hit(event[column].split("\n"), missing)
        if text:
            before, _, after = page.tr(said, name=_NAME).partition(_NAME)
            inner = html.marked(snippet(text, missing))
            lines.append(f"{escape(before)}{inner}{escape(after)}")
            missing = missing.without(text)
    return f'<p class="atlas-where">{" · ".join(lines)}</p>' if lines else ""
