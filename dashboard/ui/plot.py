"""A Plotly figure on the page (plot.js): drawn once, then changed in place when the reader filters.

Streamlit knows its own Plotly chart by its content: one that changes is taken away and drawn anew, twice. This one is
known by its key, so that only what differs is drawn.
"""

import json
from pathlib import Path

import streamlit as st

from dashboard.assets import PLOTLY
from dashboard.words import Words

_SCRIPT = Path(__file__).parent / "plot.js"
_component = st.components.v2.component(
    "atlas_plot",
    html='<div role="figure"><div class="atlas-plot"></div></div>',
    js=_SCRIPT.read_text(encoding="utf-8"),
    isolate_styles=False,
)


def draw(figure: str, alt: str, key: str, words: Words) -> None:
    """Draw a figure, which is given as Plotly's JSON, with its alternative text."""
    told = {
        "alt": alt,
        "address": PLOTLY,
        "failed": words(
            "This figure could not be drawn. Its numbers are under Table; loading the page again may help."
        ),
    }
    data = f'{json.dumps(told)[:-1]}, "figure": {figure}}}'.encode()
    _component(key=f"chart.{key}", data=data)
