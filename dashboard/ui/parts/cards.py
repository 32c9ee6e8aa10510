"""Events as people read them: cards, and the rows of a table; each leads to its record."""

from html import escape

import pandas as pd

from dashboard.store.questions.events import Row, rows
from dashboard.text.sentences.selection import venue
from dashboard.ui.options import kept
from dashboard.ui.page import Visit
from dashboard.ui.parts import parties
from dashboard.ui.parts.html import inner_link
from dashboard.ui.url import href


def where(event: Row, visit: Visit) -> str:
    """Where an event took place, as precisely as reported."""
    return venue(event, visit.words)


def when(event: Row, visit: Visit) -> str:
    """When an event took place, as precisely as known."""
    return visit.words.period(event["start_date"], event["end_date"], event["date_precision"])


def record_link(event: Row, visit: Visit) -> str:
    """The title of an event as a link to its record, which remembers how the list it stands in is sorted and paged."""
    listed = list_settings(visit)
    address = href("events", visit.selection, event=event["event_id"], **listed)
    return inner_link(event["title"], address)


def opening(link: str) -> str:
    """A link that a click anywhere in its card or row of a table follows too; see links.js."""
    return f'<span class="atlas-opens">{link}</span>'


def list_settings(visit: Visit) -> dict[str, str]:
    """How the list of events is sorted, and which page of it is shown; nothing on other pages."""
    return kept("events", visit.options, "event") if visit.page == "events" else {}


def announced(event: Row, visit: Visit) -> str:
    """A mark where only an announcement of the event was seen."""
    if event["status"] != "announced":
        return ""
    return f' <span class="atlas-mark">{escape(visit.words("announced only"))}</span>'


def track(event: Row, visit: Visit) -> str:
    """The track of an event with its colour."""
    code = event["track"]
    colour = visit.look.track.get(code, visit.look.quiet)
    return f'<span class="atlas-track" style="--mark:{colour}">{escape(visit.words.term("tracks", code))}</span>'


def marks(event: Row, visit: Visit) -> str:
    """Track, number of articles, and whether only an announcement was seen."""
    articles = visit.words.plural(
        "{count} article", "{count} articles", int(event["article_count"])
    )
    return f"{track(event, visit)} · {escape(articles)}{announced(event, visit)}"


def card(event: Row, visit: Visit, who: str, summary: bool = True, level: int = 3) -> str:
    """One event as an HTML card: date and place, title, ``who`` had part in it, summary, track and articles."""
    text = f"<p>{escape(event['summary'])}</p>" if summary else ""
    line = f"{when(event, visit)} · {where(event, visit)}"
    return (
        f'<article class="atlas-card"><p class="atlas-when">{escape(line)}</p>'
        f"<h{level}>{opening(record_link(event, visit))}</h{level}>{who}{text}"
        f'<p class="atlas-marks">{marks(event, visit)}</p></article>'
    )


def cards(
    events: pd.DataFrame, visit: Visit, columns: int = 3, summary: bool = True, level: int = 3
) -> str:
    """Events as a grid of cards, at most ``columns`` beside each other; ``level`` is that of their headings."""
    who = parties.lines(events, visit)
    inner = "".join(
        card(event, visit, who[event["event_id"]], summary, level) for event in rows(events)
    )
    return f'<div class="atlas-cards" style="--columns:{columns}">{inner}</div>'
