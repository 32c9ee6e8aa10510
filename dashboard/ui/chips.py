"""The head of every page: what is shown, chips of what is active, and the link to it."""

from html import escape

import streamlit as st

from dashboard.model.selection import FILTERS, Selection
from dashboard.sentences import name, showing, years
from dashboard.ui import filter_state, take_away, theme_hint
from dashboard.ui.copy_link import copy_link
from dashboard.ui.html import inner_link
from dashboard.ui.markdown import plain
from dashboard.ui.profile_links import address
from dashboard.ui.visit import Visit
from dashboard.words import Words

_WITHOUT_MARKS = ("events", "search")
"""Pages where no bar, cell or place can be clicked."""


def head(visit: Visit, title: str, lead: str = "", shown: Selection | None = None) -> None:
    """Title, the sentence of the Selection, chips, copy link. ``title`` and ``lead`` are plain text.

    ``shown`` is what the page shows, where that is not what the reader filtered. An embedded figure has no such head.
    """
    if visit.stage:
        return
    words = visit.words
    told = visit.selection if shown is None else shown
    found = visit.totals(told)["events"]
    sentence = showing(found, visit.store.event_count, told, words)
    more = f'<p class="atlas-lead">{escape(lead)}</p>' if lead else ""
    st.html(f'<h1 class="atlas-title">{escape(title)}</h1>{more}')
    with st.container(horizontal=True, gap="medium", key="showing", vertical_alignment="center"):
        st.html(f'<p class="atlas-showing" role="status">{escape(sentence)}</p>', width="content")
        copy_link(words)
        take_away.offer(visit if shown is None else visit.choosing(shown))
    _chips(visit)
    theme_hint.offer(visit)


def _chips(visit: Visit) -> None:
    """The chips; their row is there also without any, so that the first one does not make the page draw all anew."""
    words, terms = visit.words, visit.store.terms
    with st.container(horizontal=True, gap="xsmall", key="chips", vertical_alignment="center"):
        if visit.selection.is_empty and visit.page in _WITHOUT_MARKS:
            return
        if visit.selection.is_empty:
            hint = words("Click a bar, a cell or a place to filter by it, again to let it go.")
            st.html(f'<p class="atlas-hint">{escape(hint)}</p>')
            return
        for label, without in active(visit.selection, words):
            st.button(
                plain(label),
                key=f"chip.{label}",
                icon=":material/close:",
                icon_position="right",
                help=words("Remove this filter"),
                on_click=filter_state.choose,
                args=(without, terms),
            )
        _about(visit)
        st.button(
            words("Clear all"),
            key="chip.clear",
            type="tertiary",
            on_click=filter_state.choose,
            args=(Selection(), terms),
        )


def _about(visit: Visit) -> None:
    """A link to the page of the chosen process, which tells how regular it is; nothing where none or several are."""
    processes = visit.selection.get("series")
    if len(processes) == 1:
        text = visit.words("Its rounds, and how regular they are")
        link = inner_link(text, address("series", processes[0], visit.selection))
        st.html(f'<p class="atlas-hint">{link}</p>', width="content")


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
