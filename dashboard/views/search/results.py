"""What a search found: names as filters, and events with the words marked, page by page."""

from dashboard.model import snippets
from dashboard.model.dimensions import FILTER
from dashboard.model.query import Query, parse_query
from dashboard.model.text import later
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import NOTHING, Markup, filled, html, join
from dashboard.text.sentences.selection import name
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import cards, outcomes, paging
from dashboard.ui.parts.links import inner_link, marked
from dashboard.ui.url import href

_FOUND_BY = {
    "organisations": later("Organisation: {name}"),
    "places": later("Place: {name}"),
    "series": later("Process: {name}"),
    "programmes": later("Programme: {name}"),
    "outcomes": later("Outcome: {name}"),
    "headlines": later("Article: {name}"),
    "mentions": later("Also known as: {name}"),
    "labels": later("About: {name}"),
}
"""Columns of search.find that are shown where words stand in them and not in title or summary."""
MOST_NAMED = 6
"""Names that are shown at first; the others open on demand."""


def draw_named(page: Page) -> None:
    """Draw the organisations, places, processes, themes, ... that the words name, each as a link that filters by it."""
    tr, found = page.tr, rows(page.ask(questions.named))
    if not found:
        return
    items = [html("<li>{named}</li>", named=_named(row, page)) for row in found]
    more = items[MOST_NAMED:]
    rest = html(
        '<details class="atlas-more"><summary>{text}</summary><ul>{items}</ul></details>',
        text=tr.plural("and {count} more", "and {count} more", len(more)),
        items=join(more),
    )
    put_html(
        html(
            '<section class="atlas-named"><h2>{title}</h2><ul>{items}</ul>{rest}</section>',
            title=tr("Filter by what has this name:"),
            items=join(items[:MOST_NAMED]),
            rest=rest if more else NOTHING,
        )
    )


def _named(row: Row, page: Page) -> Markup:
    tr, each = page.tr, FILTER[row["filter"]]
    text = f"{tr(each.label)}: {name(each, row['code'], tr)}"
    count = tr.plural("{count} event", "{count} events", int(row["event_count"]))
    rest = tr(" with “{typed}”", typed=row["words"]) if row["words"] else ""
    chosen = page.selection.saying(row["words"]).having(each.name, [row["code"]])
    return html(
        '{link} <span class="quiet">{rest} {count}</span>',
        link=inner_link(text, href(page.path, chosen)),
        rest=rest,
        count=count,
    )


def draw(page: Page) -> None:
    """Draw one page of events, the best matches first, and links to the other pages."""
    tr = page.tr
    part = paging.current(page, page.ask(questions.extent).events)
    events = rows(page.ask(questions.find, limit=paging.ROWS, offset=part.offset))
    query = parse_query(page.selection.words)
    sentence = tr("Events {first} to {last} of {found}", **part.numbers(tr))
    order = tr("Best matches first") if query.required else tr("Newest first")
    came = outcomes.lines([event["event_id"] for event in events], page)
    hits = join(_hit(event, query, came[event["event_id"]], page) for event in events)
    put_html(hits + paging.pager(page, f"{sentence} · {order}", part))


def _hit(event: Row, query: Query, came: Markup, page: Page) -> Markup:
    """Return one event: date, place, title, what came of it, the part of its summary that has the words, where else."""
    title = marked(snippets.marked(event["title"], query))
    return html(
        '<article class="atlas-hit"><p class="atlas-when">{when} · {where}</p><h2 dir="auto">{link}</h2>'
        '{came}<p dir="auto">{summary}</p>{found_by}<p class="atlas-marks">{marks}</p></article>',
        when=cards.when(event, page),
        where=cards.where(event, page),
        link=inner_link(title, href("events", page.selection, event=event["event_id"])),
        came=came,
        summary=marked(snippets.snippet(event["summary"], query)),
        found_by=_found_by(event, query, page),
        marks=cards.marks(event, page),
    )


def _found_by(event: Row, query: Query, page: Page) -> Markup:
    """Return names, headlines and labels with the words that title and summary lack; nothing where none has them."""
    missing = query.without(f"{event['title']} {event['summary']}")
    lines = []
    for column, message in _FOUND_BY.items():
        text = snippets.first_hit(event[column].split("\n"), missing)
        if text:
            lines.append(filled(page.tr(message), name=marked(snippets.snippet(text, missing))))
            missing = missing.without(text)
    if not lines:
        return NOTHING
    return html('<p class="atlas-where" dir="auto">{lines}</p>', lines=join(lines, " · "))
