"""What is on the screen to take away: as files, as a brief, as a citation. Nothing is made before it is asked for."""

from collections.abc import Callable, Mapping
from html import escape
from io import BytesIO

import streamlit as st

from dashboard.exports.formats import FORMATS, Format
from dashboard.exports.provenance import file_name
from dashboard.text.i18n import Words
from dashboard.ui import url
from dashboard.ui.page import Visit
from dashboard.ui.parts import brief, cite, panels

PANEL = "take-away"
"""What the choice is called as a panel; see panels.py."""
_PART = "take-away.part"


def button(words: Words) -> str:
    """The button that opens the choice, as HTML."""
    return panels.button(words("Download or cite"), PANEL, PANEL)


def draw(visit: Visit) -> None:
    """The choice, where it is open."""
    if panels.opened() == PANEL:
        with panels.place(PANEL, PANEL, visit.words("Download or cite")):
            _choice(visit)


@st.fragment
def _choice(visit: Visit) -> None:
    words = visit.words
    parts: Mapping[str, tuple[str, Callable[[Visit], None]]] = {
        "files": (words("Files"), _files),
        "brief": (words("Brief"), brief.choice),
        "cite": (words("Cite"), _citation),
    }
    chosen = st.segmented_control(
        words("What to take away"),
        list(parts),
        format_func=lambda part: parts[part][0],
        default="files",
        key=_PART,
        label_visibility="collapsed",
        required=True,
    )
    _, draw = parts[chosen]
    draw(visit)


def _files(visit: Visit) -> None:
    words = visit.words
    said = words(
        "These events with names beside codes. Each file says what was chosen, its link, version, licence and citation."
    )
    st.html(f'<p class="atlas-rule">{escape(said)}</p>')
    with st.container(gap="xxsmall", key="take-away-files"):
        for each in FORMATS.values():
            _file(visit, each)


def _file(visit: Visit, kind: Format) -> None:
    base = url.site(visit.page)

    def made() -> BytesIO:
        file = BytesIO()
        kind.write(visit.store, visit.selection, visit.words, file, base)
        return file

    st.download_button(
        visit.words(kind.label),
        data=made,
        file_name=file_name(visit.store, kind.ending, None if kind.holds_all else visit.selection),
        mime=kind.media_type,
        key=f"take-away.{kind.name}",
        type="tertiary",
        icon=":material/download:",
        on_click="ignore",
    )


def _citation(visit: Visit) -> None:
    cite.draw(visit, cite.selection(visit), "selection", visit.selection)
