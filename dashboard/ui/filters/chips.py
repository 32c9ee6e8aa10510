"""The head of every page: title, what is shown, chips of the active filters, and a button that copies the link."""

import streamlit as st

from dashboard.model.dimensions import FILTERS
from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.text.i18n import Translator
from dashboard.text.sentences.selection import name, showing, years
from dashboard.ui.filters import choosers, theme_hint
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import take_away
from dashboard.ui.parts.copy_link import copy_link
from dashboard.ui.parts.links import inner_link
from dashboard.ui.parts.profile_links import address

_WITHOUT_MARKS = ("events", "search")
"""Pages without a figure, where nothing can be clicked to filter."""


def head(page: Page, title: str, lead: str = "", shown: Selection | None = None) -> None:
    """Draw title, lead, a sentence about the Selection, chips, and buttons to copy the link, to download and to cite.

    ``title`` and ``lead`` are plain text. ``shown`` is the Selection of the page where it is not that of the filters.
    """
    selection = page.selection if shown is None else shown
    # Its place stays the same, whatever opens in it, so that the page does not draw anew all that stands below.
    with st.container(key="head", gap="xxsmall"):
        put_html(_head(page, title, lead, selection))
        take_away.draw(page if shown is None else page.choosing(selection))


def _head(page: Page, title: str, lead: str, selection: Selection) -> Markup:
    tr = page.tr
    found = page.choosing(selection).ask(questions.extent).events
    sentence = showing(found, page.store.event_count, selection, tr)
    return html(
        '<h1 class="atlas-title">{title}</h1>{lead}<div class="atlas-row">'
        '<p class="atlas-showing" role="status">{sentence}</p>{copy_link}{take_away}</div>'
        '<div class="atlas-row atlas-chips">{chips}</div>',
        title=title,
        lead=html('<p class="atlas-lead">{lead}</p>', lead=lead) if lead else NOTHING,
        sentence=sentence,
        copy_link=copy_link(tr),
        take_away=take_away.button(tr),
        chips=_chips(page),
    )


def _chips(page: Page) -> Markup:
    """Return a chip for each active value, links and offers; a hint how to filter where none is active."""
    tr, selection = page.tr, page.selection
    if selection.is_empty:
        if page.path in _WITHOUT_MARKS:
            return NOTHING
        hint = tr("Click a bar, a cell or a place to filter by it, again to let it go.")
        return html('<p class="atlas-hint">{hint}</p>', hint=hint)
    help_text = tr("Remove this filter")
    chips = [
        choosers.button(label, without, "atlas-chip atlas-removes", help_text)
        for label, without in active(selection, tr)
    ]
    clear = choosers.button(tr("Clear all"), Selection())
    return join([*chips, _about(page), clear, theme_hint.offered(page)])


def _about(page: Page) -> Markup:
    """Return a link to the page of the chosen process; nothing unless exactly one is chosen."""
    processes = page.selection.get("series")
    if len(processes) != 1:
        return NOTHING
    text = page.tr("Its rounds, and how regular they are")
    link = inner_link(text, address("series", processes[0], page.selection))
    return html('<p class="atlas-hint">{link}</p>', link=link)


def active(selection: Selection, tr: Translator) -> list[tuple[str, Selection]]:
    """Return each active value as (its label, the Selection without it)."""
    chips = []
    if chosen := years(selection, tr):
        chips.append((tr("Years: {years}", years=chosen), selection.during(None, None)))
    for each in FILTERS:
        for code in selection.get(each.name):
            text = f"{tr(each.label)}: {name(each, code, tr)}"
            chips.append((text, selection.without(each.name, code)))
    if selection.words:
        without = Selection(selection.from_year, selection.to_year, selection.codes)
        chips.append((tr("Words: {typed}", typed=selection.words), without))
    return chips
