"""What the register holds, how it was made and counted, how complete it is, and how to cite and correct it."""

from dataclasses import replace

import streamlit as st

from dashboard.charts import events_over_time
from dashboard.model.selection import Selection
from dashboard.ui.page import Visit
from dashboard.ui.parts import article_charts, blocks
from dashboard.ui.parts.blocks import Chart
from dashboard.views.about import sections
from dashboard.views.about import text as about_text

MOST = {"publisher": 10, "language": 6}
"""So many of the leading ones are drawn."""


def show(visit: Visit) -> None:
    """Draw the About page. Its figures are those of the whole register, whatever is filtered."""
    whole = replace(visit, selection=Selection(), width="narrow")
    with st.container(key="about"):
        sections.opening(whole)
        for anchor, _ in about_text.SECTIONS:
            sections.section(whole, anchor)
            if anchor == "completeness":
                _figures(whole)


def _figures(visit: Visit) -> None:
    words = visit.words
    blocks.chart(visit, _events)
    titles = {
        "publisher": words("Articles by publisher"),
        "language": words("Articles by language"),
    }
    rule = words("Each article once; the leading ones.")
    for by, title in titles.items():
        blocks.chart(visit, article_charts.by_source, f"about-{by}", by, title, rule, MOST[by])
    blocks.chart(visit, article_charts.by_year, "about-published")


def _events(visit: Visit) -> Chart:
    words, counts = visit.words, visit.count("year", "track")
    return Chart(
        key="about-events",
        title=words("Events by year"),
        rule=f"{words('Each event once, in its first year.')} {blocks.newest_year(visit)}",
        figure=visit.draw(events_over_time.figure, counts, partial_year=visit.store.created.year),
        alt=events_over_time.alt(counts, words),
        numbers=counts,
    )
