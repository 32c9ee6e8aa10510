"""What a page shows where no event matches: a sentence, and ways to find some."""

import streamlit as st

from dashboard.store import questions
from dashboard.text.html import html
from dashboard.ui import state
from dashboard.ui.filters.chips import active
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts.links import inner_link
from dashboard.ui.parts.markdown import plain
from dashboard.ui.url import href

MOST_WAYS = 4


def _suggest(page: Page) -> None:
    """Draw a link that searches for other words, where the typed ones find nothing in the whole register."""
    tr, suggestion = page.tr, page.ask(questions.suggest)
    if not suggestion:
        return
    lead = (
        tr("Did you mean")
        if suggestion.is_spelling
        else tr("No event has all of these words. Look for any of them:")
    )
    address = href(page.path, page.selection.saying(suggestion.words))
    link = inner_link(suggestion.words, address)
    put_html(html('<p class="atlas-suggestion">{lead} {link}</p>', lead=lead, link=link))


def offered(page: Page) -> bool:
    """Return whether no event matches; if so, say it and offer what each filter less would show."""
    tr = page.tr
    if page.ask(questions.extent).events:
        return False
    st.info(tr("No event on record matches this choice."), icon=":material/search_off:")
    _suggest(page)
    ways = [
        (label, without, page.choosing(without).ask(questions.extent).events)
        for label, without in active(page.selection, tr)
    ]
    found = sorted((way for way in ways if way[2]), key=lambda way: way[2])[:MOST_WAYS]
    if not found:
        nothing = tr("No single filter stands in the way: clear them all above.")
        put_html(html("<p>{nothing}</p>", nothing=nothing))
    for label, without, count in found:
        st.button(
            plain(
                tr.plural(
                    "Without “{filter}”: {count} event",
                    "Without “{filter}”: {count} events",
                    count,
                    filter=label,
                )
            ),
            key=f"way-out.{label}",
            on_click=state.choose,
            args=(without,),
        )
    return True
