"""The current page, and the row of links to all pages, each with the Selection."""

from collections.abc import Mapping

import streamlit as st

from dashboard.model.selection import Selection
from dashboard.text.html import html, join
from dashboard.text.i18n import Translator
from dashboard.ui import url
from dashboard.ui.html import put_html
from dashboard.ui.parts.links import inner_link


def pages(titles: Mapping[str, str], tr: Translator) -> dict[str, st.Page]:
    """Return Streamlit's pages by address; ``titles`` are by address too, and the empty one is the first page."""
    return {
        path: st.Page(_nothing, title=tr(title), url_path=path, default=not path)
        for path, title in titles.items()
    }


def _nothing() -> None:
    """Draw nothing: the script draws the view itself, once the filters are known."""


def chosen(known: dict[str, st.Page]) -> str:
    """Return the address of the page that the reader opened."""
    return st.navigation(list(known.values()), position="hidden").url_path


def draw(titles: Mapping[str, str], current: str, selection: Selection, tr: Translator) -> None:
    """Draw the row of links to these pages (title by address), each with the Selection; the current one is marked.

    One piece of HTML: as Streamlit's own links, two elements each, the row took a sixth of a rerun.
    """
    links = (
        inner_link(tr(title), url.href(path, selection), is_current=path == current)
        for path, title in titles.items()
    )
    put_html(
        html(
            '<nav class="atlas-navigation" aria-label="{label}"><ul>{items}</ul></nav>',
            label=tr("Views"),
            items=join(html("<li>{link}</li>", link=link) for link in links),
        )
    )
