"""What a page says when nothing matches: so, and the nearest ways out."""

from html import escape

import streamlit as st

from dashboard.store import questions
from dashboard.ui import state
from dashboard.ui.filters.chips import active
from dashboard.ui.page import Page
from dashboard.ui.parts import html
from dashboard.ui.parts.markdown import plain
from dashboard.ui.url import href

MOST_WAYS = 4


def _suggest(page: Page) -> None:
    """Other words, where those typed find nothing in the whole register, as a link that looks for them."""
    tr, suggestion = page.tr, page.ask(questions.suggest)
    if not suggestion:
        return
    said = (
        tr("Did you mean")
        if suggestion.is_spelling
        else tr("No event has all of these words. Look for any of them:")
    )
    address = href(page.path, page.selection.saying(suggestion.words))
    link = html.inner_link(suggestion.words, address)
    st.html(f'<p class="atlas-suggestion">{escape(said)} {link}</p>')


def offered(page: Page) -> bool:
    """Whether nothing matches; if so, say it, and offer what one filter less would show."""
    tr = page.tr
    if page.ask(questions.totals)["events"]:
        return False
    st.info(tr("No event on record matches this choice."), icon=":material/search_off:")
    _suggest(page)
    ways = [
        (label, without, page.choosing(without).ask(questions.totals)["events"])
        for label, without in active(page.selection, tr)
    ]
    found = sorted((way for way in ways if way[2]), key=lambda way: way[2])[:MOST_WAYS]
    if not found:
        st.html(f"<p>{tr('No single filter stands in the way: clear them all above.')}</p>")
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
