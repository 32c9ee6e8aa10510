"""The table of events: sorted by its headers, paged, each row a link to the record. All of it is in the address."""

import pandas as pd

from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html, join
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, cards, paging, parties
from dashboard.ui.parts.table import table

_COLUMNS = ("date", "title", "place", "track", "", "articles")
_RISING = ("title", "place", "track")
_CLASSES = ("atlas-dates", "atlas-half", "", "nowrap", "", "number")


def draw(page: Page) -> None:
    """One page of the table, links to the others, and all selected events as a file."""
    tr, options, found = page.tr, page.options, page.ask(questions.totals)["events"]
    number = paging.current(page, found)
    first = (number - 1) * paging.ROWS
    events = page.ask(
        questions.list_events,
        sort=options["sort"],
        descending=options["order"] == "desc",
        limit=paging.ROWS,
        offset=first,
    )
    said = tr(
        "Events {first} to {last} of {found}",
        first=tr.number(first + 1),
        last=tr.number(first + len(events)),
        found=tr.number(found),
    )
    shown = _cards(events, page) if page.is_narrow else _table(events, page)
    put_html(shown + paging.pager(page, said, number, paging.pages(found)))
    blocks.download(
        page,
        "events",
        lambda: page.ask(questions.list_events, limit=found),
        tr("All {count} events as CSV", count=tr.number(found)),
    )


def _heads(page: Page) -> dict[str, Markup]:
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
    who = parties.lines(events, page)
    listed = [_row(event, who[event["event_id"]], page) for event in rows(events)]
    directions = [paging.direction(page, sort) for sort in _COLUMNS]
    return table(page.tr("Events"), titles, listed, _CLASSES, directions, opens=True)


def _cards(events: pd.DataFrame, page: Page) -> Markup:
    """For a phone: one below the other, the links that sort them on top."""
    return html(
        '<p class="atlas-sorts">{said} {sorts}</p>{listed}',
        said=page.tr("Sort by:"),
        sorts=join(_heads(page).values(), " · "),
        listed=cards.cards(events, page, columns=1, summary=False, level=2),
    )


def _row(event: Row, who: Markup, page: Page) -> list[str]:
    tr = page.tr
    conflicts = [tr.term("conflicts", code) for code in event["conflicts"].split(";")]
    return [
        cards.when(event, page),
        cards.opening(cards.record_link(event, page)) + cards.announced(event, page) + who,
        cards.where(event, page),
        cards.track(event, page),
        join(
            (html('<span class="nowrap">{name}</span>', name=name) for name in conflicts),
            html("<br>"),
        ),
        tr.number(int(event["article_count"])),
    ]
