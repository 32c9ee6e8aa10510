"""The figures of a brief: those of the overview, drawn without a browser."""

from collections.abc import Iterator
from dataclasses import replace

from dashboard.drawing.theme import LIGHT
from dashboard.figures import places, themes, timeline
from dashboard.figures.context import Context
from dashboard.figures.figure import PicturedFigure
from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator


def charts(store: Store, selection: Selection, tr: Translator) -> tuple[PicturedFigure, ...]:
    """Return map, timeline and themes of a Selection with events; no timeline where all are in one year."""
    return tuple(_charts(Context(store, selection, tr, LIGHT, "", {}, is_still=True)))


def _charts(here: Context) -> Iterator[PicturedFigure]:
    totals = here.ask(questions.totals)
    figures = [
        (places.ON_OVERVIEW, here),
        *([(timeline.BY_YEAR, here)] if totals["first_year"] < totals["last_year"] else []),
        # The themes stand beside the organisations.
        (themes.LEADING, replace(here, width="narrow")),
    ]
    for spec, context in figures:
        if pictured := spec.pictured(context):
            yield pictured
