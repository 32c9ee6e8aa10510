"""Whom a reader can write to: the installation says so in the environment variable ATLAS_CONTACT."""

import os
import re
from html import escape

from dashboard.text.i18n import Translator
from dashboard.ui.parts.html import outer_link

VARIABLE = "ATLAS_CONTACT"
_EMAIL = re.compile(r"[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+")


def contact(tr: Translator) -> str:
    """An e-mail address or web address as a link, a name as it is; the maintainers where none is named. HTML."""
    named = os.environ.get(VARIABLE, "").strip()
    if not named:
        return escape(tr("the maintainers of this installation"))
    if _EMAIL.fullmatch(named):
        return f'<a href="mailto:{escape(named)}">{escape(named)}</a>'
    return outer_link(named, named)
