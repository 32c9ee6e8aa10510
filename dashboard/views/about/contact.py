"""Whom a reader can write to: the installation says so in the environment variable ATLAS_CONTACT."""

import os
import re

from dashboard.text.html import html, outer_link
from dashboard.text.i18n import Translator

VARIABLE = "ATLAS_CONTACT"
_EMAIL = re.compile(r"[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+")


def contact(tr: Translator) -> str:
    """An e-mail address or web address as a link, a name as it is; the maintainers where none is named."""
    named = os.environ.get(VARIABLE, "").strip()
    if not named:
        return tr("the maintainers of this installation")
    if _EMAIL.fullmatch(named):
        return html('<a href="mailto:{named}">{named}</a>', named=named)
    return outer_link(named, named)
