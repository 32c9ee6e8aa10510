"""The style sheet of our HTML: the rules are in style.css, web/styles.py adds colours and fonts of drawing/theme.py."""

from dashboard.drawing.theme import Look
from dashboard.text.html import html, trusted
from dashboard.text.i18n import Translator
from dashboard.ui.html import put_html
from dashboard.web.styles import page_rules


def apply(look: Look, tr: Translator) -> None:
    """Add the style sheet to the page."""
    put_html(html("<style>{rules}</style>", rules=trusted(page_rules(look.mode, tr))))
