"""The head of every page: what is shown, chips of what is active, and the link to it."""

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
"""Pages where no bar, cell or place can be clicked."""


def head(page: Page, title: str, lead: str = "", shown: Selection | None = None) -> None:
    """Title, the sentence of the Selection, chips, copy link. ``title`` and ``lead`` are plain text.

    ``shown`` is what the page shows, where that is not what the reader filtered.
    """
    told = page.selection if shown is None else shown
    # Its place stays the same, whatever opens in it, so that the page does not draw anew all that stands below.
    with st.container(key="head", gap="xxsmall"):
        put_html(_head(page, title, lead, told))
        take_away.draw(page if shown is None else page.choosing(told))


def _head(page: Page, title: str, lead: str, told: Selection) -> Markup:
    tr = page.tr
    sentence = showing(
        page.choosing(told).ask(questions.totals)["events"], page.store.event_count, told, tr
    )
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
    """A chip for each active value, and what follows from them; without any, how to come by some."""
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
    """A link to the page of the chosen process, which tells how regular it is; nothing where none or several are."""
    processes = page.selection.get("series")
    if len(processes) != 1:
        return NOTHING
    text = page.tr("Its rounds, and how regular they are")
    link = inner_link(text, address("series", processes[0], page.selection))
    return html('<p class="atlas-hint">{link}</p>', link=link)


def active(selection: Selection, tr: Translator) -> list[tuple[str, Selection]]:
    """Each active value as (its text, the Selection without it)."""
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
