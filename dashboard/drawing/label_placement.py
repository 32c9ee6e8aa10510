"""Finds room for texts on a map, in pixels: beside their symbols, off other texts, off symbols they do not belong to.

Greedy: the heaviest symbol chooses first among eight positions, and a text that finds no room is left out. Widths are
those of Source Sans, so they are known before anything is drawn.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""

GAP = 4.0
"""Pixels between a symbol and its text, and between a text and the edge of the map."""
LEAD = 14.0
"""Pixels a text may stand further off, to clear a larger symbol its own lies in; beyond that it would look lost."""
FAR_LIGHTER = 0.1
"""A text that finds no other room may cover symbols with up to this share of its own one's weight."""
LINE = 1.15
"""Height of a text over its size."""

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
    """A circle on the map; ``weight`` says who chooses first."""

    x: float
    y: float
    radius: float
    weight: float


@dataclass(frozen=True)
class Placement:
    """Where one text stands: from its point to the middle of its left edge (``dx``, ``dy``), and its box."""

    index: int
    dx: float
    dy: float
    box: Box


@dataclass(frozen=True)
class Room:
    """What a text has to keep off: the edges of the map (width and height), boxes already taken, symbols."""

    size: tuple[int, int]
    taken: tuple[Box, ...]
    symbols: tuple[Symbol, ...]

    def with_boxes(self, boxes: Sequence[Box]) -> "Room":
        """The same room with more boxes taken."""
        return Room(self.size, (*self.taken, *boxes), self.symbols)

    def has(self, box: Box, owner: Symbol | None = None, ignored: float = 0) -> bool:
        """True where a box lies inside the map and touches no box and no symbol but its owner's.

        Symbols of a weight up to ``ignored`` do not count.
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
    """Pixels a text is wide in Source Sans; accents do not count."""
    return size * sum(_em(letter) for letter in text)


def _em(letter: str) -> float:
    return _EMS.get(letter, _EMS.get(unicodedata.normalize("NFD", letter)[0], _OTHER_EM))


def spaced(label: str) -> str:
    """Letter-spaced capitals, as atlases write countries and seas; Georgian script, which has none in use, as it is."""
    capitals = label if re.search("[\u10d0-\u10ff]", label) else label.upper()
    return "\u2009".join(capitals)


def beside(
    room: Room,
    indices: Sequence[int],
    widths: Sequence[float],
    size: float,
    lines: Sequence[int] = (),
) -> list[Placement]:
    """Texts beside symbols of the room, those named by ``indices``, heaviest first.

    ``widths`` are those of all symbols' texts, in the order of ``room.symbols`` and in pixels; ``lines`` how many lines
    each has, one where it is not given.
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
    """The first position that covers no symbol, else none but those far lighter than the text's own."""
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
    """Texts centred on points or, where those are taken, at the first of the shifts that is free."""
    placed: list[Placement] = []
    for index, ((x, y), width) in enumerate(zip(points, widths, strict=True)):
        for right, down in shifts:
            box = _box(x + right - width / 2, y + down, width, size * LINE)
            if room.with_boxes([each.box for each in placed]).has(box):
                placed.append(Placement(index, right - width / 2, down, box))
                break
    return placed


def _reach(symbol: Symbol, symbols: Sequence[Symbol]) -> float:
    """Radius a text keeps clear of: that of the symbol, or of a larger one that is hardly wider around it."""
    gaps = ((hypot(symbol.x - other.x, symbol.y - other.y), other.radius) for other in symbols)
    edges = (gap + radius for gap, radius in gaps if gap < radius)
    return max(edge for edge in (symbol.radius, *edges) if edge <= symbol.radius + LEAD)


def _positions(radius: float, width: float, height: float) -> Iterator[tuple[float, float]]:
    """Right, left, the corners on the right, above, below, the corners on the left."""
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
    """True where two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def covers(box: Box, symbol: Symbol) -> bool:
    """True where a box reaches into a circle."""
    left, top, right, bottom = box
    across = max(left - symbol.x, 0.0, symbol.x - right)
    down = max(top - symbol.y, 0.0, symbol.y - bottom)
    return across < symbol.radius and down < symbol.radius and hypot(across, down) < symbol.radius
