"""Numbers as links to the events that they count."""

from collections.abc import Sequence

from dashboard.model.drilldown import narrowed
from dashboard.model.selection import Selection
from dashboard.ui.page import Page
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import href


def events_of(page: Page, count: int, roles: Sequence[str] = (), **codes: str) -> str:
    """Return a number as a link to the events it counts; without a link where no Selection can express them."""
    return led(page.tr.number(count), narrowed(page.selection, codes, roles=roles))


def led(text: str, chosen: Selection | None) -> str:
    """Return a text as a link to the events of a Selection; the text alone where there is none."""
    return inner_link(text, href("events", chosen)) if chosen else text
