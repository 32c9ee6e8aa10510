"""The head of every page: what is shown, chips of what is active, and the link to it."""

from html import escape

import streamlit as st

from dashboard.model.selection import FILTERS, Selection
from dashboard.text.i18n import Words
from dashboard.text.sentences.selection import name, showing, years
from dashboard.ui.filters import choosers, theme_hint
from dashboard.ui.page import Visit
from dashboard.ui.parts import take_away
from dashboard.ui.parts.copy_link import copy_link
from dashboard.ui.parts.html import inner_link
from dashboard.ui.parts.profile_links import address

_WITHOUT_MARKS = ("events", "search")
"""Pages where no bar, cell or place can be clicked."""


def head(visit: Visit, title: str, lead: str = "", shown: Selection | None = None) -> None:
    """Title, the sentence of the Selection, chips, copy link. ``title`` and ``lead`` are plain text.

    ``shown`` is what the page shows, where that is not what the reader filtered. An embedded figure has no such head.
    """
    if visit.stage:
        return
    told = visit.selection if shown is None else shown
    # Its place stays the same, whatever opens in it, so that the page does not draw anew all that stands below.
    with st.container(key="head", gap="xxsmall"):
        st.html(_head(visit, title, lead, told))
        take_away.draw(visit if shown is None else visit.choosing(told))


def _head(visit: Visit, title: str, lead: str, told: Selection) -> str:
    words = visit.words
    sentence = showing(visit.totals(told)["events"], visit.store.event_count, told, words)
    more = f'<p class="atlas-lead">{escape(lead)}</p>' if lead else ""
    return (
        f'<h1 class="atlas-title">{escape(title)}</h1>{more}<div class="atlas-row">'
        f'<p class="atlas-showing" role="status">{escape(sentence)}</p>{copy_link(words)}'
        f'{take_away.button(words)}</div><div class="atlas-row atlas-chips">{_chips(visit)}</div>'
    )


def _chips(visit: Visit) -> str:
    """A chip for each active value, and what follows from them; without any, how to come by some."""
    words, selection = visit.words, visit.selection
    if selection.is_empty:
        hint = words("Click a bar, a cell or a place to filter by it, again to let it go.")
        return "" if visit.page in _WITHOUT_MARKS else f'<p class="atlas-hint">{escape(hint)}</p>'
    help_text = words("Remove this filter")
    chips = [
        choosers.button(label, without, "atlas-chip atlas-removes", help_text)
        for label, without in active(selection, words)
    ]
    clear = choosers.button(words("Clear all"), Selection())
    return "".join([*chips, _about(visit), clear, theme_hint.offered(visit)])


def _about(visit: Visit) -> str:
    """A link to the page of the chosen process, which tells how regular it is; nothing where none or several are."""
    processes = visit.selection.get("series")
    if len(processes) != 1:
        return ""
    text = visit.words("Its rounds, and how regular they are")
    link = inner_link(text, address("series", processes[0], visit.selection))
    return f'<p class="atlas-hint">{link}</p>'


def active(selection: Selection, words: Words) -> list[tuple[str, Selection]]:
    """Each active value as (its text, the Selection without it)."""
    chips = []
    if chosen := years(selection, words):
        chips.append((words("Years: {years}", years=chosen), selection.during(None, None)))
    for each in FILTERS:
        codes = selection.get(each.name)
        for code in codes:
            text = f"{words(each.label)}: {name(each, code, words)}"
            chips.append(
                (text, selection.having(each.name, [other for other in codes if other != code]))
            )
    if selection.words:
        without = Selection(selection.from_year, selection.to_year, selection.codes)
        chips.append((words("Words: {typed}", typed=selection.words), without))
    return chips
