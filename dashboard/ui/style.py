"""The style sheet of our HTML: the rules are in style.css, colours and fonts come from drawing/theme.py."""

import json
from functools import cache

from dashboard.drawing.theme import LOOKS, SANS, SERIF, Look, Mode
from dashboard.text.html import html, trusted
from dashboard.text.i18n import Translator
from dashboard.ui.html import put_html
from dashboard.web.assets import STYLE

_TOKENS = ("paper", "panel", "ink", "quiet", "hairline", "accent", "sea", "land", "region")


def apply(look: Look, tr: Translator) -> None:
    """Add the style sheet to the page."""
    # Streamlit's page reads all that stands here with each rerun, so that the rules are a file. They are imported, and
    # not linked in the head of the page, to come after Streamlit's own.
    spoken = f":root{{--atlas-filters:{json.dumps(tr('Filters'))};}}"
    rules = f'@import url("{STYLE}");{spoken}{_variables(look.mode)}'
    put_html(html("<style>{rules}</style>", rules=trusted(rules)))


@cache
def _variables(mode: Mode) -> str:
    look = LOOKS[mode]
    variables = "".join(f"--atlas-{name}:{getattr(look, name)};" for name in _TOKENS)
    return f":root{{{variables}--atlas-sans:{SANS};--atlas-serif:{SERIF};color-scheme:{mode};}}"
