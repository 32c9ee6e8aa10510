"""A button that copies the address of what is on the screen (client/src/copy_link.js)."""

from dashboard.text.html import Markup, html
from dashboard.text.i18n import Translator


def copy_link(tr: Translator) -> Markup:
    """The button, and beside it where it says that it has copied."""
    return html(
        '<button type="button" class="atlas-copy" data-copied="{copied}">{text}</button>'
        '<span class="atlas-copied" role="status"></span>',
        copied=tr("Copied"),
        text=tr("Copy link"),
    )
