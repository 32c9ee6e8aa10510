"""The first rows of an answer: a table on a wide page, one entry a row on a phone, and how many rows are not shown."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.ui.page import Page
from dashboard.ui.parts.table import table


@dataclass(frozen=True)
class Most:
    """The most rows that are shown: of a table, and of a list on a phone."""

    rows: int
    notes: int

    def first(self, page: Page, found: pd.DataFrame) -> pd.DataFrame:
        """Return the rows that are shown; the table and the CSV have the others too."""
        return found.head(self.notes if page.is_narrow else self.rows)

    def cut(self, page: Page, found: pd.DataFrame) -> Markup:
        """Return a remark about how many rows are shown; nothing where all are."""
        shown = len(self.first(page, found))
        if len(found) <= shown:
            return NOTHING
        remark = page.tr(
            "The first {shown} of {all}; the table and the CSV hold all.",
            shown=shown,
            all=page.tr.number(len(found)),
        )
        return html('<p class="atlas-remark">{remark}</p>', remark=remark)


def table_or_notes(
    page: Page,
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    classes: Sequence[str],
) -> Markup:
    """Return a table; on a phone entries with the first cell as their heading."""
    if not page.is_narrow:
        return table(title, heads, rows, classes)
    return join(_note(heads, row) for row in rows)


def _note(heads: Sequence[str], row: Sequence[str]) -> Markup:
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
