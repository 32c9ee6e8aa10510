"""Links that stay in the page, and texts in which hits are marked."""

from collections.abc import Iterable

from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.ui.browser import LINK_CLASS


def inner_link(text: str, address: str, stay: bool = False, is_current: bool = False) -> Markup:
    """A link to a view of this dashboard; ``stay`` keeps the scroll position, ``is_current`` marks the view shown."""
    return html(
        '<a class="{classes}" href="{address}" target="_self"{current}>{text}</a>',
        classes=f"{LINK_CLASS} atlas-stay" if stay else LINK_CLASS,
        address=address,
        current=html(' aria-current="page"') if is_current else NOTHING,
        text=text,
    )


def marked(pieces: Iterable[tuple[str, bool]]) -> Markup:
    """Pieces of a text, with those marked that are hits; see model/snippets.py."""
    return join(
        html("<mark>{text}</mark>", text=text) if is_hit else text for text, is_hit in pieces
    )
