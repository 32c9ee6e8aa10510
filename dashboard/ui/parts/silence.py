"""The longest time without an event of one process, in a sentence that leads to the events before and after it."""

from html import escape

import streamlit as st

from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.ui.page import Page
from dashboard.ui.parts import cards, gap_sentences
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.parts.rounds_table import no_record


def draw(page: Page) -> None:
    """The sentence, with the name of the process; nothing unless the reader filtered by just one."""
    tr, chosen = page.tr, page.selection.get("series")
    told = between(page) if len(chosen) == 1 else ""
    if told:
        process = name_link("series", chosen[0], page)
        named = tr("Longest silence between two events of {process}:", process=process)
        st.html(f'<p class="atlas-finding">{named} {told}</p>')


def between(page: Page) -> str:
    """The longest time between two selected events of the only chosen process, as HTML; empty where there is none."""
    tr, found = page.tr, page.ask(questions.silences, by=("series",), least=1, only_between=True)
    if found.empty:
        return ""
    (silence,) = rows(found)
    sentence = tr(
        "{length}, between {before} ({before_date}) and {after} ({after_date}).",
        length=escape(gap_sentences.length(silence, tr)),
        **_record(silence, "before", page),
        **_record(silence, "after", page),
    )
    missing = page.ask(questions.unrecorded_rounds).get(silence["after_id"])
    unrecorded = f"{escape(no_record(missing, tr))}." if missing else ""
    counted = escape(tr("Every event counts, visits between rounds too."))
    return f'{sentence} {unrecorded} <span class="quiet">{counted}</span>'


def _record(silence: Row, side: str, page: Page) -> dict[str, str]:
    """The event before or after, as a link to its record, and its date."""
    event = {
        "event_id": silence[f"{side}_id"],
        "title": silence[f"{side}_title"],
        "start_date": silence[f"{side}_start"],
        "end_date": silence[f"{side}_end"],
        "date_precision": silence[f"{side}_precision"],
    }
    return {side: cards.record_link(event, page), f"{side}_date": escape(cards.when(event, page))}
