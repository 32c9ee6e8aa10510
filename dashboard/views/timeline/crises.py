"""Peace beside conflict: events around each outbreak of hostilities, and which tracks went on."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.charts import around_outbreaks
from dashboard.charts.around_outbreaks import SPAN, before_and_after
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, html
from dashboard.ui.parts.blocks import Chart


def draw(page: Page) -> None:
    """The heat map, and below it the year before against the year after by track."""
    blocks.chart(page, _outbreaks)
    _who_kept_talking(page, *_around(page))


def _around(page: Page) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Events around outbreaks, and the outbreaks."""
    outbreaks = page.ask(questions.context, kinds=("hostilities",))
    return page.choosing(page.selection.during(None, None)).ask(
        questions.crises, context_ids=tuple(outbreaks["context_id"]), span=SPAN
    ), outbreaks


def _outbreaks(page: Page) -> Chart:
    tr = page.tr
    counts, outbreaks = _around(page)
    return Chart(
        key="outbreaks",
        title=tr("Around each outbreak of hostilities"),
        rule=tr(
            "Events about the same conflict, by month from the outbreak, also where they lie outside the chosen years, "
            "which choose the outbreaks. What follows an outbreak need not follow from it."
        ),
        figure=page.draw(
            around_outbreaks.figure, counts, outbreaks=outbreaks, is_narrow=page.is_narrow
        ),
        alt=around_outbreaks.alt(counts, tr, outbreaks=outbreaks),
        numbers=_numbers(counts, outbreaks),
    )


def _numbers(counts: pd.DataFrame, outbreaks: pd.DataFrame) -> pd.DataFrame:
    labels = outbreaks.set_index("context_id")["label"]
    named = counts.assign(outbreak=counts["context_id"].map(labels))
    return named[["outbreak", "months", "track", "event_count"]]


def _who_kept_talking(page: Page, counts: pd.DataFrame, outbreaks: pd.DataFrame) -> None:
    tr = page.tr
    tracks = [track for track in tr.terms["tracks"] if (counts["track"] == track).any()]
    blocks.heading(
        tr("Who kept talking"),
        tr(
            "Events in the {span} months before, and in the {span} months after; the month of the outbreak is in "
            "neither. Periods of outbreaks close to each other overlap.",
            span=SPAN,
        ),
    )
    heads = [tr("Outbreak"), tr("All"), *(tr.term("tracks", track) for track in tracks)]
    body = [_row(row, counts, tracks, page) for row in reversed(rows(outbreaks))]
    classes = ("", *["number nowrap"] * (len(heads) - 1))
    table = html.table(tr("Who kept talking"), [escape(head) for head in heads], body, classes)
    st.html(table)


def _row(outbreak: Row, counts: pd.DataFrame, tracks: list[str], page: Page) -> list[str]:
    tr = page.tr
    own = counts[counts["context_id"] == outbreak["context_id"]]
    when = tr.period(outbreak["start_date"], outbreak["end_date"], outbreak["date_precision"])
    label = f'{escape(outbreak["label"])}<br><span class="quiet">{escape(when)}</span>'
    parts = [own, *(own[own["track"] == track] for track in tracks)]
    return [label, *(_change(part, page) for part in parts)]


def _change(counts: pd.DataFrame, page: Page) -> str:
    tr = page.tr
    before, after = before_and_after(counts)
    spoken = tr("{before} before, {after} after", before=before, after=after)
    shown = f"{tr.number(before)} → {tr.number(after)}"
    return (
        f'<span aria-hidden="true">{shown}</span><span class="atlas-spoken">{escape(spoken)}</span>'
    )
