"""What a page says when nothing matches: so, and the nearest ways out."""

import streamlit as st

from dashboard.ui import filter_state
from dashboard.ui.chips import active
from dashboard.ui.markdown import plain
from dashboard.ui.visit import Visit

MOST_WAYS = 4


def offered(visit: Visit) -> bool:
    """Whether nothing matches; if so, say it, and offer what one filter less would show."""
    words = visit.words
    if visit.totals()["events"]:
        return False
    st.info(words("No event on record matches this choice."), icon=":material/search_off:")
    ways = [
        (label, without, visit.totals(without)["events"])
        for label, without in active(visit.selection, words)
    ]
    found = sorted((way for way in ways if way[2]), key=lambda way: way[2])[:MOST_WAYS]
    if not found:
        st.html(f"<p>{words('No single filter stands in the way: clear them all above.')}</p>")
    for label, without, count in found:
        st.button(
            plain(
                words.plural(
                    "Without “{filter}”: {count} event",
                    "Without “{filter}”: {count} events",
                    count,
                    filter=label,
                )
            ),
            key=f"way-out.{label}",
            on_click=filter_state.choose,
            args=(without, visit.store.terms),
        )
    return True
