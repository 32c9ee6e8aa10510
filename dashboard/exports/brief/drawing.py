"""Pieces of SVG: shapes and text in the faces that documents embed; every text is escaped."""

from collections.abc import Iterable
from html import escape

from dashboard.drawing.theme import PAPER_SANS
from dashboard.exports.brief.model import Drawing

SIZE = 12
"""Pixels of the letters of a chart."""


def drawing(parts: Iterable[str], width: int, height: int) -> Drawing:
    """The parts as one picture; later ones lie on top."""
    families = escape(", ".join([*(f"'{name}'" for name in PAPER_SANS), "sans-serif"]))
    return Drawing(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="{families}" font-size="{SIZE}">{"".join(parts)}</svg>',
        width,
        height,
    )


def text(
    x: float,
    y: float,
    content: str,
    colour: str,
    anchor: str = "start",
    size: float = SIZE,
) -> str:
    """One line of text; ``y`` is the middle of its small letters."""
    return (
        f'<text x="{x:.1f}" y="{y + size * 0.33:.1f}" fill="{colour}" text-anchor="{anchor}" '
        f'font-size="{size:g}">{escape(content)}</text>'
    )


def numbered(x: float, y: float, content: str, number: str, colours: tuple[str, str]) -> str:
    """A text and a number right behind it, each in its colour, however wide the text is drawn."""
    return (
        f'<text x="{x:.1f}" y="{y + SIZE * 0.33:.1f}" fill="{colours[0]}">{escape(content)}'
        f'<tspan dx="4" fill="{colours[1]}">{escape(number)}</tspan></text>'
    )


def rect(x: float, y: float, width: float, height: float, colour: str, more: str = "") -> str:
    """A filled rectangle."""
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{max(width, 0):.2f}" height="{max(height, 0):.2f}" '
        f'fill="{colour}"{more}/>'
    )


def line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1) -> str:
    """A straight line."""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" '
        f'stroke-width="{width:g}"/>'
    )


def circle(x: float, y: float, radius: float, fill: str, stroke: str, opacity: float = 1) -> str:
    """A circle with a thin edge."""
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}" fill-opacity="{opacity:g}" '
        f'stroke="{stroke}" stroke-width="1"/>'
    )
