"""Lists of the page Outcomes: tables on a wide page, one entry a row on a phone; and how many rows are not shown."""

from collections.abc import Sequence

import pandas as pd

from dashboard.store.questions.events import Row
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.ui.page import Page
from dashboard.ui.parts.cards import record_link, when
from dashboard.ui.parts.table import table

MOST_ROWS, MOST_NOTES = 10, 5
"""The most rows of a table, and of a list on a phone."""


def shown(page: Page, found: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that are listed; the table and the CSV hold the others too."""
    return found.head(MOST_NOTES if page.is_narrow else MOST_ROWS)


def as_list(
    page: Page,
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    classes: Sequence[str],
) -> Markup:
    """Return a table; on a phone entries with the first cell as their heading."""
    if not page.is_narrow:
        return table(title, heads, rows, classes)
    return join(_entry(heads, row) for row in rows)


def _entry(heads: Sequence[str], row: Sequence[str]) -> Markup:
    first, *cells = row
    facts = join(
        html("<dt>{head}</dt><dd>{cell}</dd>", head=head, cell=cell)
        for head, cell in zip(heads[1:], cells, strict=True)
    )
    return html(
        '<div class="atlas-note"><p><strong>{first}</strong></p><dl class="atlas-pairs">{facts}</dl></div>',
        first=first,
        facts=facts,
    )


def cut(page: Page, listed: int, found: int) -> Markup:
    """Return a remark about how many rows are listed; nothing where all are."""
    if found <= listed:
        return NOTHING
    remark = page.tr(
        "The first {shown} of {all}; the table and the CSV hold all.",
        shown=listed,
        all=page.tr.number(found),
    )
    return html('<p class="atlas-remark">{remark}</p>', remark=remark)


def event(row: Row, page: Page) -> Markup:
    """Return when an event took place, and below it its title as a link to its record."""
    return html(
        '<span class="quiet">{when}</span><br>{link}',
        when=when(row, page),
        link=record_link(row, page),
    )


def other(row: Row, prefix: str, key: str) -> Row:
    """Return the other event that a row tells of in columns with this prefix, under the names of an event's columns."""
    return {
        "event_id": row[key],
        "title": row[f"{prefix}title"],
        "start_date": row[f"{prefix}start"],
        "end_date": row[f"{prefix}end"],
        "date_precision": row[f"{prefix}precision"],
    }
