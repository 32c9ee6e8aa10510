"""The figure of pages about one thing, its events over the years; and which events such a page shows."""

import pandas as pd

from dashboard.charts import events_over_time
from dashboard.drawing.figure import Figure
from dashboard.figures.context import Context
from dashboard.figures.figure import FigureSpec, Shown
from dashboard.model import dimensions
from dashboard.model.dimensions import PROFILES
from dashboard.model.selection import Selection
from dashboard.model.text import later
from dashboard.store import questions
from dashboard.svg import timeline
from dashboard.svg.picture import Picture

WITH_EVENTS = ("hostilities", "ceasefire", "agreement")
"""The kinds of context that are drawn behind events over time."""


def beside(selection: Selection, path: str) -> Selection:
    """Return the Selection without the filters that a page about one thing sets itself."""
    each = PROFILES[path]
    if each.bounds:
        return selection.during(None, None)
    for name in dimensions.beside(each.parameter):
        selection = selection.having(name, [])
    return selection


def about(selection: Selection, path: str, code: str) -> Selection:
    """Return the Selection of a page about one thing: the events of the Selection that have this code."""
    each, others = PROFILES[path], beside(selection, path)
    if each.bounds:
        return others.during(int(code), int(code))
    return others.having(each.parameter, [code])


def _about_it(here: Shown) -> Shown:
    return here.choosing(about(here.selection, here.path, here.options["id"]))


def _step(here: Context) -> str:
    return "month" if here.path == "year" else "year"


def _bars(here: Context, counts: pd.DataFrame) -> Figure:
    return events_over_time.figure(
        counts,
        here.tr,
        here.look,
        step=_step(here),
        context=here.ask(questions.context, kinds=WITH_EVENTS),
        partial_year=here.store.created.year,
    )


def _picture(here: Context, counts: pd.DataFrame) -> Picture:
    return timeline.draw(
        counts,
        here.tr,
        step=_step(here),
        context=here.ask(questions.context, kinds=WITH_EVENTS),
        partial_year=here.store.created.year,
    )


def _over_time(path: str) -> FigureSpec[pd.DataFrame]:
    return FigureSpec(
        key=f"profile-years-{path}",
        page=path,
        name="profile-years",
        settings=("id",),
        required=("id",),
        choice=_about_it,
        title=later("Events by month") if path == "year" else later("Events by year"),
        counting_rule=later("Each event once, in the first year or month that is shown, by track."),
        question=lambda here: here.ask(questions.count, by=(_step(here), "track")),
        drawing=_bars,
        alt=lambda here, counts: events_over_time.alt(counts, here.tr, step=_step(here)),
        picture=_picture,
    )


OVER_TIME = {path: _over_time(path) for path in PROFILES}
"""Events over time, by the address of the page."""
FIGURES = tuple(OVER_TIME.values())
