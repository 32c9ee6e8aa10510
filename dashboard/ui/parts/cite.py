"""How to cite what is on the screen, in four styles, to copy or download."""

from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

from dashboard.exports import citation
from dashboard.exports.citation import STYLES, Work
from dashboard.exports.provenance import file_name
from dashboard.model.selection import Selection
from dashboard.model.text import later
from dashboard.ui import url
from dashboard.ui.page import Page


class Style(NamedTuple):
    """The label of a style, and the ending and media type of its file."""

    label: str
    ending: str
    media_type: str


FILES: Mapping[str, Style] = {
    "text": Style(later("Text"), "txt", "text/plain; charset=utf-8"),
    "bibtex": Style("BibTeX", "bib", "application/x-bibtex"),
    "ris": Style("RIS", "ris", "application/x-research-info-systems"),
    "csl-json": Style("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json"),
}
"""Styles by their name in exports/citation.py."""


def selection(page: Page) -> Work:
    """Return the events of the view as one work, with the address of the screen."""
    site, shown = url.site(page.path), url.here(page.path, page.filtered)
    return citation.selected(page.store, page.selection, page.tr, site, shown)


def popover(page: Page, work: Work, key: str) -> None:
    """Draw a button that opens the citation of one work."""
    opened = st.popover(
        page.tr("Cite"),
        icon=":material/format_quote:",
        key=f"cite.{key}",
        type="tertiary",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            st.fragment(draw)(page, work, key)


def draw(page: Page, work: Work, key: str, chosen: Selection | None = None) -> None:
    """Draw the citation in the chosen style, and its download; the name of the file has the Selection ``chosen``."""
    tr = page.tr
    style = st.segmented_control(
        tr("Style of citation"),
        list(STYLES),
        format_func=lambda name: tr(FILES[name].label),
        default="text",
        key=f"cite.style.{key}",
        label_visibility="collapsed",
        required=True,
    )
    text = STYLES[style]([work])
    st.code(text, language=None, wrap_lines=True)
    st.download_button(
        tr("Download"),
        data=text,
        file_name=file_name(page.store, f"{key}.{FILES[style].ending}", chosen),
        mime=FILES[style].media_type,
        key=f"cite.download.{key}",
        type="tertiary",
        icon=":material/download:",
        on_click="ignore",
    )
