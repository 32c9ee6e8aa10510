"""Pieces of our own HTML: links that stay in the page, outward links, tables. Arguments named text are escaped here."""

from collections.abc import Iterable, Sequence
from html import escape

from dashboard.ui.soft_links import LINK_CLASS


def inner_link(text: str, address: str, stay: bool = False) -> str:
    """A link to a view of this dashboard; ``stay`` keeps the scroll position."""
    classes = f"{LINK_CLASS} atlas-stay" if stay else LINK_CLASS
    return f'<a class="{classes}" href="{escape(address)}" target="_self">{escape(text)}</a>'


def outer_link(text: str, address: str) -> str:
    """A link to a public page; only web addresses become links."""
    if not address.startswith(("https://", "http://")):
        return escape(text)
    return (
        f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{escape(text)}</a>'
    )


def table(label: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table that scrolls by itself where it is wider than the page. ``heads`` and cells are HTML already."""
    top = "".join(f'<th scope="col">{head}</th>' for head in heads)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        f'<div class="atlas-scroll" tabindex="0" role="region" aria-label="{escape(label)}">'
        f'<table class="atlas-table"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>'
    )
