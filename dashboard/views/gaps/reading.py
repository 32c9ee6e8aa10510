"""What has gone quiet, in one sentence at the top of Gaps, with the year of the last record and the way to the list."""

from html import escape

import streamlit as st

from dashboard.figures.options import settings_in_use
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.ui.page import Page
from dashboard.ui.parts import gap_sentences
from dashboard.ui.parts.html import inner_link
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.url import href
from dashboard.views.gaps import left_out
from dashboard.views.gaps.tables import GAP

MOST = 5
"""Themes that are named."""


def draw(page: Page, anchor: str) -> None:
    """The sentence, with a link to the list at ``anchor``; nothing where nothing is quiet."""
    told = page.memoised(_told, anchor)
    if told:
        st.html(told)


def _told(page: Page, anchor: str) -> str:
    tr = page.tr
    found = left_out.listed(page, page.ask(questions.gaps, by=GAP, least=1, only_open=True))
    if found.empty:
        return ""
    chosen = page.selection.get("conflict")
    shown = [_named(row, page, len(chosen) == 1) for row in rows(found.head(MOST))]
    more = len(found) - len(shown)
    if more:
        shown.append(escape(tr.plural("{count} more", "{count} more", more)))
    about = gap_sentences.subject({"conflict": chosen[0]}, tr) if len(chosen) == 1 else ""
    themes = tr.listing(shown)
    if not page.lasts_until_now:
        sentence = tr(
            "Quiet until {year}, with the year of the last record: {themes}.",
            year=questions.last_year(page.store, page.selection),
            themes=themes,
        )
    elif about:
        sentence = tr(
            "Quiet until now {about}, with the year of the last record: {themes}.",
            about=escape(about),
            themes=themes,
        )
    else:
        sentence = tr("Quiet until now, with the year of the last record: {themes}.", themes=themes)
    others = settings_in_use(page.path, page.options, "show")
    address = f"{href(page.path, page.selection, **others, show='open')}#{anchor}"
    link = inner_link(tr("The list, with the last records"), address, stay=True)
    return f'<p class="atlas-finding">{sentence} {link}</p>'


def _named(row: Row, page: Page, is_of_one: bool) -> str:
    """A theme and the year of its last record; where more than one conflict is looked at, with its conflict. HTML."""
    tr, last = page.tr, str(row["first_year"] - 1)
    theme = name_link("theme", row["theme"], page)
    if is_of_one:
        return tr("{theme} ({year})", theme=theme, year=last)
    conflict = escape(tr.term("conflicts", row["conflict"]))
    return tr("{theme}, {conflict} ({year})", theme=theme, conflict=conflict, year=last)
