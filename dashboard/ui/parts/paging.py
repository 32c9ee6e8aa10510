"""Sorting and paging of a table by real links, so that both stand in the address."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import ceil
from typing import Protocol

import pandas as pd

from dashboard.figures.options import settings_in_use
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.text.html import Markup, html, join
from dashboard.text.i18n import Translator
from dashboard.ui.page import Page
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import href

ROWS = 25


class SortedRows(Protocol):
    """A question whose answer is sorted, and given part by part."""

    def __call__(
        self,
        store: Store,
        selection: Selection,
        *,
        sort: str,
        descending: bool,
        limit: int,
        offset: int,
    ) -> pd.DataFrame:
        """Return at most ``limit`` rows after the first ``offset`` ones."""


@dataclass(frozen=True)
class Part:
    """One page of a table of ``found`` rows; ``number`` counts pages from 1, and ``offset`` rows lie before it."""

    number: int
    found: int

    @property
    def pages(self) -> int:
        """The number of pages; at least one."""
        return max(1, ceil(self.found / ROWS))

    @property
    def offset(self) -> int:
        """The number of rows on the pages before."""
        return (self.number - 1) * ROWS

    def numbers(self, tr: Translator) -> dict[str, str]:
        """Return the first and last row of the page and the number of all rows, for a message: first, last, found."""
        last = min(self.offset + ROWS, self.found)
        numbers = {"first": self.offset + 1, "last": last, "found": self.found}
        return {name: tr.number(number) for name, number in numbers.items()}


def current(page: Page, found: int) -> Part:
    """Return the part in the address, limited to the pages there are; the first where it is no number."""
    number = page.options["page"]
    last = Part(1, found).pages
    return Part(min(max(1, int(number)), last) if number.isdecimal() else 1, found)


def rows(page: Page, question: SortedRows, part: Part) -> pd.DataFrame:
    """Return the rows of the part, sorted as the address says."""
    return page.ask(
        question,
        sort=page.options["sort"],
        descending=page.options["order"] == "desc",
        limit=ROWS,
        offset=part.offset,
    )


def head(page: Page, sort: str, title: str, rising: Collection[str] = ()) -> Markup:
    """Return a header that sorts by its column, or reverses the order where it is sorted by it already.

    Columns in ``rising`` are sorted in ascending order at first, others in descending order. Sorting returns to the
    first page.
    """
    options = page.options
    is_sorted = options["sort"] == sort
    order = "asc" if is_sorted and options["order"] == "desc" else "desc"
    if not is_sorted and sort in rising:
        order = "asc"
    arrow = "" if not is_sorted else " ↓" if options["order"] == "desc" else " ↑"
    others = settings_in_use(page.path, options, "sort", "order", "page")
    address = href(page.path, page.selection, **others, sort=sort, order=order)
    return inner_link(title + arrow, address, stay=True)


def direction(page: Page, sort: str) -> str:
    """Return the value of aria-sort for a column; "" where the table is not sorted by it."""
    if page.options["sort"] != sort:
        return ""
    return "descending" if page.options["order"] == "desc" else "ascending"


def sort_links(page: Page, heads: Iterable[Markup]) -> Markup:
    """Return the headers of a table (see ``head``) as one line, for a list that has no header row."""
    return html(
        '<p class="atlas-sorts">{label} {links}</p>',
        label=page.tr("Sort by:"),
        links=join(heads, " · "),
    )


def pager(page: Page, sentence: str, part: Part) -> Markup:
    """Return a sentence that says which rows are shown, and links to the other pages."""
    tr, options, number, last = page.tr, page.options, part.number, part.pages

    def to(number: int, text: str) -> Markup:
        sorting = {name: options[name] for name in ("sort", "order") if name in options}
        address = href(page.path, page.selection, **sorting, page=str(number))
        return inner_link(text, address)

    links = [
        *([to(1, tr("First")), to(number - 1, tr("Previous"))] if number > 1 else []),
        html("<span>{here}</span>", here=tr("Page {page} of {pages}", page=number, pages=last)),
        *([to(number + 1, tr("Next")), to(last, tr("Last"))] if number < last else []),
    ]
    return html(
        '<nav class="atlas-pager" aria-label="{label}"><span>{sentence}</span>{links}</nav>',
        label=tr("Pages"),
        sentence=sentence,
        links=join(links),
    )
