"""Figures of the page of gaps: years with and without recorded events."""

import pandas as pd

from dashboard.charts import silent_years
from dashboard.figures.context import Context
from dashboard.figures.figure import FigureSpec
from dashboard.model.text import later
from dashboard.store import questions


def _last_year(here: Context) -> int:
    return questions.last_year(here.store, here.selection)


def _rule(here: Context, counts: pd.DataFrame) -> str:
    """Return how the cells are counted and what their colours mean."""
    tr = here.tr
    several = tr(
        "Events with dates in a year, each in all of its themes, conflicts and years; a stronger colour is more."
    )
    silent = tr(
        "Grey: a year up to {last} without a recorded event, after the first one.",
        last=_last_year(here),
    )
    return f"{several} {silent} {_newest_year(here)}".strip()


def _newest_year(here: Context) -> str:
    """Return a sentence that the newest year is incomplete; "" where it is not chosen."""
    if not here.lasts_until_now:
        return ""
    return here.tr(
        "{year} is incomplete and is not counted as silent.", year=here.store.created.year
    )


SILENT_YEARS = FigureSpec(
    key="silent-years",
    page="gaps",
    settings=("by",),
    title=later("Years with and without recorded events"),
    counting_rule=_rule,
    question=lambda here: here.ask(questions.active_years, by=(here.options["by"],)),
    drawing=lambda here, counts: silent_years.figure(
        counts,
        here.tr,
        here.look,
        by=here.options["by"],
        last_year=_last_year(here),
        is_narrow=here.is_narrow,
        is_fine=here.width != "wide",
    ),
    alt=lambda here, counts: silent_years.alt(
        counts, here.tr, by=here.options["by"], last_year=_last_year(here)
    ),
)
FIGURES = (SILENT_YEARS,)
