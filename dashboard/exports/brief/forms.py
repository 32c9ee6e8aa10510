"""The file formats of a brief."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.exports.brief.model import Brief
from dashboard.exports.brief.pdf import pdf
from dashboard.exports.brief.webpage import webpage
from dashboard.exports.brief.word import word
from dashboard.model.text import later


@dataclass(frozen=True)
class Form:
    """One format: its label, its media type, and the function that writes it."""

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
"""Formats by file ending, the most used first."""
