"""A Plotly figure on the page (client/src/plot.js): drawn once, then changed in place when the reader filters.

Streamlit knows its own Plotly chart by its content: one that changes is taken away and drawn anew, twice. This one is
known by its key, so that only what differs is drawn.
"""

import json

from dashboard.text.html import html
from dashboard.text.i18n import Translator
from dashboard.ui.client import Component
from dashboard.web.assets import PLOTLY

_component = Component(
    "plot", html('<div role="figure"><div class="atlas-plot"></div></div>'), is_apart=False
)


def draw(figure: str, alt: str, key: str, tr: Translator) -> None:
    """Draw a figure, which is given as Plotly's JSON, with its alternative text."""
    texts = {
        "alt": alt,
        "address": PLOTLY,
        "failed": tr(
            "This figure could not be drawn. Its numbers are under Table; loading the page again may help."
        ),
    }
    data = f'{json.dumps(texts)[:-1]}, "figure": {figure}}}'.encode()
    _component(key=f"chart.{key}", data=data)
