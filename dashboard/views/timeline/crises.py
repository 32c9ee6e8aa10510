"""The table of events before and after each outbreak of hostilities, by track."""

import pandas as pd

from dashboard.charts.around_outbreaks import SPAN, before_and_after
from dashboard.figures.timeline import around
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks
from dashboard.ui.parts.table import table


def draw(page: Page) -> None:
    """Draw the table, with the newest outbreak first."""
    tr, (counts, outbreaks) = page.tr, around(page)
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
    put_html(table(tr("Who kept talking"), heads, body, classes))


def _row(outbreak: Row, counts: pd.DataFrame, tracks: list[str], page: Page) -> list[str]:
    tr = page.tr
    own = counts[counts["context_id"] == outbreak["context_id"]]
    when = tr.period(outbreak["start_date"], outbreak["end_date"], outbreak["date_precision"])
    label = html('{label}<br><span class="quiet">{when}</span>', label=outbreak["label"], when=when)
    parts = [own, *(own[own["track"] == track] for track in tracks)]
    return [label, *(_change(part, page) for part in parts)]


def _change(counts: pd.DataFrame, page: Page) -> Markup:
    tr = page.tr
    before, after = before_and_after(counts)
    return html(
        '<span aria-hidden="true">{before} → {after}</span><span class="atlas-spoken">{spoken}</span>',
        before=tr.number(before),
        after=tr.number(after),
        spoken=tr("{before} before, {after} after", before=before, after=after),
    )
