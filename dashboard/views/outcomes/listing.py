"""Events in the lists of the page Outcomes, and how many rows these show."""

from dashboard.store.questions.events import Row
from dashboard.text.html import Markup, html
from dashboard.ui.page import Page
from dashboard.ui.parts.cards import record_link, when
from dashboard.ui.parts.short_list import Most

MOST = Most(rows=10, notes=5)


def event(row: Row, page: Page) -> Markup:
    """Return when an event took place, and below it its title as a link to its record."""
    return html(
        '<span class="quiet">{when}</span><br>{link}',
        when=when(row, page),
        link=record_link(row, page),
    )


def other(row: Row, prefix: str, key: str) -> Row:
    """Return the other event that a row tells of in columns with this prefix, under the names of an event's columns."""
    return {
        "event_id": row[key],
        "title": row[f"{prefix}title"],
        "start_date": row[f"{prefix}start"],
        "end_date": row[f"{prefix}end"],
        "date_precision": row[f"{prefix}precision"],
    }
