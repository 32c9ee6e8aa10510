"""How to cite what is on the screen: in four styles, to copy and to download."""

from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

from dashboard.exports import citation
from dashboard.exports.citation import STYLES, Work
from dashboard.exports.provenance import file_name
from dashboard.model.selection import Selection
from dashboard.model.text import later
from dashboard.ui import url
from dashboard.ui.page import Visit


class Style(NamedTuple):
    """What a style is called, and the file it comes in."""

    label: str
    ending: str
    media_type: str


FILES: Mapping[str, Style] = {
    "text": Style(later("Text"), "txt", "text/plain; charset=utf-8"),
    "bibtex": Style("BibTeX", "bib", "application/x-bibtex"),
    "ris": Style("RIS", "ris", "application/x-research-info-systems"),
    "csl-json": Style("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json"),
}
"""By the name of the style in exports/citation.py."""


def selection(visit: Visit) -> Work:
    """The events of the view as one work, with the address of what is on the screen."""
    base, shown = url.site(visit.page), url.here(visit.page, visit.filtered)
    return citation.selected(visit.store, visit.selection, visit.words, base, shown)


def popover(visit: Visit, work: Work, key: str) -> None:
    """A button that opens the citation of one work."""
    opened = st.popover(
        visit.words("Cite"),
        icon=":material/format_quote:",
        key=f"cite.{key}",
        type="tertiary",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            st.fragment(draw)(visit, work, key)


def draw(visit: Visit, work: Work, key: str, chosen: Selection | None = None) -> None:
    """The work in the style that is chosen; the file is called after the Selection ``chosen``, where it cites one."""
    words = visit.words
    style = st.segmented_control(
        words("Style of citation"),
        list(STYLES),
        format_func=lambda name: words(FILES[name].label),
        default="text",
        key=f"cite.style.{key}",
        label_visibility="collapsed",
        required=True,
    )
    said = STYLES[style]([work])
    st.code(said, language=None, wrap_lines=True)
    st.download_button(
        words("Download"),
        data=said,
        file_name=file_name(visit.store, f"{key}.{FILES[style].ending}", chosen),
        mime=FILES[style].media_type,
        key=f"cite.download.{key}",
        type="tertiary",
        icon=":material/download:",
        on_click="ignore",
    )
