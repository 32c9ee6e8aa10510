"""The panel "Download or cite": files, brief and citation of what is on the screen, made when the reader wants them."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from dashboard.exports.formats import FORMATS, Format
from dashboard.exports.provenance import file_name
from dashboard.text.html import Markup, html
from dashboard.text.i18n import Translator
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import brief, cite, made, panels
from dashboard.web.workshop.files import write_events

PANEL = "take-away"
"""The name of the panel; see panels.py."""
_PART = "take-away.part"


def button(tr: Translator) -> Markup:
    """Return the button that opens the panel."""
    return panels.button(tr("Download or cite"), PANEL, PANEL)


def draw(page: Page) -> None:
    """Draw the panel, where it is open."""
    if panels.opened() == PANEL:
        with panels.place(PANEL, PANEL, page.tr("Download or cite")):
            _choice(page)


@st.fragment
def _choice(page: Page) -> None:
    tr = page.tr
    parts: Mapping[str, tuple[str, Callable[[Page], None]]] = {
        "files": (tr("Files"), _files),
        "brief": (tr("Brief"), brief.choice),
        "cite": (tr("Cite"), _citation),
    }
    chosen = st.segmented_control(
        tr("What to take away"),
        list(parts),
        format_func=lambda part: parts[part][0],
        default="files",
        key=_PART,
        label_visibility="collapsed",
        required=True,
    )
    _, draw = parts[chosen]
    draw(page)


def _files(page: Page) -> None:
    tr = page.tr
    explanation = tr(
        "These events with names beside codes. Each file says what was chosen, its link, version, licence and citation."
    )
    put_html(html('<p class="atlas-remark">{explanation}</p>', explanation=explanation))
    with st.container(gap="xxsmall", key="take-away-files"):
        for each in FORMATS.values():
            _file(page, each)


def _file(page: Page, kind: Format) -> None:
    # It is made outside a run, which knows neither session nor address.
    store, reader = page.store, made.reader()
    wanted = made.question(page, write_events, kind.name)

    st.download_button(
        page.tr(kind.label),
        data=partial(made.wait_for, store, wanted, reader),
        file_name=file_name(page.store, kind.ending, None if kind.holds_all else page.selection),
        mime=kind.media_type,
        key=f"take-away.{kind.name}",
        type="tertiary",
        icon=":material/download:",
        on_click="ignore",
    )


def _citation(page: Page) -> None:
    cite.draw(page, cite.selection(page), "selection", page.selection)
