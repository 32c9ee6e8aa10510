"""One figure of a page alone, for a frame on another site: its filters in words, its source, and a link back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from dashboard.model.errors import Problem
from dashboard.store import questions
from dashboard.ui import notices, url
from dashboard.ui.page import Page
from dashboard.ui.stage import Stage


def show(
    view: Callable[[Page], None], page: Page, figure: str, problems: Sequence[Problem]
) -> None:
    """Draw the figure of that key. The rest of the page is not shown; ``problems`` are what the address got wrong."""
    with st.container(key="embed", gap="xsmall"):
        notices.dropped(problems, page.tr)
        stage = Stage(figure, st.container())
    with st.container(key="embed-rest"):
        # The page is drawn as ever, since its figures are known to nobody else, and taken off again.
        rest = st.empty()
        with rest.container():
            view(replace(page, stage=stage, is_still=True))
        rest.empty()
    if figure not in stage.offered:
        with stage.place:
            _nothing(page, stage)


def _nothing(page: Page, stage: Stage) -> None:
    """Why there is no such figure, and the figures there are."""
    tr = page.tr
    if not page.ask(questions.totals)["events"]:
        title = tr("No event on record matches this choice.")
    else:
        title = tr("This page has no figure of the name “{name}”.", name=stage.figure)
    links = "".join(
        f"<li>{_link(text, url.embedded(page.path, page.selection, key))}</li>"
        for key, text in stage.offered.items()
    )
    listed = f"<p>{escape(tr('It has:'))}</p><ul>{links}</ul>" if links else ""
    st.html(
        f'<h1 class="atlas-heading">{escape(title)}</h1>'
        f'<div class="atlas-text">{listed}<p>{back(page)}</p></div>'
    )


def back(page: Page) -> str:
    """A link to the whole page, in a tab of its own, as HTML."""
    whole = url.here(page.path, page.filtered)
    return (
        f'<a href="{escape(whole)}" target="_blank" rel="noopener">'
        f"{escape(page.tr('Open in the South Caucasus Peace Atlas'))} ↗</a>"
    )


def _link(text: str, target: str) -> str:
    return f'<a href="{escape(target)}" target="_self">{escape(text)}</a>'
