"""A button that copies the address of what is on the screen (client/src/copy_link.js)."""

from html import escape

from dashboard.text.i18n import Translator


def copy_link(tr: Translator) -> str:
    """The button as HTML, and beside it where it says that it has copied."""
    return (
        f'<button type="button" class="atlas-copy" data-copied="{escape(tr("Copied"))}">'
        f'{escape(tr("Copy link"))}</button><span class="atlas-copied" role="status"></span>'
    )
