"""Events as people read them: cards, and the rows of a table; each leads to its record."""

from html import escape

import pandas as pd

from dashboard.figures.options import settings_in_use
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html
from dashboard.text.sentences.venues import venue
from dashboard.ui.page import Page
from dashboard.ui.parts import parties
from dashboard.ui.parts.html import inner_link
from dashboard.ui.url import href


def where(event: Row, page: Page) -> str:
    """Where an event took place, as precisely as reported."""
    return venue(event, page.tr)


def when(event: Row, page: Page) -> str:
    """When an event took place, as precisely as known."""
    return page.tr.period(event["start_date"], event["end_date"], event["date_precision"])


def record_link(event: Row, page: Page) -> str:
    """The title of an event as a link to its record, which remembers how the list it stands in is sorted and paged."""
    listed = list_settings(page)
    address = href("events", page.selection, event=event["event_id"], **listed)
    return inner_link(event["title"], address)


def opening(link: str) -> str:
    """A link that a click anywhere in its card or row of a table follows too; see client/src/links.js."""
    return f'<span class="atlas-opens">{link}</span>'


def list_settings(page: Page) -> dict[str, str]:
    """How the list of events is sorted, and which page of it is shown; nothing on other pages."""
    return settings_in_use("events", page.options, "event") if page.path == "events" else {}


def announced(event: Row, page: Page) -> str:
    """A mark where only an announcement of the event was seen."""
    if event["status"] != "announced":
        return ""
    return f' <span class="atlas-mark">{escape(page.tr("announced only"))}</span>'


def track(event: Row, page: Page) -> Markup:
    """The track of an event with its colour."""
    code = event["track"]
    return html(
        '<span class="atlas-track" style="--mark:{colour}">{name}</span>',
        colour=page.look.track.get(code, page.look.quiet),
        name=page.tr.term("tracks", code),
    )


def marks(event: Row, page: Page) -> str:
    """Track, number of articles, and whether only an announcement was seen."""
    articles = page.tr.plural("{count} article", "{count} articles", int(event["article_count"]))
    return f"{track(event, page)} · {escape(articles)}{announced(event, page)}"


def card(event: Row, page: Page, who: str, summary: bool = True, level: int = 3) -> str:
    """One event as an HTML card: date and place, title, ``who`` had part in it, summary, track and articles."""
    text = f"<p>{escape(event['summary'])}</p>" if summary else ""
    line = f"{when(event, page)} · {where(event, page)}"
    return (
        f'<article class="atlas-card"><p class="atlas-when">{escape(line)}</p>'
        f"<h{level}>{opening(record_link(event, page))}</h{level}>{who}{text}"
        f'<p class="atlas-marks">{marks(event, page)}</p></article>'
    )


def cards(
    events: pd.DataFrame, page: Page, columns: int = 3, summary: bool = True, level: int = 3
) -> str:
    """Events as a grid of cards, at most ``columns`` beside each other; ``level`` is that of their headings."""
    who = parties.lines(events, page)
    inner = "".join(
        card(event, page, who[event["event_id"]], summary, level) for event in rows(events)
    )
    return f'<div class="atlas-cards" style="--columns:{columns}">{inner}</div>'
