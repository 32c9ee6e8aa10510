"""What the register holds, how it was made and counted, how complete it is, and how to cite and correct it."""

from dataclasses import replace

import streamlit as st

from dashboard.charts import events_over_time
from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.ui.page import Page
from dashboard.ui.parts import article_charts, blocks
from dashboard.ui.parts.blocks import Chart
from dashboard.views.about import sections
from dashboard.views.about import text as about_text

MOST = {"publisher": 10, "language": 6}
"""So many of the leading ones are drawn."""


def show(page: Page) -> None:
    """Draw the About page. Its figures are those of the whole register, whatever is filtered."""
    whole = replace(page, selection=Selection(), width="narrow")
    with st.container(key="about"):
        sections.opening(whole)
        for anchor, _ in about_text.SECTIONS:
            sections.section(whole, anchor)
            if anchor == "completeness":
                _figures(whole)


def _figures(page: Page) -> None:
    tr = page.tr
    blocks.chart(page, _events)
    titles = {
        "publisher": tr("Articles by publisher"),
        "language": tr("Articles by language"),
    }
    rule = tr("Each article once; the leading ones.")
    for by, title in titles.items():
        blocks.chart(page, article_charts.by_source, f"about-{by}", by, title, rule, MOST[by])
    blocks.chart(page, article_charts.by_year, "about-published")


def _events(page: Page) -> Chart:
    tr, counts = page.tr, page.ask(questions.count, by=("year", "track"))
    return Chart(
        key="about-events",
        title=tr("Events by year"),
        rule=f"{tr('Each event once, in its first year.')} {blocks.newest_year(page)}",
        figure=page.draw(events_over_time.figure, counts, partial_year=page.store.created.year),
        alt=events_over_time.alt(counts, tr),
        numbers=counts,
    )
