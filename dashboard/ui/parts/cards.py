"""Events as cards, and as rows of a table; each leads to its record."""

from collections.abc import Mapping

import pandas as pd

from dashboard.figures.options import settings_in_use
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.text.sentences.venues import venue
from dashboard.ui.page import Page
from dashboard.ui.parts import outcomes, parties
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import href


def where(event: Row, page: Page) -> str:
    """Return where an event took place; see sentences.venues.venue."""
    return venue(event, page.tr)


def when(event: Row, page: Page) -> str:
    """Return when an event took place, as precisely as it is known."""
    return page.tr.period(event["start_date"], event["end_date"], event["date_precision"])


def record_link(event: Row, page: Page) -> Markup:
    """Return the title of an event as a link to its record; the link keeps the sorting and page of the list."""
    sorting = list_settings(page)
    address = href("events", page.selection, event=event["event_id"], **sorting)
    return inner_link(event["title"], address)


def opening(link: Markup) -> Markup:
    """Return a link that a click anywhere in its card or table row follows too; see client/src/links.js."""
    return html('<span class="atlas-opens">{link}</span>', link=link)


def list_settings(page: Page) -> dict[str, str]:
    """Return sorting and page of the list of events; empty on other pages."""
    return settings_in_use("events", page.options, "event") if page.path == "events" else {}


def announced(event: Row, page: Page) -> Markup:
    """Return a mark for an event that is only announced; empty for others."""
    if event["status"] != "announced":
        return NOTHING
    return html(' <span class="atlas-mark">{text}</span>', text=page.tr("announced only"))


def track(event: Row, page: Page) -> Markup:
    """Return the track of an event with its colour."""
    code = event["track"]
    return html(
        '<span class="atlas-track" style="--mark:{colour}">{name}</span>',
        colour=page.look.track.get(code, page.look.quiet),
        name=page.tr.term("tracks", code),
    )


def marks(event: Row, page: Page) -> Markup:
    """Return track, number of articles, and whether the event is only announced."""
    return html(
        "{track} · {articles}{announced}",
        track=track(event, page),
        articles=page.tr.plural("{count} article", "{count} articles", int(event["article_count"])),
        announced=announced(event, page),
    )


def below_titles(events: pd.DataFrame, page: Page) -> Mapping[str, Markup]:
    """Return for each event (event_id) the lines below its title: who did it, and what came of it."""
    who, came = parties.lines(events, page), outcomes.lines(list(events["event_id"]), page)
    return {event: who[event] + came[event] for event in who}


def card(event: Row, page: Page, below: Markup, summary: bool = True, level: int = 3) -> Markup:
    """Return one event as a card: date and place, title, what is told ``below`` it, summary, track and articles."""
    return html(
        '<article class="atlas-card"><p class="atlas-when">{when} · {where}</p>'
        '<h{level} dir="auto">{title}</h{level}>{below}{summary}'
        '<p class="atlas-marks">{marks}</p></article>',
        when=when(event, page),
        where=where(event, page),
        level=level,
        title=opening(record_link(event, page)),
        below=below,
        summary=html('<p dir="auto">{text}</p>', text=event["summary"]) if summary else NOTHING,
        marks=marks(event, page),
    )


def cards(
    events: pd.DataFrame, page: Page, columns: int = 3, summary: bool = True, level: int = 3
) -> Markup:
    """Events as a grid of cards, at most ``columns`` beside each other; ``level`` is that of their headings."""
    below = below_titles(events, page)
    return html(
        '<div class="atlas-cards" style="--columns:{columns}">{cards}</div>',
        columns=columns,
        cards=join(
            card(event, page, below[event["event_id"]], summary, level) for event in rows(events)
        ),
    )
