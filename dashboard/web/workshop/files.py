"""The files that pages and routes both offer: the selected events in every format, feeds of them, and the brief."""

from typing import BinaryIO

from dashboard.exports.formats import FEEDS, FORMATS
from dashboard.web.workshop.question import Asked, Tell

_ALL = {**FORMATS, **FEEDS}


def write_events(asked: Asked, target: BinaryIO, tell: Tell) -> None:
    """Write the selected events; ``detail`` is the name of the format."""
    _ALL[asked.detail].write(asked.store, asked.selection, asked.tr, target, asked.site)


def write_brief(asked: Asked, target: BinaryIO, tell: Tell) -> None:
    """Write the brief; ``detail`` is the ending of its form."""
    # What draws maps and charts takes a second to load, which no other file needs.
    from dashboard.exports.brief import content
    from dashboard.exports.brief.forms import FORMS

    made = content.brief(asked.store, asked.selection, asked.tr, asked.site, tell)
    tell(asked.tr("Laying out the pages"), 0.75)
    target.write(FORMS[asked.detail].write(made))
