"""Positions in a figure: organisations of a network, linked ones near each other; bands between bars.

Each connected part of a network is laid out by stress majorization (Gansner, Koren, North 2005) from a start by
classical scaling, so that distances on the page follow the number of steps between organisations. The parts share the
page by their size. The same network always gets the same layout.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from dashboard.drawing.label_placement import Placement, Room, Symbol, beside, text_width

Points = NDArray[np.float64]
Box = tuple[float, float, float, float]
"""Left, top, width and height in pixels."""

LARGEST, SMALLEST = 22.0, 4.5
"""Radii in pixels of the organisation with most events, and of the smallest circle."""
STEP = 76.0
"""The longest step between two small circles, in pixels."""
APART = 18.0
"""The smallest distance between two circles in pixels, where there is room."""
EDGE = (44.0, 14.0)
"""Pixels between a circle and the border of its part, at the sides (where its name stands) and above and below."""
STRETCH = 2.2
"""How much more a part is stretched in one direction than in the other, at most, to use its room."""
ROUNDS = 200


@dataclass(frozen=True)
class Circle:
    """An organisation on the page: centre and radius in pixels, lines of its name; the largest ``weight`` first."""

    x: float
    y: float
    radius: float
    name: tuple[str, ...]
    weight: int


def names(circles: Sequence[Circle], size: tuple[int, int], text: float) -> list[Placement]:
    """Return the names that find room beside circles, largest weight first; the others are left out.

    ``text`` is the height of the letters in pixels.
    """
    most = max((each.weight for each in circles), default=1)
    # Weights near each other: unlike on a map, no name may cover a circle, however small.
    symbols = tuple(
        Symbol(each.x, each.y, each.radius + 1, 1 + each.weight / most) for each in circles
    )
    widths = [max(text_width(line, text) for line in each.name) for each in circles]
    lines = [len(each.name) for each in circles]
    return beside(Room(size, (), symbols), range(len(circles)), widths, text, lines)


def radii(events: Mapping[str, int], is_small: bool = False) -> dict[str, float]:
    """Return the radius of each circle in pixels: its area follows the events, down to a smallest size to click on."""
    most = max(events.values(), default=1)
    largest = LARGEST * (0.7 if is_small else 1)
    return {code: max(SMALLEST, largest * sqrt(number / most)) for code, number in events.items()}


def places(
    linked: "nx.Graph[str]", radius: Mapping[str, float], size: tuple[int, int]
) -> dict[str, tuple[float, float]]:
    """Return the position of each organisation on a page of that size, in pixels from the left and from the top."""
    parts = sorted(nx.connected_components(linked), key=lambda part: (-len(part), min(part)))
    boxes = _shares([len(part) + 1 for part in parts], (0.0, 0.0, float(size[0]), float(size[1])))
    reach = max(radius.values(), default=1.0)
    found: dict[str, tuple[float, float]] = {}
    for part, box in zip(parts, boxes, strict=True):
        codes = sorted(part)
        edges = np.array([radius[code] for code in codes])
        points = _spread(_stress(linked.subgraph(part), codes, radius, reach), edges, box)
        found |= {
            code: (round(float(x) + box[0], 1), round(float(y) + box[1], 1))
            for code, (x, y) in zip(codes, points, strict=True)
        }
    return found


def _shares(weights: Sequence[int], box: Box) -> list[Box]:
    """Return parts of the box, cut in two along the longer side repeatedly, with areas in proportion to weights."""
    if len(weights) < 2:
        return [box] * len(weights)
    sums = np.cumsum(weights)
    cut = int(np.argmin(np.abs(sums[:-1] - sums[-1] / 2))) + 1
    share = float(sums[cut - 1] / sums[-1])
    left, top, width, height = box
    if width >= height:
        one, other = (
            (left, top, width * share, height),
            (left + width * share, top, width * (1 - share), height),
        )
    else:
        one, other = (
            (left, top, width, height * share),
            (left, top + height * share, width, height * (1 - share)),
        )
    return [*_shares(weights[:cut], one), *_shares(weights[cut:], other)]


def _stress(
    linked: "nx.Graph[str]", codes: Sequence[str], radius: Mapping[str, float], reach: float
) -> Points:
    """Return points whose distances are as near as can be to their number of steps in the network.

    A step between circles of the largest radius, ``reach``, is twice as long as one between points.
    """
    steps = nx.Graph()
    steps.add_nodes_from(codes)
    steps.add_weighted_edges_from(
        (one, other, 1 + (radius[one] + radius[other]) / reach / 2) for one, other in linked.edges
    )
    lengths = dict(nx.all_pairs_dijkstra_path_length(steps))
    wanted = np.array([[lengths[one][other] for other in codes] for one in codes], dtype=float)
    weights = np.divide(1.0, wanted**2, out=np.zeros_like(wanted), where=wanted > 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.pinv(laplacian)
    points = _scaled(wanted)
    for _ in range(ROUNDS):
        gaps = _gaps(points)
        pull = -weights * np.divide(wanted, gaps, out=np.zeros_like(gaps), where=gaps > 1e-9)
        np.fill_diagonal(pull, 0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        # The small product first: a third of the work, and none of it worth a second core.
        points = inverse @ (pull @ points)
    return points


def _gaps(points: Points) -> Points:
    """Return the distances between all points."""
    # Asked a thousand times for one network, and linalg.norm takes several times as long.
    x, y = points.T
    return np.asarray(np.sqrt((x[:, None] - x) ** 2 + (y[:, None] - y) ** 2))


def _scaled(wanted: Points) -> Points:
    """Return points by classical scaling to two dimensions, with a small spiral added so that no two coincide."""
    count = len(wanted)
    centre = np.eye(count) - 1 / count
    values, vectors = np.linalg.eigh(-centre @ wanted**2 @ centre / 2)
    # Each axis may come out either way round: the end that weighs more is made the positive one.
    vectors = vectors * np.where((vectors**3).sum(axis=0) < -1e-9, -1, 1)
    turns = 2.4 * np.arange(count)
    spiral = (
        np.column_stack([np.cos(turns), np.sin(turns)]) * np.sqrt(np.arange(count) + 1)[:, None]
    )
    flat = np.zeros((count, 2))
    flat[:, : min(2, count)] = (vectors * np.sqrt(np.maximum(values, 0)))[:, ::-1][:, :2]
    return np.asarray(flat + 0.02 * spiral)


def _spread(points: Points, edges: Points, box: Box) -> Points:
    """Return the points turned to fill their box, with no step longer than STEP, and pushed apart."""
    _, _, width, height = box
    centred = points - points.mean(axis=0)
    turned = centred @ np.linalg.svd(centred, full_matrices=False)[2].T
    # Two alone stand one above the other, which leaves room for their names.
    if width < height or len(points) == 2:
        turned = turned[:, ::-1]
    span = np.ptp(turned, axis=0)
    room = np.array([width, height]) - 2 * (edges.max() + np.array(EDGE))
    scale = np.minimum(room / np.where(span > 1e-6, span, 1), STEP)
    scale = np.minimum(scale, scale.min() * STRETCH)
    middle = (turned.max(axis=0) + turned.min(axis=0)) / 2
    placed = (turned - middle) * scale + np.array([width, height]) / 2
    return _apart(placed, edges, np.array([width, height]))


def _apart(points: Points, edges: Points, size: Points) -> Points:
    """Return the points pushed apart inside the box until circles do not touch."""
    needed = edges[:, None] + edges[None] + APART
    inner = np.minimum(edges[:, None] + np.array(EDGE) / 2, size / 2)
    for _ in range(ROUNDS):
        between = points[:, None] - points[None]
        gaps = _gaps(points)
        np.fill_diagonal(gaps, np.inf)
        over = np.maximum(needed - gaps, 0)
        if over.max() < 0.5:
            break
        pushes = between / np.maximum(gaps, 1e-6)[..., None] * (over * 0.3)[..., None]
        points = np.clip(points + pushes.sum(axis=1), inner, size - inner)
    return points


def band(across: tuple[float, float], start: float, stop: float, thick: float) -> str:
    """Return the outline of a band between two heights as an SVG path; it is level at both ends.

    ``across`` are the left and the right end, ``start`` and ``stop`` the upper edge at each. Each long side is a cubic
    Bézier curve with control points at thirds, the smoothstep 3t² - 2t³.
    """
    left, right = across
    third = (right - left) / 3

    def curve(first: float, last: float, x: float, step: float) -> str:
        return f"C{x + step:.4g},{first:.4g} {x + 2 * step:.4g},{last:.4g} {x + 3 * step:.4g},{last:.4g}"

    above = f"M{left:.4g},{start:.4g}{curve(start, stop, left, third)}"
    below = f"L{right:.4g},{stop + thick:.4g}{curve(stop + thick, start + thick, right, -third)}Z"
    return above + below
