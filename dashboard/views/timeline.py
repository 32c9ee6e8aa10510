"""Events per year or month since 1997, stacked as the reader chooses, with the chronology of the conflicts."""

import pandas as pd
import streamlit as st

from dashboard.charts import events_over_time
from dashboard.ui import blocks, chronology, settings, way_out
from dashboard.ui.chips import head
from dashboard.ui.visit import Visit


def show(visit: Visit) -> None:
    """Draw the timeline page."""
    words = visit.words
    head(visit, words("When they met"))
    if way_out.offered(visit):
        return
    with st.container(horizontal=True, gap="medium"):
        by = settings.choice(
            visit,
            "by",
            words("Stacked by"),
            {
                "track": words("By track"),
                "conflict": words("By conflict"),
                "kind": words("By kind"),
                "theme": words("By theme"),
            },
        )
        step = settings.choice(
            visit, "step", words("Step"), {"year": words("Years"), "month": words("Months")}
        )
    counts = visit.count(step, by)
    blocks.chart(
        visit,
        key="timeline",
        title=words("Events by year") if step == "year" else words("Events by month"),
        rule=_rule(visit, by, step, counts),
        figure=events_over_time.figure(
            counts,
            words,
            visit.look,
            by=by,
            step=step,
            context=visit.context(),
            partial_year=visit.store.created.year,
        ),
        alt=events_over_time.alt(counts, words, by=by, step=step),
        numbers=counts,
    )
    chronology.draw(visit)


def _rule(visit: Visit, by: str, step: str, counts: pd.DataFrame) -> str:
    words = visit.words
    several = by in ("conflict", "theme")
    once = (
        words(
            "An event counts in each of its conflicts or themes, so bars can exceed the number of events;"
        )
        if several
        else words("Each event once,")
    )
    first = words("in its first year.") if step == "year" else words("in its first month.")
    undated = (
        int(counts.loc[counts[step].isna(), "event_count"].sum())
        if not several and step == "month"
        else 0
    )
    left_out = (
        words.plural(
            "{count} event known only by year is not drawn.",
            "{count} events known only by year are not drawn.",
            undated,
        )
        if undated
        else ""
    )
    return " ".join(
        filter(
            None,
            [once, first, left_out, words("Shaded: hostilities."), blocks.newest_year(visit)],
        )
    )
