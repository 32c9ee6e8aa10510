"""What the register holds, how it was made and counted, how complete it is, and how to cite and correct it."""

from dataclasses import replace

import streamlit as st

from dashboard.charts import articles_by_source, articles_by_year, events_over_time
from dashboard.model.selection import Selection
from dashboard.ui import about, about_text, blocks
from dashboard.ui.blocks import Chart
from dashboard.ui.visit import Visit

MOST = {"publisher": 10, "language": 6}
"""So many of the leading ones are drawn."""


def show(visit: Visit) -> None:
    """Draw the About page. Its figures are those of the whole register, whatever is filtered."""
    whole = replace(visit, selection=Selection(), width="narrow")
    with st.container(key="about"):
        about.opening(whole)
        for anchor, _ in about_text.SECTIONS:
            about.section(whole, anchor)
            if anchor == "completeness":
                _figures(whole)


def _figures(visit: Visit) -> None:
    words = visit.words
    blocks.chart(visit, _events)
    blocks.chart(visit, _sources, "publisher", words("Articles by publisher"))
    blocks.chart(visit, _sources, "language", words("Articles by language"))
    blocks.chart(visit, _published)


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


def _sources(visit: Visit, by: str, title: str) -> Chart:
    words, counts = visit.words, visit.count_articles(by)
    return Chart(
        key=f"about-{by}",
        title=title,
        rule=words("Each article once; the leading ones."),
        figure=visit.draw(articles_by_source.figure, counts, by=by, most=MOST[by]),
        alt=articles_by_source.alt(counts, words, by),
        numbers=counts,
    )


def _published(visit: Visit) -> Chart:
    words, counts = visit.words, visit.count_articles("published_year")
    return Chart(
        key="about-published",
        title=words("Articles by year of publication"),
        rule=articles_by_year.note(counts, words, visit.store.created.year),
        figure=visit.draw(articles_by_year.figure, counts, partial_year=visit.store.created.year),
        alt=articles_by_year.alt(counts, words),
        numbers=counts,
    )
