"""When they met: bars per year or month, each event on its day, or months of the years; and the chronology."""

from html import escape

import streamlit as st

from dashboard.charts import event_swimlanes, events_over_time, months_of_years
from dashboard.store import questions
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, counting_rules, empty_state, settings, silence
from dashboard.ui.parts.blocks import Chart
from dashboard.views.timeline import chronology, crises, violence

MOST_MARKS = 500


def show(page: Page) -> None:
    """Draw the timeline page."""
    tr = page.tr
    head(page, tr("When they met"))
    if empty_state.offered(page):
        return
    silence.draw(page)
    names = {
        "bars": tr("Bars"),
        "lanes": tr("Each event"),
        "months": tr("Year by month"),
        "outbreaks": tr("Around hostilities"),
    }
    shown = settings.choice(page, "show", tr("Kind of timeline"), names)
    if shown == "bars":
        blocks.chart(page, _bars, setting=_stack_and_step)
        violence.offer(page)
    elif shown == "lanes":
        blocks.chart(page, _lanes, setting=_lane)
    elif shown == "months":
        blocks.chart(page, _months)
    else:
        crises.draw(page)
    chronology.draw(page)


def _bars(page: Page) -> Chart:
    tr = page.tr
    by, step = page.options["by"], page.options["step"]
    counts = page.ask(questions.count, by=(step, by))
    return Chart(
        key="timeline",
        title=tr("Events by year") if step == "year" else tr("Events by month"),
        rule=counting_rules.over_time(page, by, step, counts),
        figure=page.draw(
            events_over_time.figure,
            counts,
            by=by,
            step=step,
            context=page.ask(questions.context),
            partial_year=page.store.created.year,
            is_brushed=page.is_brushed,
        ),
        alt=events_over_time.alt(counts, tr, by=by, step=step),
        numbers=counts,
    )


def _stack_and_step(page: Page) -> None:
    tr = page.tr
    stacks = {
        "track": tr("By track"),
        "conflict": tr("By conflict"),
        "kind": tr("By kind"),
        "theme": tr("By theme"),
    }
    steps = {"year": tr("Years"), "month": tr("Months")}
    settings.row(page, ("by", tr("Stacked by"), stacks), ("step", tr("Step"), steps))


def _lanes(page: Page) -> Chart:
    tr = page.tr
    by = page.options["lane"]
    spans = page.ask(questions.spans, limit=MOST_MARKS)
    return Chart(
        key="lanes",
        title=tr("Each event on its day"),
        rule=counting_rules.lanes(page, len(spans), event_swimlanes.placed(spans, by)),
        figure=page.draw(event_swimlanes.figure, spans, by=by, context=page.ask(questions.context)),
        alt=event_swimlanes.alt(spans, tr, by=by),
        numbers=spans[
            ["title", "start_date", "end_date", "date_precision", "place", "track", "series"]
        ],
    )


def _lane(page: Page) -> None:
    tr = page.tr
    names = {"series": tr("Lanes by process"), "conflicts": tr("Lanes by conflict")}
    settings.choice(page, "lane", tr("Lanes"), names)
    hint = tr("Click a mark to open its record.")
    st.html(f'<p class="atlas-hint">{escape(hint)}</p>')


def _months(page: Page) -> Chart:
    tr, counts = page.tr, page.ask(questions.count, by=("month",))
    return Chart(
        key="months",
        title=tr("Years and months"),
        rule=" ".join(
            [
                tr("Each event once, in its first month; a stronger colour is more."),
                counting_rules.undated(page, counts),
            ]
        ),
        figure=page.draw(
            months_of_years.figure,
            counts,
        ),
        alt=months_of_years.alt(counts, tr),
        numbers=counts,
    )
