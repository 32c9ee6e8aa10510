"""Horizontal named bars as SVG."""

import textwrap
from collections.abc import Sequence
from typing import NamedTuple

from dashboard.drawing.figure import Row
from dashboard.drawing.theme import LIGHT
from dashboard.svg.picture import Picture, legend, nothing, picture, rect, text
from dashboard.text.html import Markup
from dashboard.text.i18n import Translator


class Room(NamedTuple):
    """Widths in pixels of the picture and of the names on its left; letters in a line of a name."""

    width: int
    labels: int
    letters: int


NARROW, WIDE = Room(330, 158, 25), Room(680, 250, 40)
NUMBERS = 34
"""Pixels of the numbers on the right."""
ROW, LINE, BAR = 12, 14, 12
GAP = 8


def draw(
    rows: Sequence[Row], groups: Sequence[tuple[str, str]], tr: Translator, room: Room
) -> Picture:
    """Return the bars in their order with names and numbers, and the legend of the groups (name and colour)."""
    if not rows:
        return nothing(room.width, tr)
    parts: list[Markup] = []
    y, largest = 2.0, max(row.number for row in rows) or 1
    for row in rows:
        lines = textwrap.wrap(row.name, room.letters) or [""]
        height = ROW + LINE * (len(lines) - 1) + GAP
        middle = y + height / 2
        length = (room.width - room.labels - NUMBERS) * row.number / largest
        for number, part in enumerate(lines):
            at = middle + LINE * (number - (len(lines) - 1) / 2)
            parts.append(text(room.labels - 8, at, part, LIGHT.ink, "end"))
        parts.append(rect(room.labels, middle - BAR / 2, length, BAR, row.colour))
        end = room.labels + length + 5
        parts.append(text(end, middle, tr.number(row.number), LIGHT.quiet))
        y += height
    keys, bottom = legend(groups, 0.0, room.width, y + 8)
    return picture([*parts, *keys], room.width, int(bottom + 4))
