"""Where the typed words name a theme: an offer to filter by the theme, which finds more than the words do."""

from dataclasses import replace

import streamlit as st

from dashboard.ui import filter_state
from dashboard.ui.markdown import plain
from dashboard.ui.visit import Visit

MOST = 2


def offer(visit: Visit) -> None:
    """A button for each theme whose name or description the words match; the search page names them by itself."""
    words, typed = visit.words, visit.selection.words
    if not typed or visit.page == "search":
        return
    for code in visit.store.terms["themes"].matching(typed)[:MOST]:
        others = replace(visit.selection, words="")
        by_theme = others.having("theme", [*others.get("theme"), code])
        label = words.plural(
            "Theme “{theme}”: {count} event",
            "Theme “{theme}”: {count} events",
            visit.totals(by_theme)["events"],
            theme=words.term("themes", code),
        )
        st.button(
            plain(label),
            key=f"theme-hint.{code}",
            icon=":material/lightbulb:",
            help=words("Filter by this theme instead of by words"),
            on_click=filter_state.choose,
            args=(by_theme, visit.store.terms),
        )
