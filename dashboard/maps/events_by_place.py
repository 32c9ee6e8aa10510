"""The map of venues: one circle for each place, its area the number of events, its colour the most frequent track.

A venue is not a conflict: all texts say where people met. Places known only as a region or a country are not drawn.
"""

from collections.abc import Sequence
from math import sqrt
from typing import Any

import pandas as pd

from dashboard.drawing import basemap, label_placement
from dashboard.drawing.basemap import OPACITY, VIEWS, WIDE, Size, Window, rgba
from dashboard.drawing.label_placement import GAP, Placement, Room, Symbol
from dashboard.drawing.map_legend import factor
from dashboard.drawing.theme import Look
from dashboard.model.tables import AREAS
from dashboard.text.i18n import Translator

LABEL_SIZE = 13
NAME_SIZE = 11
NAMED_FIRST = 12
"""The number of places that are labelled before countries and seas; the others come after them."""
NAMED_IN_ALT = 5
BUTTONS = (52.0, 76.0)
"""Width and height of the corner at the top right where Streamlit draws the zoom buttons."""
SHIFTS = (
    *((0, 0), (0, 14), (18, 0), (-18, 0), (0, -14)),
    *((18, 14), (-18, 14), (34, 14), (34, 0), (34, 26)),
)
"""Where the name of a country or sea may go when its own position is taken, in pixels: never as far as a neighbour."""
TOGETHER = {"region-armenia", "region-azerbaijan", "region-georgia"}
"""Labels that are drawn all or not at all, so that no country of the region is left out alone."""
TOOLTIP = (
    "<div style='font-weight:600'>{name}</div><div>{met}</div><div>{led}</div><div>{about}</div>"
)

Row = dict[str, Any]


def drawable(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the places that are points, without those that stand for a region or a country."""
    return frame[~frame["precision"].isin(AREAS)]


def inside(frame: pd.DataFrame, view: str, size: Size = WIDE) -> pd.DataFrame:
    """Return the places drawn inside a view at its first zoom, most events first."""
    at = basemap.window(VIEWS[view], size)
    points = _by_count(drawable(frame))
    shown = [
        at.shows(longitude, latitude)
        for longitude, latitude in zip(points["longitude"], points["latitude"], strict=True)
    ]
    return points[pd.Series(shown, index=points.index, dtype=bool)]


def deck(
    frame: pd.DataFrame,
    tr: Translator,
    look: Look,
    view: str = "region",
    *,
    labels: pd.DataFrame | None = None,
    chosen: str | None = None,
    size: Size = WIDE,
    most: int = 0,
) -> basemap.Deck:
    """Events by place as a map.

    Parameters
    ----------
    frame : one row a place: place_id, name, latitude, longitude (degrees), precision, event_count, track (code of the
        track that met there most), first_year, last_year, themes (labels as text, may be empty)
    view : a key of VIEWS
    labels : names of countries and seas (readers.register.labels); none where missing
    chosen : place_id that gets a ring
    size : width and height at which the view fits and labels find room
    most : events of the largest circle, so that several maps share one scale
    """
    places = _by_count(drawable(frame))
    at = basemap.window(VIEWS[view], size)
    scale = factor(places, most, view, size)
    rows = [_row(place, tr, look, scale) for place in _records(places)]
    shown = [row for row in rows if at.shows(row["longitude"], row["latitude"])]
    named, counted, quiet = _texts(shown, _names(labels, view, tr), at)
    return basemap.deck(
        [
            basemap.boundaries(VIEWS[view], look),
            basemap.texts("names", quiet, look.quiet, NAME_SIZE, 500),
            basemap.circles(rows, look),
            basemap.rings([row for row in rows if row["place_id"] == chosen], look),
            basemap.texts("place-names", named, look.ink, LABEL_SIZE, 500),
            basemap.texts("place-counts", counted, look.quiet, LABEL_SIZE, 500),
        ],
        at,
        look,
        TOOLTIP,
    )


def _by_count(places: pd.DataFrame) -> pd.DataFrame:
    return places.sort_values(["event_count", "place_id"], ascending=[False, True])


def _records(frame: pd.DataFrame) -> list[Row]:
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def _row(place: Row, tr: Translator, look: Look, scale: float) -> Row:
    """Return what the browser needs of a place; Streamlit escapes the texts when it fills the tooltip."""
    count, track = int(place["event_count"]), str(place["track"])
    first, last, themes = int(place["first_year"]), int(place["last_year"]), place["themes"]
    return {
        **{name: place[name] for name in ("place_id", "name", "longitude", "latitude")},
        "count": count,
        "number": tr.number(count),
        "radius": round(scale * sqrt(count), 2),
        "fill": rgba(look.track.get(track, look.quiet), OPACITY),
        "met": tr.plural(
            "{count} event took place here, {years}.",
            "{count} events took place here, {years}.",
            count,
            years=str(first) if first == last else f"{first}–{last}",
        ),
        "led": tr("Track {track} met here most often.", track=track),
        "about": tr("Leading themes: {themes}", themes=themes) if themes else "",
    }


def _names(labels: pd.DataFrame | None, view: str, tr: Translator) -> list[Row]:
    """Return countries and seas of a view in the order of their weight."""
    if labels is None:
        return []
    chosen = _records(labels[labels["view"] == view].sort_values("order"))
    return [{**row, "text": label_placement.spaced(tr(row["label"]))} for row in chosen]


def _texts(
    rows: Sequence[Row], names: Sequence[Row], at: Window
) -> tuple[list[Row], list[Row], list[Row]]:
    """Return the texts that found room: names of places, counts behind them, countries and seas.

    The countries of the region choose before all places.
    """
    spans = [label_placement.text_width(row["name"], LABEL_SIZE) + GAP for row in rows]
    numbers = [label_placement.text_width(row["number"], LABEL_SIZE) for row in rows]
    widths = [span + number for span, number in zip(spans, numbers, strict=True)]
    corner = (at.size[0] - BUTTONS[0], 0.0, float(at.size[0]), BUTTONS[1])
    room = Room(at.size, (corner,), tuple(_symbol(row, at) for row in rows))
    own = [row for row in names if row["label_id"] in TOGETHER]
    others = [row for row in names if row["label_id"] not in TOGETHER]
    countries = _placed(own, room, at)
    if len(countries) < len(TOGETHER):
        countries = []
    room = room.with_boxes([each.box for each in countries])
    first = label_placement.beside(room, range(len(rows))[:NAMED_FIRST], widths, LABEL_SIZE)
    room = room.with_boxes([each.box for each in first])
    quiet = _placed(others, room, at)
    room = room.with_boxes([each.box for each in quiet])
    rest = label_placement.beside(room, range(len(rows))[NAMED_FIRST:], widths, LABEL_SIZE)
    placed = [*first, *rest]
    return (
        [_text(rows[each.index], "name", each.dx, each.dy) for each in placed],
        [
            _text(rows[each.index], "number", each.dx + spans[each.index], each.dy)
            for each in placed
        ],
        [
            *(_text(own[each.index], "text", each.dx, each.dy) for each in countries),
            *(_text(others[each.index], "text", each.dx, each.dy) for each in quiet),
        ],
    )


def _placed(names: Sequence[Row], room: Room, at: Window) -> list[Placement]:
    """Return the names of countries and seas that find room."""
    points = [at.place(row["longitude"], row["latitude"]) for row in names]
    lengths = [label_placement.text_width(row["text"], NAME_SIZE) for row in names]
    return label_placement.around(room, points, lengths, NAME_SIZE, SHIFTS)


def _symbol(row: Row, at: Window) -> Symbol:
    return Symbol(*at.place(row["longitude"], row["latitude"]), row["radius"], row["count"])


def _text(row: Row, column: str, dx: float, dy: float) -> Row:
    return {
        "longitude": row["longitude"],
        "latitude": row["latitude"],
        "text": row[column],
        "dx": round(dx, 1),
        "dy": round(dy, 1),
    }


def alt(frame: pd.DataFrame, tr: Translator, view: str = "region", size: Size = WIDE) -> str:
    """Return the alternative text of the map."""
    places = inside(frame, view, size)
    if places.empty:
        return tr("Map without places: no event of this selection has a venue in this view.")
    most = places.head(NAMED_IN_ALT)
    first = [
        tr("{place} ({count})", place=name, count=tr.number(int(count)))
        for name, count in zip(most["name"], most["event_count"], strict=True)
    ]
    return tr.plural(
        "Map of {count} place where people met. Most events: {places}.",
        "Map of {count} places where people met. Most events: {places}.",
        len(places),
        places=tr.listing(first),
    )
