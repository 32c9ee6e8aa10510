"""The styles that pages have in themselves and not in a file; the policy of pages allows each by its digest."""

import json
from collections.abc import Iterator
from functools import cache

from dashboard.drawing.theme import LOOKS, SANS, SERIF, Mode
from dashboard.text.i18n import Translator, languages, translator
from dashboard.web.assets import STYLE

_TOKENS = ("paper", "panel", "ink", "quiet", "hairline", "accent", "sea", "land", "region")


def page_rules(mode: Mode, tr: Translator) -> str:
    """Return the rules of a page: where the file of all rules is, and its colours, fonts and words."""
    # Streamlit's page reads all that stands here with each rerun, so that the rules are a file. They are imported, and
    # not linked in the head of the page, to come after Streamlit's own.
    spoken = f":root{{--atlas-filters:{json.dumps(tr('Filters'))};}}"
    return f'@import url("{STYLE}");{spoken}{_variables(mode)}'


def inline_styles() -> Iterator[str]:
    """Yield every style that stands in a page of ours, in each look and language."""
    for language in languages():
        for mode in LOOKS:
            yield page_rules(mode, translator(language))


@cache
def _variables(mode: Mode) -> str:
    look = LOOKS[mode]
    variables = "".join(f"--atlas-{name}:{getattr(look, name)};" for name in _TOKENS)
    return f":root{{{variables}--atlas-sans:{SANS};--atlas-serif:{SERIF};color-scheme:{mode};}}"
