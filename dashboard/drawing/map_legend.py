"""Circles whose area stands for a number of events: their scale, and the legend that explains them."""

from math import sqrt

import pandas as pd

from dashboard.drawing.basemap import VIEWS, WIDE, Size
from dashboard.drawing.theme import Look
from dashboard.model.tables import AREAS
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.text.i18n import Translator

LARGEST_FACTOR = 4.2
"""The largest radius of one event in pixels, used where there are few events."""
NARROWEST = 0.65
"""The smallest scale of circles on small maps, as a share of their usual size."""


def factor(places: pd.DataFrame, most: int, view: str, size: Size = WIDE) -> float:
    """Return the radius of one event in pixels; a place with n events gets this times the square root of n.

    The largest circle is that of the place with most events, or of ``most`` events where that is more.
    """
    most = max(most, 1, *places["event_count"])
    largest = VIEWS[view].largest * min(1.0, max(NARROWEST, size[0] / WIDE[0]))
    return min(LARGEST_FACTOR, largest / sqrt(most))


def legend(
    frame: pd.DataFrame,
    tr: Translator,
    look: Look,
    view: str = "region",
    size: Size = WIDE,
    most: int = 0,
) -> Markup:
    """Return what explains area and colour of the circles."""
    places = frame[~frame["precision"].isin(AREAS)]
    if places.empty:
        return NOTHING
    scale = factor(places, most, view, size)
    largest = max(most, *places["event_count"])
    steps = [step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500) if step <= largest]
    keys = [
        _key(2 * scale * sqrt(count), f"border:1.5px solid {look.quiet}", tr.number(count))
        for count in sorted({steps[0], steps[len(steps) // 2], steps[-1]})
    ]
    tracks = [
        _key(11, f"background:{colour}", tr("Track {track}", track=track))
        for track, colour in look.track.items()
        if track in set(places["track"])
    ]
    return html(
        '<div class="atlas-legend" style="display:flex;flex-wrap:wrap;align-items:center;gap:4px 14px;'
        'font-size:13px;line-height:1.5;color:{quiet}"><span>{area}</span>{keys}<span>{colour}</span>{tracks}</div>',
        quiet=look.quiet,
        area=tr("Area: events at the place"),
        keys=join(keys),
        colour=tr("Colour: the track that met there most"),
        tracks=join(tracks),
    )


def _key(width: float, paint: str, label: str) -> Markup:
    return html(
        '<span style="display:inline-flex;align-items:center;gap:6px"><span aria-hidden="true" '
        'style="display:inline-block;box-sizing:border-box;width:{width:.1f}px;height:{width:.1f}px;'
        'border-radius:50%;{paint}"></span>{label}</span>',
        width=width,
        paint=paint,
        label=label,
    )
