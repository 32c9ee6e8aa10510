"""Figures of places, as maps: by place, one year after another, density."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from dashboard.drawing.basemap import WIDE, Size
from dashboard.drawing.map_legend import legend
from dashboard.figures.context import Context, Width
from dashboard.figures.figure import FigureSpec, Map, Shown, asking
from dashboard.maps import event_density, events_by_place
from dashboard.model.notice import NOTICE
from dashboard.model.text import later
from dashboard.store import questions
from dashboard.svg import places as svg_map
from dashboard.svg.picture import Picture
from dashboard.text.html import NOTHING
from dashboard.text.sentences.venues import drawn_on_map

SIZE, SIZE_OF_YEARS, SIZE_ON_OVERVIEW = (800, 560), (1080, 560), (620, 430)
"""Pixels of the map of places and of density, of one year after another, and beside a timeline."""
SIZES: Mapping[Width, Size] = {"narrow": (350, 360), "medium": (660, 430)}
"""Pixels of a map that has the whole page to itself, where the page is not wide."""
_NUMBERS = [
    "name",
    "country",
    "precision",
    "event_count",
    "track",
    "first_year",
    "last_year",
    "latitude",
    "longitude",
]
_PLACES_RULE = later(
    "Where they met, not which conflict it was about. On a tour, an event counts at each place."
)


class Circles(NamedTuple):
    """How places are drawn: part of the world, pixels, the marked place, and the events of the largest circle."""

    view: str
    size: Size
    chosen: str = ""
    most: int = 0


def _circles(here: Context, located: pd.DataFrame, how: Circles) -> Map:
    view, size = how.view, SIZES.get(here.width, how.size)
    places = _named(located, here)
    deck = events_by_place.deck(
        *(places, here.tr, here.look, view),
        labels=here.store.labels,
        chosen=how.chosen or None,
        size=size,
        most=how.most,
    )
    explained = legend(places, here.tr, here.look, view=view, size=size, most=how.most)
    return Map(deck, size[1], explained, view, has_places=True)


def _named(places: pd.DataFrame, here: Context) -> pd.DataFrame:
    tr = here.tr
    themes = [
        tr.listing([tr.term("themes", code) for code in codes.split(";")])
        for codes in places["themes"]
    ]
    return places.assign(themes=themes)


def _note(here: Context, located: pd.DataFrame, view: str, size: Size = WIDE) -> str:
    """What the map shows and what not; of the standard size of the view, so that no number hangs on a window."""
    shown = events_by_place.inside(located, view, size)
    drawn = here.ask(questions.count_at, places=tuple(shown["place_id"]))
    left_out = drawn_on_map(drawn, here.ask(questions.totals), here.tr)
    return f"{left_out} {here.tr(NOTICE)}"


def _alt(here: Context, located: pd.DataFrame, how: Circles) -> str:
    size = SIZES.get(here.width, how.size)
    return events_by_place.alt(located, here.tr, view=how.view, size=size)


def _picture(here: Context, located: pd.DataFrame, view: str, most: int = 0) -> Picture:
    picture = svg_map.draw(located, here.store.labels, here.tr, view, most)
    return replace(picture, note=_note(here, located, view, svg_map.SIZE_OF_MAP))


def _on_overview(here: Context) -> Circles:
    places = here.selection.get("place")
    return Circles("region", SIZE_ON_OVERVIEW, chosen=places[0] if len(places) == 1 else "")


ON_OVERVIEW = FigureSpec(
    key="overview-map",
    page="",
    name="map",
    title=later("Events by place"),
    counting_rule=_PLACES_RULE,
    question=asking(questions.locate),
    drawing=lambda here, located: _circles(here, located, _on_overview(here)),
    alt=lambda here, located: _alt(here, located, _on_overview(here)),
    numbers=lambda here, located: located[_NUMBERS],
    picture=lambda here, located: _picture(here, located, svg_map.view_of(located)),
    note=lambda here, located: _note(here, located, "region"),
)


def year_shown(here: Context) -> int:
    """Return the year that the map of one year after another shows: the set year, limited to years with events."""
    extent = here.ask(questions.extent)
    is_set = here.options["year"].isdecimal()
    year = int(here.options["year"]) if is_set else extent.last_year
    return min(max(year, extent.first_year), extent.last_year)


def _of_the_year(here: Shown) -> Shown:
    """Return the context with the events of the set year, or up to it; unchanged for other kinds of map."""
    extent = here.ask(questions.extent)
    if here.options["show"] != "years" or not extent.events:
        return here
    year = year_shown(here)
    is_alone = here.options["reach"] == "in"
    start = year if is_alone else here.selection.from_year or extent.first_year
    return here.choosing(here.selection.during(start, year))


def _on_map(here: Context) -> Circles:
    view = here.options["view"]
    if here.options["show"] != "years":
        return Circles(view, SIZE, chosen=here.options["id"])
    return Circles(view, SIZE_OF_YEARS, most=_most(here.choosing(here.filtered), here.options))


def _most(whole: Context, options: Mapping[str, str]) -> int:
    """Events of the fullest place, in the fullest year where each is shown alone: the scale that all years share."""
    if options["reach"] == "until":
        counts = whole.ask(questions.locate)
    else:
        counts = whole.ask(questions.count, by=("place", "year")).dropna(subset=["place"])
    return int(counts["event_count"].max()) if len(counts) else 0


def _title(here: Context) -> str:
    tr, shown = here.tr, here.options["show"]
    if shown != "years":
        return tr("Density of meetings") if shown == "density" else tr("Events by place")
    year = here.selection.to_year
    if here.options["reach"] == "in":
        return tr("Events by place, {year}", year=year)
    return tr("Events by place, up to {year}", year=year)


def _rule(here: Context, located: pd.DataFrame) -> str:
    if here.options["show"] != "density":
        return here.tr(_PLACES_RULE)
    return here.tr(
        "The stronger the colour, the more events met nearby. Where they met, not which conflict it was about. An "
        "event that is part of another chosen one is no meeting more."
    )


def _located(here: Context) -> pd.DataFrame:
    return here.ask(questions.locate, only_meetings=here.options["show"] == "density")


def _drawn(here: Context, located: pd.DataFrame) -> Map:
    if here.options["show"] != "density":
        return _circles(here, located, _on_map(here))
    view, size = here.options["view"], SIZES.get(here.width, SIZE)
    deck = event_density.deck(located, here.tr, here.look, view=view, size=size)
    return Map(deck, size[1], NOTHING, f"density.{view}", has_places=False)


def _told(here: Context, located: pd.DataFrame) -> str:
    if here.options["show"] == "density":
        return event_density.alt(located, here.tr)
    return _alt(here, located, _on_map(here))


def _pictured(here: Context, located: pd.DataFrame) -> Picture | None:
    if here.options["show"] == "density":
        return None
    how = _on_map(here)
    return _picture(here, located, how.view, how.most)


MAP = FigureSpec(
    key="map",
    page="map",
    settings=("view", "show", "reach", "year", "id"),
    choice=_of_the_year,
    title=_title,
    counting_rule=_rule,
    question=_located,
    drawing=_drawn,
    alt=_told,
    numbers=lambda here, located: located[_NUMBERS],
    picture=_pictured,
    note=lambda here, located: _note(here, located, here.options["view"]),
)
FIGURES = (ON_OVERVIEW, MAP)
