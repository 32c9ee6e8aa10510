"""The one place where HTML of our own gets onto the page."""

from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.text.html import Markup


def put_html(
    content: Markup,
    on: DeltaGenerator | None = None,
    width: Literal["stretch", "content"] = "stretch",
) -> None:
    """Show HTML here, or where ``on`` says; ``width``: as wide as there is room, or as it needs."""
    if on is None:
        st.html(str(content), width=width)
    else:
        on.html(str(content), width=width)
