"""An SVG picture and its pieces: shapes, and text in the fonts that documents embed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.drawing.label_placement import text_width
from dashboard.drawing.theme import LIGHT, PAPER_SANS
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.text.i18n import Translator

SIZE = 12
"""Size in pixels of the letters of a chart."""
FACES = ", ".join([*(f"'{name}'" for name in PAPER_SANS), "sans-serif"])
_SIGN, _KEY = 16, 18
"""Pixels of the sign before a name in a legend with its room, and between names and rows."""


@dataclass(frozen=True)
class Picture:
    """A picture as SVG in the colours of the light theme, with its size in pixels.

    ``alt`` is its alternative text, where it shows something else than the figure on its page; ``note`` stands below
    it.
    """

    svg: Markup
    width: int
    height: int
    alt: str = ""
    note: str = ""

    def with_attributes(self, more: Markup) -> Markup:
        """Return the picture as an element that has these attributes too."""
        return self.svg.replace(" xmlns=", more + html(" xmlns="), 1)


def picture(
    parts: Iterable[Markup], width: int, height: int, alt: str = "", note: str = ""
) -> Picture:
    """Return the parts as one picture; later parts lie on top."""
    svg = html(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        'height="{height}" font-family="{faces}" font-size="{size}">{parts}</svg>',
        width=width,
        height=height,
        faces=FACES,
        size=SIZE,
        parts=join(parts),
    )
    return Picture(svg, width, height, alt, note)


def nothing(width: int, tr: Translator) -> Picture:
    """Return the picture of a figure without events: a sentence."""
    message = tr("No event on record matches this choice.")
    return picture([text(0, 16, message, LIGHT.quiet)], width, 32)


def legend(
    groups: Sequence[tuple[str, str]], left: float, right: float, y: float
) -> tuple[list[Markup], float]:
    """Return names with their colours in as many rows as they need, and the y where they end."""
    parts: list[Markup] = []
    x = left
    for name, colour in groups:
        width = _SIGN + text_width(name, SIZE) + _KEY
        if x > left and x + width > right:
            x, y = left, y + _KEY
        parts.append(rect(x, y + _KEY / 2 - 5, 10, 10, colour))
        parts.append(text(x + _SIGN, y + _KEY / 2, name, LIGHT.quiet))
        x += width
    return parts, y + _KEY if groups else y


def text(
    x: float,
    y: float,
    content: str,
    colour: str,
    anchor: str = "start",
    size: float = SIZE,
) -> Markup:
    """Return one line of text; ``y`` is the middle of its small letters."""
    return html(
        '<text x="{x:.1f}" y="{y:.1f}" fill="{colour}" text-anchor="{anchor}" '
        'font-size="{size:g}">{content}</text>',
        x=x,
        y=y + size * 0.33,
        colour=colour,
        anchor=anchor,
        size=size,
        content=content,
    )


def numbered(x: float, y: float, content: str, number: str, colours: tuple[str, str]) -> Markup:
    """Return a text with a number right behind it, each in its colour, whatever the width of the text."""
    return html(
        '<text x="{x:.1f}" y="{y:.1f}" fill="{ink}">{content}'
        '<tspan dx="4" fill="{quiet}">{number}</tspan></text>',
        x=x,
        y=y + SIZE * 0.33,
        ink=colours[0],
        content=content,
        quiet=colours[1],
        number=number,
    )


def rect(
    x: float, y: float, width: float, height: float, colour: str, more: Markup = NOTHING
) -> Markup:
    """Return a filled rectangle; ``more`` are further attributes."""
    return html(
        '<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" '
        'fill="{colour}"{more}/>',
        x=x,
        y=y,
        width=max(width, 0),
        height=max(height, 0),
        colour=colour,
        more=more,
    )


def line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1) -> Markup:
    """Return a straight line."""
    return html(
        '<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" '
        'stroke-width="{width:g}"/>',
        x1=x1,
        y1=y1,
        x2=x2,
        y2=y2,
        colour=colour,
        width=width,
    )


def circle(x: float, y: float, radius: float, fill: str, stroke: str, opacity: float = 1) -> Markup:
    """Return a circle with a thin outline."""
    return html(
        '<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}" '
        'fill-opacity="{opacity:g}" stroke="{stroke}" stroke-width="1"/>',
        x=x,
        y=y,
        radius=radius,
        fill=fill,
        opacity=opacity,
        stroke=stroke,
    )
