"""What has gone quiet, in one sentence at the top of Gaps, with the year of the last record and the way to the list."""

from html import escape

import streamlit as st

from dashboard.store.questions.events import Row, rows
from dashboard.ui.options import kept
from dashboard.ui.page import Visit
from dashboard.ui.parts import gap_sentences
from dashboard.ui.parts.html import inner_link
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.url import href
from dashboard.views.gaps import left_out
from dashboard.views.gaps.tables import GAP

MOST = 5
"""Themes that are named."""


def draw(visit: Visit, anchor: str) -> None:
    """The sentence, with a link to the list at ``anchor``; nothing where nothing is quiet."""
    told = visit.kept(_told, anchor)
    if told:
        st.html(told)


def _told(visit: Visit, anchor: str) -> str:
    words = visit.words
    found = left_out.listed(visit, visit.gaps(GAP, 1, True))
    if found.empty:
        return ""
    chosen = visit.selection.get("conflict")
    shown = [_named(row, visit, len(chosen) == 1) for row in rows(found.head(MOST))]
    more = len(found) - len(shown)
    if more:
        shown.append(escape(words.plural("{count} more", "{count} more", more)))
    about = gap_sentences.subject({"conflict": chosen[0]}, words) if len(chosen) == 1 else ""
    themes = words.listing(shown)
    if not visit.lasts_until_now:
        sentence = words(
            "Quiet until {year}, with the year of the last record: {themes}.",
            year=visit.last_silent_year,
            themes=themes,
        )
    elif about:
        sentence = words(
            "Quiet until now {about}, with the year of the last record: {themes}.",
            about=escape(about),
            themes=themes,
        )
    else:
        sentence = words(
            "Quiet until now, with the year of the last record: {themes}.", themes=themes
        )
    others = kept(visit.page, visit.options, "show")
    address = f"{href(visit.page, visit.selection, **others, show='open')}#{anchor}"
    link = inner_link(words("The list, with the last records"), address, stay=True)
    return f'<p class="atlas-finding">{sentence} {link}</p>'


def _named(row: Row, visit: Visit, is_of_one: bool) -> str:
    """A theme and the year of its last record; where more than one conflict is looked at, with its conflict. HTML."""
    words, last = visit.words, str(row["first_year"] - 1)
    theme = name_link("theme", row["theme"], visit)
    if is_of_one:
        return words("{theme} ({year})", theme=theme, year=last)
    conflict = escape(words.term("conflicts", row["conflict"]))
    return words("{theme}, {conflict} ({year})", theme=theme, conflict=conflict, year=last)
