"""The table of events, in pages: headers sort it, each row links to the record. The address holds sorting and page."""

import pandas as pd

from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html, join
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, cards, paging
from dashboard.ui.parts.table import table

_COLUMNS = ("date", "title", "place", "track", "", "articles")
_RISING = ("title", "place", "track")
_CLASSES = ("atlas-dates", "atlas-half", "", "nowrap", "", "number")


def draw(page: Page) -> None:
    """Draw one page of the table, links to the others, and all selected events as a file."""
    tr, found = page.tr, page.ask(questions.extent).events
    part = paging.current(page, found)
    events = paging.rows(page, questions.list_events, part)
    sentence = tr("Events {first} to {last} of {found}", **part.numbers(tr))
    shown = _cards(events, page) if page.is_narrow else _table(events, page)
    put_html(shown + paging.pager(page, sentence, part))
    blocks.download(
        page,
        "events",
        lambda: page.ask(questions.list_events, limit=found),
        tr("All {count} events as CSV", count=tr.number(found)),
    )


def _heads(page: Page) -> dict[str, Markup]:
    """Return the links that sort the table, by column."""
    tr = page.tr
    titles = {
        "date": tr("Date"),
        "title": tr("Event"),
        "place": tr("Met in"),
        "track": tr("Track"),
        "articles": tr("Articles"),
    }
    return {sort: paging.head(page, sort, title, _RISING) for sort, title in titles.items()}


def _table(events: pd.DataFrame, page: Page) -> Markup:
    heads = _heads(page)
    titles = [
        *(heads[sort] for sort in ("date", "title", "place", "track")),
        page.tr("Conflicts"),
        heads["articles"],
    ]
    below = cards.below_titles(events, page)
    cells = [_row(event, below[event["event_id"]], page) for event in rows(events)]
    directions = [paging.direction(page, sort) for sort in _COLUMNS]
    return table(page.tr("Events"), titles, cells, _CLASSES, directions, opens=True)


def _cards(events: pd.DataFrame, page: Page) -> Markup:
    """Return the events as cards in one column, for a phone; above them links that sort them."""
    sorts = paging.sort_links(page, _heads(page).values())
    return sorts + cards.cards(events, page, columns=1, summary=False, level=2)


def _row(event: Row, below: Markup, page: Page) -> list[str]:
    tr = page.tr
    conflicts = [tr.term("conflicts", code) for code in event["conflicts"].split(";")]
    return [
        cards.when(event, page),
        cards.opening(cards.record_link(event, page)) + cards.announced(event, page) + below,
        cards.where(event, page),
        cards.track(event, page),
        join(
            (html('<span class="nowrap">{name}</span>', name=name) for name in conflicts),
            html("<br>"),
        ),
        tr.number(int(event["article_count"])),
    ]
