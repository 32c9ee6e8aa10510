"""The parts of all maps: views and projection, map style, boundaries, circles, texts and shapes.

Nothing is loaded from elsewhere: style and boundaries are static files of this server, fonts are those of the page.
Addresses are relative, so they work below any base path; pages are one level deep.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pydeck
from pydeck.bindings.json_tools import JSONMixin, default_serialize

from dashboard.drawing.theme import SANS, Look, rgb, tooltip_style
from dashboard.model.text import later

Row = Mapping[str, object]

TILE = 512
"""Pixels of the whole world at zoom 0, as deck.gl and MapLibre count."""
MOST_NORTHERN = 85.0
"""Web Mercator ends near the poles."""

Size = tuple[int, int]
"""Width and height of a map in CSS pixels."""

WIDE: Size = (720, 470)

OPACITY = 0.8
"""The opacity of circles, so that those below show through."""
_OF_SHAPES = "<div style='font-weight:600'>{name}</div><div>{met}</div>"
"""The tooltip of shapes that a visitor loads; Streamlit escapes the texts when it fills it."""


class Deck(JSONMixin):  # type: ignore[misc]
    """A map for Streamlit. Its JSON is written once: it is cached for all readers and must not be changed."""

    # pydeck's own class looks for a notebook each time, which takes as long as all the rest of a map.
    def __init__(self, tooltip: Mapping[str, object] | None, **properties: object) -> None:
        self.__dict__.update(properties, _tooltip=tooltip or False)

    @cached_property
    def _written(self) -> str:
        return json.dumps(self, sort_keys=True, default=default_serialize, separators=(",", ":"))

    def to_json(self) -> str:
        """Return the JSON of the map, as it is sent to the page."""
        return self._written


@dataclass(frozen=True)
class View:
    """A part of the world a map can show.

    Bounds are degrees; ``file`` is the static file with its boundaries; ``largest`` is the radius of its largest
    circle and ``line`` the width of its boundary lines, in pixels.
    """

    label: str
    west: float
    south: float
    east: float
    north: float
    file: str
    largest: float
    line: float


VIEWS = {
    "region": View(
        later("South Caucasus"), 39.3, 38.35, 50.9, 43.95, "geo/region.geojson", 29, 0.8
    ),
    "europe": View(later("Europe"), -8.5, 34.6, 53.0, 60.8, "geo/world.geojson", 23, 0.7),
    "world": View(later("World"), -126.0, 8.0, 100.0, 66.0, "geo/world.geojson", 18, 0.5),
}


@dataclass(frozen=True)
class Window:
    """What a map shows of the world at first: its centre in degrees, its zoom, and its size."""

    longitude: float
    latitude: float
    zoom: float
    size: Size

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return the position of a point (degrees) in pixels from the left and from the top edge."""
        scale = TILE * 2**self.zoom
        across, down = mercator(longitude, latitude)
        middle_across, middle_down = mercator(self.longitude, self.latitude)
        width, height = self.size
        return (
            width / 2 + (across - middle_across) * scale,
            height / 2 + (down - middle_down) * scale,
        )

    def shows(self, longitude: float, latitude: float) -> bool:
        """Return whether a point (degrees) is inside the map."""
        x, y = self.place(longitude, latitude)
        return 0 <= x <= self.size[0] and 0 <= y <= self.size[1]


def mercator(longitude: float, latitude: float) -> tuple[float, float]:
    """Return a point (degrees) in Web Mercator, as shares (0 to 1) of the world from the west and from the north."""
    bounded = math.radians(max(-MOST_NORTHERN, min(MOST_NORTHERN, latitude)))
    return (
        (longitude + 180) / 360,
        0.5 - math.log(math.tan(math.pi / 4 + bounded / 2)) / math.tau,
    )


def window(view: View, size: Size) -> Window:
    """Return the window with the largest zoom at which the whole view fits a map of this size."""
    left, top = mercator(view.west, view.north)
    right, bottom = mercator(view.east, view.south)
    scale = min(size[0] / (right - left), size[1] / (bottom - top))
    middle = math.pi * (1 - (top + bottom))
    return Window(
        longitude=round((view.west + view.east) / 2, 4),
        latitude=round(math.degrees(math.atan(math.sinh(middle))), 4),
        zoom=round(max(0.0, math.log2(scale / TILE)), 3),
        size=size,
    )


def rgba(colour: str, alpha: float = 1.0) -> list[int]:
    """Return a #RRGGBB colour and an opacity (0 to 1) as deck.gl's list of four numbers (0 to 255)."""
    return [*rgb(colour), round(255 * alpha)]


def quoted(text: str) -> pydeck.types.String:
    """Return a text as a constant; pydeck takes plain strings for names of columns."""
    return pydeck.types.String(text)


def boundaries(view: View, look: Look) -> pydeck.Layer:
    """Return the layer of land, the South Caucasus, lakes and boundary lines; the browser loads its static file.

    Colours are set on the sublayers, because Streamlit fades every layer's own colours once something is selected.
    """
    fill = (
        f"@@=properties.layer == 'land' ? {rgba(look.land)} : "
        f"properties.layer == 'region' ? {rgba(look.region)} : {rgba(look.sea)}"
    )
    return pydeck.Layer(
        "GeoJsonLayer",
        data=f"app/static/{view.file}",
        id="boundaries",
        pickable=False,
        stroked=False,
        filled=True,
        line_width_units=quoted("pixels"),
        get_line_width=view.line,
        _sub_layer_props={
            "polygons-fill": {"getFillColor": fill},
            "linestrings": {"getColor": rgba(look.quiet, 0.5)},
        },
    )


def overlay(shapes: Sequence[Row], look: Look) -> pydeck.Layer:
    """Return the layer of shapes that a visitor has loaded, in the colour of text, which is that of no code.

    Each row has geometry (GeoJSON), and the texts of the tooltip. Colours are set on the sublayers, as for boundaries.
    """
    line, fill = rgba(look.ink, 0.75), rgba(look.ink, 0.07)
    return pydeck.Layer(
        "GeoJsonLayer",
        data={"type": "FeatureCollection", "features": [_feature(shape) for shape in shapes]},
        id="overlay",
        pickable=True,
        stroked=True,
        filled=True,
        line_width_units=quoted("pixels"),
        get_line_width=1.6,
        point_type=quoted("circle"),
        point_radius_units=quoted("pixels"),
        get_point_radius=4,
        _sub_layer_props={
            "polygons-fill": {"getFillColor": fill},
            "polygons-stroke": {"getColor": line},
            "linestrings": {"getColor": line},
            "points-circle": {"getFillColor": fill, "getLineColor": line},
        },
    )


def _feature(shape: Row) -> dict[str, object]:
    texts = {name: _inert(str(value)) for name, value in shape.items() if name != "geometry"}
    return {"type": "Feature", "geometry": shape["geometry"], "properties": texts}


def _inert(text: str) -> str:
    """Return a text that deck.gl does not compute, as it does with texts that begin with @@."""
    return f" {text}" if text.startswith("@@") else text


def circles(rows: Sequence[Row], look: Look) -> pydeck.Layer:
    """Return the layer of places as circles, later ones on top. It has the tooltips, and its circles can be clicked.

    Rows have longitude, latitude (degrees), radius (pixels), fill (colour as in rgba), and what a click reports.
    """
    return pydeck.Layer(
        "ScatterplotLayer",
        data=[dict(row) for row in rows],
        id="places",
        pickable=True,
        auto_highlight=True,
        highlight_color=rgba(look.accent, 0.45),
        get_position=["longitude", "latitude"],
        get_radius="radius",
        radius_units=quoted("pixels"),
        get_fill_color="fill",
        stroked=True,
        get_line_color=rgba(look.paper),
        get_line_width=1,
        line_width_units=quoted("pixels"),
    )


def rings(rows: Sequence[Row], look: Look) -> pydeck.Layer:
    """Return the layer of rings in the accent colour around circles. Rows have longitude, latitude, radius (pixels)."""
    data = [
        {"longitude": row["longitude"], "latitude": row["latitude"], "radius": row["radius"]}
        for row in rows
    ]
    return pydeck.Layer(
        "ScatterplotLayer",
        data=data,
        id="chosen",
        pickable=False,
        get_position=["longitude", "latitude"],
        get_radius="radius + 3",
        radius_units=quoted("pixels"),
        filled=False,
        stroked=True,
        get_line_color=rgba(look.accent),
        get_line_width=2.5,
        line_width_units=quoted("pixels"),
    )


def texts(layer_id: str, rows: Sequence[Row], colour: str, size: int, weight: int) -> pydeck.Layer:
    """Return a layer of texts beside points.

    Rows have longitude, latitude (degrees), text, and the offset of the middle of its left edge as dx, dy (pixels).
    ``size`` is in pixels.
    """
    return pydeck.Layer(
        "TextLayer",
        data=[dict(row) for row in rows],
        id=layer_id,
        pickable=False,
        get_position=["longitude", "latitude"],
        get_text="text",
        get_size=size,
        get_text_anchor=quoted("start"),
        get_alignment_baseline=quoted("center"),
        get_pixel_offset=["dx", "dy"],
        font_family=quoted(SANS),
        font_weight=weight,
        character_set=quoted("auto"),
        font_settings={"fontSize": 64, "buffer": 8},
        _sub_layer_props={"characters": {"getColor": rgba(colour)}},
    )


def overlaid(deck: Deck, shapes: Sequence[Row], look: Look) -> Deck:
    """Return the map with shapes above its boundaries and below all else; where it has no tooltip, it gets one."""
    own = dict(vars(deck))
    (boundaries, *others), tooltip = own.pop("layers"), own.pop("_tooltip")
    own.pop("_written", None)
    layers = [boundaries, overlay(shapes, look), *others]
    return Deck(tooltip or _tooltip(_OF_SHAPES, look), layers=layers, **own)


def deck(
    layers: Sequence[pydeck.Layer], at: Window, look: Look, tooltip: str | None = None
) -> Deck:
    """Return a map of these layers over a local style; a mouse wheel over it scrolls the page."""
    still = {"scrollZoom": False, "dragRotate": False, "touchRotate": False}
    return Deck(
        layers=list(layers),
        views=[pydeck.View(type="MapView", controller=still)],
        initial_view_state=pydeck.ViewState(
            longitude=at.longitude,
            latitude=at.latitude,
            zoom=at.zoom,
            min_zoom=max(0.0, at.zoom - 1),
            max_zoom=at.zoom + 5,
        ),
        map_provider="maplibre",
        map_style=f"app/static/style-{look.mode}.json",
        tooltip=_tooltip(tooltip, look) if tooltip else None,
    )


def _tooltip(template: str, look: Look) -> dict[str, object]:
    return {"html": template, "style": tooltip_style(look)}
