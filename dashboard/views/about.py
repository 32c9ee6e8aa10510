"""What the register holds, how it was made and counted, how complete it is, and how to cite and correct it."""

from dataclasses import replace

import streamlit as st

from dashboard.charts import articles_by_source, articles_by_year, events_over_time
from dashboard.model.selection import Selection
from dashboard.ui import about, about_text, blocks
from dashboard.ui.visit import Visit

PUBLISHERS = 10
LANGUAGES = 6


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
    by_year = visit.count("year", "track")
    blocks.chart(
        visit,
        key="about-events",
        title=words("Events by year"),
        rule=f"{words('Each event once, in its first year.')} {blocks.newest_year(visit)}",
        figure=visit.draw(events_over_time.figure, by_year, partial_year=visit.store.created.year),
        alt=events_over_time.alt(by_year, words),
        numbers=by_year,
    )
    for by, title, most in (
        ("publisher", words("Articles by publisher"), PUBLISHERS),
        ("language", words("Articles by language"), LANGUAGES),
    ):
        counts = visit.count_articles(by)
        blocks.chart(
            visit,
            key=f"about-{by}",
            title=title,
            rule=words("Each article once; the leading ones."),
            figure=visit.draw(articles_by_source.figure, counts, by=by, most=most),
            alt=articles_by_source.alt(counts, words, by),
            numbers=counts,
        )
    published = visit.count_articles("published_year")
    blocks.chart(
        visit,
        key="about-published",
        title=words("Articles by year of publication"),
        rule=articles_by_year.note(published, words, visit.store.created.year),
        figure=visit.draw(
            articles_by_year.figure, published, partial_year=visit.store.created.year
        ),
        alt=articles_by_year.alt(published, words),
        numbers=published,
    )
