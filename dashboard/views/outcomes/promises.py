"""Promises with a date: which came in time, which later, and of which nothing is on record."""

import pandas as pd

from dashboard.figures.options import option_of
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html, join
from dashboard.text.sentences.dates import published
from dashboard.text.sentences.outcomes import days_off, promises, standing_names
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, settings
from dashboard.ui.parts.short_list import table_or_notes
from dashboard.views.outcomes import listing

ANCHOR = "promises"
"""HTML id of the list, for links."""
ALL = option_of("outcomes", "promises").default
_NUMBERS = (
    "event_id",
    "title",
    "outcome",
    "text",
    "due",
    "standing",
    "fulfilled_title",
    "fulfilled_by",
)


def draw(page: Page) -> None:
    """Draw how promises stand in a sentence, a choice between them, and the list, the latest due first."""
    tr, found = page.tr, page.ask(questions.promises)
    title = tr("Promises with a date")
    rule = tr(
        "Outcomes with a date by which they were due, and the event on record that brought them. In time: it began by "
        "the last day of that date; of an event known by month or year its first possible day counts. Nothing on "
        "record: the date has passed and no such event is recorded, which does not say that the promise was not kept."
    )
    blocks.heading(title, rule, anchor=ANCHOR)
    counts = {str(code): int(number) for code, number in found["standing"].value_counts().items()}
    sentence = promises(counts, page.store.created, tr)
    put_html(html('<p class="atlas-finding">{sentence}</p>', sentence=sentence))
    if found.empty:
        return
    names = {ALL: tr("All"), **standing_names(tr)}
    chosen = settings.choice(page, "promises", tr("Promises that are listed"), names)
    put_html(page.memoised(_list))
    blocks.tools(page, "promises", title, _numbers(page, _chosen(found, chosen)))


def _chosen(found: pd.DataFrame, standing: str) -> pd.DataFrame:
    return found if standing == ALL else found[found["standing"] == standing]


def _numbers(page: Page, found: pd.DataFrame) -> pd.DataFrame:
    names = standing_names(page.tr)
    told = found[list(_NUMBERS)].assign(late_day_count=found["day_count"])
    return told.assign(standing=[names[code] for code in found["standing"]])


def _list(page: Page) -> Markup:
    tr = page.tr
    found = _chosen(page.ask(questions.promises), page.options["promises"])
    if found.empty:
        none = tr("None of the promises on record stands so.")
        return html("<p>{none}</p>", none=none)
    heads = [tr("Promise"), tr("Promised at"), tr("Due"), tr("Came"), tr("Brought by")]
    body = [_cells(row, page) for row in rows(listing.MOST.first(page, found))]
    classes = ("", "", "nowrap", "nowrap", "")
    whole = table_or_notes(page, tr("Promises with a date"), heads, body, classes)
    return whole + listing.MOST.cut(page, found)


def _cells(row: Row, page: Page) -> list[str]:
    tr = page.tr
    promise = html(
        '{text}<br><span class="quiet">{kind}</span>',
        text=row["text"],
        kind=tr.term("outcome_kinds", row["outcome"]),
    )
    origin = listing.event(row, page)
    return [promise, origin, published(row["due"], tr), _came(row, page), _event(row, page)]


def _came(row: Row, page: Page) -> Markup:
    """Return whether it came in time, and by how many days it was early or late where both are known by day."""
    parts: list[str] = [standing_names(page.tr)[row["standing"]]]
    if not pd.isna(row["day_count"]):
        days = days_off(int(row["day_count"]), page.tr)
        parts.append(html('<span class="quiet">{days}</span>', days=days))
    return join(parts, html("<br>"))


def _event(row: Row, page: Page) -> Markup:
    if pd.isna(row["fulfilled_by"]):
        return html('<span class="quiet">{none}</span>', none=page.tr("none recorded"))
    return listing.event(listing.other(row, "fulfilled_", "fulfilled_by"), page)
