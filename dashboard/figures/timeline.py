"""Figures of time: events by year and month, each event on its day, and around outbreaks of hostilities."""

from collections.abc import Mapping

import pandas as pd

from dashboard.charts import (
    around_outbreaks,
    event_swimlanes,
    events_over_time,
    months_of_years,
)
from dashboard.charts.around_outbreaks import SPAN
from dashboard.drawing.figure import Figure
from dashboard.figures.context import Context
from dashboard.figures.counting_rules import newest_year
from dashboard.figures.figure import FigureSpec, Rows, asking, each, whole_register
from dashboard.model.text import later
from dashboard.store import questions
from dashboard.svg import timeline as drawn
from dashboard.svg.picture import Picture

MOST_MARKS = 500
"""The most events that are drawn as marks, the newest."""
WITH_EVENTS = ("hostilities", "ceasefire", "agreement")
"""The kinds of context behind events a year where there is little room."""
_SWIMLANE_COLUMNS = [
    "title",
    "start_date",
    "end_date",
    "date_precision",
    "place",
    "track",
    "series",
]


def _counts(here: Context) -> pd.DataFrame:
    return here.ask(questions.count, by=(here.options["step"], here.options["by"]))


def _bars(here: Context, counts: pd.DataFrame) -> Figure:
    return events_over_time.figure(
        counts,
        here.tr,
        here.look,
        by=here.options["by"],
        step=here.options["step"],
        context=here.ask(questions.context),
        partial_year=here.store.created.year,
        is_brushed=here.is_brushed,
    )


def _title(here: Context) -> str:
    is_by_year = here.options["step"] == "year"
    return here.tr("Events by year") if is_by_year else here.tr("Events by month")


def _over_time(here: Context, counts: pd.DataFrame) -> str:
    """Return how bars over time are counted, and how many events have no month."""
    tr, by, step = here.tr, here.options["by"], here.options["step"]
    several = by in ("conflict", "theme")
    first = tr("in its first year.") if step == "year" else tr("in its first month.")
    parts = [
        tr(
            "An event counts in each of its conflicts or themes, so bars can exceed the number of events;"
        )
        if several
        else tr("Each event once,"),
        first,
        "" if several else _undated(here, counts, step),
        tr("Shaded: hostilities."),
        newest_year(here),
    ]
    return " ".join(part for part in parts if part)


def _undated(here: Context, counts: pd.DataFrame, step: str = "month") -> str:
    """Return how many events are left out because only their year is known; "" where there are none."""
    left_out = int(counts.loc[counts[step].isna(), "event_count"].sum())
    if not left_out:
        return ""
    return here.tr.plural(
        "{count} event known only by year is not drawn.",
        "{count} events known only by year are not drawn.",
        left_out,
    )


def _picture(here: Context, counts: pd.DataFrame) -> Picture:
    return drawn.draw(
        counts,
        here.tr,
        by=here.options["by"],
        step=here.options["step"],
        context=here.ask(questions.context),
        partial_year=here.store.created.year,
    )


BARS = FigureSpec(
    key="timeline",
    page="timeline",
    settings=("by", "step"),
    title=_title,
    counting_rule=_over_time,
    question=_counts,
    drawing=_bars,
    alt=lambda here, counts: events_over_time.alt(
        counts, here.tr, by=here.options["by"], step=here.options["step"]
    ),
    picture=_picture,
)


def _by_year(here: Context, counts: pd.DataFrame) -> Figure:
    return events_over_time.figure(
        counts,
        here.tr,
        here.look,
        context=here.ask(questions.context, kinds=WITH_EVENTS),
        partial_year=here.store.created.year,
        is_brushed=here.is_brushed,
    )


def _by_year_rule(here: Context, counts: pd.DataFrame) -> str:
    text = here.tr(
        "Each event once, in its first year. Shaded: hostilities; lines: ceasefires, agreements."
    )
    return f"{text} {newest_year(here)}".strip()


BY_YEAR = FigureSpec(
    key="overview-timeline",
    page="",
    name="timeline",
    title=later("Events a year, by track"),
    counting_rule=_by_year_rule,
    question=asking(questions.count, by=("year", "track")),
    drawing=_by_year,
    alt=lambda here, counts: events_over_time.alt(counts, here.tr),
    picture=lambda here, counts: drawn.draw(
        counts,
        here.tr,
        context=here.ask(questions.context, kinds=WITH_EVENTS),
        partial_year=here.store.created.year,
    ),
)


def _about_rule(here: Context, counts: pd.DataFrame) -> str:
    return f"{here.tr('Each event once, in its first year.')} {newest_year(here)}".strip()


OF_THE_REGISTER = FigureSpec(
    key="about-events",
    page="about",
    choice=whole_register,
    title=later("Events by year"),
    counting_rule=_about_rule,
    question=asking(questions.count, by=("year", "track")),
    drawing=lambda here, counts: events_over_time.figure(
        counts, here.tr, here.look, partial_year=here.store.created.year
    ),
    alt=lambda here, counts: events_over_time.alt(counts, here.tr),
    picture=lambda here, counts: drawn.draw(counts, here.tr, partial_year=here.store.created.year),
)


def _swimlanes_counting_rule(here: Context, spans: pd.DataFrame) -> str:
    """Return what the marks are, how many events are drawn, and how many of them stand in no swimlane."""
    tr, drawn = here.tr, len(spans)
    placed = event_swimlanes.placed(spans, here.options["lane"])
    found = here.ask(questions.extent).events
    shown = (
        tr.plural("{count} event.", "{count} events.", drawn)
        if drawn == found
        else tr(
            "The newest {drawn} of {found} events.",
            drawn=tr.number(drawn),
            found=tr.number(found),
        )
    )
    outside = tr.plural(
        "{count} of them stands in none of these lanes.",
        "{count} of them stand in none of these lanes.",
        drawn - placed,
    )
    return " ".join(
        [
            shown,
            *([outside] if placed < drawn else []),
            tr(
                "A line is a period, or a date known only by month or year; a hollow mark was only announced."
            ),
        ]
    )


SWIMLANES = FigureSpec(
    key="lanes",
    page="timeline",
    within={"show": "lanes"},
    settings=("lane",),
    title=later("Each event on its day"),
    counting_rule=_swimlanes_counting_rule,
    question=asking(questions.spans, limit=MOST_MARKS),
    drawing=lambda here, spans: event_swimlanes.figure(
        spans,
        here.tr,
        here.look,
        by=here.options["lane"],
        context=here.ask(questions.context),
    ),
    alt=lambda here, spans: event_swimlanes.alt(spans, here.tr, by=here.options["lane"]),
    numbers=lambda here, spans: spans[_SWIMLANE_COLUMNS],
)


def _months_rule(here: Context, counts: pd.DataFrame) -> str:
    text = here.tr("Each event once, in its first month; a stronger colour is more.")
    return f"{text} {_undated(here, counts)}".strip()


MONTHS = FigureSpec(
    key="months",
    page="timeline",
    within={"show": "months"},
    title=later("Years and months"),
    counting_rule=_months_rule,
    question=asking(questions.count, by=("month",)),
    drawing=lambda here, counts: months_of_years.figure(counts, here.tr, here.look),
    alt=lambda here, counts: months_of_years.alt(counts, here.tr),
)

Around = tuple[pd.DataFrame, pd.DataFrame]
"""Events around outbreaks, and the outbreaks."""


def around(here: Context) -> Around:
    """Return events about the same conflict in the months around each outbreak in the chosen years."""
    outbreaks = here.ask(questions.context, kinds=("hostilities",))
    counts = here.choosing(here.selection.during(None, None)).ask(
        questions.crises, context_ids=tuple(outbreaks["context_id"]), span=SPAN
    )
    return counts, outbreaks


def _around_numbers(here: Context, found: Around) -> pd.DataFrame:
    counts, outbreaks = found
    labels = outbreaks.set_index("context_id")["label"]
    named = counts.assign(outbreak=counts["context_id"].map(labels))
    return named[["outbreak", "months", "track", "event_count"]]


OUTBREAKS = FigureSpec(
    key="outbreaks",
    page="timeline",
    within={"show": "outbreaks"},
    title=later("Around each outbreak of hostilities"),
    counting_rule=later(
        "Events about the same conflict, by month from the outbreak, also where they lie outside the chosen years, "
        "which choose the outbreaks. What follows an outbreak need not follow from it."
    ),
    question=around,
    drawing=lambda here, found: around_outbreaks.figure(
        found[0], here.tr, here.look, outbreaks=found[1], is_narrow=here.is_narrow
    ),
    alt=lambda here, found: around_outbreaks.alt(found[0], here.tr, outbreaks=found[1]),
    numbers=_around_numbers,
)
KINDS: Mapping[str, Rows] = {
    "bars": (BARS,),
    "lanes": (SWIMLANES,),
    "months": (MONTHS,),
    "outbreaks": (OUTBREAKS,),
}
"""What the page of timelines shows of each kind, by its setting ``show``."""
FIGURES = (BY_YEAR, *(spec for rows in KINDS.values() for spec in each(rows)), OF_THE_REGISTER)
