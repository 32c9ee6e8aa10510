"""The density map: where meetings concentrate, regardless of the exact town."""

from math import log

import pandas as pd
import pydeck

from dashboard.drawing import basemap
from dashboard.drawing.basemap import VIEWS, WIDE, Size
from dashboard.drawing.theme import Look, mix, rgb
from dashboard.model.tables import AREAS
from dashboard.text.i18n import Translator

RADIUS = 58
"""The radius in pixels over which a place is spread."""
STEPS = 6


def deck(
    frame: pd.DataFrame, tr: Translator, look: Look, view: str = "region", size: Size = WIDE
) -> basemap.Deck:
    """Return events by place as a smooth surface in one hue.

    ``frame`` is the answer of questions.locate. Weights are logarithms of the numbers, so that a few capitals do not
    outshine the rest; places known only as a region or a country are left out.
    """
    points = frame[~frame["precision"].isin(AREAS)]
    rows = [
        {"longitude": longitude, "latitude": latitude, "weight": round(1 + log(count), 3)}
        for longitude, latitude, count in zip(
            points["longitude"], points["latitude"], points["event_count"], strict=True
        )
    ]
    surface = pydeck.Layer(
        "HeatmapLayer",
        data=rows,
        id="density",
        pickable=False,
        get_position=["longitude", "latitude"],
        get_weight="weight",
        radius_pixels=RADIUS,
        intensity=1,
        threshold=0.04,
        color_range=[
            list(rgb(mix(look.region, look.accent, (step + 1) / STEPS))) for step in range(STEPS)
        ],
    )
    return basemap.deck(
        [basemap.boundaries(VIEWS[view], look), surface], basemap.window(VIEWS[view], size), look
    )


def alt(frame: pd.DataFrame, tr: Translator) -> str:
    """Return the alternative text: in how many places people met, and where most often."""
    points = frame[~frame["precision"].isin(AREAS)]
    if points.empty:
        return tr("Density map. None of these events has a venue that can be drawn.")
    names = [str(name) for name in points["name"].head(3)]
    return tr.plural(
        "Density map of {count} place where events met; thickest at {places}.",
        "Density map of {count} places where events met; thickest at {places}.",
        len(points),
        places=tr.listing(names),
    )
