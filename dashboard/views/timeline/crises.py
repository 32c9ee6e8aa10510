"""Peace beside conflict: events around each outbreak of hostilities, and which tracks went on."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.charts import around_outbreaks
from dashboard.charts.around_outbreaks import SPAN, before_and_after
from dashboard.store.questions.events import Row, rows
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, html
from dashboard.ui.parts.blocks import Chart


def draw(visit: Visit) -> None:
    """The heat map, and below it the year before against the year after by track."""
    blocks.chart(visit, _outbreaks)
    _who_kept_talking(visit, *_around(visit))


def _around(visit: Visit) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Events around outbreaks, and the outbreaks."""
    outbreaks = visit.context("hostilities")
    return visit.crises(tuple(outbreaks["context_id"]), SPAN), outbreaks


def _outbreaks(visit: Visit) -> Chart:
    words = visit.words
    counts, outbreaks = _around(visit)
    return Chart(
        key="outbreaks",
        title=words("Around each outbreak of hostilities"),
        rule=words(
            "Events about the same conflict, by month from the outbreak, also where they lie outside the chosen years, "
            "which choose the outbreaks. What follows an outbreak need not follow from it."
        ),
        figure=visit.draw(
            around_outbreaks.figure, counts, outbreaks=outbreaks, is_narrow=visit.is_narrow
        ),
        alt=around_outbreaks.alt(counts, words, outbreaks=outbreaks),
        numbers=_numbers(counts, outbreaks),
    )


def _numbers(counts: pd.DataFrame, outbreaks: pd.DataFrame) -> pd.DataFrame:
    labels = outbreaks.set_index("context_id")["label"]
    named = counts.assign(outbreak=counts["context_id"].map(labels))
    return named[["outbreak", "months", "track", "event_count"]]


def _who_kept_talking(visit: Visit, counts: pd.DataFrame, outbreaks: pd.DataFrame) -> None:
    words = visit.words
    tracks = [track for track in words.terms["tracks"] if (counts["track"] == track).any()]
    blocks.heading(
        words("Who kept talking"),
        words(
            "Events in the {span} months before, and in the {span} months after; the month of the outbreak is in "
            "neither. Periods of outbreaks close to each other overlap.",
            span=SPAN,
        ),
    )
    heads = [words("Outbreak"), words("All"), *(words.term("tracks", track) for track in tracks)]
    body = [_row(row, counts, tracks, visit) for row in reversed(rows(outbreaks))]
    classes = ("", *["number nowrap"] * (len(heads) - 1))
    table = html.table(words("Who kept talking"), [escape(head) for head in heads], body, classes)
    st.html(table)


def _row(outbreak: Row, counts: pd.DataFrame, tracks: list[str], visit: Visit) -> list[str]:
    words = visit.words
    own = counts[counts["context_id"] == outbreak["context_id"]]
    when = words.period(outbreak["start_date"], outbreak["end_date"], outbreak["date_precision"])
    label = f'{escape(outbreak["label"])}<br><span class="quiet">{escape(when)}</span>'
    parts = [own, *(own[own["track"] == track] for track in tracks)]
    return [label, *(_change(part, visit) for part in parts)]


def _change(counts: pd.DataFrame, visit: Visit) -> str:
    words = visit.words
    before, after = before_and_after(counts)
    spoken = words("{before} before, {after} after", before=before, after=after)
    shown = f"{words.number(before)} → {words.number(after)}"
    return (
        f'<span aria-hidden="true">{shown}</span><span class="atlas-spoken">{escape(spoken)}</span>'
    )
