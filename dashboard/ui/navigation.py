"""Which page is shown, and the row of links to all pages; each link carries the Selection."""

from collections.abc import Sequence

import streamlit as st

from dashboard.model.selection import Selection
from dashboard.ui import address
from dashboard.words import Words


def pages(titles: Sequence[tuple[str, str]], words: Words) -> dict[str, st.Page]:
    """Streamlit's pages by address, from (address, title); the empty address is the first page."""
    return {
        path: st.Page(_nothing, title=words(title), url_path=path, default=not path)
        for path, title in titles
    }


def _nothing() -> None:
    """Views are shown by the script itself, after the filters are known."""


def chosen(known: dict[str, st.Page]) -> str:
    """Address of the page the reader asks for."""
    return st.navigation(list(known.values()), position="hidden").url_path


def draw(known: dict[str, st.Page], current: str, selection: Selection) -> None:
    """The row of links; the current page is marked."""
    with st.container(horizontal=True, gap="small", key="navigation"):
        for path, page in known.items():
            key = "navigation-current" if path == current else f"navigation-{path or 'overview'}"
            with st.container(key=key, width="content"):
                st.page_link(page, query_params=address.query(selection))
