"""The forms a brief is written in, by the ending of the file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.exports.brief.model import Brief
from dashboard.exports.brief.pdf import pdf
from dashboard.exports.brief.webpage import webpage
from dashboard.exports.brief.word import word
from dashboard.model.text import later


@dataclass(frozen=True)
class Form:
    """One form: what readers call it, its media type, and what writes it."""

    label: str
    media_type: str
    write: Callable[[Brief], bytes]


FORMS: Mapping[str, Form] = {
    "pdf": Form(later("PDF"), "application/pdf", pdf),
    "docx": Form(
        later("Word"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        word,
    ),
    "html": Form(later("Web page"), "text/html", webpage),
}
"""Forms by ending, the most asked for first."""
