"""A click on a mark opens the record it stands for."""

import streamlit as st

from dashboard.model.selection import Selection
from dashboard.ui import address

_TO = "opening.event"


def remember(chart_key: str) -> None:
    """Keep the event of the clicked mark; for callbacks of charts whose points carry event_id as custom data."""
    points = st.session_state[chart_key]["selection"]["points"]
    data = points[0].get("customdata") if points else None
    if data:
        st.session_state[_TO] = data if isinstance(data, str) else data[0]


def follow(events_page: st.Page, selection: Selection) -> None:
    """Go to the record that was clicked, if one was; ends the run then."""
    event_id = st.session_state.pop(_TO, None)
    if event_id:
        st.switch_page(events_page, query_params=[*address.query(selection), ("event", event_id)])
