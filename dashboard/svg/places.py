"""The map of venues as SVG: proportional circles on the boundaries in data/geo."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.drawing.basemap import VIEWS, Size, Window, window
from dashboard.drawing.label_placement import text_width
from dashboard.drawing.map_legend import factor
from dashboard.drawing.theme import LIGHT
from dashboard.maps import events_by_place
from dashboard.svg.picture import SIZE, Picture, circle, numbered, picture, rect, text
from dashboard.text.html import Markup, html, join
from dashboard.text.i18n import Translator

SIZE_OF_MAP: Size = (680, 312)
LEGEND_ROWS = 26
MARGIN = 40
"""Pixels around the map in which boundaries are still drawn, so that their cut ends are not seen."""
FINEST = 0.5
"""Pixels between two points of a boundary that still make a difference."""
_STATIC = Path(__file__).parents[1] / "static"
_FILLS = {"land": LIGHT.land, "region": LIGHT.region, "lake": LIGHT.sea}
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)

Point = tuple[float, float]


def view_of(places: pd.DataFrame) -> str:
    """Return the region, or the nearest wider view that has a place to draw."""
    seen = (view for view in VIEWS if not inside(places, view).empty)
    return next(seen, next(iter(VIEWS)))


def inside(places: pd.DataFrame, view: str) -> pd.DataFrame:
    """Return the places that are drawn in a view."""
    return events_by_place.inside(places, view, SIZE_OF_MAP)


def draw(
    places: pd.DataFrame, labels: pd.DataFrame, tr: Translator, view: str, most: int = 0
) -> Picture:
    """Return circles for the places of questions.locate; ``labels`` name countries and seas.

    ``most`` is the number of events of the largest circle, where that is more than any place has.
    """
    width, height = SIZE_OF_MAP
    at = window(VIEWS[view], SIZE_OF_MAP)
    # The deck has found room for every text already; here its layers are only drawn another way.
    deck = events_by_place.deck(places, tr, LIGHT, view, labels=labels, size=SIZE_OF_MAP, most=most)
    layers = {layer.id: layer.data for layer in deck.layers}
    inside = [
        rect(0, 0, width, height, LIGHT.sea),
        boundaries(view, at),
        *_texts(layers["names"], at, LIGHT.quiet, events_by_place.NAME_SIZE),
        *_circles(layers["places"], at),
        *_named(layers["place-names"], layers["place-counts"], at),
    ]
    return picture(
        [
            _clipped(join(inside), SIZE_OF_MAP),
            *_legend(places, tr, view, most, height + LEGEND_ROWS / 2 + 4),
        ],
        width,
        height + LEGEND_ROWS + 4,
        alt=events_by_place.alt(places, tr, view, SIZE_OF_MAP),
    )


def _clipped(inside: Markup, size: Size) -> Markup:
    """Return what is drawn, cut off at the edges of the map."""
    return html(
        '<clipPath id="frame"><rect width="{width}" height="{height}"/></clipPath>'
        '<g clip-path="url(#frame)">{inside}</g>',
        width=size[0],
        height=size[1],
        inside=inside,
    )


def _texts(
    rows: Sequence[Mapping[str, Any]], at: Window, colour: str, size: int
) -> Iterator[Markup]:
    for row in rows:
        x, y = at.place(row["longitude"], row["latitude"])
        yield text(x + row["dx"], y + row["dy"], row["text"], colour, size=size)


def _named(
    names: Sequence[Mapping[str, Any]], counts: Sequence[Mapping[str, Any]], at: Window
) -> Iterator[Markup]:
    """Yield the names of places, each with its number of events right behind it."""
    for name, count in zip(names, counts, strict=True):
        x, y = at.place(name["longitude"], name["latitude"])
        colours = (LIGHT.ink, LIGHT.quiet)
        yield numbered(x + name["dx"], y + name["dy"], name["text"], count["text"], colours)


def _circles(rows: Sequence[Mapping[str, Any]], at: Window) -> Iterator[Markup]:
    for row in rows:
        x, y = at.place(row["longitude"], row["latitude"])
        if at.shows(row["longitude"], row["latitude"]):
            *fill, alpha = row["fill"]
            colour = "#" + "".join(f"{part:02X}" for part in fill)
            yield circle(x, y, row["radius"], colour, LIGHT.paper, alpha / 255)


def _legend(
    places: pd.DataFrame, tr: Translator, view: str, most: int, y: float
) -> Iterator[Markup]:
    """Yield the legend of area and colour, in one row."""
    points = events_by_place.drawable(places)
    shown = inside(places, view)
    if shown.empty:
        return
    scale = factor(points, most, view, SIZE_OF_MAP)
    steps = [step for step in _STEPS if step <= max(shown["event_count"])]
    x = 0.0
    area = tr("Area: events")
    yield text(x, y, area, LIGHT.quiet)
    x += text_width(area, SIZE) + 10
    for count in sorted({steps[0], steps[len(steps) // 2]}):
        radius, label = scale * sqrt(count), tr.number(count)
        yield circle(x + radius, y, radius, "none", LIGHT.quiet)
        yield text(x + 2 * radius + 5, y, label, LIGHT.quiet)
        x += 2 * radius + text_width(label, SIZE) + 16
    colour = tr("Colour: the track that met there most")
    yield text(x + 14, y, colour, LIGHT.quiet)
    x += text_width(colour, SIZE) + 24
    for track in (track for track in LIGHT.track if track in set(shown["track"])):
        label = tr("Track {track}", track=track)
        yield circle(x + 5, y, 5, LIGHT.track[track], LIGHT.paper)
        yield text(x + 15, y, label, LIGHT.quiet)
        x += text_width(label, SIZE) + 29


@cache
def boundaries(view: str, at: Window) -> Markup:
    """Return land, region, lakes and boundary lines as paths, as far as they are visible in a window."""
    file = _STATIC / VIEWS[view].file
    features = json.loads(file.read_text(encoding="utf-8"))["features"]
    paths = []
    for feature in features:
        layer, geometry = feature["properties"]["layer"], feature["geometry"]
        if geometry["type"] == "MultiPolygon":
            lines = [ring for polygon in geometry["coordinates"] for ring in polygon]
            look = html(' fill="{colour}"', colour=_FILLS[layer])
        else:
            lines = geometry["coordinates"]
            look = html(
                ' fill="none" stroke="{colour}" stroke-opacity="0.5" stroke-width="0.8"',
                colour=LIGHT.quiet,
            )
        drawn = "".join(
            _path(each, at, closed=geometry["type"] == "MultiPolygon") for each in lines
        )
        paths.append(html('<path fill-rule="evenodd"{look} d="{drawn}"/>', look=look, drawn=drawn))
    return join(paths)


def _path(points: Sequence[Sequence[float]], at: Window, closed: bool) -> str:
    """Return a line in pixels without invisible details; "" where all of it is outside."""
    width, height = at.size
    placed = [at.place(point[0], point[1]) for point in points]
    xs, ys = [x for x, _ in placed], [y for _, y in placed]
    if (
        max(xs) < -MARGIN
        or min(xs) > width + MARGIN
        or max(ys) < -MARGIN
        or min(ys) > height + MARGIN
    ):
        return ""
    points = [placed[0]]
    for x, y in placed[1:]:
        if abs(x - points[-1][0]) + abs(y - points[-1][1]) >= FINEST:
            points.append((x, y))
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return f"M{path}{'Z' if closed else ''}"
