"""When they met: bars per year or month, each event on its day, or months of the years; and the chronology."""

from html import escape

import streamlit as st

from dashboard.charts import event_swimlanes, events_over_time, months_of_years
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, counting_rules, empty_state, settings, silence
from dashboard.ui.parts.blocks import Chart
from dashboard.views.timeline import chronology, crises, violence

MOST_MARKS = 500


def show(visit: Visit) -> None:
    """Draw the timeline page."""
    words = visit.words
    head(visit, words("When they met"))
    if empty_state.offered(visit):
        return
    silence.draw(visit)
    names = {
        "bars": words("Bars"),
        "lanes": words("Each event"),
        "months": words("Year by month"),
        "outbreaks": words("Around hostilities"),
    }
    shown = settings.choice(visit, "show", words("Kind of timeline"), names)
    if shown == "bars":
        blocks.chart(visit, _bars, setting=_stack_and_step)
        violence.offer(visit)
    elif shown == "lanes":
        blocks.chart(visit, _lanes, setting=_lane)
    elif shown == "months":
        blocks.chart(visit, _months)
    else:
        crises.draw(visit)
    chronology.draw(visit)


def _bars(visit: Visit) -> Chart:
    words = visit.words
    by, step = visit.options["by"], visit.options["step"]
    counts = visit.count(step, by)
    return Chart(
        key="timeline",
        title=words("Events by year") if step == "year" else words("Events by month"),
        rule=counting_rules.over_time(visit, by, step, counts),
        figure=visit.draw(
            events_over_time.figure,
            counts,
            by=by,
            step=step,
            context=visit.context(),
            partial_year=visit.store.created.year,
            is_brushed=visit.is_brushed,
        ),
        alt=events_over_time.alt(counts, words, by=by, step=step),
        numbers=counts,
    )


def _stack_and_step(visit: Visit) -> None:
    words = visit.words
    stacks = {
        "track": words("By track"),
        "conflict": words("By conflict"),
        "kind": words("By kind"),
        "theme": words("By theme"),
    }
    steps = {"year": words("Years"), "month": words("Months")}
    settings.row(visit, ("by", words("Stacked by"), stacks), ("step", words("Step"), steps))


def _lanes(visit: Visit) -> Chart:
    words = visit.words
    by = visit.options["lane"]
    spans = visit.spans(MOST_MARKS)
    return Chart(
        key="lanes",
        title=words("Each event on its day"),
        rule=counting_rules.lanes(visit, len(spans), event_swimlanes.placed(spans, by)),
        figure=visit.draw(event_swimlanes.figure, spans, by=by, context=visit.context()),
        alt=event_swimlanes.alt(spans, words, by=by),
        numbers=spans[
            ["title", "start_date", "end_date", "date_precision", "place", "track", "series"]
        ],
    )


def _lane(visit: Visit) -> None:
    words = visit.words
    names = {"series": words("Lanes by process"), "conflicts": words("Lanes by conflict")}
    settings.choice(visit, "lane", words("Lanes"), names)
    hint = words("Click a mark to open its record.")
    st.html(f'<p class="atlas-hint">{escape(hint)}</p>')


def _months(visit: Visit) -> Chart:
    words, counts = visit.words, visit.count("month")
    return Chart(
        key="months",
        title=words("Years and months"),
        rule=" ".join(
            [
                words("Each event once, in its first month; a stronger colour is more."),
                counting_rules.undated(visit, counts),
            ]
        ),
        figure=visit.draw(
            months_of_years.figure,
            counts,
        ),
        alt=months_of_years.alt(counts, words),
        numbers=counts,
    )
