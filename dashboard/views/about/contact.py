"""The contact that the environment variable ATLAS_CONTACT names."""

import os
import re

from dashboard.text.html import html, outer_link
from dashboard.text.i18n import Translator

VARIABLE = "ATLAS_CONTACT"
_EMAIL = re.compile(r"[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+")


def contact(tr: Translator) -> str:
    """Return the contact as HTML: an e-mail or web address as a link, a name as text; without any, the maintainers."""
    named = os.environ.get(VARIABLE, "").strip()
    if not named:
        return tr("the maintainers of this installation")
    if _EMAIL.fullmatch(named):
        return html('<a href="mailto:{named}">{named}</a>', named=named)
    return outer_link(named, named)
