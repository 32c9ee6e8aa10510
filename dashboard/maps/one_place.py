"""The small map of a record: one place, no more precise than it is known."""

from collections.abc import Mapping

import pydeck

from dashboard.drawing import basemap, label_placement
from dashboard.drawing.basemap import OPACITY, VIEWS, Size, rgba
from dashboard.drawing.label_placement import GAP
from dashboard.drawing.theme import Look
from dashboard.model.tables import AREAS
from dashboard.text.i18n import Translator

SMALL: Size = (340, 220)
RADIUS = 7
LABEL_SIZE = 13

Place = Mapping[str, object]


def is_point(place: Place) -> bool:
    """Return whether the coordinates stand for a venue."""
    return place["precision"] not in AREAS


def view_of(place: Place, size: Size = SMALL) -> str:
    """Return the narrowest view that shows a place: a key of VIEWS."""
    longitude, latitude = _position(place)
    return next(
        (
            code
            for code, view in VIEWS.items()
            if basemap.window(view, size).shows(longitude, latitude)
        ),
        "world",
    )


def deck(place: Place, tr: Translator, look: Look, size: Size = SMALL) -> pydeck.Deck:
    """Return a map of one place; a place known only as a region or a country gets no point.

    ``place`` has name, latitude, longitude (degrees), precision and, where it is coloured by track, track (a code).
    """
    view = view_of(place, size)
    longitude, latitude = _position(place)
    row = {
        "place_id": place.get("place_id", ""),
        "longitude": longitude,
        "latitude": latitude,
        "radius": RADIUS,
        "fill": rgba(look.track.get(str(place.get("track", "")), look.accent), OPACITY),
    }
    at = basemap.window(VIEWS[view], size)
    rows = [row] if is_point(place) else []
    width = label_placement.text_width(str(place["name"]), LABEL_SIZE)
    is_left = at.place(longitude, latitude)[0] < size[0] / 2
    name = {
        "longitude": longitude,
        "latitude": latitude,
        "text": place["name"],
        "dx": RADIUS + GAP if is_left else -RADIUS - GAP - width,
        "dy": 0,
    }
    return basemap.deck(
        [
            basemap.boundaries(VIEWS[view], look),
            basemap.circles(rows, look),
            basemap.texts("place-names", [name] if rows else [], look.ink, LABEL_SIZE, 500),
        ],
        at,
        look,
    )


def alt(place: Place, tr: Translator) -> str:
    """Return the alternative text of the map."""
    name = str(place["name"])
    if not is_point(place):
        return tr("Map without a point: {place} is known as an area, not as a venue.", place=name)
    return tr("Map with one point: {place}.", place=name)


def _position(place: Place) -> tuple[float, float]:
    return float(str(place["longitude"])), float(str(place["latitude"]))
