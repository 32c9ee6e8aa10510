"""Pieces of our own HTML: links that stay in the page, outward links, tables. Arguments named text are escaped here."""

from collections.abc import Iterable, Sequence
from html import escape

from dashboard.text.html import NOTHING, Markup, html, join, outer_link
from dashboard.ui.browser import LINK_CLASS

__all__ = ["inner_link", "marked", "outer_link", "table"]


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


def table(
    label: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    classes: Sequence[str] = (),
    directions: Sequence[str] = (),
    opens: bool = False,
) -> str:
    """A table that scrolls by itself where it is wider than the page.

    ``heads`` and cells are HTML already; ``classes`` names a style class for each column ("number", "nowrap" or none),
    ``directions`` how it is sorted ("ascending", "descending" or nothing). ``opens``: a click anywhere in a row
    follows its link to a record (cards.opening).
    """
    styles = [f' class="{name}"' if name else "" for name in classes or [""] * len(heads)]
    sorts = [f' aria-sort="{name}"' if name else "" for name in directions or [""] * len(heads)]
    top = "".join(
        f'<th scope="col"{style}{sort}>{head}</th>'
        for head, style, sort in zip(heads, styles, sorts, strict=True)
    )
    name = "atlas-table atlas-rows-open" if opens else "atlas-table"
    body = "".join(
        "<tr>"
        + "".join(f"<td{style}>{cell}</td>" for cell, style in zip(row, styles, strict=True))
        + "</tr>"
        for row in rows
    )
    return (
        f'<div class="atlas-scroll" tabindex="0" role="region" aria-label="{escape(label)}">'
        f'<table class="{name}"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>'
    )
