"""A figure as one SVG file: title, what is selected, counting rule, picture, notes, source, licence and link."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dashboard.drawing.label_placement import text_width
from dashboard.drawing.theme import LIGHT, PAPER_SERIF
from dashboard.exports.provenance import LICENCE_ADDRESS, Provenance
from dashboard.figures.figure import PicturedFigure
from dashboard.svg.picture import FACES
from dashboard.text.html import NOTHING, Markup, html, join

EDGE, GAP = 24, 12
LEAST_WIDTH = 640
"""Pixels that the texts have at least, however narrow the picture is."""
_SERIF = ", ".join([*(f"'{name}'" for name in PAPER_SERIF), "serif"])
_SERIF_WIDTH = 1.12
"""How much wider the strong letters of titles are than those that text_width knows."""


class Style(NamedTuple):
    """How a text is set: pixels of letters and lines, colour, whether it is the title."""

    size: int
    height: int
    colour: str
    is_title: bool = False


TITLE = Style(20, 27, LIGHT.ink, is_title=True)
SENTENCE, RULE = Style(14, 20, LIGHT.ink), Style(13, 19, LIGHT.quiet)
NOTE = Style(12, 17, LIGHT.quiet)


def figure_svg(figure: PicturedFigure, source: str, origin: Provenance) -> bytes:
    """The file in UTF-8. ``source`` names the register; faces are named, not embedded."""
    picture = figure.picture
    inner = max(picture.width, LEAST_WIDTH)
    above = [(figure.title, TITLE), (origin.selection, SENTENCE), (figure.counting_rule, RULE)]
    licence = f"{source} · {origin.licence}, {LICENCE_ADDRESS}"
    below = [(figure.note, NOTE), (licence, NOTE), (origin.link, NOTE)]
    head, y = _set(above, inner, EDGE)
    placed = picture.with_attributes(html(' x="{x}" y="{y}"', x=EDGE, y=y + GAP))
    foot, y = _set(below, inner, y + picture.height + 2 * GAP)
    width, height = inner + 2 * EDGE, y + EDGE
    whole = html(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="{faces}" role="img" aria-labelledby="title description">'
        '<title id="title">{title}</title><desc id="description">{alt}</desc>'
        '<rect width="{width}" height="{height}" fill="{paper}"/>{head}{placed}{foot}</svg>\n',
        width=width,
        height=height,
        faces=FACES,
        title=figure.title,
        alt=figure.alt,
        paper=LIGHT.paper,
        head=head,
        placed=placed,
        foot=foot,
    )
    return whole.encode()


def _set(texts: list[tuple[str, Style]], width: int, y: int) -> tuple[Markup, int]:
    """Texts in lines below each other, as SVG, and where they end."""
    parts = []
    for text, style in texts:
        for line in _lines(text, style, width):
            face = html(' font-family="{serif}" font-weight="600"', serif=_SERIF)
            parts.append(
                html(
                    '<text x="{x}" y="{y}" font-size="{size}" fill="{colour}"{face}>{line}</text>',
                    x=EDGE,
                    y=y + style.size,
                    size=style.size,
                    colour=style.colour,
                    face=face if style.is_title else NOTHING,
                    line=line,
                )
            )
            y += style.height
    return join(parts), y


def _lines(text: str, style: Style, width: int) -> Iterator[str]:
    """The text in lines of at most so many pixels; what has no spaces, as a long address, is broken where it must."""
    line = ""
    for word in re.split(r"\s+", text):
        for part in _broken(word, style, width):
            longer = f"{line} {part}".strip()
            if line and _width(longer, style) > width:
                yield line
                longer = part
            line = longer
    if line:
        yield line


def _broken(word: str, style: Style, width: int) -> Iterator[str]:
    while len(word) > 1 and _width(word, style) > width:
        end = next(
            end
            for end in range(len(word) - 1, 0, -1)
            if end == 1 or _width(word[:end], style) <= width
        )
        yield word[:end]
        word = word[end:]
    yield word


def _width(text: str, style: Style) -> float:
    return text_width(text, style.size) * (_SERIF_WIDTH if style.is_title else 1)
