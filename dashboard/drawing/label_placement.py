"""Places texts on a map, in pixels: beside their symbols, without covering other texts or other symbols.

The method is greedy: the symbol of the largest weight chooses first among eight positions; a text without a free
position is left out. Widths are those of Source Sans, so they are known before anything is drawn.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import hypot

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""

GAP = 4.0
"""Pixels between a symbol and its text, and between a text and the edge of the map."""
LEAD = 14.0
"""Pixels that a text may stand further off to clear a larger symbol around its own; further would look lost."""
FAR_LIGHTER = 0.1
"""A text without a free position may cover symbols up to this share of its own symbol's weight."""
COVERED = (0.0, 0.01, 0.03)
"""Shares of the heaviest symbol's weight up to which the name of a country or sea may cover symbols, in turn."""
LINE = 1.15
"""Height of a line of text, as a multiple of the size of its letters."""

# Advance widths of Source Sans at weight 600, in ems, from the font's own table.
_WIDTHS = {
    0.10: "\u2009",
    0.20: " ",
    0.28: "ijlıI.,';:",
    0.32: "f-()",
    0.36: "rt/",
    0.44: "cszY*",
    0.49: "vxyJL–",
    0.52: "aegkF0123456789ə",
    0.56: "bdhnopquAEPSTVXZ",
    0.60: "BCKR",
    0.66: "DGHNOQU",
    0.75: "wM",
    0.84: "mW",
}
_EMS = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER_EM = 0.62
"""For letters without a measure, among them Armenian and Georgian ones."""


@dataclass(frozen=True)
class Symbol:
    """A circle on the map; the one of the largest ``weight`` chooses first."""

    x: float
    y: float
    radius: float
    weight: float


@dataclass(frozen=True)
class Placement:
    """The place of one text: ``dx`` and ``dy`` from its point to the middle of its left edge, and its box."""

    index: int
    dx: float
    dy: float
    box: Box


@dataclass(frozen=True)
class Room:
    """What texts must not cover: the edges of the map (width and height), boxes of other texts, symbols."""

    size: tuple[int, int]
    taken: tuple[Box, ...]
    symbols: tuple[Symbol, ...]

    def with_boxes(self, boxes: Sequence[Box]) -> "Room":
        """Return the same room with more boxes taken."""
        return Room(self.size, (*self.taken, *boxes), self.symbols)

    def has(self, box: Box, owner: Symbol | None = None, ignored: float = 0) -> bool:
        """Return whether a box lies inside the map and touches no box, and no symbol but its ``owner``.

        Symbols whose weight is at most ``ignored`` may be covered.
        """
        left, top, right, bottom = box
        width, height = self.size
        return (
            left >= GAP
            and top >= GAP
            and right <= width - GAP
            and bottom <= height - GAP
            and not any(overlap(box, other) for other in self.taken)
            and not any(
                covers(box, symbol)
                for symbol in self.symbols
                if symbol is not owner and symbol.weight > ignored
            )
        )


def text_width(text: str, size: float) -> float:
    """Return the width of a text in Source Sans in pixels; accents have no width."""
    return size * sum(_em(letter) for letter in text)


def _em(letter: str) -> float:
    return _EMS.get(letter, _EMS.get(unicodedata.normalize("NFD", letter)[0], _OTHER_EM))


def spaced(label: str) -> str:
    """Return letter-spaced capitals, as atlases write countries and seas; Georgian script is left as it is."""
    capitals = label if re.search("[\u10d0-\u10ff]", label) else label.upper()
    return "\u2009".join(capitals)


def beside(
    room: Room,
    indices: Sequence[int],
    widths: Sequence[float],
    size: float,
    lines: Sequence[int] = (),
) -> list[Placement]:
    """Return the texts that find room beside the symbols with these ``indices``, largest weight first.

    ``widths`` are the widths in pixels of the texts of all symbols, in the order of ``room.symbols``; ``lines`` the
    number of lines of each, 1 where it is not given.
    """
    placed: list[Placement] = []
    for index in sorted(indices, key=lambda each: (-room.symbols[each].weight, each)):
        left = room.with_boxes([each.box for each in placed])
        height = size * LINE * (lines[index] if lines else 1)
        placement = _beside(left, index, widths[index], height)
        if placement:
            placed.append(placement)
    return placed


def _beside(room: Room, index: int, width: float, height: float) -> Placement | None:
    """Return the first position that covers no symbol; else one that covers only symbols of far smaller weight."""
    symbol = room.symbols[index]
    positions = list(_positions(_reach(symbol, room.symbols), width, height))
    for ignored in (0.0, symbol.weight * FAR_LIGHTER):
        for dx, dy in positions:
            box = _box(symbol.x + dx, symbol.y + dy, width, height)
            if room.has(box, symbol, ignored):
                return Placement(index, dx, dy, box)
    return None


def around(
    room: Room,
    points: Sequence[tuple[float, float]],
    widths: Sequence[float],
    size: float,
    shifts: Sequence[tuple[float, float]],
) -> list[Placement]:
    """Return texts centred on points or, where those are taken, at the first free one of the shifts.

    A text may cover the lightest symbols rather than go further.
    """
    placed: list[Placement] = []
    heaviest = max((symbol.weight for symbol in room.symbols), default=0)
    for index, ((x, y), width) in enumerate(zip(points, widths, strict=True)):
        left = room.with_boxes([each.box for each in placed])
        tries = (
            Placement(index, right - width / 2, down, box)
            for right, down in shifts
            for share in COVERED
            for box in [_box(x + right - width / 2, y + down, width, size * LINE)]
            if left.has(box, ignored=share * heaviest)
        )
        placed.extend(islice(tries, 1))
    return placed


def _reach(symbol: Symbol, symbols: Sequence[Symbol]) -> float:
    """Return the radius that a text keeps free: of the symbol, or of a slightly larger one around it."""
    gaps = ((hypot(symbol.x - other.x, symbol.y - other.y), other.radius) for other in symbols)
    edges = (gap + radius for gap, radius in gaps if gap < radius)
    return max(edge for edge in (symbol.radius, *edges) if edge <= symbol.radius + LEAD)


def _positions(radius: float, width: float, height: float) -> Iterator[tuple[float, float]]:
    """Yield the positions: right, left, the corners on the right, above, below, the corners on the left."""
    reach = radius + GAP
    side, lift = 0.72 * radius + 3, 0.72 * radius + height / 4
    yield reach, 0
    yield -reach - width, 0
    yield side, -lift
    yield side, lift
    yield -width / 2, -radius - height / 2 - 1
    yield -width / 2, radius + height / 2 + 1
    yield -side - width, -lift
    yield -side - width, lift


def _box(left: float, middle: float, width: float, height: float) -> Box:
    return left, middle - height / 2, left + width, middle + height / 2


def overlap(one: Box, other: Box) -> bool:
    """Return whether two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def covers(box: Box, symbol: Symbol) -> bool:
    """Return whether a box reaches into a circle."""
    left, top, right, bottom = box
    across = max(left - symbol.x, 0.0, symbol.x - right)
    down = max(top - symbol.y, 0.0, symbol.y - bottom)
    return across < symbol.radius and down < symbol.radius and hypot(across, down) < symbol.radius
